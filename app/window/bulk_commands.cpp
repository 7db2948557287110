// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/bulk_commands.h"

#include "base/shared_folder.h"
#include "changes/bind.h"
#include "changes/plan_flatten.h"
#include "changes/plan_remove_broken.h"
#include "changes/plan_replace.h"
#include "dialogs/export_dialog.h"
#include "dialogs/move_dialog.h"
#include "dialogs/place_chooser.h"
#include "dialogs/rewrite_dialog.h"
#include "gestures/end_refusals.h"
#include "gestures/guarded_plans.h"
#include "store/plan_reader.h"
#include "text/counted.h"
#include "text/plan_file_text.h"
#include "text/shown_name.h"

#include <unordered_set>

namespace linkwright {

namespace {

QString conversionTitle(Conversion conversion)
{
    switch (conversion) {
    case Conversion::Relative: return BulkCommands::tr("Make Targets Relative");
    case Conversion::Absolute: return BulkCommands::tr("Make Targets Absolute");
    case Conversion::Tidy: return BulkCommands::tr("Tidy Targets");
    }
    Q_UNREACHABLE();
}

/// What such a planner refuses is refused for what the links lead to.
ChangeDesk::Planner byEnds(ChangeDesk::Planner planner, std::optional<FileForm> form = std::nullopt)
{
    return [planner = std::move(planner), form](const FileSystem &files, const StopToken &stop) {
        PlannedBatch batch = planner(files, stop);
        explainByEnds(files, batch, form);
        return batch;
    };
}

} // namespace

BulkCommands::BulkCommands(ChangeDesk &desk, PointingGuard &guard, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_guard(guard)
    , m_settings(settings)
{
}

void BulkCommands::forEachLink(const LinkVisitor &visit) const
{
    const auto take = [&visit](const NativePath &folder, const Entry &entry) {
        if (entry.link)
            visit(folder, entry);
        return true;
    };
    const auto chosen = m_desk.page().chosen();
    for (const auto &one : chosen)
        take(one.folder, *one.entry);
    if (chosen.empty())
        m_desk.page().entries().walk(take);
}

std::vector<NativePath> BulkCommands::places() const
{
    std::vector<NativePath> places;
    forEachLink([&places](const NativePath &folder, const Entry &link) { places.push_back(folder / link.name); });
    return places;
}

ChangeDesk::Planner BulkCommands::plannerFor(const char *word, PlanPlaces plan) const
{
    return [places = places(), word, plan = std::move(plan)](const FileSystem &files, const StopToken &stop) {
        PlannedBatch batch;
        batch.what = word;
        batch.add(plan(files, places, stop));
        return batch;
    };
}

void BulkCommands::rewriteTargets()
{
    std::vector<LinkTarget> targets;
    forEachLink([&targets](const NativePath &, const Entry &link) { targets.push_back(link.link->target); });
    auto *dialog = new RewriteDialog(std::move(targets), m_desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFields(m_rewriteFields);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_rewriteFields = dialog->fields(); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const auto rewrite = dialog->rewrite())
            m_desk.review(tr("Rewrite Targets"),
                          plannerFor("rewrite", [rewrite = *rewrite](const FileSystem &files, const auto &places,
                                                                     const StopToken &stop) {
                              return planRewrite(files, places, rewrite, stop);
                          }));
    });
    dialog->open();
}

void BulkCommands::convert(Conversion conversion)
{
    const char *word = conversion == Conversion::Tidy ? "tidy" : "convert";
    m_desk.review(
        conversionTitle(conversion),
        byEnds(plannerFor(word, [conversion](const FileSystem &files, const auto &places, const StopToken &stop) {
            return planConvert(files, places, conversion, stop);
        })));
}

void BulkCommands::flatten()
{
    m_desk.review(tr("Point Straight at the End"),
                  byEnds(plannerFor("flatten", [](const FileSystem &files, const auto &places, const StopToken &stop) {
                      return planFlatten(files, places, stop);
                  })));
}

void BulkCommands::replace(FileForm form)
{
    auto planner = plannerFor("replace", [form](const FileSystem &files, const auto &places, const StopToken &stop) {
        return planReplace(files, places, form, stop);
    });
    m_desk.review(form == FileForm::HardLink ? tr("Replace Links by Hard Links")
                                             : tr("Replace Links by Copies of Their Targets"),
                  byEnds(std::move(planner), form));
}

void BulkCommands::removeBroken()
{
    m_desk.review(tr("Remove Broken Links"),
                  plannerFor("remove", [](const FileSystem &files, const auto &places, const StopToken &stop) {
                      return planRemoveBroken(files, places, stop).planned;
                  }));
}

void BulkCommands::move()
{
    std::vector<NativePath> selected;
    for (const auto &chosen : m_desk.page().chosen())
        selected.push_back(chosen.place());
    if (selected.empty())
        return;
    const auto links = m_settings.movedLinksKeepText() ? MovedLinks::KeepText : MovedLinks::KeepEnd;
    auto *dialog = new MoveDialog(m_desk.files(), static_cast<int>(selected.size()), m_desk.page().folder(), links,
                                  m_desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, selected] {
        m_settings.setMovedLinksKeepText(dialog->links() == MovedLinks::KeepText);
        move({selected, dialog->destination(), dialog->links()});
    });
    dialog->open();
}

void BulkCommands::move(const MoveRequest &request)
{
    const auto planner = [request, style = m_settings.linkStyle()](GuardChoice choice) {
        choice.style = style;
        return [request, choice](const FileSystem &files, const StopToken &stop) {
            return planGuardedMoves(files, request, choice, stop);
        };
    };
    m_guard.ask({PointingGuard::Deed::Move, request.places, true,
                 [this, planner] { m_desk.review(tr("Move Links"), planner({})); }, planner});
}

void BulkCommands::openPlan()
{
    auto *chooser =
        new PlaceChooser(tr("Open Plan"), m_desk.page().folder(), PlaceChooser::What::Anything, m_desk.window());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QDialog::accepted, this, [this, chooser] { readPlan(chooser->chosen()); });
    chooser->open();
}

void BulkCommands::readPlan(const NativePath &file)
{
    using Read = std::expected<Plan, PlanFileError>;
    m_read.start<Read>(
        this, [file](const StopToken &) { return readPlanFile(file); },
        [this, file](const Read &plan) {
            if (!plan) {
                m_desk.complain(tr("%1 cannot be used. %2").arg(shown(file), planFileText(plan.error())));
                return;
            }
            m_desk.review(tr("Apply Plan"), [changes = plan->changes](const FileSystem &files, const StopToken &stop) {
                PlannedBatch batch;
                batch.what = "apply";
                batch.add(bindPlan(files, changes, stop));
                return batch;
            });
        });
}

void BulkCommands::exportList()
{
    EntryPage &page = m_desk.page();
    if (page.isTree()) {
        exportRows(page.folder(), treeRows(page));
        return;
    }
    const auto ranges = page.view().selectedRanges();
    if (ranges.empty())
        page.model().copyRows({}, [this, folder = page.folder()](FolderModel::Rows rows) {
            exportRows(folder, {std::move(rows), nullptr, m_desk.page().model().notes()});
        });
    else
        page.model().copyRows(ranges, [this, folder = page.folder()](const FolderModel::Rows &selected) {
            if (m_desk.page().folder() != folder)
                return;
            m_desk.page().model().copyRows({}, [this, folder, selected](FolderModel::Rows rows) {
                exportRows(folder, {std::move(rows), selected, m_desk.page().model().notes()});
            });
        });
}

/// Of several folders: their names are paths as seen from the one on screen.
ExportDialog::Choices BulkCommands::treeRows(EntryPage &page)
{
    const auto selected = page.entries().selectedEntries();
    const std::unordered_set<const Entry *> isSelected(selected.begin(), selected.end());
    auto rows = std::make_shared<std::vector<Entry>>();
    auto selectedRows = std::make_shared<std::vector<Entry>>();
    page.entries().walk([&](const NativePath &folder, const Entry &entry) {
        rows->push_back(entry);
        rows->back().name = below(page.folder().bytes, folder / entry.name);
        if (isSelected.contains(&entry))
            selectedRows->push_back(rows->back());
        return true;
    });
    return {std::move(rows), selected.empty() ? nullptr : std::move(selectedRows), page.notes()};
}

void BulkCommands::exportRows(const NativePath &folder, ExportDialog::Choices choices)
{
    auto *dialog = new ExportDialog(folder, std::move(choices), m_desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveFileDialog::saved, &m_desk, [this, dialog](const NativePath &file) {
        Q_EMIT m_desk.told(tr("Wrote %Ln entries to %1", nullptr, counted(dialog->count())).arg(shown(file)));
    });
    dialog->open();
}

} // namespace linkwright
