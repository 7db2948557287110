// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/folder_page.h"

#include "base/contains.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/empty_state.h"
#include "views/message_bar.h"

#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostRemembered = 1000; // selected entries of a folder one comes back to

} // namespace

FolderPage::FolderPage(QWidget *parent)
    : QWidget(parent)
    , m_look(m_model)
    , m_table(new FolderView(m_model, m_look, m_events, this))
    , m_messages(new MessageBar(this))
{
    m_model.follow(&m_job);
    m_job.askInView([this] { return entries().linksInView(m_model); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_table, 1);
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(0ms);
    m_lackTimer.setSingleShot(true);
    m_lackTimer.setInterval(0ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(3s);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_select.clear(); });
    wireJob();
    wireView(*m_table);
    connect(&m_model, &FolderModel::countsChanged, this, &FolderPage::countsChanged);
    connect(&m_model, &FolderModel::countsChanged, &m_lackTimer, qOverload<>(&QTimer::start));
    connect(&m_selectionTimer, &QTimer::timeout, this, &FolderPage::tellSelection);
    connect(&m_lackTimer, &QTimer::timeout, this, &FolderPage::showLack);
}

FolderPage::~FolderPage()
{
    delete m_tree; // they look at our members, and say what becomes of their selection
    delete m_table;
}

EntryView &FolderPage::entries()
{
    return m_tree != nullptr ? static_cast<EntryView &>(*m_tree) : *m_table;
}

const EntryView &FolderPage::entries() const
{
    return m_tree != nullptr ? static_cast<const EntryView &>(*m_tree) : *m_table;
}

void FolderPage::showAs(Mode wished)
{
    if (m_mode != wished) {
        m_mode = wished;
        Q_EMIT modeWished(wished);
    }
    showFitting();
}

void FolderPage::showFitting()
{
    const bool fits = m_model.rowCount() <= FolderTree::mostRows;
    const bool wantsTree = m_mode == Mode::Tree;
    if (isTree() != (wantsTree && fits))
        replaceView(!isTree());
    if (wantsTree && !fits)
        m_messages->tell(
            MessageBar::Kind::Information,
            tr("This folder has more than %L1 entries, so it is shown as a table.").arg(FolderTree::mostRows));
}

/// What is selected stays so, as far as it is in the folder itself.
void FolderPage::replaceView(bool byTree)
{
    EntryView &before = entries();
    const bool hasFocus = before.widget().hasFocus();
    const std::string top = before.topName();
    FolderTreeView *old = std::exchange(m_tree, nullptr);
    if (byTree) {
        m_tree = new FolderTreeView(m_model, nativeFileSystem(), m_events, this);
        qobject_cast<QVBoxLayout *>(layout())->addWidget(m_tree, 1);
        wireView(*m_tree);
        wireTree();
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
    if (byTree)
        m_table->selectionModel()->clear();
    m_lackTimer.start();
    laterTellSelection();
    Q_EMIT viewChanged();
    Q_EMIT countsChanged();
}

FolderCounts FolderPage::counts() const
{
    return m_tree != nullptr ? m_tree->tree().counts() : m_model.counts();
}

std::vector<NativePath> FolderPage::realFolders() const
{
    auto folders = m_tree != nullptr ? m_tree->tree().realFolders() : std::vector<NativePath>();
    folders.insert(folders.begin(), realFolder());
    return folders;
}

void FolderPage::setNotes(const NativePath &of, const FolderNotes &notes)
{
    if (of == realFolder())
        m_model.setNotes(notes);
    else if (m_tree != nullptr)
        m_tree->tree().setNotes(of, notes);
}

void FolderPage::reloadIcons()
{
    m_look.reloadIcons();
    if (m_tree != nullptr)
        m_tree->look().reloadIcons();
}

void FolderPage::setFocusToEntries()
{
    entries().widget().setFocus();
}

void FolderPage::open(const Visit &visit)
{
    m_wanted = visit.folder;
    m_opening = true;
    m_visit = visit;
    m_job.open(visit.folder);
}

Visit FolderPage::lookedAt() const
{
    return {folder(), entries().selectedNames(mostRemembered), entries().topName()};
}

void FolderPage::refresh()
{
    if (folder().isEmpty() || m_gone || m_error)
        open(Visit::of(m_wanted));
    else
        m_job.refresh();
    if (m_tree != nullptr)
        m_tree->tree().refresh();
}

void FolderPage::selectSoon(Names names)
{
    m_select = std::move(names);
    m_patience.start();
    trySelecting();
}

void FolderPage::trySelecting()
{
    if (m_select.empty() || !entries().selectNames(m_select))
        return;
    if (!m_job.isListing() && !m_model.isSorting()) // till then rows still move
        m_select.clear();
}

void FolderPage::tryScrolling()
{
    if (m_top.empty() || m_job.isListing() || m_model.isSorting())
        return;
    entries().scrollToName(std::exchange(m_top, {}));
}

/// Either it could not be opened, and one is where one was; or it was, and reading it ended early.
void FolderPage::failed(const Error &error)
{
    const bool stayed = std::exchange(m_opening, false) && !folder().isEmpty();
    if (stayed)
        m_wanted = folder();
    if (stayed || m_look.rowCount() > 0)
        m_messages->tell(MessageBar::Kind::Error, errorSentence(error, Spelling::Window, Doing::Reading));
    else
        m_error = error;
    m_lackTimer.start();
    Q_EMIT openFailed(error);
}

void FolderPage::laterTellSelection()
{
    m_selectionTimer.start();
}

/// While a large folder is judged, rows change many times a second: rarely the one that is looked at closely.
void FolderPage::factsChanged()
{
    if (!entries().widget().selectionModel()->hasSelection())
        return;
    const auto only = entries().onlyChosen();
    if (!only || !m_told || !(*only->entry == *m_told))
        laterTellSelection();
}

void FolderPage::tellSelection()
{
    const auto only = entries().onlyChosen();
    m_told = only ? std::optional(*only->entry) : std::nullopt;
    Q_EMIT selectionChanged();
}

/// Whoever shows the way of the current link looks at it again.
void FolderPage::wayChanged(const NativePath &folder, const Names &names)
{
    const QModelIndex current = entries().widget().currentIndex();
    const Entry *entry = current.isValid() ? entries().entry(current) : nullptr;
    if (entry != nullptr && contains(names, entry->name) && entries().folderOf(current) == folder)
        laterTellSelection();
}

Lack FolderPage::lack() const
{
    if (m_error)
        return Lack::Folder;
    if (m_gone)
        return Lack::Vanished;
    if (m_job.path().isEmpty() || m_job.isListing() || m_look.rowCount() > 0)
        return Lack::Nothing;
    if (m_model.isFiltered())
        return Lack::Matches;
    return m_model.counts().hidden > 0 ? Lack::VisibleEntries : Lack::Entries;
}

void FolderPage::showLack()
{
    EmptyState &empty = *entries().emptyState();
    sayLack(empty, lack(), m_error ? errorSentence(*m_error, Spelling::Window, Doing::Reading) : shown(folder()));
    empty.setVisible(lack() != Lack::Nothing);
}

void FolderPage::remedyLack()
{
    switch (lack()) {
    case Lack::Nothing:
    case Lack::Entries: break;
    case Lack::VisibleEntries: Q_EMIT hiddenWanted(); break;
    case Lack::Matches: Q_EMIT filterResetWanted(); break;
    case Lack::Folder:
    case Lack::Vanished: open(Visit::of(m_wanted)); break;
    }
}

} // namespace linkwright
