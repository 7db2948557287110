// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/empty_state.h"
#include "views/entry_page.h"
#include "views/message_bar.h"

#include <QScrollBar>

namespace linkwright {

void EntryPage::wireSource()
{
    connect(m_source.get(), &EntrySource::listed, this, [this] {
        trySelecting();
        if (!m_patience.isActive()) // it may have been listed before what was just made
            m_select.clear(); // what is not there by now was removed
        tryScrolling();
        m_lackTimer.start();
    });
    connect(m_source.get(), &EntrySource::wayChanged, this,
            [this](const NameList &names) { wayChanged(folder(), *names); });
}

/// A view that is behind the other hears of the same rows, but nothing is to be done in it.
void EntryPage::wireView(EntryView &view)
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
    connect(rows, &QAbstractItemModel::modelReset, this, &EntryPage::laterTellSelection);
    connect(rows, &QAbstractItemModel::dataChanged, this, &EntryPage::factsChanged);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, &EntryPage::laterTellSelection);
    connect(widget.verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_top.clear(); });
    connect(widget.selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntryPage::laterTellSelection);
    connect(view.emptyState(), &EmptyState::buttonClicked, this, &EntryPage::remedyLack);
}

} // namespace linkwright
