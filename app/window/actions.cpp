// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QIcon>
#include <QKeySequence>
#include <QWidget>

namespace linkwright {

namespace {

enum class Needs : std::uint8_t {
    Nothing,
    Folder, // one on screen
    WayBack,
    WayForward,
    WayUp,
    Tabs, // more than one
    ClosedTab,
    One, // entry
    Some, // entries
    OneLink,
    Folders, // among what is selected
    SomeLinks, // the same
    WrongKind, // one link that cannot lead where it points; else the action is out of sight
    LivingTarget, // one link whose end exists
    Removable, // nothing else selected
    CanChange, // a folder on screen, and no change under way
    Links, // among what is selected or, when nothing is, in the folder
    Broken, // links, the same
    Movable, // entries, and no change under way
    Undo,
    Redo,
};

enum class Checks : std::uint8_t { No, Yes };

struct ActionSpec
{
    ActionId id = ActionId::Count;
    const char *text = "";
    const char *icon = "";
    const char *shortcuts = ""; // portable text, "; " between them; the first is shown
    Needs needs = Needs::Nothing;
    const char *tip = "";
    Checks checks = Checks::No;
};

// clang-format off
constexpr ActionSpec actionSpecs[] = {
    {ActionId::NewLink, QT_TRANSLATE_NOOP("Actions", "&New Link…"), "insert-link", "Ctrl+Shift+M", Needs::Folder,
     QT_TRANSLATE_NOOP("Actions", "Make a new link in this folder")},
    {ActionId::LinkToThis, QT_TRANSLATE_NOOP("Actions", "Cr&eate Link…"), "insert-link", "", Needs::One,
     QT_TRANSLATE_NOOP("Actions", "Make a link to the selected entry, beside it")},
    {ActionId::NewTab, QT_TRANSLATE_NOOP("Actions", "New &Tab"), "tab-new", "Ctrl+T", Needs::Folder,
     QT_TRANSLATE_NOOP("Actions", "Open this folder in another tab")},
    {ActionId::NewWindow, QT_TRANSLATE_NOOP("Actions", "New &Window"), "window-new", "Ctrl+N", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Open this folder in another window")},
    {ActionId::ReopenTab, QT_TRANSLATE_NOOP("Actions", "R&eopen Closed Tab"), "edit-undo", "Ctrl+Shift+T",
     Needs::ClosedTab, QT_TRANSLATE_NOOP("Actions", "Open the folder of the tab that was closed last")},
    {ActionId::CloseTab, QT_TRANSLATE_NOOP("Actions", "&Close Tab"), "tab-close", "Ctrl+W", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Close this tab, and with the last one the window")},
    {ActionId::CloseWindow, QT_TRANSLATE_NOOP("Actions", "Close Win&dow"), "window-close", "Ctrl+Shift+W", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Close this window")},
    {ActionId::Quit, QT_TRANSLATE_NOOP("Actions", "&Quit"), "application-exit", "Ctrl+Q", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Close all windows")},
    {ActionId::Copy, QT_TRANSLATE_NOOP("Actions", "&Copy"), "edit-copy", "Ctrl+C", Needs::Some,
     QT_TRANSLATE_NOOP("Actions", "Copy what is selected, to paste it as a link or in a file manager")},
    {ActionId::CopyPath, QT_TRANSLATE_NOOP("Actions", "Copy Pat&h"), "edit-copy-path", "Ctrl+Alt+C", Needs::Some,
     QT_TRANSLATE_NOOP("Actions", "Copy where the selected entries are, as text")},
    {ActionId::CopyTarget, QT_TRANSLATE_NOOP("Actions", "Copy Tar&get"), "edit-copy", "Ctrl+Shift+C", Needs::SomeLinks,
     QT_TRANSLATE_NOOP("Actions", "Copy what the selected links point to, exactly as it is stored")},
    {ActionId::PasteAsLink, QT_TRANSLATE_NOOP("Actions", "&Paste as Link"), "edit-paste", "Ctrl+M", Needs::CanChange,
     QT_TRANSLATE_NOOP("Actions", "Make links here to the files that were copied")},
    {ActionId::ChangeTarget, QT_TRANSLATE_NOOP("Actions", "Change &Target…"), "edit-link", "F4", Needs::OneLink,
     QT_TRANSLATE_NOOP("Actions", "Change what the link points to")},
    {ActionId::RepairKind, QT_TRANSLATE_NOOP("Actions", "Repair Link T&ype"), "edit-link", "", Needs::WrongKind,
     QT_TRANSLATE_NOOP("Actions", "Make it a link of the kind that its target needs; it points to the same as before")},
    {ActionId::Rename, QT_TRANSLATE_NOOP("Actions", "Re&name"), "edit-rename", "F2", Needs::One,
     QT_TRANSLATE_NOOP("Actions", "Give the selected entry another name")},
    {ActionId::RemoveLink, QT_TRANSLATE_NOOP("Actions", "Re&move Link…"), "removelink", "Del", Needs::Removable,
     QT_TRANSLATE_NOOP("Actions", "Remove the link; what it points to stays")},
    {ActionId::Undo, QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit-undo", "Ctrl+Z", Needs::Undo,
     QT_TRANSLATE_NOOP("Actions", "Take the last change back; what it would do is shown first when it is more than one")},
    {ActionId::Redo, QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit-redo", "Ctrl+Shift+Z; Ctrl+Y", Needs::Redo,
     QT_TRANSLATE_NOOP("Actions", "Make the change that was undone last again")},
    {ActionId::RewriteTargets, QT_TRANSLATE_NOOP("Actions", "Re&write Targets…"), "edit-find", "Ctrl+Shift+R",
     Needs::Links, QT_TRANSLATE_NOOP("Actions", "Replace a part of the targets of many links")},
    {ActionId::MakeRelative, QT_TRANSLATE_NOOP("Actions", "Make &Relative…"), "", "", Needs::Links,
     QT_TRANSLATE_NOOP("Actions", "Write targets as seen from their link; they lead to the same end")},
    {ActionId::MakeAbsolute, QT_TRANSLATE_NOOP("Actions", "Make &Absolute…"), "", "", Needs::Links,
     QT_TRANSLATE_NOOP("Actions", "Write targets from the root on; they lead to the same end")},
    {ActionId::Tidy, QT_TRANSLATE_NOOP("Actions", "T&idy…"), "", "", Needs::Links,
     QT_TRANSLATE_NOOP("Actions", "Take away what is superfluous in targets; they lead to the same end")},
    {ActionId::Flatten, QT_TRANSLATE_NOOP("Actions", "Point &Straight at the End…"), "", "", Needs::Links,
     QT_TRANSLATE_NOOP("Actions", "Make links that lead over other links lead there directly")},
    {ActionId::ReplaceByCopy, QT_TRANSLATE_NOOP("Actions", "Replace by &Copy of Target…"), "", "", Needs::Links,
     QT_TRANSLATE_NOOP("Actions", "Put a copy of the file in the place of the link")},
    {ActionId::ReplaceByHardLink, QT_TRANSLATE_NOOP("Actions", "Replace by &Hard Link…"), "", "", Needs::Links,
     QT_TRANSLATE_NOOP("Actions", "Put another name of the file in the place of the link; asked for each link alone")},
    {ActionId::RemoveBroken, QT_TRANSLATE_NOOP("Actions", "Remove &Broken Links…"), "removelink", "", Needs::Links,
     QT_TRANSLATE_NOOP("Actions", "Remove links whose target is gone; never those whose target may come back")},
    {ActionId::MoveLinks, QT_TRANSLATE_NOOP("Actions", "Mo&ve Links…"), "go-jump", "", Needs::Movable,
     QT_TRANSLATE_NOOP("Actions", "Move what is selected to another folder")},
    {ActionId::OpenPlan, QT_TRANSLATE_NOOP("Actions", "Open &Plan…"), "folder-open", "", Needs::CanChange,
     QT_TRANSLATE_NOOP("Actions", "Look at the changes in a plan file, and make them")},
    {ActionId::ExportList, QT_TRANSLATE_NOOP("Actions", "E&xport List…"), "", "", Needs::Folder,
     QT_TRANSLATE_NOOP("Actions", "Write what is listed to a file, as CSV or JSON")},
    {ActionId::Scan, QT_TRANSLATE_NOOP("Actions", "Scan &for Links…"), "edit-find", "Ctrl+Shift+F", Needs::Folder,
     QT_TRANSLATE_NOOP("Actions", "Find all links in whole trees of folders, and what is the matter with them")},
    {ActionId::Repair, QT_TRANSLATE_NOOP("Actions", "Repair Bro&ken Links…"), "health-broken", "Ctrl+Shift+B", Needs::Broken,
     QT_TRANSLATE_NOOP("Actions", "Find out why links are broken, and where what they miss is now")},
    {ActionId::WhatPointsHere, QT_TRANSLATE_NOOP("Actions", "What &Points Here?"), "go-jump", "F7", Needs::One,
     QT_TRANSLATE_NOOP("Actions", "Find the links that would miss the selected entry if it was moved or removed")},
    {ActionId::Memory, QT_TRANSLATE_NOOP("Actions", "Sav&ed Scans and Memory…"), "", "", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Compare saved scans, and choose whether links are remembered")},
    {ActionId::Open, QT_TRANSLATE_NOOP("Actions", "&Open"), "folder-open", "", Needs::One,
     QT_TRANSLATE_NOOP("Actions", "Open the selected entry")},
    {ActionId::OpenInTab, QT_TRANSLATE_NOOP("Actions", "Open in New Ta&b"), "tab-new", "Ctrl+Return", Needs::Folders,
     QT_TRANSLATE_NOOP("Actions", "Open the selected folders in tabs of their own")},
    {ActionId::OpenTarget, QT_TRANSLATE_NOOP("Actions", "&Open Target"), "folder-open", "", Needs::LivingTarget,
     QT_TRANSLATE_NOOP("Actions", "Open what the link leads to")},
    {ActionId::ShowTarget, QT_TRANSLATE_NOOP("Actions", "&Show Target"), "go-jump", "Ctrl+Shift+O", Needs::LivingTarget,
     QT_TRANSLATE_NOOP("Actions", "Go to the folder of what the link leads to, and select it there")},
    {ActionId::SelectAll, QT_TRANSLATE_NOOP("Actions", "Select &All"), "edit-select-all", "Ctrl+A", Needs::Folder,
     QT_TRANSLATE_NOOP("Actions", "Select all entries")},
    {ActionId::InvertSelection, QT_TRANSLATE_NOOP("Actions", "&Invert Selection"), "edit-select-invert", "Ctrl+Shift+A",
     Needs::Folder, QT_TRANSLATE_NOOP("Actions", "Select what is not selected, and nothing else")},
    {ActionId::Back, QT_TRANSLATE_NOOP("Actions", "&Back"), "go-previous", "Alt+Left", Needs::WayBack,
     QT_TRANSLATE_NOOP("Actions", "Go back to the folder before")},
    {ActionId::Forward, QT_TRANSLATE_NOOP("Actions", "&Forward"), "go-next", "Alt+Right", Needs::WayForward,
     QT_TRANSLATE_NOOP("Actions", "Go forward again")},
    {ActionId::Up, QT_TRANSLATE_NOOP("Actions", "&Up"), "go-up", "Alt+Up; Backspace", Needs::WayUp,
     QT_TRANSLATE_NOOP("Actions", "Go to the folder above")},
    {ActionId::Home, QT_TRANSLATE_NOOP("Actions", "&Home"), "go-home", "Alt+Home", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Go to the home folder")},
    {ActionId::NextTab, QT_TRANSLATE_NOOP("Actions", "&Next Tab"), "", "Ctrl+Tab; Ctrl+PgDown", Needs::Tabs,
     QT_TRANSLATE_NOOP("Actions", "Bring the tab to the right to the front")},
    {ActionId::PreviousTab, QT_TRANSLATE_NOOP("Actions", "Pre&vious Tab"), "", "Ctrl+Shift+Tab; Ctrl+PgUp", Needs::Tabs,
     QT_TRANSLATE_NOOP("Actions", "Bring the tab to the left to the front")},
    {ActionId::Bookmark, QT_TRANSLATE_NOOP("Actions", "Add Boo&kmark"), "bookmark-new", "Ctrl+D", Needs::Folder,
     QT_TRANSLATE_NOOP("Actions", "Keep this folder at hand, in the list at the left")},
    {ActionId::Terminal, QT_TRANSLATE_NOOP("Actions", "Open Ter&minal Here"), "utilities-terminal", "Shift+F4",
     Needs::Folder, QT_TRANSLATE_NOOP("Actions", "Open a terminal in this folder")},
    {ActionId::Address, QT_TRANSLATE_NOOP("Actions", "&Address"), "", "Ctrl+L; Alt+D", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Type or paste where to go")},
    {ActionId::Filter, QT_TRANSLATE_NOOP("Actions", "&Filter"), "view-filter", "Ctrl+F", Needs::Folder,
     QT_TRANSLATE_NOOP("Actions", "Show only the entries whose name or target holds a text")},
    {ActionId::Reload, QT_TRANSLATE_NOOP("Actions", "&Refresh"), "view-refresh", "F5; Ctrl+R", Needs::Folder,
     QT_TRANSLATE_NOOP("Actions", "Read the folder again and check all its links")},
    {ActionId::Table, QT_TRANSLATE_NOOP("Actions", "T&able"), "view-list-details", "Ctrl+2", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Show this folder alone, as a table"), Checks::Yes},
    {ActionId::Tree, QT_TRANSLATE_NOOP("Actions", "&Tree"), "view-list-tree", "Ctrl+3", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Show folders so that what is in them can be shown below them"), Checks::Yes},
    {ActionId::HiddenFiles, QT_TRANSLATE_NOOP("Actions", "&Hidden Files"), "view-hidden", "Ctrl+H; Alt+.", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Show entries whose name begins with a dot"), Checks::Yes},
    {ActionId::LinkPanel, QT_TRANSLATE_NOOP("Actions", "Link &Panel"), "", "F11", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Show what is known of the selected link"), Checks::Yes},
    {ActionId::History, QT_TRANSLATE_NOOP("Actions", "H&istory"), "", "F9", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Show all changes that were made, and undo any of them"), Checks::Yes},
    {ActionId::Handbook, QT_TRANSLATE_NOOP("Actions", "&Handbook"), "help-contents", "F1", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "What links are, how to make them, and what breaks them")},
    {ActionId::About, QT_TRANSLATE_NOOP("Actions", "&About Linkwright"), "help-about", "", Needs::Nothing,
     QT_TRANSLATE_NOOP("Actions", "Version and licence")},
};
// clang-format on

bool isMet(const ActionSpec &spec, const Circumstances &now)
{
    switch (spec.needs) {
    case Needs::Nothing: return true;
    case Needs::Folder: return now.folderShown;
    case Needs::WayBack: return now.canGoBack;
    case Needs::WayForward: return now.canGoForward;
    case Needs::WayUp: return now.canGoUp;
    case Needs::Tabs: return now.tabs > 1;
    case Needs::ClosedTab: return now.canReopenTab;
    case Needs::One: return now.selected == 1;
    case Needs::Some: return now.selected > 0;
    case Needs::OneLink: return now.selected == 1 && now.selectedLinks == 1;
    case Needs::Folders: return now.selectedFolders > 0;
    case Needs::SomeLinks: return now.selectedLinks > 0;
    case Needs::WrongKind: return now.kindIsWrong && !now.busy;
    case Needs::LivingTarget: return now.selected == 1 && now.selectedLinks == 1 && now.targetExists;
    case Needs::Removable: return now.removable > 0 && now.removable == now.selected && !now.busy;
    case Needs::CanChange: return now.folderShown && !now.busy;
    case Needs::Links: return (now.selected > 0 ? now.selectedLinks : now.links) > 0 && !now.busy;
    case Needs::Broken: return (now.selected > 0 ? now.selectedBroken : now.broken) > 0 && !now.busy;
    case Needs::Movable: return now.selected > 0 && !now.busy;
    case Needs::Undo: return now.canUndo && !now.busy;
    case Needs::Redo: return now.canRedo && !now.busy;
    }
    Q_UNREACHABLE();
}

QString withShortcut(const QString &tip, const QAction &action)
{
    return action.shortcut().isEmpty() ? tip
                                       : QCoreApplication::translate("Actions", "%1 (%2)")
                                             .arg(tip, action.shortcut().toString(QKeySequence::NativeText));
}

QAction *makeAction(const ActionSpec &spec, QWidget *window)
{
    auto *action = new QAction(QCoreApplication::translate("Actions", spec.text), window);
    const QString tip = QCoreApplication::translate("Actions", spec.tip);
    if (*spec.icon != '\0')
        action->setIcon(QIcon::fromTheme(QLatin1StringView(spec.icon)));
    action->setShortcuts(QKeySequence::listFromString(QLatin1StringView(spec.shortcuts)));
    action->setWhatsThis(tip);
    action->setToolTip(withShortcut(tip, *action));
    action->setCheckable(spec.checks == Checks::Yes);
    return action;
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
{
    static_assert(std::size(actionSpecs) == actionCount);
    for (const auto &spec : actionSpecs) {
        auto *action = makeAction(spec, window);
        m_actions[static_cast<std::size_t>(spec.id)] = action;
        window->addAction(action);
    }
}

void Actions::allow(const Circumstances &now) const
{
    for (const auto &spec : actionSpecs) {
        (*this)[spec.id]->setEnabled(isMet(spec, now));
        if (spec.needs == Needs::WrongKind) // on most systems there is no such thing
            (*this)[spec.id]->setVisible(now.kindIsWrong);
    }
}

void Actions::explain(ActionId id, const QString &reason) const
{
    QAction *action = (*this)[id];
    action->setToolTip(reason.isEmpty() ? withShortcut(action->whatsThis(), *action) : reason);
}

} // namespace linkwright
