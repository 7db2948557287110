// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/problem_list.h"

#include "models/link_look.h"
#include "text/error_text.h"

#include <algorithm>

namespace linkwright {

namespace {

constexpr int rowsInSight = 6;

} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QListWidget(parent)
{
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Problems"));
    setAccessibleDescription(tr("Folders that could not be read, and why; Return goes to the folder that holds one"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT placeWanted(m_places[static_cast<std::size_t>(row(item))]); });
}

void ProblemList::show(const std::vector<Error> &problems)
{
    if (problems.size() < m_places.size()) {
        clear();
        m_places.clear();
    }
    for (std::size_t at = m_places.size(); at < problems.size(); ++at) {
        const QString text = errorSentence(problems[at], Spelling::Window, Doing::Reading);
        auto *item = new QListWidgetItem(healthIcon(Health::Denied), text, this);
        item->setToolTip(asToolTip(text));
        m_places.push_back(problems[at].where);
    }
    updateGeometry();
}

QSize ProblemList::sizeHint() const
{
    const int rows = std::clamp(count(), 1, rowsInSight);
    return {QListWidget::sizeHint().width(), rows * std::max(sizeHintForRow(0), fontMetrics().height()) + 2};
}

} // namespace linkwright
