// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine_words.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

/// What several tests of the engine need to say things shortly, on POSIX systems.
namespace linkwright::test {

inline constexpr unsigned nobody = 65534;

inline bool isRoot()
{
    return ::geteuid() == 0;
}

/// ThreadSanitizer does not know threads after a fork.
#ifdef __SANITIZE_THREAD__
constexpr bool childrenMayHaveThreads = false;
#else
constexpr bool childrenMayHaveThreads = true;
#endif

/// Does something in a process of its own, whose rights and limits are its own too, and returns what it answers.
inline std::string inChild(const std::function<std::string()> &act)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        std::string answer;
        try {
            answer = act();
        } catch (const std::exception &problem) {
            answer = problem.what();
        }
        for (std::size_t at = 0; at < answer.size();) {
            const auto written = ::write(ends[1], answer.data() + at, answer.size() - at);
            if (written <= 0)
                break;
            at += static_cast<std::size_t>(written);
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string answer;
    std::array<char, 4096> buffer{};
    for (auto length = ::read(ends[0], buffer.data(), buffer.size()); length > 0;
         length = ::read(ends[0], buffer.data(), buffer.size()))
        answer.append(buffer.data(), static_cast<std::size_t>(length));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return status == 0 ? answer : "the child died: " + std::to_string(status) + " " + answer;
}

/// The same as a user without rights. Only root may do this.
inline std::string asNobody(const std::function<std::string()> &act)
{
    return inChild([&act]() -> std::string {
        if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            return "cannot become another user";
        return act();
    });
}

/// A folder of the real disk with what judging its links needs.
struct OpenHome
{
    explicit OpenHome(const NativePath &path)
        : folder(nativeFileSystem().openFolder(path).value())
        , home(linkHome(nativeFileSystem(), *folder).value())
    {
    }

    std::unique_ptr<Folder> folder;
    LinkHome home;
};

/// Splits a path that exists, opens the folder the link lives in and judges the link; both ways must agree.
inline Verdict verdictOf(const NativePath &place)
{
    const SplitPath parts = split(place);
    const OpenHome open(parts.folder);
    const LinkTarget target = open.folder->readLink(parts.name).value();
    const Verdict quick = judge(open.home, parts.name, target);
    const Verdict slow = trace(open.home, parts.name, target).verdict;
    if (quick != slow)
        qWarning("judge() says %s, trace() says %s", spelled(quick).c_str(), spelled(slow).c_str());
    return quick == slow ? quick : Verdict{};
}

inline Chain chainOf(const NativePath &place)
{
    const SplitPath parts = split(place);
    const OpenHome open(parts.folder);
    return trace(open.home, parts.name, open.folder->readLink(parts.name).value());
}

} // namespace linkwright::test
