// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/scan_page.h"

#include "base/shared_folder.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/chip.h"
#include "views/empty_state.h"
#include "views/group_view.h"
#include "views/link_chips.h"
#include "views/message_bar.h"
#include "views/problem_list.h"
#include "views/scan_head.h"

#include <QVBoxLayout>

#include <set>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostLookedThrough = 100'000; // rows, in the window's thread; a new scan sees all

/// Whether the path is one of these, or lies below one.
bool isTouched(const NativePath &path, const std::set<NativePath> &changed)
{
    for (NativePath at = path; !at.isEmpty();) {
        if (changed.contains(at))
            return true;
        NativePath above = split(at).folder;
        if (above == at || !at.isAbsolute())
            return false;
        at = std::move(above);
    }
    return false;
}

} // namespace

ScanPage::ScanPage(const FileSystem &files, NativePath catalog, QWidget *parent)
    : EntryPage(std::make_unique<ScanJob>(nullptr, files), parent)
    , m_job(static_cast<ScanJob &>(source()))
    , m_catalog(std::move(catalog))
    , m_head(new ScanHead(this))
    , m_problems(new ProblemList(this))
{
    column().insertWidget(0, m_head);
    column().addWidget(m_problems);
    m_problems->hide();
    QTimer::singleShot(0, this, [this] { entries().fitColumns(); }); // once it has its width
    view().hideColumns({FolderModel::Hops, FolderModel::Kind, FolderModel::Size, FolderModel::Modified}); // not asked
    model().setShowHidden(true); // whether hidden files are wanted was asked before
    wireHead();
    wireJob();
    showStatus();
}

void ScanPage::wireHead()
{
    connect(m_head, &ScanHead::stopWanted, this, [this] { m_job.stop(); });
    connect(m_head, &ScanHead::againWanted, this, &ScanPage::refresh);
    connect(m_head, &ScanHead::optionsWanted, this, &ScanPage::optionsWanted);
    connect(m_head, &ScanHead::groupingChanged, this, &ScanPage::group);
    connect(&m_head->chips(), &LinkChips::chosen, this, &ScanPage::filter);
    connect(&m_head->problems(), &QToolButton::toggled, m_problems, &QWidget::setVisible);
    connect(m_problems, &ProblemList::placeWanted, this, &ScanPage::placeWanted);
    connect(&model(), &FolderModel::countsChanged, this, [this] { m_head->chips().setCounts(model().counts()); });
}

void ScanPage::wireJob()
{
    connect(&m_job, &ScanJob::opened, this, [this] {
        startWith({}, {});
        laterShowLack();
        Q_EMIT opened();
        laterTellSelection();
    });
    connect(&m_job, &ScanJob::progressed, this, &ScanPage::showStatus);
    connect(&m_job, &ScanJob::endedEarly, this, &ScanPage::laterShowLack);
    connect(&m_job, &ScanJob::listed, this, &ScanPage::tellSaved);
    connect(&m_job, &ScanJob::volumeLost, this, &ScanPage::tellVolume);
    connect(&m_job, &ScanJob::volumeBack, &messages(), &MessageBar::hide);
}

void ScanPage::tellVolume(const NativePath &lost)
{
    messages().tell(MessageBar::Kind::Warning,
                    tr("%1 is no longer mounted. What is shown here was found before.").arg(shown(lost)));
}

void ScanPage::showStatus()
{
    const ScanStatus status = m_job.status();
    m_head->showStatus(status, folder());
    m_problems->show(m_job.problems());
    if (!status.running)
        laterShowLack();
}

void ScanPage::scan(const ScanRequest &request, const std::string &name)
{
    m_job.start(request, {m_catalog, name});
}

void ScanPage::tellSaved()
{
    const auto saved = m_job.saved();
    if (!saved)
        return;
    const QString name = shown(m_job.savedAs());
    if (!*saved)
        messages().tell(MessageBar::Kind::Error,
                        tr("The scan could not be saved. %1").arg(errorSentence(saved->error())));
    else if (**saved == ScanSaved::Yes)
        messages().tell(MessageBar::Kind::Information, tr("The scan is saved as “%1”.").arg(name));
    else if (**saved == ScanSaved::NothingThere)
        messages().tell(MessageBar::Kind::Warning, tr("No folder could be read to its end, so the scan is not saved."));
    else if (**saved == ScanSaved::Off)
        messages().tell(MessageBar::Kind::Warning, tr("The scan was not saved: remembering links is switched off."));
}

void ScanPage::refresh()
{
    m_job.refresh();
}

/// What is not healthy may be by now, and what led to one of these places may lead nowhere; new links are at them.
void ScanPage::lookAgain(const std::vector<NativePath> &changed)
{
    if (folder().isEmpty() || m_job.isListing())
        return;
    std::vector<std::string> names;
    for (const NativePath &place : changed) {
        for (const NativePath *base : {&folder(), &realFolder()}) {
            if (isWithin(place, *base) && place != *base)
                names.emplace_back(below(base->bytes, place));
        }
    }
    const std::set<NativePath> touched(changed.begin(), changed.end());
    std::size_t left = mostLookedThrough;
    entries().walk([&](const NativePath &, const Entry &entry) {
        if (entry.link && (entry.link->health() != Health::Healthy || isTouched(entry.link->verdict().path, touched)))
            names.push_back(entry.name);
        return --left > 0;
    });
    m_job.look(std::move(names));
}

void ScanPage::filter()
{
    model().setHealthFilter(m_head->chips().healths());
    model().setStyleFilter(m_head->chips().styles());
}

GroupView *ScanPage::groups() const
{
    return static_cast<GroupView *>(other());
}

void ScanPage::setGroupBy(GroupBy by)
{
    m_head->setGroupBy(by); // which says so
}

void ScanPage::group()
{
    const GroupBy by = m_head->groupBy();
    const Mode before = isTree() ? Mode::Tree : Mode::Table;
    if (by == GroupBy::Nothing && isTree())
        showInstead(nullptr);
    else if (by != GroupBy::Nothing && !isTree())
        showInstead(new GroupView(model(), by, events(), this));
    else if (isTree())
        groups()->groups().setGroupBy(by);
    if (mode() != before)
        Q_EMIT modeWished(mode());
}

void ScanPage::showAs(Mode wished)
{
    if (wished != mode())
        setGroupBy(wished == Mode::Tree ? GroupBy::Folder : GroupBy::Nothing);
}

EntryPage::Mode ScanPage::mode() const
{
    return m_head->groupBy() == GroupBy::Nothing ? Mode::Table : Mode::Tree;
}

void ScanPage::reloadIcons()
{
    EntryPage::reloadIcons();
    if (isTree())
        groups()->look().reloadIcons();
}

bool ScanPage::sayLack(EmptyState &empty) const
{
    if (folder().isEmpty() || m_job.isListing() || model().rowCount() > 0)
        return false;
    if (model().isFiltered())
        empty.say(QStringLiteral("view-filter"), tr("No link here is of the kinds that were chosen."), {},
                  tr("Show All"));
    else
        empty.say(QStringLiteral("health-healthy"), tr("There are no links here."),
                  m_job.status().complete ? QString() : tr("The scan was stopped before its end."));
    return true;
}

void ScanPage::remedyLack()
{
    m_head->chips().clear();
    Q_EMIT filterResetWanted();
}

} // namespace linkwright
