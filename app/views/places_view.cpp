// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/places_view.h"

#include "gestures/link_mime.h"
#include "text/shown_name.h"
#include "views/elided_label.h"
#include "views/link_drop.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMenu>
#include <QStyle>

#include <algorithm>

namespace linkwright {

namespace {

constexpr int placeIconSize = 18;

QString iconName(KnownPlace::Kind kind)
{
    switch (kind) {
    case KnownPlace::Kind::Home: return QStringLiteral("go-home");
    case KnownPlace::Kind::Desktop: return QStringLiteral("user-desktop");
    case KnownPlace::Kind::Documents: return QStringLiteral("folder-documents");
    case KnownPlace::Kind::Downloads: return QStringLiteral("folder-download");
    case KnownPlace::Kind::Music: return QStringLiteral("folder-music");
    case KnownPlace::Kind::Pictures: return QStringLiteral("folder-pictures");
    case KnownPlace::Kind::Videos: return QStringLiteral("folder-videos");
    case KnownPlace::Kind::Bookmark: return QStringLiteral("folder-bookmark");
    case KnownPlace::Kind::Root: return QStringLiteral("drive-harddisk");
    case KnownPlace::Kind::Volume: return QStringLiteral("drive-removable-media");
    }
    Q_UNREACHABLE();
}

/// Of our own set, for systems whose theme has none.
QString ownIconName(KnownPlace::Kind kind)
{
    switch (kind) {
    case KnownPlace::Kind::Home: return QStringLiteral("home");
    case KnownPlace::Kind::Root:
    case KnownPlace::Kind::Volume: return QStringLiteral("drive");
    default: return QStringLiteral("folder");
    }
}

QIcon iconOf(KnownPlace::Kind kind)
{
    return QIcon::fromTheme(iconName(kind), QIcon::fromTheme(ownIconName(kind)));
}

QString titleOf(const KnownPlace &place)
{
    if (place.kind == KnownPlace::Kind::Home)
        return PlacesView::tr("Home");
    if (place.kind == KnownPlace::Kind::Root)
        return PlacesView::tr("File system");
    const std::string name = split(place.path).name;
    return shown(name.empty() ? place.path : NativePath{name}); // a drive has no name: "C:\\"
}

} // namespace

PlacesView::PlacesView(FileSystem &files, QWidget *parent)
    : QListWidget(parent)
    , m_files(files)
{
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize(QSize(placeIconSize, placeIconSize));
    setSpacing(1);
    setAccessibleName(tr("Places"));
    setAccessibleDescription(tr("Folders and volumes that are always at hand"));
    viewport()->setBackgroundRole(QPalette::Window);
    setAcceptDrops(true);
    const auto choose = [this](const QListWidgetItem *item) {
        if (const KnownPlace *place = placeOf(item))
            Q_EMIT chosen(NativePath(place->path)); // the list may be another before it is read
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
}

void PlacesView::reload()
{
    m_load.start<std::vector<KnownPlace>>(
        this, [files = &m_files](const StopToken &) { return knownPlaces(*files); },
        [this](std::vector<KnownPlace> places) { show(std::move(places)); });
}

void PlacesView::show(std::vector<KnownPlace> places)
{
    m_known = std::move(places);
    showAll();
}

void PlacesView::setBookmarks(const std::vector<NativePath> &folders)
{
    m_bookmarks = folders;
    showAll();
}

void PlacesView::addBookmark(const NativePath &folder)
{
    const NativePath clean = withoutTrailingSeparators(folder);
    if (clean.isEmpty() || std::ranges::find(m_places, clean, &KnownPlace::path) != m_places.end())
        return;
    m_bookmarks.push_back(clean);
    showAll();
    Q_EMIT bookmarksChanged(m_bookmarks);
}

void PlacesView::removeBookmark(const NativePath &folder)
{
    std::erase(m_bookmarks, folder);
    showAll();
    Q_EMIT bookmarksChanged(m_bookmarks);
}

/// Bookmarks stand between the user's folders and the system's.
void PlacesView::showAll()
{
    std::vector<KnownPlace> places = m_known;
    const auto system =
        std::ranges::find_if(places, [](const KnownPlace &place) { return place.kind > KnownPlace::Kind::Bookmark; });
    std::vector<KnownPlace> bookmarks;
    bookmarks.reserve(m_bookmarks.size());
    for (const NativePath &folder : m_bookmarks)
        bookmarks.push_back({KnownPlace::Kind::Bookmark, folder});
    places.insert(system, bookmarks.begin(), bookmarks.end());
    if (places == m_places)
        return;
    m_places = std::move(places);
    clear();
    for (const auto &place : m_places)
        addPlace(place);
    markCurrent(m_current);
}

void PlacesView::addPlace(const KnownPlace &place)
{
    auto *item = new QListWidgetItem(iconOf(place.kind), titleOf(place), this);
    item->setToolTip(plainToolTip(shown(place.path)));
}

void PlacesView::markCurrent(const NativePath &folder)
{
    m_current = folder;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (m_places[i].path == folder) {
            setCurrentRow(static_cast<int>(i));
            return;
        }
    }
    setCurrentRow(-1);
}

const KnownPlace *PlacesView::placeOf(const QListWidgetItem *item) const
{
    const int at = item != nullptr ? row(item) : -1;
    return at >= 0 && at < static_cast<int>(m_places.size()) ? &m_places[static_cast<std::size_t>(at)] : nullptr;
}

const KnownPlace *PlacesView::placeAt(const QPoint &position) const
{
    return placeOf(itemAt(position));
}

void PlacesView::dragEnterEvent(QDragEnterEvent *event)
{
    acceptAsLink(*event);
}

void PlacesView::dragMoveEvent(QDragMoveEvent *event)
{
    acceptAsLink(*event);
}

void PlacesView::dropEvent(QDropEvent *event)
{
    if (!acceptAsLink(*event))
        return;
    const QPoint position = event->position().toPoint();
    const UriList list = placesIn(*event->mimeData());
    if (const KnownPlace *place = placeAt(position))
        Q_EMIT dropped({list, saysLink(event->modifiers()), viewport()->mapToGlobal(position)}, place->path);
    else
        bookmarkThose(list);
}

/// Those that are folders; to know that, the disk is asked.
void PlacesView::bookmarkThose(const UriList &list)
{
    m_look.start<std::vector<NativePath>>(
        this,
        [files = &m_files, places = list.places](const StopToken &stop) {
            std::vector<NativePath> folders;
            for (const NativePath &place : places) {
                // What would ask another computer is taken by its word.
                if (!stop.stop_requested() && (isOnUnaskedServer(*files, place) || files->openFolder(place)))
                    folders.push_back(place);
            }
            return folders;
        },
        [this](const std::vector<NativePath> &folders) {
            for (const NativePath &folder : folders)
                addBookmark(folder);
        });
}

void PlacesView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const KnownPlace *place = byKey ? placeOf(currentItem()) : placeAt(event->pos());
    if (place == nullptr)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const NativePath folder = place->path;
    menu->addAction(QIcon::fromTheme(QStringLiteral("folder-open")), tr("&Open"), this,
                    [this, folder] { Q_EMIT chosen(folder); });
    menu->addAction(QIcon::fromTheme(QStringLiteral("tab-new")), tr("Open in New &Tab"), this,
                    [this, folder] { Q_EMIT tabWanted(folder); });
    if (place->kind == KnownPlace::Kind::Bookmark) {
        menu->addSeparator();
        menu->addAction(QIcon::fromTheme(QStringLiteral("edit-delete")), tr("&Remove Bookmark"), this,
                        [this, folder] { removeBookmark(folder); });
    }
    if (!byKey) // else it is where the keys are
        connect(menu, &QMenu::aboutToHide, this, [this] { markCurrent(m_current); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualItemRect(currentItem()).center()) : event->globalPos());
}

void PlacesView::keyPressEvent(QKeyEvent *event)
{
    const KnownPlace *place = placeOf(currentItem());
    if (event->key() == Qt::Key_Delete && place != nullptr && place->kind == KnownPlace::Kind::Bookmark)
        removeBookmark(NativePath(place->path));
    else
        QListWidget::keyPressEvent(event);
}

/// Whoever went along the list with the keys and left it again is still where the window is.
void PlacesView::focusOutEvent(QFocusEvent *event)
{
    QListWidget::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        markCurrent(m_current);
}

void PlacesView::mouseReleaseEvent(QMouseEvent *event)
{
    const KnownPlace *place = placeAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && place != nullptr)
        Q_EMIT tabWanted(NativePath(place->path));
    else
        QListWidget::mouseReleaseEvent(event);
}

QSize PlacesView::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int words = std::max(metrics.horizontalAdvance(tr("Home")), metrics.horizontalAdvance(tr("File system")));
    return {words + style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + metrics.averageCharWidth() * 4,
            QListWidget::minimumSizeHint().height()};
}

QSize PlacesView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, QListWidget::sizeHint().height()};
}

} // namespace linkwright
