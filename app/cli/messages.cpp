// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/messages.h"

#include "cli/terminal.h"
#include "text/shown_name.h"

#include <tuple>

namespace linkwright::cli {

namespace {

std::string placed(const char *before, const NativePath &place, const QString &sentence)
{
    return before + shown(place, Spelling::Terminal).toStdString() + ": " + sentence.toStdString();
}

} // namespace

void Messages::failure(const NativePath &place, const Error &error, const NativePath &absolute, Doing doing)
{
    const bool isAboutPlace = error.where.isEmpty() || error.where == place || error.where == absolute;
    failure(place, isAboutPlace ? errorText(error, doing) : errorSentence(error, Spelling::Terminal, doing));
}

void Messages::failure(const NativePath &place, const QString &sentence)
{
    print(placed("linkwright-cli: ", place, sentence));
}

void Messages::failure(const QString &sentence)
{
    print("linkwright-cli: " + sentence.toStdString());
}

void Messages::note(const NativePath &place, const QString &sentence)
{
    if (!m_quiet)
        print(placed("Note: ", place, sentence));
}

void Messages::note(const QString &sentence)
{
    if (!m_quiet)
        print("Note: " + sentence.toStdString());
}

void Messages::line(const QString &text)
{
    print(text.toStdString());
}

void Messages::progress(const QString &text)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    if (text.isEmpty())
        return;
    const std::string shown = text.left(static_cast<qsizetype>(terminal::width()) - 1).toStdString();
    std::ignore = terminal::put(terminal::Stream::Error, shown);
    m_progressShown = true;
}

void Messages::print(const std::string &text)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    const std::string whole = text + '\n'; // in one call, so that lines of several programs do not mix
    std::ignore = terminal::put(terminal::Stream::Error, whole);
}

void Messages::clearProgress()
{
    if (m_progressShown)
        std::ignore = terminal::put(terminal::Stream::Error, "\r\x1b[K");
    m_progressShown = false;
}

} // namespace linkwright::cli
