// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "text/error_text.h"

#include <QString>

#include <mutex>
#include <string_view>

namespace linkwright::cli {

/// Standard error: failures, notes and the progress line, which may come from several threads and never mix.
class Messages
{
public:
    explicit Messages(bool quiet)
        : m_quiet(quiet)
    {
    }

    /// "linkwright-cli: PLACE: sentence"; the sentence names the error's own place where that is another one.
    /// `absolute`: the same place as the engine knows it.
    void failure(const NativePath &place, const Error &error, const NativePath &absolute = {},
                 Doing doing = Doing::Changing);
    void failure(const NativePath &place, const QString &sentence);
    /// "linkwright-cli: sentence", of the program as a whole.
    void failure(const QString &sentence);
    /// "Note: PLACE: sentence"; nothing when quiet.
    void note(const NativePath &place, const QString &sentence);
    /// "Note: sentence", of the verb as a whole.
    void note(const QString &sentence);
    /// A line as it is.
    void line(const QString &text);

    /// Shows or rewrites the progress line; any other message clears it first. Empty: clears it.
    void progress(const QString &text);

private:
    void print(const std::string &text);
    void clearProgress();

    std::mutex m_mutex;
    bool m_quiet;
    bool m_progressShown = false;
};

} // namespace linkwright::cli
