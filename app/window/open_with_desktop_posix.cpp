// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open_with_desktop.h"

#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>

extern char **environ; // NOLINT(readability-redundant-declaration): POSIX asks programs to declare it

namespace linkwright {

namespace {

constexpr const char *opener = LINKWRIGHT_OPENER; // CMake knows the system: "xdg-open", "open"

/// In a session of its own, so that it outlives us and a Ctrl+C in our terminal.
class SpawnAttributes
{
public:
    SpawnAttributes()
    {
        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
    }
    SpawnAttributes(const SpawnAttributes &) = delete;
    SpawnAttributes &operator=(const SpawnAttributes &) = delete;
    ~SpawnAttributes() { posix_spawnattr_destroy(&m_attributes); }
    const posix_spawnattr_t *get() const { return &m_attributes; }

private:
    posix_spawnattr_t m_attributes{};
};

void waitInBackground(pid_t child, std::function<void()> failed)
{
    std::thread([child, failed = std::move(failed)] {
        int status = 0;
        while (waitpid(child, &status, 0) < 0 && errno == EINTR)
            ;
        if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
            failed();
    }).detach();
}

} // namespace

Result<void> openWithDesktop(const NativePath &place, std::function<void()> failed)
{
    std::string program = opener;
    std::string path = place.bytes;
    char *const words[] = {program.data(), path.data(), nullptr};
    const SpawnAttributes attributes;
    pid_t child = 0;
    if (const int error = posix_spawnp(&child, opener, nullptr, attributes.get(), words, environ))
        return failure(ErrorKind::Unsupported, place, error);
    waitInBackground(child, std::move(failed));
    return {};
}

} // namespace linkwright
