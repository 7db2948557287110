// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "views/known_places.h"

#include <QListWidget>

namespace linkwright {

/// The list at the left. Nothing it shows is touched before it is clicked, the user's own folders aside.
class PlacesView : public QListWidget
{
    Q_OBJECT

public:
    explicit PlacesView(FileSystem &files, QWidget *parent = nullptr);

    void reload();
    void markCurrent(const NativePath &folder);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const linkwright::NativePath &folder);

private:
    void show(std::vector<KnownPlace> places);
    void addPlace(const KnownPlace &place);

    FileSystem &m_files;
    BackgroundTask m_load;
    std::vector<KnownPlace> m_places;
    NativePath m_current;
};

} // namespace linkwright
