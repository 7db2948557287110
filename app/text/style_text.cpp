// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/style_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace linkwright {

namespace {

QString wayText(bool absolute, StylePosition position)
{
    if (position == StylePosition::Within)
        return absolute ? QCoreApplication::translate("StyleText", "absolute")
                        : QCoreApplication::translate("StyleText", "relative");
    return absolute ? QCoreApplication::translate("StyleText", "Absolute")
                    : QCoreApplication::translate("StyleText", "Relative");
}

} // namespace

QString styleText(const Style &style, StylePosition position)
{
    QStringList words{wayText(style.absolute, position)};
    if (style.messy)
        words += QCoreApplication::translate("StyleText", "messy");
    if (style.lengthy)
        words += QCoreApplication::translate("StyleText", "lengthy");
    if (style.otherFileSystem)
        words += QCoreApplication::translate("StyleText", "on another file system");
    if (style.outside)
        words += QCoreApplication::translate("StyleText", "outside");
    return words.join(QStringLiteral(", "));
}

QString facetText(StyleFacet facet)
{
    switch (facet) {
    case StyleFacet::Relative: return wayText(false, StylePosition::First);
    case StyleFacet::Absolute: return wayText(true, StylePosition::First);
    case StyleFacet::Messy: return QCoreApplication::translate("StyleText", "Messy");
    case StyleFacet::Lengthy: return QCoreApplication::translate("StyleText", "Lengthy");
    case StyleFacet::OtherFileSystem: return QCoreApplication::translate("StyleText", "Other file system");
    case StyleFacet::Outside: return QCoreApplication::translate("StyleText", "Outside");
    }
    Q_UNREACHABLE();
}

} // namespace linkwright
