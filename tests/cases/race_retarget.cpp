// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/applier.h"
#include "changes/planner.h"
#include "support/disk_tree.h"

#include <array>
#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <new>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/// race_retarget [ROUNDS [SWAPS]]: retargets one link through the engine while another process, as fast as it can,
/// swaps that place between links and regular files; at least so many retargets that had a link to begin with, and at
/// least so many swaps. Every file ever made must still be somewhere at the end: exit status 1 if not.
namespace {

using namespace linkwright;

namespace fs = std::filesystem;

constexpr int poolSize = 64; // entries the other process plays with, half of them files, half links
constexpr int mostFiles = 4000;

struct Shared
{
    std::atomic<bool> stop = false;
    std::atomic<int> filesMade = 0;
    std::atomic<long> swaps = 0;
};

/// Memory that both processes see.
Shared &makeShared()
{
    void *memory = ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        std::abort();
    return *new (memory) Shared;
}

/// The other process. It only ever exchanges, moves into free names and makes new entries, and removes nothing but
/// links in its own folder: whatever gets lost, it was not here.
class Swapper
{
public:
    Swapper(const NativePath &root, Shared &shared)
        : m_shared(shared)
        , m_folder(::open(root.bytes.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        ::mkdirat(m_folder, "theirs", 0700);
        for (int i = 0; i < poolSize; ++i) {
            if (i % 2 == 0)
                makeFile(pooled(i));
            else
                ::symlinkat("pooled", m_folder, pooled(i).c_str());
        }
        ::symlinkat("first", m_folder, "place");
    }

    void run()
    {
        while (!m_shared.stop) {
            swapOnce();
            ++m_shared.swaps;
            pauseALittle();
        }
    }

private:
    static std::string pooled(int number) { return "theirs/p" + std::to_string(number); }

    void makeFile(const std::string &name)
    {
        const int number = m_shared.filesMade;
        const int file = ::openat(m_folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (file < 0)
            return;
        const std::string contents = "file " + std::to_string(number);
        if (::write(file, contents.data(), contents.size()) == static_cast<ssize_t>(contents.size()))
            ++m_shared.filesMade;
        ::close(file);
    }

    void swapOnce()
    {
        const std::string mine = pooled(static_cast<int>(m_random() % poolSize));
        switch (m_random() % 4) {
        case 0: // away, then a link there
            take(mine);
            ::symlinkat("fresh", m_folder, "place");
            break;
        case 1: // a new file comes instead
            if (m_shared.filesMade < mostFiles) {
                take(mine);
                makeFile("place");
                break;
            }
            [[fallthrough]];
        case 2: // there and back at once: a file for a moment
            ::renameat2(m_folder, mine.c_str(), m_folder, "place", RENAME_EXCHANGE);
            ::renameat2(m_folder, mine.c_str(), m_folder, "place", RENAME_EXCHANGE);
            break;
        default: ::renameat2(m_folder, mine.c_str(), m_folder, "place", RENAME_EXCHANGE);
        }
    }

    /// Takes what is at the place away; its name in the pool is made free first, as far as a link was there.
    void take(const std::string &mine)
    {
        struct stat status{};
        if (::fstatat(m_folder, mine.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode))
            ::unlinkat(m_folder, mine.c_str(), 0);
        if (::renameat2(m_folder, "place", m_folder, mine.c_str(), RENAME_NOREPLACE) != 0)
            ::renameat2(m_folder, "place", m_folder, ("theirs/away" + std::to_string(++m_away)).c_str(),
                        RENAME_NOREPLACE);
    }

    void pauseALittle()
    {
        const unsigned longest = m_random() % 2 == 0 ? 5 : 120; // so that every moment of a retarget is met
        const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(m_random() % longest);
        while (std::chrono::steady_clock::now() < end) {}
    }

    Shared &m_shared;
    int m_folder;
    long m_away = 0;
    std::minstd_rand m_random{12345};
};

pid_t startSwapper(const NativePath &root, Shared &shared)
{
    const pid_t parent = ::getpid();
    Swapper swapper(root, shared); // its first entries are there before anybody races
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() == parent)
        swapper.run();
    ::_exit(0);
}

struct Tally
{
    long done = 0;
    long refused = 0;
    long unverified = 0;

    long rounds() const { return done + refused + unverified; }
};

/// False when there was no link to retarget.
bool retargetOnce(const NativePath &place, long round, Tally &tally)
{
    RetargetRequest request;
    request.place = place;
    request.target = {"target-" + std::to_string(round)};
    const auto planned = planRetarget(nativeFileSystem(), request);
    if (!planned || !planned->change)
        return false;
    NoJournal journal;
    const Outcome outcome = apply(nativeFileSystem(), Plan{{*planned->change}}, journal).outcomes.front();
    if (outcome.state == Outcome::State::Done)
        ++tally.done;
    else
        ++(outcome.error->kind == ErrorKind::Unverified ? tally.unverified : tally.refused);
    return true;
}

/// The contents of all regular files below a folder.
std::set<std::string> contentsBelow(const NativePath &root)
{
    std::set<std::string> found;
    for (const auto &entry : fs::recursive_directory_iterator(root.bytes)) {
        if (entry.symlink_status().type() != fs::file_type::regular)
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        found.insert(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    return found;
}

int lostOf(const std::set<std::string> &found, int made)
{
    int lost = 0;
    for (int number = 0; number < made; ++number)
        lost += found.contains("file " + std::to_string(number)) ? 0 : 1;
    return lost;
}

/// A number of at least 1; nothing when the text is none.
std::optional<long> numberFrom(std::string_view text)
{
    long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1)
        return std::nullopt;
    return number;
}

} // namespace

int main(int argc, char **argv)
{
    const auto rounds = numberFrom(argc > 1 ? argv[1] : "20000");
    const auto swaps = numberFrom(argc > 2 ? argv[2] : "1");
    if (!rounds || !swaps || argc > 3) {
        std::fputs("usage: race_retarget [ROUNDS [SWAPS]]\n", stderr);
        return 2;
    }
    const test::TemporaryFolder folder;
    Shared &shared = makeShared();
    const pid_t swapper = startSwapper(folder.path(), shared);

    Tally tally;
    for (long round = 0; round < *rounds || shared.swaps < *swaps;) {
        if (retargetOnce(folder.at("/place"), round, tally))
            ++round;
    }

    shared.stop = true;
    ::waitpid(swapper, nullptr, 0);
    const int made = shared.filesMade;
    const int lost = lostOf(contentsBelow(folder.path()), made);
    std::printf("rounds %ld, done %ld, refused %ld, unverified %ld, swaps %ld, files made %d, files lost %d\n",
                tally.rounds(), tally.done, tally.refused, tally.unverified, shared.swaps.load(), made, lost);
    return lost == 0 ? 0 : 1;
}
