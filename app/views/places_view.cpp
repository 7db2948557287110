// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/places_view.h"

#include "text/shown_name.h"
#include "views/elided_label.h"

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
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT chosen(m_places[static_cast<std::size_t>(row(item))].path);
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

QSize PlacesView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, QListWidget::sizeHint().height()};
}

} // namespace linkwright
