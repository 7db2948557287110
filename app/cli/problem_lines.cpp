// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/problem_lines.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright::cli {

namespace {

constexpr std::size_t mostLines = 40;

QString words(const char *text)
{
    return QCoreApplication::translate("Scan", text);
}

} // namespace

void ProblemLines::tell(const Error &problem)
{
    if (m_told.contains(problem.where))
        return;
    if (m_told.size() >= mostLines) {
        ++m_more;
        return;
    }
    m_told.insert(problem.where);
    m_session.messages.failure(problem.where, problem, {}, Doing::Reading);
}

void ProblemLines::close()
{
    const std::uint64_t more = std::exchange(m_more, 0);
    if (more == 0)
        return;
    const QString sentence =
        more == 1 ? words("%1 more place could not be read; linkwright-cli scan --format json names each.")
                  : words("%1 more places could not be read; linkwright-cli scan --format json names each.");
    m_session.messages.failure(sentence.arg(more));
}

} // namespace linkwright::cli
