// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/start_program.h"

#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>

extern char **environ; // NOLINT(readability-redundant-declaration): POSIX asks programs to declare it

namespace linkwright {

namespace {

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

/// What the new process does before it becomes the program.
class FirstSteps
{
public:
    explicit FirstSteps(const NativePath &folder)
    {
        posix_spawn_file_actions_init(&m_actions);
        if (!folder.isEmpty())
            posix_spawn_file_actions_addchdir_np(&m_actions, folder.bytes.c_str());
    }
    FirstSteps(const FirstSteps &) = delete;
    FirstSteps &operator=(const FirstSteps &) = delete;
    ~FirstSteps() { posix_spawn_file_actions_destroy(&m_actions); }
    const posix_spawn_file_actions_t *get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

} // namespace

int startProgram(std::vector<std::string> words, const NativePath &folder, std::function<void()> failed)
{
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const SpawnAttributes attributes;
    const FirstSteps steps(folder);
    pid_t child = 0;
    const int error =
        posix_spawnp(&child, words.front().c_str(), steps.get(), attributes.get(), pointers.data(), environ);
    if (error == 0)
        waitInBackground(child, std::move(failed));
    return error;
}

} // namespace linkwright
