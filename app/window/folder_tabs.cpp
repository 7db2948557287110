// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/folder_tabs.h"

#include "gestures/link_mime.h"
#include "text/shown_name.h"
#include "views/link_drop.h"
#include "views/tab_bar.h"
#include "window/scan_tab.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace linkwright {

namespace {

constexpr std::size_t mostClosed = 20; // that can be opened again

} // namespace

FolderTabs::FolderTabs(FileSystem &files, NativePath journal, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_journal(std::move(journal))
    , m_bar(new TabBar(this))
    , m_pages(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            show(static_cast<std::size_t>(index));
    });
    connect(m_bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        const Tab *front = m_tabs[m_current];
        Tab *moved = m_tabs[static_cast<std::size_t>(from)];
        m_tabs.erase(m_tabs.begin() + from);
        m_tabs.insert(m_tabs.begin() + to, moved);
        m_current = indexOf(*front);
    });
    connect(m_bar, &QTabBar::tabCloseRequested, this, &FolderTabs::closeAt);
    connect(m_bar, &TabBar::newWanted, this, &FolderTabs::newWanted);
    connect(m_bar, &TabBar::droppedOn, this, [this](int index, const QDropEvent *event) {
        const QPoint where = m_bar->mapToGlobal(event->position().toPoint());
        Q_EMIT dropped(*m_tabs[static_cast<std::size_t>(index)],
                       {placesIn(*event->mimeData()), saysLink(event->modifiers()), where});
    });
    add(Where::InFront);
}

FolderTabs::~FolderTabs()
{
    for (const Tab *tab : m_tabs)
        delete tab; // and its page, while all others they speak to are there
}

std::size_t FolderTabs::indexOf(const Tab &tab) const
{
    return static_cast<std::size_t>(std::ranges::find(m_tabs, &tab) - m_tabs.begin());
}

FolderTab &FolderTabs::add(Where where)
{
    auto *tab = new FolderTab(m_files, m_journal, this);
    if (!m_tabs.empty()) {
        EntryPage &like = current().page();
        tab->page().view().setColumnsLike(like.entries());
        tab->page().model().setShowHidden(like.model().showsHidden());
        tab->page().showAs(like.mode());
    }
    take(tab, where);
    return *tab;
}

ScanTab &FolderTabs::addScan()
{
    auto *tab = new ScanTab(m_files, this);
    tab->page().view().setColumnsLike(current().page().entries());
    take(tab, Where::InFront);
    return *tab;
}

/// Beside the one in front.
void FolderTabs::take(Tab *tab, Where where)
{
    const std::size_t index = m_tabs.empty() ? 0 : m_current + 1;
    m_tabs.insert(m_tabs.begin() + static_cast<std::ptrdiff_t>(index), tab);
    m_pages->insertWidget(static_cast<int>(index), &tab->page());
    Q_EMIT made(*tab);
    connect(tab, &Tab::opened, this, [this, tab] { name(*tab); });
    m_bar->insertTab(static_cast<int>(index), {});
    if (where == Where::InFront)
        m_bar->setCurrentIndex(static_cast<int>(index));
    Q_EMIT listChanged();
}

void FolderTabs::name(const Tab &tab)
{
    m_bar->name(static_cast<int>(indexOf(tab)), tab.title(), tab.tip());
}

void FolderTabs::show(std::size_t index)
{
    if (index >= m_tabs.size())
        return;
    m_current = index;
    m_pages->setCurrentWidget(&m_tabs[index]->page());
    Q_EMIT currentChanged();
}

void FolderTabs::closeAt(int index)
{
    if (m_tabs.size() == 1)
        Q_EMIT lastClosed();
    else
        close(*m_tabs[static_cast<std::size_t>(index)]);
}

void FolderTabs::close(Tab &tab)
{
    const std::size_t index = indexOf(tab);
    const Tab *front = &current() == &tab ? m_tabs[index > 0 ? index - 1 : 1] : &current();
    if (auto visit = tab.lookedAt())
        m_closed.push_back(std::move(*visit));
    if (m_closed.size() > mostClosed)
        m_closed.erase(m_closed.begin());
    m_tabs.erase(m_tabs.begin() + static_cast<std::ptrdiff_t>(index));
    m_current = indexOf(*front);
    {
        const QSignalBlocker quiet(m_bar);
        m_bar->removeTab(static_cast<int>(index));
        m_bar->setCurrentIndex(static_cast<int>(m_current));
    }
    show(m_current);
    tab.page().hide();
    tab.deleteLater(); // it may be what asked for it
    Q_EMIT listChanged();
}

void FolderTabs::showNext(int step)
{
    const int count = m_bar->count();
    m_bar->setCurrentIndex((m_bar->currentIndex() + step + count) % count);
}

void FolderTabs::reopen()
{
    if (m_closed.empty())
        return;
    const Visit visit = m_closed.back();
    m_closed.pop_back();
    add(Where::InFront).go(visit);
}

} // namespace linkwright
