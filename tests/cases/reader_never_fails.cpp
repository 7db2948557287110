// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/applier.h"
#include "changes/planner.h"
#include "support/disk_tree.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/// reader_never_fails [RETARGETS]: retargets one link between two files through the engine, while another process opens
/// the place in a loop. Every time it must get one of the two: exit status 1 if it did not.
namespace {

using namespace linkwright;

struct Shared
{
    std::atomic<bool> stop = false;
    std::atomic<long> opened = 0;
    std::atomic<long> changes = 0; // other file than the time before
    std::atomic<long> failures = 0;
};

/// Memory that both processes see.
Shared &makeShared()
{
    void *memory = ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        std::abort();
    return *new (memory) Shared;
}

/// The first byte of what the place leads to; 0 when it cannot be opened.
char readPlace(const std::string &place)
{
    const int file = ::open(place.c_str(), O_RDONLY | O_CLOEXEC);
    char byte = 0;
    if (file >= 0 && ::read(file, &byte, 1) != 1)
        byte = 0;
    if (file >= 0)
        ::close(file);
    return byte;
}

void readUntilStopped(const std::string &place, Shared &shared)
{
    char last = 0;
    while (!shared.stop) {
        const char byte = readPlace(place);
        if (byte != 'a' && byte != 'b')
            ++shared.failures;
        if (byte != last)
            ++shared.changes;
        last = byte;
        ++shared.opened;
    }
}

pid_t startReader(const std::string &place, Shared &shared)
{
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() == parent)
        readUntilStopped(place, shared);
    ::_exit(0);
}

bool retarget(const NativePath &place, std::string_view target)
{
    RetargetRequest request;
    request.place = place;
    request.target = {std::string(target)};
    const auto planned = planRetarget(nativeFileSystem(), request);
    if (!planned || !planned->change)
        return false;
    NoJournal journal;
    return apply(nativeFileSystem(), Plan{{*planned->change}}, journal).done() == 1;
}

long retargetAll(const NativePath &place, int retargets)
{
    constexpr std::array<std::string_view, 2> targets = {"b", "a"};
    long done = 0;
    for (int round = 0; round < retargets; ++round)
        done += retarget(place, targets[static_cast<std::size_t>(round % 2)]) ? 1 : 0;
    return done;
}

} // namespace

int main(int argc, char **argv)
{
    const int retargets = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const test::TemporaryFolder folder;
    test::drawOnDisk(folder.path(), R"(
        /a : a
        /b : b
        /place -> a
    )");
    Shared &shared = makeShared();
    const pid_t reader = startReader(folder.at("/place").bytes, shared);
    while (shared.opened == 0) {}

    const long done = retargetAll(folder.at("/place"), retargets);

    shared.stop = true;
    ::waitpid(reader, nullptr, 0);
    std::printf("retargets %ld of %d, opened %ld times, saw %ld changes, failures %ld\n", done, retargets,
                shared.opened.load(), shared.changes.load(), shared.failures.load());
    return done == retargets && retargets > 0 && shared.failures == 0 ? 0 : 1;
}
