// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/main_window.h"

#include "views/address_field.h"
#include "views/folder_page.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "views/places_view.h"
#include "window/counts_text.h"
#include "window/theme.h"
#include "window/window_menus.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMouseEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStatusBar>

namespace linkwright {

namespace {

constexpr int messageMilliseconds = 12000;
constexpr int patienceMilliseconds = 400;

bool isRemovable(const Entry &entry)
{
    return entry.link || (entry.type == NodeType::File && entry.names > 1);
}

} // namespace

MainWindow::MainWindow(FileSystem &files, Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_files(files)
    , m_settings(settings)
    , m_actions(this)
    , m_places(new PlacesView(files, this))
    , m_page(new FolderPage(this))
    , m_panel(new LinkPanel(files, this))
    , m_commands(new LinkCommands(files, settings, *m_page, this))
    , m_address(new AddressField(this))
    , m_filter(new QLineEdit(this))
    , m_splitter(new QSplitter(this))
    , m_counts(new QLabel(this))
{
    build();
    wireActions();
    wireParts();
    restoreLook();
    m_actions[ActionId::HiddenFiles]->setChecked(m_settings.showHidden());
    m_actions[ActionId::LinkPanel]->setChecked(true);
    m_slow.setSingleShot(true);
    m_slow.setInterval(patienceMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, [this] { statusBar()->showMessage(tr("Opening…"), messageMilliseconds); });
    m_places->reload();
    selectionChanged();
}

MainWindow::~MainWindow()
{
    delete m_page; // it speaks to the other parts, which must still be there
}

void MainWindow::wireActions()
{
    const auto on = [this](ActionId id, auto &&deed) { connect(m_actions[id], &QAction::triggered, this, deed); };
    on(ActionId::NewLink, [this] { m_commands->newLink(); });
    on(ActionId::NewWindow, [this] { Q_EMIT anotherWindowWanted(m_page->folder()); });
    on(ActionId::CloseWindow, [this] { close(); });
    on(ActionId::Quit, [] { QApplication::closeAllWindows(); });
    on(ActionId::Copy, [this] { m_commands->copy(); });
    on(ActionId::PasteAsLink, [this] { m_commands->pasteAsLink(); });
    on(ActionId::ChangeTarget, [this] { m_commands->changeTarget(); });
    on(ActionId::Rename, [this] { m_page->view().editName(); });
    on(ActionId::RemoveLink, [this] { m_commands->remove(); });
    on(ActionId::Open, [this] { openSelected(); });
    on(ActionId::OpenTarget, [this] { openSelected(); });
    on(ActionId::ShowTarget, [this] { showTarget(); });
    on(ActionId::SelectAll, [this] { m_page->view().selectAll(); });
    on(ActionId::Back, [this] { go(m_trail.before(), Way::Back); });
    on(ActionId::Forward, [this] { go(m_trail.after(), Way::Forward); });
    on(ActionId::Up, [this] { go(above(m_page->folder())); });
    on(ActionId::Home, [this] { go(Visit{homeFolder(), {}}); });
    on(ActionId::Address, [this] {
        m_address->setFocus(Qt::ShortcutFocusReason);
        m_address->selectAll();
    });
    on(ActionId::Filter, [this] { startFilter(); });
    on(ActionId::Reload, [this] {
        m_page->refresh();
        m_places->reload();
    });
    on(ActionId::About, [this] { about(); });
    connect(m_actions[ActionId::HiddenFiles], &QAction::toggled, this,
            [this](bool on) { m_page->model().setShowHidden(on); });
    connect(m_actions[ActionId::LinkPanel], &QAction::toggled, m_panel, &QWidget::setVisible);
}

void MainWindow::wireParts()
{
    connect(m_places, &PlacesView::chosen, this, [this](const NativePath &folder) { go(Visit{folder, {}}); });
    connect(m_address, &AddressField::placeTyped, this, [this](const NativePath &place) { go(place); });
    connect(m_address, &AddressField::left, this, [this] { m_page->view().setFocus(); });
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_page->model().setNameFilter(text); });
    connect(new QShortcut(Qt::Key_Escape, m_filter, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            &MainWindow::endFilter);
    connect(new QShortcut(Qt::Key_Escape, &m_page->view(), nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, &MainWindow::endFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_page->view().setFocus(); });

    connect(m_page, &FolderPage::opened, this, &MainWindow::folderOpened);
    connect(m_page, &FolderPage::openFailed, this, [this](const Error &error) {
        const bool isGone = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotAFolder;
        if (isGone && m_way == Way::Back)
            m_trail.forgetBefore();
        if (isGone && m_way == Way::Forward)
            m_trail.forgetAfter();
        arrived();
        selectionChanged();
        countsChanged();
    });
    connect(m_page, &FolderPage::selectionChanged, this, &MainWindow::selectionChanged);
    connect(m_page, &FolderPage::countsChanged, this, &MainWindow::countsChanged);
    connect(m_page, &FolderPage::filterResetWanted, this, &MainWindow::endFilter);
    connect(m_page, &FolderPage::hiddenWanted, this, [this] { m_actions[ActionId::HiddenFiles]->setChecked(true); });

    auto &view = m_page->view();
    connect(&view, &QAbstractItemView::activated, this, &MainWindow::open);
    connect(&view, &FolderView::menuWanted, this, &MainWindow::showMenu);
    connect(&view, &FolderView::renameWanted, m_commands, &LinkCommands::rename);
    connect(&view, &FolderView::dropped, m_commands, &LinkCommands::drop);
    connect(m_commands, &LinkCommands::told, this,
            [this](const QString &what) { statusBar()->showMessage(what, messageMilliseconds); });
    connect(m_commands, &LinkCommands::busyChanged, this, &MainWindow::selectionChanged);
}

const Entry *MainWindow::onlySelected() const
{
    const auto entries = m_page->view().selectedEntries();
    return entries.size() == 1 ? entries.front() : nullptr;
}

void MainWindow::selectionChanged()
{
    const auto entries = m_page->view().selectedEntries();
    Circumstances now;
    now.folderShown = !m_page->folder().isEmpty();
    now.canGoBack = m_trail.before().has_value();
    now.canGoForward = m_trail.after().has_value();
    now.canGoUp = above(m_page->folder()).has_value();
    now.busy = m_commands->isBusy();
    now.selected = static_cast<int>(entries.size());
    for (const Entry *entry : entries) {
        now.selectedLinks += entry->link ? 1 : 0;
        now.removable += isRemovable(*entry) ? 1 : 0;
    }
    const Entry *only = entries.size() == 1 ? entries.front() : nullptr;
    if (!m_complainedOf.empty() && (only == nullptr || only->name != m_complainedOf)) {
        m_complainedOf.clear(); // what was offered against it would befall another now
        m_page->messages().hide();
    }
    now.targetExists = only != nullptr && only->link && only->link->verdict.health == Health::Healthy;
    m_actions.allow(now);
    if (only != nullptr)
        m_panel->showEntry(m_page->folder(), *only);
    else
        m_panel->showNothing(entries.empty() ? tr("Select a link to see where it leads.") : selectedText(now.selected));
    countsChanged();
}

void MainWindow::countsChanged()
{
    const auto selected = selectedText(static_cast<int>(m_page->view().selectedEntries().size()));
    const QString counts = countsText(m_page->model().counts());
    m_counts->setText(selected.isEmpty() ? counts : tr("%1 of %2").arg(selected, counts));
    m_counts->setVisible(m_page->isReadable());
}

void MainWindow::showMenu(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto entries = m_page->view().selectedEntries();
    if (entries.empty())
        fillFolderMenu(*menu, m_actions);
    else
        fillSelectionMenu(*menu, m_actions, entries.front()->link != nullptr);
    menu->popup(where);
}

void MainWindow::startFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void MainWindow::endFilter()
{
    m_filter->clear();
    if (m_filter->hasFocus())
        m_page->view().setFocus();
}

void MainWindow::complain(const QString &text)
{
    m_page->messages().tell(MessageBar::Kind::Error, text);
}

void MainWindow::about()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Linkwright"),
                    tr("Linkwright %1").arg(QStringLiteral(LINKWRIGHT_VERSION)), QMessageBox::Close, this);
    box.setInformativeText(tr("Shows every link for what it is, makes new ones, and mends broken ones.\n\n"
                              "Free software under the GNU General Public License, version 3 or later."));
    box.setIconPixmap(windowIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    box.exec();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    event->accept();
}

void MainWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        m_actions[ActionId::Back]->trigger();
    else if (event->button() == Qt::ForwardButton)
        m_actions[ActionId::Forward]->trigger();
    else
        QMainWindow::mousePressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_places->reload(); // volumes come and go
    if (event->type() == QEvent::PaletteChange) {
        chooseFallbackIcons(palette());
        m_page->look().reloadIcons();
        selectionChanged(); // the panel paints its pictures anew
    }
}

} // namespace linkwright
