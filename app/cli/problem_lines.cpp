// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/problem_lines.h"

#include "cli/intended.h"
#include "cli/terminal.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright::cli {

namespace {

constexpr std::size_t mostForAPerson = 40;

QString words(const char *text)
{
    return QCoreApplication::translate("Scan", text);
}

} // namespace

ProblemLines::ProblemLines(Session &session)
    : m_session(session)
{
    if (session.options.format == Format::Text && terminal::isTerminal(terminal::Stream::Error))
        m_mostLines = mostForAPerson;
}

void ProblemLines::tell(const Error &problem)
{
    if (!isNews(problem.where))
        return;
    if (m_lines == m_mostLines) {
        ++m_more;
        return;
    }
    ++m_lines;
    m_session.messages.failure(problem.where, problem, {}, Doing::Reading);
}

void ProblemLines::tellRoot(const NativePath &root, const Error &error)
{
    static_cast<void>(isNews(root));
    m_session.messages.failure(root, errorText(error, Doing::Reading));
}

void ProblemLines::close()
{
    const std::uint64_t more = std::exchange(m_more, 0);
    if (more == 0)
        return;
    const QString sentence =
        more == 1 ? words("%1 more place could not be read; with standard error in a file it gets a line, too.")
                  : words("%1 more places could not be read; with standard error in a file each gets a line.");
    m_session.messages.failure(sentence.arg(more));
}

bool ProblemLines::isNews(const NativePath &place)
{
    const NativePath absolute = absolutely(m_session, withoutTrailingSeparators(place));
    const SplitPath parts = split(absolute);
    const auto folder = m_session.files.openFolder(parts.folder);
    const auto real = folder ? (*folder)->realPath() : std::unexpected(folder.error());
    return m_told.insert(real ? *real / parts.name : absolute).second;
}

} // namespace linkwright::cli
