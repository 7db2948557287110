// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ask.h"

#include "cli/interrupt.h"
#include "cli/terminal.h"

#include <tuple>

namespace linkwright::cli {

bool ask(const QString &question)
{
    const InterruptEnds whileAsking;
    std::ignore = terminal::put(terminal::Stream::Error, question.toStdString() + " [y/N] ");
    const QString answer = QString::fromStdString(terminal::readLine()).trimmed().toLower();
    return answer == QStringLiteral("y") || answer == QStringLiteral("yes");
}

} // namespace linkwright::cli
