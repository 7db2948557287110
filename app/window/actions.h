// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <array>
#include <cstdint>

class QAction;
class QMenu;
class QWidget;

namespace linkwright {

enum class ActionId : std::uint8_t {
    NewLink,
    LinkToThis,
    NewTab,
    NewWindow,
    ReopenTab,
    CloseTab,
    CloseWindow,
    Quit,
    Copy,
    CopyPath,
    CopyTarget,
    PasteAsLink,
    ChangeTarget,
    RepairKind,
    Rename,
    RemoveLink,
    Undo,
    Redo,
    RewriteTargets,
    MakeRelative,
    MakeAbsolute,
    Tidy,
    Flatten,
    ReplaceByCopy,
    ReplaceByHardLink,
    RemoveBroken,
    MoveLinks,
    OpenPlan,
    ExportList,
    Scan,
    Repair,
    WhatPointsHere,
    Memory,
    Open,
    OpenInTab,
    OpenTarget,
    ShowTarget,
    SelectAll,
    InvertSelection,
    Back,
    Forward,
    Up,
    Home,
    NextTab,
    PreviousTab,
    Bookmark,
    Terminal,
    Address,
    Filter,
    Reload,
    Table,
    Tree,
    HiddenFiles,
    LinkPanel,
    History,
    Handbook,
    About,
    Count
};
inline constexpr auto actionCount = static_cast<std::size_t>(ActionId::Count);

/// What the selection and the window are like just now, as far as actions care.
struct Circumstances
{
    bool folderShown = false;
    bool canGoBack = false;
    bool canGoForward = false;
    bool canGoUp = false;
    int tabs = 1;
    bool canReopenTab = false;
    bool busy = false; // a change is being made
    int selected = 0;
    int selectedLinks = 0;
    int selectedFolders = 0; // and links to some
    int selectedBroken = 0; // what counts as broken
    int removable = 0; // links, and names of files that have more than one
    bool targetExists = false; // the one selected link is healthy
    bool kindIsWrong = false; // of the one selected link
    int links = 0; // in the folder
    int broken = 0; // of them
    bool canUndo = false;
    bool canRedo = false;
};

/// The actions of one window, made from one table. They belong to the window; what they do is wired there.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    QAction *operator[](ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }
    void allow(const Circumstances &now) const;
    /// Says in the tool tip why an action cannot be used; empty: what it does, as ever.
    void explain(ActionId id, const QString &reason) const;

private:
    std::array<QAction *, actionCount> m_actions{};
};

} // namespace linkwright
