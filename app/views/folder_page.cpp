// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/folder_page.h"

#include "base/contains.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/empty_state.h"
#include "views/message_bar.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostRemembered = 1000; // selected entries of a folder one comes back to

QString readingFailure(const Error &error)
{
    return errorSentence(error, Spelling::Window, Doing::Reading);
}

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

void FolderPage::wireJob()
{
    connect(&m_job, &FolderJob::opened, this, [this](const NativePath &typed) {
        m_gone = false;
        m_opening = false;
        m_error.reset();
        m_patience.stop();
        m_select = std::exchange(m_visit.selected, {});
        m_top = std::exchange(m_visit.top, {});
        entries().setFolder(typed);
        entries().widget().scrollToTop();
        m_messages->hide();
        showFitting(); // after one that was too large for it
        m_lackTimer.start();
        Q_EMIT opened();
        laterTellSelection();
    });
    connect(&m_job, &FolderJob::listed, this, [this] {
        trySelecting();
        if (!m_patience.isActive()) // it may have been listed before what was just made
            m_select.clear(); // what is not there by now was removed
        tryScrolling();
        m_lackTimer.start();
    });
    connect(&m_job, &FolderJob::wayChanged, this, [this](const NameList &names) { wayChanged(folder(), *names); });
    connect(&m_job, &FolderJob::failed, this, &FolderPage::failed);
    connect(&m_job, &FolderJob::folderGone, this, [this] {
        m_gone = true;
        m_model.reset(); // whatever comes to stand at that path is another folder
        m_lackTimer.start();
        m_messages->tell(MessageBar::Kind::Warning, tr("%1 is no longer there.").arg(shown(folder())));
    });
}

/// A view that is behind the other hears of the same rows, but nothing is to be done in it.
void FolderPage::wireView(EntryView &view)
{
    const auto inFront = [this, &view](auto &&deed) {
        return [this, &view, deed] {
            if (&view == &entries())
                deed();
        };
    };
    QAbstractItemView &widget = view.widget();
    const QAbstractItemModel *rows = widget.model();
    connect(rows, &QAbstractItemModel::rowsInserted, this, inFront([this] { trySelecting(); }));
    connect(rows, &QAbstractItemModel::layoutChanged, this, inFront([this] {
                if (entries().giveUpScattered())
                    m_messages->tell(MessageBar::Kind::Information,
                                     tr("What was selected would lie in thousands of pieces in this order, so it is "
                                        "selected no longer."));
                trySelecting();
                tryScrolling();
            }));
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(rows, signal, &m_lackTimer, qOverload<>(&QTimer::start));
    connect(rows, &QAbstractItemModel::modelReset, &m_lackTimer, qOverload<>(&QTimer::start));
    connect(rows, &QAbstractItemModel::modelReset, this, &FolderPage::laterTellSelection);
    connect(rows, &QAbstractItemModel::dataChanged, this, &FolderPage::factsChanged);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, &FolderPage::laterTellSelection);
    connect(widget.verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_top.clear(); });
    connect(widget.selectionModel(), &QItemSelectionModel::selectionChanged, this, &FolderPage::laterTellSelection);
    connect(view.emptyState(), &EmptyState::buttonClicked, this, &FolderPage::remedyLack);
}

void FolderPage::wireTree()
{
    const FolderTree &tree = m_tree->tree();
    m_tree->tree().askInView([this](const FolderModel &rows) { return entries().linksInView(rows); });
    connect(&tree, &FolderTree::countsChanged, this, &FolderPage::countsChanged);
    connect(&tree, &FolderTree::opened, this, &FolderPage::expanded);
    connect(&tree, &FolderTree::wayChanged, this,
            [this](const NativePath &folder, const NameList &names) { wayChanged(folder, *names); });
    connect(&tree, &FolderTree::failed, this, [this](const NativePath &, const Error &error) {
        m_messages->tell(MessageBar::Kind::Error, readingFailure(error));
    });
    connect(&tree, &FolderTree::noRoomFor, this, [this](const NativePath &folder) {
        m_messages->tell(
            MessageBar::Kind::Information,
            tr("%1 holds too much to be shown here as well. Open it to see all of it.").arg(shown(folder)));
    });
    connect(&tree, &FolderTree::tooLarge, this, &FolderPage::showFitting, Qt::QueuedConnection);
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
        m_messages->tell(MessageBar::Kind::Error, readingFailure(error));
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

FolderPage::Lack FolderPage::lack() const
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
    switch (lack()) {
    case Lack::Nothing: break;
    case Lack::Entries:
        empty.say(QStringLiteral("folder-open"), tr("This folder is empty."),
                  tr("Drop files here to make links to them."));
        break;
    case Lack::VisibleEntries:
        empty.say(QStringLiteral("folder-open"), tr("All that is here is hidden."),
                  tr("Drop files here to make links to them."), tr("Show Hidden Files"));
        break;
    case Lack::Matches:
        empty.say(QStringLiteral("view-filter"), tr("Nothing here matches the filter."), {}, tr("Clear Filter"));
        break;
    case Lack::Folder:
        empty.say(QStringLiteral("folder"), tr("This folder cannot be shown."),
                  m_error ? readingFailure(*m_error) : QString(), tr("Retry"));
        break;
    case Lack::Vanished:
        empty.say(QStringLiteral("folder"), tr("This folder is gone."), shown(folder()), tr("Retry"));
        break;
    }
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
