// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/drop.h"
#include "views/trail.h"
#include "window/folder_tab.h"

#include <QWidget>

#include <vector>

class QStackedWidget;

namespace linkwright {

class TabBar;

/// The pages of one window behind each other, one in front; never none. Their bar is seen when there are several.
class FolderTabs : public QWidget
{
    Q_OBJECT

public:
    /// `journal`: where the notes on links are.
    FolderTabs(FileSystem &files, NativePath journal, QWidget *parent = nullptr);
    FolderTabs(const FolderTabs &) = delete;
    FolderTabs &operator=(const FolderTabs &) = delete;
    ~FolderTabs() override;

    Tab &current() const { return *m_tabs[m_current]; }
    bool isCurrent(const Tab &tab) const { return &tab == m_tabs[m_current]; }
    const std::vector<Tab *> &all() const { return m_tabs; }

    enum class Where : std::uint8_t { InFront, Behind };
    /// A new one beside the current; it shows nothing yet.
    FolderTab &add(Where where);
    /// The same for a scan, which is not begun yet; in front.
    ScanTab &addScan();
    void close(Tab &tab); // not the only one
    void showNext(int step); // 1: the one to the right, -1: to the left; round at the ends
    /// Opens the folder of the tab that was closed last.
    void reopen();
    bool canReopen() const { return !m_closed.empty(); }

    TabBar &bar() { return *m_bar; }

Q_SIGNALS:
    void made(linkwright::Tab &tab);
    void currentChanged();
    void listChanged(); // one came or went
    void lastClosed(); // a person closed the only one
    void newWanted();
    void dropped(linkwright::Tab &tab, const linkwright::Drop &drop);

private:
    void show(std::size_t index);
    void take(Tab *tab, Where where);
    void name(const Tab &tab);
    void closeAt(int index);
    std::size_t indexOf(const Tab &tab) const;

    FileSystem &m_files;
    NativePath m_journal;
    TabBar *m_bar;
    QStackedWidget *m_pages;
    std::vector<Tab *> m_tabs; // as in the bar
    std::size_t m_current = 0;
    std::vector<Visit> m_closed;
};

} // namespace linkwright
