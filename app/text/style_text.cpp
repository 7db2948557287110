// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/style_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace linkwright {

QString styleText(const Style &style)
{
    QStringList words{style.absolute ? QCoreApplication::translate("StyleText", "Absolute")
                                     : QCoreApplication::translate("StyleText", "Relative")};
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

} // namespace linkwright
