// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/folder_page.h"

#include "base/contains.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/empty_state.h"
#include "views/links_in_view.h"
#include "views/message_bar.h"

#include <QScrollBar>
#include <QVBoxLayout>

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

Qt::ItemFlags FolderPage::Look::flags(const QModelIndex &index) const
{
    const auto flags = LinkLook::flags(index);
    return index.column() == FolderModel::Name ? flags | Qt::ItemIsEditable : flags;
}

QVariant FolderPage::Look::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber = section == FolderModel::Hops || section == FolderModel::Size;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return LinkLook::headerData(section, orientation, role);
}

FolderPage::FolderPage(QWidget *parent)
    : QWidget(parent)
    , m_look(&m_model)
    , m_view(new FolderView(&m_model, &m_look, this))
    , m_messages(new MessageBar(this))
{
    m_model.follow(&m_job);
    m_job.askInView([this] { return linksInView(*m_view, m_model); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_view, 1);
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(0ms);
    m_lackTimer.setSingleShot(true);
    m_lackTimer.setInterval(0ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(3s);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_select.clear(); });
    wireJob();
    wireRows();
}

FolderPage::~FolderPage()
{
    delete m_view; // it looks at our members, and says what becomes of its selection
}

void FolderPage::wireJob()
{
    connect(&m_job, &FolderJob::opened, this, [this](const NativePath &typed) {
        m_gone = false;
        m_opening = false;
        m_error.reset();
        m_select = std::exchange(m_visit.selected, {});
        m_top = std::exchange(m_visit.top, {});
        m_view->setFolder(typed);
        m_view->scrollToTop();
        m_messages->hide();
        m_lackTimer.start();
        Q_EMIT opened();
        laterTellSelection();
    });
    connect(&m_job, &FolderJob::listed, this, [this] {
        trySelecting();
        m_select.clear(); // what is not there by now was removed
        tryScrolling();
        m_lackTimer.start();
    });
    connect(&m_job, &FolderJob::wayChanged, this, [this](const NameList &names) {
        const Entry *current = m_model.entry(m_view->currentIndex().row());
        if (current && contains(*names, current->name))
            laterTellSelection(); // whoever shows the way looks at it again
    });
    connect(&m_job, &FolderJob::failed, this, &FolderPage::failed);
    connect(&m_job, &FolderJob::folderGone, this, [this] {
        m_gone = true;
        m_model.reset(); // whatever comes to stand at that path is another folder
        m_lackTimer.start();
        m_messages->tell(MessageBar::Kind::Warning, tr("%1 is no longer there.").arg(shown(folder())));
    });
}

void FolderPage::wireRows()
{
    connect(&m_model, &FolderModel::countsChanged, this, &FolderPage::countsChanged);
    connect(&m_model, &FolderModel::countsChanged, &m_lackTimer, qOverload<>(&QTimer::start));
    connect(&m_look, &QAbstractItemModel::rowsInserted, this, &FolderPage::trySelecting);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_look, signal, &m_lackTimer, qOverload<>(&QTimer::start));
    connect(&m_look, &QAbstractItemModel::modelReset, &m_lackTimer, qOverload<>(&QTimer::start));
    connect(&m_look, &QAbstractItemModel::layoutChanged, this, [this] {
        trySelecting();
        tryScrolling();
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_top.clear(); });
    connect(&m_look, &QAbstractItemModel::modelReset, this, &FolderPage::laterTellSelection);
    connect(&m_look, &QAbstractItemModel::dataChanged, this, &FolderPage::factsChanged);
    connect(&m_look, &QAbstractItemModel::rowsRemoved, this, &FolderPage::laterTellSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FolderPage::laterTellSelection);
    connect(m_view->emptyState(), &EmptyState::buttonClicked, this, &FolderPage::remedyLack);
    connect(&m_selectionTimer, &QTimer::timeout, this, &FolderPage::tellSelection);
    connect(&m_lackTimer, &QTimer::timeout, this, &FolderPage::showLack);
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
    Visit visit{folder(), {}, m_view->topName()};
    for (const Entry *entry : m_view->selectedEntries()) {
        if (visit.selected.size() == mostRemembered)
            break;
        visit.selected.push_back(entry->name);
    }
    return visit;
}

std::vector<FolderPage::Chosen> FolderPage::chosen() const
{
    std::vector<Chosen> chosen;
    for (const Entry *entry : m_view->selectedEntries())
        chosen.push_back({folder(), entry});
    return chosen;
}

void FolderPage::refresh()
{
    if (folder().isEmpty() || m_gone || m_error)
        open(Visit::of(m_wanted));
    else
        m_job.refresh();
}

void FolderPage::selectSoon(Names names)
{
    m_select = std::move(names);
    m_patience.start();
    trySelecting();
}

void FolderPage::trySelecting()
{
    if (m_select.empty() || !m_view->selectNames(m_select))
        return;
    if (!m_job.isListing() && !m_model.isSorting()) // till then rows still move
        m_select.clear();
}

void FolderPage::tryScrolling()
{
    if (m_top.empty() || m_job.isListing() || m_model.isSorting())
        return;
    m_view->scrollToName(std::exchange(m_top, {}));
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
    if (!m_view->selectionModel()->hasSelection())
        return;
    const Entry *only = onlySelected();
    if (!only || !m_told || !(*only == *m_told))
        laterTellSelection();
}

void FolderPage::tellSelection()
{
    const Entry *only = onlySelected();
    m_told = only ? std::optional(*only) : std::nullopt;
    Q_EMIT selectionChanged();
}

const Entry *FolderPage::onlySelected() const
{
    const auto &ranges = m_view->selectionModel()->selection();
    const bool isOne = ranges.size() == 1 && ranges.front().top() == ranges.front().bottom();
    return isOne ? m_model.entry(ranges.front().top()) : nullptr;
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
    EmptyState &empty = *m_view->emptyState();
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
