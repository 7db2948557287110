// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/empty_state.h"
#include "views/folder_page.h"
#include "views/message_bar.h"

#include <QScrollBar>

#include <utility>

namespace linkwright {

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
        m_messages->tell(MessageBar::Kind::Error, errorSentence(error, Spelling::Window, Doing::Reading));
    });
    connect(&tree, &FolderTree::noRoomFor, this, [this](const NativePath &folder) {
        m_messages->tell(
            MessageBar::Kind::Information,
            tr("%1 holds too much to be shown here as well. Open it to see all of it.").arg(shown(folder)));
    });
    connect(&tree, &FolderTree::tooLarge, this, &FolderPage::showFitting, Qt::QueuedConnection);
}

} // namespace linkwright
