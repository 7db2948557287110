// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine_tools.h"
#include "history_tools.h"
#include "store/history.h"
#include "support/disk_tree.h"

#include <array>
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace linkwright {

inline char *toString(BatchState state)
{
    constexpr std::array words{"Done", "Undone", "PartlyUndone", "Unfinished", "Live"};
    return qstrdup(words.at(static_cast<std::size_t>(state)));
}

namespace test {

using Access = History::Access;

/// A journal on the real disk and the shortest ways to use it. What fails throws.
struct HistoryDesk
{
    TemporaryFolder home;
    NativePath file = home.at("/state/linkwright/journal.sqlite");

    std::unique_ptr<History> open(Access access = Access::Write) const { return History::open(file, access).value(); }

    /// A batch of that many changes, all made.
    static BatchId make(History &history, std::size_t changes, std::string what = "retarget")
    {
        runThrough(*history.newBatch(std::move(what)), retargets(changes)).value();
        return history.lastBatch().value();
    }

    static Result<void> undo(History &history, BatchId batch, const std::vector<std::size_t> &indexes)
    {
        return runThrough(*history.undoBatch(batch, indexes), retargets(indexes.size()));
    }

    static Result<void> redo(History &history, BatchId batch, const std::vector<std::size_t> &indexes)
    {
        return runThrough(*history.redoBatch(batch, indexes), retargets(indexes.size()));
    }

    static char letterOf(const JournaledChange &change)
    {
        if (change.stands)
            return '+';
        return change.undone ? '-' : '.';
    }

    /// "+" stands, "-" undone, "." neither.
    static std::string standing(History &history, BatchId batch)
    {
        const auto changes = history.changesOf(batch).value();
        std::string letters;
        for (const JournaledChange &change : changes)
            letters += letterOf(change);
        return letters;
    }

    /// Another file in its place, without a log.
    static void write(const NativePath &file, std::string_view bytes)
    {
        for (const char *ending : {"-wal", "-shm"})
            ::unlink((file.bytes + ending).c_str());
        std::ofstream(file.bytes, std::ios::binary | std::ios::trunc) << bytes;
    }

    std::string bytes() const
    {
        std::ifstream in(file.bytes, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

/// A process that does something and then waits until it is killed.
class LivingChild
{
public:
    explicit LivingChild(const std::function<void()> &act)
    {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            throw std::runtime_error("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            try {
                act();
                [[maybe_unused]] const auto written = ::write(ends[1], "+", 1);
            } catch (const std::exception &) {
                ::_exit(1);
            }
            while (true)
                ::pause();
        }
        ::close(ends[1]);
        char answer = 0;
        m_ready = ::read(ends[0], &answer, 1) == 1;
        ::close(ends[0]);
    }
    LivingChild(const LivingChild &) = delete;
    LivingChild &operator=(const LivingChild &) = delete;
    ~LivingChild() { kill(); }

    bool isReady() const { return m_ready; }
    void kill()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
        m_process = 0;
    }

private:
    pid_t m_process = 0;
    bool m_ready = false;
};

} // namespace test
} // namespace linkwright
