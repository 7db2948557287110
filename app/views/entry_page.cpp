// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/entry_page.h"

#include "base/contains.h"
#include "views/empty_state.h"
#include "views/message_bar.h"

#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace linkwright {

using namespace std::chrono_literals;

EntryPage::EntryPage(std::unique_ptr<EntrySource> source, QWidget *parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_look(m_model)
    , m_table(new FolderView(m_model, m_look, m_events, this))
    , m_messages(new MessageBar(this))
    , m_column(new QVBoxLayout(this))
{
    m_model.follow(m_source.get());
    m_source->askInView([this] { return entries().linksInView(m_model); });
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_messages);
    m_column->addWidget(m_table, 1);
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(0ms);
    m_lackTimer.setSingleShot(true);
    m_lackTimer.setInterval(0ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(3s);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_select.clear(); });
    wireSource();
    wireView(*m_table);
    connect(&m_model, &FolderModel::countsChanged, this, &EntryPage::countsChanged);
    connect(&m_model, &FolderModel::countsChanged, &m_lackTimer, qOverload<>(&QTimer::start));
    connect(&m_selectionTimer, &QTimer::timeout, this, &EntryPage::tellSelection);
    connect(&m_lackTimer, &QTimer::timeout, this, &EntryPage::showLack);
}

EntryPage::~EntryPage()
{
    delete m_other; // they look at our members, and say what becomes of their selection
    delete m_table;
}

EntryView &EntryPage::entries()
{
    return m_other != nullptr ? *m_other : *m_table;
}

const EntryView &EntryPage::entries() const
{
    return m_other != nullptr ? *m_other : *m_table;
}

void EntryPage::showInstead(EntryView *other)
{
    EntryView &before = entries();
    const bool hasFocus = before.widget().hasFocus();
    const std::string top = before.topName();
    const EntryView *old = std::exchange(m_other, other);
    if (other != nullptr) {
        m_column->addWidget(&other->widget(), 1);
        wireView(*other);
    }
    EntryView &now = entries();
    now.setFolder(folder());
    now.setColumnsLike(before);
    now.selectLike(before);
    before.widget().hide();
    now.widget().show();
    now.scrollToName(top);
    if (hasFocus)
        now.widget().setFocus();
    delete old;
    if (other != nullptr)
        m_table->selectionModel()->clear();
    m_lackTimer.start();
    laterTellSelection();
    Q_EMIT viewChanged();
    Q_EMIT countsChanged();
}

void EntryPage::setFocusToEntries()
{
    entries().widget().setFocus();
}

void EntryPage::startWith(Names selected, std::string top)
{
    m_patience.stop();
    m_select = std::move(selected);
    m_top = std::move(top);
    entries().setFolder(folder());
    entries().widget().scrollToTop();
    m_messages->hide();
}

void EntryPage::selectSoon(Names names)
{
    m_select = std::move(names);
    m_patience.start();
    trySelecting();
}

void EntryPage::trySelecting()
{
    if (m_select.empty() || !entries().selectNames(m_select))
        return;
    if (!m_source->isListing() && !m_model.isSorting()) // till then rows still move
        m_select.clear();
}

void EntryPage::tryScrolling()
{
    if (m_top.empty() || m_source->isListing() || m_model.isSorting())
        return;
    entries().scrollToName(std::exchange(m_top, {}));
}

/// While a large folder is judged, rows change many times a second: rarely the one that is looked at closely.
void EntryPage::factsChanged()
{
    if (!entries().widget().selectionModel()->hasSelection())
        return;
    const auto only = entries().onlyChosen();
    if (!only || !m_told || !(*only->entry == *m_told))
        laterTellSelection();
}

void EntryPage::tellSelection()
{
    const auto only = entries().onlyChosen();
    m_told = only ? std::optional(*only->entry) : std::nullopt;
    Q_EMIT selectionChanged();
}

/// Whoever shows the way of the current link looks at it again.
void EntryPage::wayChanged(const NativePath &folder, const Names &names)
{
    const QModelIndex current = entries().widget().currentIndex();
    const Entry *entry = current.isValid() ? entries().entry(current) : nullptr;
    if (entry != nullptr && contains(names, entry->name) && entries().folderOf(current) == folder)
        laterTellSelection();
}

void EntryPage::showLack()
{
    EmptyState &empty = *entries().emptyState();
    empty.setVisible(sayLack(empty));
}

} // namespace linkwright
