// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/place_chooser.h"

#include "base/path_rules.h"
#include "text/shown_name.h"
#include "views/address_field.h"
#include "views/folder_page.h"
#include "views/trail.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace linkwright {

namespace {

/// A folder, or a link that leads to one or to where nobody asked.
bool canBeEntered(const Entry &entry)
{
    return leadsToFolder(entry) || (entry.link && entry.link->health() == Health::Unchecked);
}

/// What a path begins with that is typed by hand.
bool beginsPath(const QKeyEvent &key)
{
    const bool isCommand = key.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const char typed = key.text().size() == 1 ? key.text().front().toLatin1() : '\0';
    return !isCommand && (path_rules::isSeparator(typed) || typed == '~');
}

QToolButton *upButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(QIcon::fromTheme(QStringLiteral("go-up")));
    button->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    button->setAutoRaise(true);
    button->setToolTip(PlaceChooser::tr("Go to the folder above"));
    button->setAccessibleName(PlaceChooser::tr("Up"));
    return button;
}

} // namespace

PlaceChooser::PlaceChooser(const QString &title, const NativePath &startFolder, What what, QWidget *parent)
    : QDialog(parent)
    , m_what(what)
    , m_page(new FolderPage(this))
    , m_address(new AddressField(this))
{
    setWindowTitle(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Choose"), QDialogButtonBox::AcceptRole);
    auto *up = upButton(this);
    auto *top = new QHBoxLayout;
    top->addWidget(up);
    top->addWidget(m_address, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_page, 1);
    column->addWidget(buttons);
    resize(760, 480);

    auto &view = m_page->view();
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setDragDropMode(QAbstractItemView::NoDragDrop);
    for (const int column : {FolderModel::Style, FolderModel::Hops, FolderModel::Modified, FolderModel::Size})
        view.setColumnHidden(column, true);
    view.setColumnWidth(FolderModel::Name, 260);
    view.setColumnWidth(FolderModel::PointsTo, 220);
    connect(&view, &QAbstractItemView::activated, this, &PlaceChooser::enter);
    connect(m_page, &FolderPage::selectionChanged, this, &PlaceChooser::showChoice);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, &view] {
        if (view.hasFocus()) // then what was typed before is no longer what is meant
            forgetTyped();
    });
    connect(&view, &QAbstractItemView::clicked, this, &PlaceChooser::forgetTyped);
    connect(m_page, &FolderPage::opened, this, &PlaceChooser::forgetTyped);
    connect(m_page, &FolderPage::openFailed, this, &PlaceChooser::typedFailed);
    connect(m_address, &AddressField::placeTyped, this, &PlaceChooser::type);
    connect(up, &QToolButton::clicked, this, [this] {
        forgetTyped();
        if (const auto visit = above(m_page->folder()))
            m_page->open(*visit);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_address->isTyped())
            m_address->take();
        else
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &PlaceChooser::reject);
    view.installEventFilter(this);
    m_page->open(Visit::of(startFolder));
    view.setFocus();
    showChoice();
}

void PlaceChooser::enter(const QModelIndex &index)
{
    const Entry *entry = m_page->model().entry(index.row());
    if (entry == nullptr)
        return;
    forgetTyped();
    if (canBeEntered(*entry)) // a link to a file says it is no folder, and nothing happens
        m_page->open(Visit::of(m_page->folder() / entry->name));
    else
        accept();
}

void PlaceChooser::type(const NativePath &place)
{
    m_typed = place;
    m_page->open(Visit::of(place));
}

/// What is no folder can be chosen by its path.
void PlaceChooser::typedFailed(const Error &error)
{
    if (error.where != m_typed)
        return; // it is about another place
    const NativePath typed = std::exchange(m_typed, {});
    if (typed.isEmpty() || m_what == What::Folder || error.kind != ErrorKind::NotAFolder)
        return;
    m_chosen = typed;
    QDialog::accept();
}

void PlaceChooser::forgetTyped()
{
    m_typed = {};
    m_address->setPlace(m_page->folder());
}

void PlaceChooser::showChoice()
{
    if (result() == Accepted)
        return; // the page may tell of a selection after that
    const auto selected = m_page->view().selectedEntries();
    const bool fits = selected.empty() || m_what == What::Anything || canBeEntered(*selected.front());
    m_chosen = selected.empty() ? m_page->folder() : m_page->folder() / selected.front()->name;
    m_accept->setEnabled(fits && !m_chosen.isEmpty());
    m_accept->setToolTip(fits ? QString() : tr("This is not a folder."));
}

/// Return enters a folder or takes what was typed; it must not press the default button on top.
void PlaceChooser::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || qobject_cast<QPushButton *>(focusWidget()) != nullptr)
        QDialog::keyPressEvent(event);
}

/// A path that is typed over the list goes to the field for paths.
bool PlaceChooser::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key == nullptr || !beginsPath(*key))
        return QDialog::eventFilter(watched, event);
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->setText(key->text());
    return true;
}

void PlaceChooser::accept()
{
    showChoice(); // the page tells of a selection a little later
    if (m_accept->isEnabled())
        QDialog::accept();
}

} // namespace linkwright
