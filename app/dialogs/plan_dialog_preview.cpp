// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_counts_text.h"
#include "dialogs/plan_dialog.h"
#include "models/link_look.h"
#include "text/elevation_text.h"
#include "text/shown_name.h"
#include "views/elided_label.h"
#include "views/plan_table.h"
#include "views/shield.h"

#include <QLabel>
#include <QPushButton>

// What is found out, in a thread, of the changes on show.

namespace linkwright {

namespace {

std::vector<Refusal> refusalsIn(const Plan &plan, const std::vector<std::size_t> &numbers, const PlanPreview &preview)
{
    std::vector<Refusal> refusals;
    for (std::size_t at = 0; at < preview.rows.size(); ++at) {
        const auto &conflict = preview.rows[at].conflict;
        if (conflict && comesFromThere(*conflict, plan.changes[at]))
            refusals.push_back({numbers[at], placeOf(plan.changes[at])});
    }
    return refusals;
}

PlanOutlook lookAhead(const FileSystem &files, const PlanWish &wish, const std::vector<NativePath> &others,
                      const MakeElevation &elevation, const StopToken &stop)
{
    const Plan plan = wish.make();
    PlanOutlook outlook{.preview = previewPlan(files, plan, others, stop), .found = {}};
    outlook.elevated = countToElevate(files, plan, elevation, stop);
    outlook.found = lookThere(files, refusalsIn(plan, wish.numbers, outlook.preview), stop);
    return outlook;
}

} // namespace

void PlanDialog::previewSoon()
{
    m_task.cancel();
    m_rest.start();
    showCounts();
}

void PlanDialog::previewNow()
{
    const PlanWish wish = m_model.wanted();
    m_task.start<PlanOutlook>(
        this,
        [files = &m_files, wish, others = m_otherPlaces, elevation = m_elevation](const StopToken &stop) {
            return lookAhead(*files, wish, others, elevation, stop);
        },
        [this, wish](PlanOutlook outlook) {
            showOthers(outlook.preview.others);
            showElevated(outlook.elevated, wish.numbers.size());
            m_model.showOutlook(wish.numbers, std::move(outlook));
            showCounts();
            if (m_model.counts().impossible == static_cast<std::size_t>(m_model.rowCount()))
                Q_EMIT nothingPossible();
        });
    showCounts();
}

/// What is at their places explains more than the bare refusal.
void PlanDialog::lookAtRefused()
{
    m_lookThere.start<FoundThere>(
        this,
        [files = &m_files, refusals = m_model.refusals()](const StopToken &stop) {
            return lookThere(*files, refusals, stop);
        },
        [this](FoundThere found) {
            m_model.showFound(std::move(found));
            showAbout();
        });
}

void PlanDialog::showAbout()
{
    const QString about = m_table->currentIndex().data(PlanModel::AboutRole).toString();
    m_about->setText(withShortWords(about));
    m_about->setToolTip(about.isEmpty() ? QString() : asToolTip(about));
}

/// Said before the click, and the button that will ask shows it.
void PlanDialog::showElevated(std::size_t elevated, std::size_t changes)
{
    m_elevated->setText(elevationNote(elevated, changes));
    m_elevated->setVisible(elevated > 0);
    m_apply->setIcon(elevated > 0 ? shieldIcon() : QIcon());
}

void PlanDialog::showOthers(const std::vector<OtherLink> &others)
{
    m_others->setText(othersSentence(others));
    m_others->setToolTip(plainToolTip(othersList(others)));
    m_others->setVisible(!m_others->text().isEmpty());
}

} // namespace linkwright
