// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/cure_finder.h"

#include "models/link_look.h"
#include "text/repair_text.h"
#include "text/shown_name.h"

#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostOffers = 20;
constexpr std::size_t mostOthers = 2000;
constexpr int mostInSight = 4;

QToolButton *wideButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

} // namespace

CureFinder::CureFinder(const FileSystem &files, NativePath catalog, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_find(wideButton(tr("Find Where It Went"), this))
    , m_offers(new QListWidget(this))
    , m_use(wideButton(tr("Point to This"), this))
    , m_note(new QLabel(this))
{
    m_wish.catalog = std::move(catalog);
    m_find->setAccessibleDescription(tr("Look for what the link misses, in its folder and beside what is missing"));
    m_find->setToolTip(m_find->accessibleDescription());
    m_offers->setTextElideMode(Qt::ElideMiddle);
    m_offers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_offers->setAccessibleName(tr("Where it may be now"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_find, m_offers, m_note, m_use})
        column->addWidget(part);
    connect(m_find, &QToolButton::clicked, this, &CureFinder::find);
    connect(m_use, &QToolButton::clicked, this, &CureFinder::use);
    connect(m_offers, &QListWidget::itemActivated, this, &CureFinder::use);
    connect(m_offers, &QListWidget::currentRowChanged, this, &CureFinder::allow);
    setLink({});
}

void CureFinder::setLink(const NativePath &place)
{
    m_task.cancel();
    m_place = place;
    m_wish.searchIn = {split(place).folder};
    m_findings = {};
    m_cures.clear();
    m_offers->clear();
    m_offers->hide();
    m_note->hide();
    m_use->hide();
    m_find->setEnabled(true);
}

void CureFinder::find()
{
    m_wish.places = {m_place};
    m_wish.witnesses = m_others ? m_others(mostOthers) : std::vector<NativePath>();
    m_find->setEnabled(false);
    m_note->setText(tr("Searching…"));
    m_note->show();
    m_task.start<std::shared_ptr<RepairFindings>>(
        this,
        [files = &m_files, wish = m_wish](const StopToken &stop) {
            ScanProgress progress;
            return std::make_shared<RepairFindings>(findRepairs(*files, wish, progress, stop));
        },
        [this](const std::shared_ptr<RepairFindings> &findings) { offer(std::move(*findings)); });
}

std::vector<CureFinder::Offer> CureFinder::offersOf(const RepairFindings &findings) const
{
    std::vector<Offer> offers;
    for (const Cause &cause : findings.causes) {
        for (const Candidate &candidate : cause.candidates) {
            for (const Cure &cure : curesOf(findings.links, cause, candidate, Certainty::Possible))
                offers.push_back({cure, cure.end, candidate.certainty, reasonText(candidate.reason, locale())});
        }
    }
    std::ranges::stable_sort(offers, std::ranges::greater(), &Offer::certainty);
    offers.resize(std::min(offers.size(), mostOffers));
    return offers;
}

void CureFinder::offer(RepairFindings findings)
{
    m_findings = std::move(findings);
    m_cures = offersOf(m_findings);
    for (const Offer &offer : m_cures) {
        const QString place = shown(offer.place);
        auto *item = new QListWidgetItem(place, m_offers);
        item->setToolTip(asToolTip(place));
        item->setData(Qt::AccessibleDescriptionRole,
                      certaintyText(offer.certainty) + QStringLiteral(". ") + offer.reason);
    }
    m_find->setEnabled(true);
    m_offers->setVisible(!m_cures.empty());
    m_use->setVisible(!m_cures.empty());
    if (m_cures.empty()) {
        m_note->setText(nothingText());
    } else {
        const int rows = std::min(m_offers->count(), mostInSight);
        m_offers->setFixedHeight(m_offers->sizeHintForRow(0) * rows + 2 * m_offers->frameWidth());
        m_offers->setCurrentRow(0);
    }
    allow();
    Q_EMIT found();
}

QString CureFinder::nothingText() const
{
    for (const BrokenLink &link : m_findings.links) {
        if (link.place == m_place && link.follows)
            return tr("It leads over %1, and heals with that.").arg(shown(m_findings.links[*link.follows].place));
    }
    return tr("Nothing like what it misses was found. “Repair Broken Links” can search other folders.");
}

/// Says of the chosen place how certain it is, and why.
void CureFinder::allow()
{
    const int row = m_offers->currentRow();
    m_use->setEnabled(row >= 0 && !m_isBusy);
    if (row < 0 || static_cast<std::size_t>(row) >= m_cures.size())
        return;
    const Offer &offer = m_cures[static_cast<std::size_t>(row)];
    m_note->setText(certaintyText(offer.certainty) + QStringLiteral(". ") + offer.reason);
    m_note->show();
}

void CureFinder::setBusy(bool busy)
{
    m_isBusy = busy;
    allow();
}

void CureFinder::use()
{
    const int row = m_offers->currentRow();
    if (row >= 0 && m_use->isEnabled())
        Q_EMIT cureWanted(m_findings.links, {m_cures[static_cast<std::size_t>(row)].cure});
}

QString CureFinder::note() const
{
    return m_note->text();
}

} // namespace linkwright
