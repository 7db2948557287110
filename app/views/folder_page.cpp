// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/folder_page.h"

#include "guard/guarded_files.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/message_bar.h"

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostRemembered = 1000; // selected entries of a folder one comes back to

} // namespace

FolderPage::FolderPage(QWidget *parent)
    : EntryPage(std::make_unique<FolderJob>(), parent)
    , m_job(static_cast<FolderJob &>(source()))
{
    wireJob();
}

void FolderPage::wireJob()
{
    connect(&m_job, &FolderJob::opened, this, [this] {
        m_gone = false;
        m_lostVolume = {};
        m_opening = false;
        m_error.reset();
        listenToMounts();
        startWith(std::exchange(m_visit.selected, {}), std::exchange(m_visit.top, {}));
        showFitting(); // after one that was too large for it
        laterShowLack();
        Q_EMIT opened();
        laterTellSelection();
    });
    connect(&m_job, &FolderJob::failed, this, &FolderPage::failed);
    connect(&m_job, &FolderJob::folderGone, this, &FolderPage::folderGone);
}

void FolderPage::folderGone()
{
    m_gone = true;
    m_lostVolume = m_job.lostVolume();
    m_before = lookedAt();
    model().reset(); // whatever comes to stand at that path is another folder
    laterShowLack();
    messages().tell(MessageBar::Kind::Warning, m_lostVolume.isEmpty()
                                                   ? tr("%1 is no longer there.").arg(shown(folder()))
                                                   : tr("%1 is no longer mounted.").arg(shown(m_lostVolume)));
    if (m_lostVolume.isEmpty())
        return;
    inBackground<MountsChange>( // it may be back by now
        this,
        [](const StopToken &) {
            return MountsChange{.before = std::make_shared<const MountTable>(), .now = guardedFileSystem().mounts()};
        },
        [this](const MountsChange &change) { mountsChanged(change); });
}

void FolderPage::listenToMounts()
{
    if (m_mounts != nullptr)
        return;
    m_mounts = new MountListener(guardedFileSystem(), this);
    connect(m_mounts, &MountListener::changed, this, &FolderPage::mountsChanged);
}

/// What could not be shown is tried again when something was mounted that may hold it.
void FolderPage::mountsChanged(const MountsChange &change)
{
    const bool isBack = m_gone && !m_lostVolume.isEmpty() && change.hasCome(m_lostVolume);
    const auto places = m_error ? change.places() : std::vector<NativePath>();
    const bool mayBeThere = std::ranges::any_of(
        places, [&](const NativePath &place) { return change.hasCome(place) && isWithin(m_wanted, place); });
    if (!m_opening && (isBack || mayBeThere))
        open(isBack ? m_before : Visit::of(m_wanted));
}

FolderTreeView *FolderPage::tree() const
{
    return static_cast<FolderTreeView *>(other());
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
    const bool fits = model().rowCount() <= FolderTree::mostRows;
    const bool wantsTree = m_mode == Mode::Tree;
    if (isTree() != (wantsTree && fits)) {
        showInstead(isTree() ? nullptr : new FolderTreeView(model(), guardedFileSystem(), events(), this));
        if (isTree())
            wireTree();
    }
    if (wantsTree && !fits)
        messages().tell(
            MessageBar::Kind::Information,
            tr("This folder has more than %L1 entries, so it is shown as a table.").arg(FolderTree::mostRows));
}

void FolderPage::wireTree()
{
    FolderTree &tree = this->tree()->tree();
    tree.askInView([this](const FolderModel &rows) { return entries().linksInView(rows); });
    connect(&tree, &FolderTree::countsChanged, this, &FolderPage::countsChanged);
    connect(&tree, &FolderTree::opened, this, &FolderPage::expanded);
    connect(&tree, &FolderTree::wayChanged, this,
            [this](const NativePath &folder, const NameList &names) { wayChanged(folder, *names); });
    connect(&tree, &FolderTree::failed, this, [this](const NativePath &, const Error &error) {
        messages().tell(MessageBar::Kind::Error, errorSentence(error, Spelling::Window, Doing::Reading));
    });
    connect(&tree, &FolderTree::noRoomFor, this, [this](const NativePath &folder) {
        messages().tell(MessageBar::Kind::Information,
                        tr("%1 holds too much to be shown here as well. Open it to see all of it.").arg(shown(folder)));
    });
    connect(&tree, &FolderTree::tooLarge, this, &FolderPage::showFitting, Qt::QueuedConnection);
}

FolderCounts FolderPage::counts() const
{
    return isTree() ? tree()->tree().counts() : EntryPage::counts();
}

FolderNotes FolderPage::notes() const
{
    return isTree() ? tree()->tree().notes() : EntryPage::notes();
}

std::vector<NativePath> FolderPage::realFolders() const
{
    auto folders = isTree() ? tree()->tree().realFolders() : std::vector<NativePath>();
    folders.insert(folders.begin(), realFolder());
    return folders;
}

void FolderPage::setNotes(const NativePath &of, const FolderNotes &notes)
{
    if (of == realFolder())
        model().setNotes(notes);
    else if (isTree())
        tree()->tree().setNotes(of, notes);
}

void FolderPage::setPointers(const NativePath &to, const FolderPointers &pointers)
{
    if (to == realFolder())
        model().setPointers(pointers);
    else if (isTree())
        tree()->tree().setPointers(to, pointers);
}

void FolderPage::reloadIcons()
{
    EntryPage::reloadIcons();
    if (isTree())
        tree()->look().reloadIcons();
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
    if (isTree())
        tree()->tree().refresh();
}

void FolderPage::lookAgain(const std::vector<NativePath> &)
{
    if (isReadable())
        refresh();
}

/// Either it could not be opened, and one is where one was; or it was, and reading it ended early.
void FolderPage::failed(const Error &error)
{
    const bool stayed = std::exchange(m_opening, false) && !folder().isEmpty();
    if (stayed)
        m_wanted = folder();
    if (stayed || model().rowCount() > 0)
        messages().tell(MessageBar::Kind::Error, errorSentence(error, Spelling::Window, Doing::Reading));
    else
        m_error = error;
    listenToMounts();
    laterShowLack();
    Q_EMIT openFailed(error);
}

Lack FolderPage::lack() const
{
    if (m_error)
        return Lack::Folder;
    if (m_gone)
        return m_lostVolume.isEmpty() ? Lack::Vanished : Lack::Volume;
    if (m_job.path().isEmpty() || m_job.isListing() || model().rowCount() > 0)
        return Lack::Nothing;
    if (model().isFiltered())
        return Lack::Matches;
    return model().counts().hidden > 0 ? Lack::VisibleEntries : Lack::Entries;
}

bool FolderPage::sayLack(EmptyState &empty) const
{
    const Lack what = lack();
    const NativePath &place = what == Lack::Volume ? m_lostVolume : folder();
    linkwright::sayLack(empty, what,
                        m_error ? errorSentence(*m_error, Spelling::Window, Doing::Reading) : shown(place));
    return what != Lack::Nothing;
}

void FolderPage::remedyLack()
{
    switch (lack()) {
    case Lack::Nothing:
    case Lack::Entries: break;
    case Lack::VisibleEntries: Q_EMIT hiddenWanted(); break;
    case Lack::Matches: Q_EMIT filterResetWanted(); break;
    case Lack::Folder:
    case Lack::Vanished:
    case Lack::Volume: open(Visit::of(m_wanted)); break;
    }
}

} // namespace linkwright
