// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "text/pointing_text.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

namespace {

class PointingWords
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::PointingWords)
};

} // namespace

QString relationText(const Backlink &link)
{
    switch (link.how) {
    case PointsHow::Names: return PointingWords::tr("points to it");
    case PointsHow::EndsThere: return PointingWords::tr("leads to it over other links");
    case PointsHow::EndsBelow:
        return link.direct ? PointingWords::tr("leads into it") : PointingWords::tr("leads into it over other links");
    case PointsHow::Passes:
        return link.direct ? PointingWords::tr("passes it") : PointingWords::tr("passes it over other links");
    case PointsHow::Inside: return PointingWords::tr("inside, comes along");
    }
    std::unreachable();
}

} // namespace linkwright
