// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/digest.h"

#include <QCryptographicHash>

namespace linkwright {

std::string sha256(std::string_view bytes)
{
    return QCryptographicHash::hash({bytes.data(), static_cast<qsizetype>(bytes.size())}, QCryptographicHash::Sha256)
        .toStdString();
}

} // namespace linkwright
