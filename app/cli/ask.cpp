// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ask.h"

#include "cli/interrupt.h"

#include <cstdio>
#include <string>

namespace linkwright::cli {

namespace {

std::string readLine()
{
    std::string line;
    for (int unit = std::getc(stdin); unit != EOF && unit != '\n'; unit = std::getc(stdin))
        line += static_cast<char>(unit);
    return line;
}

} // namespace

bool ask(const QString &question)
{
    const InterruptEnds whileAsking;
    std::fputs((question + QStringLiteral(" [y/N] ")).toUtf8().constData(), stderr);
    const QString answer = QString::fromStdString(readLine()).trimmed().toLower();
    return answer == QStringLiteral("y") || answer == QStringLiteral("yes");
}

} // namespace linkwright::cli
