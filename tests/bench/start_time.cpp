// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// start_time SHIM ROUNDS EMPTY PROGRAM ARGUMENT…: starts both programs by turns, ROUNDS times each after one that
// does not count, and prints the medians, from before fork() to the first painted window, and their ratio. SHIM is
// first_paint's library. A program is killed a moment after it has painted.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <poll.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int patienceMilliseconds = 20'000;
constexpr unsigned aWhile = 150'000; // microseconds that a program goes on after its first paint

std::int64_t now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

[[noreturn]] void become(const char *shim, int descriptor, const std::vector<char *> &words)
{
    setenv("LD_PRELOAD", shim, 1);
    setenv("FIRST_PAINT_FD", std::to_string(descriptor).c_str(), 1);
    execv(words.front(), words.data());
    std::perror(words.front());
    _exit(127);
}

/// Milliseconds; ends this program when there is no window.
double start(const char *shim, const std::vector<char *> &words)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        std::exit(1);
    const std::int64_t began = now();
    const pid_t child = fork();
    if (child == 0)
        become(shim, ends[1], words);
    close(ends[1]);
    std::int64_t painted = 0;
    pollfd wait{ends[0], POLLIN, 0};
    const bool came =
        poll(&wait, 1, patienceMilliseconds) == 1 && read(ends[0], &painted, sizeof painted) == sizeof painted;
    usleep(aWhile); // what it writes then is whole
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(ends[0]);
    if (!came) {
        std::fprintf(stderr, "%s painted no window\n", words.front());
        std::exit(1);
    }
    return static_cast<double>(painted - began) / 1e6;
}

double median(std::vector<double> &times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 5)
        return 2;
    const char *shim = argv[1];
    const int rounds = std::atoi(argv[2]);
    const std::vector<char *> empty{argv[3], nullptr};
    std::vector<char *> whole(argv + 4, argv + argc);
    whole.push_back(nullptr);
    std::vector<double> emptyTimes;
    std::vector<double> wholeTimes;
    for (int round = 0; round <= rounds; ++round) {
        const double first = start(shim, empty);
        const double second = start(shim, whole);
        if (round > 0) {
            emptyTimes.push_back(first);
            wholeTimes.push_back(second);
        }
    }
    const double least = median(emptyTimes);
    const double own = median(wholeTimes);
    std::printf("%6.1f ms (%.1f to %.1f), an empty window %6.1f ms (%.1f to %.1f), ratio %.2f\n", own,
                wholeTimes.front(), wholeTimes.back(), least, emptyTimes.front(), emptyTimes.back(), own / least);
    return 0;
}
