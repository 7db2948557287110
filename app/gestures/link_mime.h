// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"
#include "gestures/uri_list.h"

#include <QMimeData>

#include <vector>

namespace linkwright {

/// Places on the clipboard or in a drag, as the bytes other programs expect. QMimeData::setUrls() would go through
/// QUrl.
class PlacesMimeData final : public QMimeData
{
    Q_OBJECT

public:
    explicit PlacesMimeData(std::vector<NativePath> places);

    bool hasFormat(const QString &format) const override;
    QStringList formats() const override;

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    std::vector<NativePath> m_places;
};

/// What a drop or the clipboard brings. Plain text counts when it is an absolute path or a file: address.
UriList placesIn(const QMimeData &data);
bool mayHoldPlaces(const QMimeData &data);

} // namespace linkwright
