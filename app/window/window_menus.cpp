// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/window_menus.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <span>

namespace linkwright {

namespace {

constexpr auto separator = ActionId::Count;

// clang-format off
constexpr ActionId fileMenu[] = {
    ActionId::NewLink, separator, ActionId::NewTab, ActionId::NewWindow, ActionId::ReopenTab, separator,
    ActionId::OpenPlan, ActionId::ExportList, separator, ActionId::CloseTab, ActionId::CloseWindow, ActionId::Quit};
constexpr ActionId editMenu[] = {
    ActionId::Undo, ActionId::Redo, separator, ActionId::Copy, ActionId::CopyPath, ActionId::CopyTarget,
    ActionId::PasteAsLink, separator, ActionId::Rename, separator, ActionId::SelectAll, ActionId::InvertSelection,
    ActionId::Filter};
constexpr ActionId linksMenu[] = {
    ActionId::Scan, ActionId::Repair, ActionId::WhatPointsHere, ActionId::Memory, separator,
    ActionId::ChangeTarget, ActionId::RepairKind, ActionId::RewriteTargets, separator,
    ActionId::MakeRelative, ActionId::MakeAbsolute, ActionId::Tidy, ActionId::Flatten, separator,
    ActionId::ReplaceByCopy, ActionId::ReplaceByHardLink, ActionId::MoveLinks, separator,
    ActionId::RemoveLink, ActionId::RemoveBroken};
constexpr ActionId viewMenu[] = {
    ActionId::Table, ActionId::Tree, separator, ActionId::Reload, separator, ActionId::HiddenFiles, ActionId::LinkPanel, ActionId::History};
constexpr ActionId goMenu[] = {
    ActionId::Back, ActionId::Forward, ActionId::Up, ActionId::Home, ActionId::Address, separator,
    ActionId::OpenTarget, ActionId::ShowTarget, separator, ActionId::NextTab, ActionId::PreviousTab, separator,
    ActionId::Bookmark, ActionId::Terminal};
constexpr ActionId helpMenu[] = {ActionId::Handbook, separator, ActionId::About};
constexpr ActionId changeMenu[] = {
    ActionId::RewriteTargets, ActionId::MakeRelative, ActionId::MakeAbsolute, ActionId::Tidy, ActionId::Flatten,
    separator, ActionId::ReplaceByCopy, ActionId::ReplaceByHardLink, ActionId::MoveLinks};
constexpr ActionId linkMenu[] = {
    ActionId::OpenTarget, ActionId::OpenInTab, ActionId::ShowTarget, separator, ActionId::ChangeTarget,
    ActionId::RepairKind, ActionId::Rename, ActionId::RemoveLink, separator, ActionId::WhatPointsHere, ActionId::LinkToThis, ActionId::Copy,
    ActionId::CopyPath, ActionId::CopyTarget};
constexpr ActionId entryMenu[] = {
    ActionId::Open, ActionId::OpenInTab, ActionId::Scan, separator, ActionId::Rename, ActionId::RemoveLink, ActionId::MoveLinks, separator,
    ActionId::WhatPointsHere, ActionId::LinkToThis, ActionId::Copy, ActionId::CopyPath};
constexpr ActionId folderMenu[] = {
    ActionId::NewLink, ActionId::PasteAsLink, separator, ActionId::Scan, ActionId::RewriteTargets, ActionId::RemoveBroken, separator,
    ActionId::SelectAll, separator, ActionId::HiddenFiles, ActionId::Reload, separator, ActionId::Bookmark,
    ActionId::Terminal};
// clang-format on

void fill(QMenu &menu, const Actions &actions, std::span<const ActionId> ids)
{
    for (const ActionId id : ids) {
        if (id == separator)
            menu.addSeparator();
        else
            menu.addAction(actions[id]);
    }
}

/// Alt+D goes to the address, but not where it opens a menu, as in German.
void giveWay(const Actions &actions, const QMenu &menu)
{
    const QKeySequence key = QKeySequence::mnemonic(menu.title());
    for (std::size_t id = 0; id < actionCount; ++id) {
        QAction *action = actions[static_cast<ActionId>(id)];
        QList<QKeySequence> shortcuts = action->shortcuts();
        if (shortcuts.removeAll(key) > 0)
            action->setShortcuts(shortcuts);
    }
}

struct MenuSpec
{
    const char *title;
    std::span<const ActionId> ids;
};

constexpr MenuSpec menus[] = {
    {QT_TRANSLATE_NOOP("Actions", "&File"), fileMenu},   {QT_TRANSLATE_NOOP("Actions", "&Edit"), editMenu},
    {QT_TRANSLATE_NOOP("Actions", "&Links"), linksMenu}, {QT_TRANSLATE_NOOP("Actions", "&View"), viewMenu},
    {QT_TRANSLATE_NOOP("Actions", "&Go"), goMenu},       {QT_TRANSLATE_NOOP("Actions", "&Help"), helpMenu},
};

} // namespace

WindowMenus fillMenuBar(QMenuBar &bar, const Actions &actions)
{
    WindowMenus later;
    for (const auto &[title, ids] : menus) {
        QMenu *menu = bar.addMenu(QCoreApplication::translate("Actions", title));
        fill(*menu, actions, ids);
        giveWay(actions, *menu);
        if (ids.data() == editMenu)
            later.edit = menu;
        if (ids.data() == goMenu)
            later.go = menu;
    }
    return later;
}

void fillSelectionMenu(QMenu &menu, const Actions &actions, bool isLink)
{
    fill(menu, actions, isLink ? std::span<const ActionId>(linkMenu) : std::span<const ActionId>(entryMenu));
    if (!isLink)
        return;
    menu.addSeparator();
    fill(*menu.addMenu(QCoreApplication::translate("Actions", "Change &Links")), actions, changeMenu);
}

void fillFolderMenu(QMenu &menu, const Actions &actions)
{
    fill(menu, actions, folderMenu);
}

} // namespace linkwright
