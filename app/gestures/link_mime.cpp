// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/link_mime.h"

#include "base/display_text.h"
#include "gestures/address_text.h"

namespace linkwright {

namespace {

const QString uriListFormat = QStringLiteral("text/uri-list");
const QString gnomeFormat = QStringLiteral("x-special/gnome-copied-files"); // what file managers paste from
const QString textFormat = QStringLiteral("text/plain");

QByteArray bytes(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray gnomeText(const std::vector<NativePath> &places)
{
    std::string text = "copy";
    for (const auto &place : places)
        text += '\n' + fileUri(place);
    return bytes(text);
}

/// One a line; a place that is not plain text stands as its address, which can still be pasted.
QByteArray plainText(const std::vector<NativePath> &places)
{
    std::string text;
    for (const auto &place : places)
        text += (text.empty() ? "" : "\n") + (isPlainText(place.bytes) ? place.bytes : fileUri(place));
    return bytes(text);
}

} // namespace

PlacesMimeData::PlacesMimeData(std::vector<NativePath> places)
    : m_places(std::move(places))
{
}

bool PlacesMimeData::hasFormat(const QString &format) const
{
    return formats().contains(format);
}

QStringList PlacesMimeData::formats() const
{
    return {uriListFormat, gnomeFormat, textFormat};
}

QVariant PlacesMimeData::retrieveData(const QString &format, QMetaType) const
{
    if (format == uriListFormat)
        return bytes(writeUriList(m_places));
    if (format == gnomeFormat)
        return gnomeText(m_places);
    if (format == textFormat)
        return QString::fromUtf8(plainText(m_places));
    return {};
}

bool mayHoldPlaces(const QMimeData &data)
{
    return data.hasFormat(uriListFormat) || data.hasText();
}

UriList placesIn(const QMimeData &data)
{
    if (data.hasFormat(uriListFormat))
        return parseUriList(data.data(uriListFormat).toStdString());
    UriList list;
    for (const QString &line : data.text().split(u'\n', Qt::SkipEmptyParts)) {
        auto path = unwrapped(line.toStdString());
        if (path.isAbsolute())
            list.places.push_back(std::move(path));
        else if (!path.isEmpty())
            list.refused.push_back(path.bytes);
    }
    return list;
}

} // namespace linkwright
