// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "bulk/unicode_fold.h"

#include "base/unicode.h"

#include <QString>

namespace linkwright {

namespace {

QString composed(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).normalized(QString::NormalizationForm_C);
}

std::string caseless(std::string_view name)
{
    return isUtf8(name) ? composed(name).toCaseFolded().normalized(QString::NormalizationForm_C).toStdString()
                        : asciiFold.caseless(name);
}

std::string normalised(std::string_view name)
{
    return isUtf8(name) ? composed(name).toStdString() : std::string(name);
}

} // namespace

const NameFold unicodeFold{caseless, normalised};

} // namespace linkwright
