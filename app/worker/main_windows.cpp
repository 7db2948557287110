// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/worker_session.h"
#include "platform/program_words.h"
#include "platform/windows/pipe_channel.h"
#include "worker/usage.h"

#include <cstdio>
#include <windows.h>

/// linkwright-worker on Windows: its standard input is the pipe to who started it, for both directions.
namespace linkwright::worker {

namespace {

/// Nothing of what goes wrong here is asked of a person.
void askNobody()
{
    ::SetErrorMode(::GetErrorMode() | SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
}

int serve(HANDLE pipe)
{
    askNobody();
    const auto channel = windows::channelOver(windows::SystemHandle(pipe));
    return guard::WorkerSession(*channel, nativeFileSystem()).run() ? Ended : Refused;
}

int run(const std::vector<std::string> &words)
{
    if (const auto told = tellOfItself(words))
        return *told;
    HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    if (isToServe(words) && ::GetFileType(input) == FILE_TYPE_PIPE)
        return serve(input);
    return refuse();
}

} // namespace

} // namespace linkwright::worker

int main(int argc, char **argv)
{
    auto words = linkwright::programWords(argc, argv);
    words.erase(words.begin(), words.begin() + (words.empty() ? 0 : 1));
    return linkwright::worker::run(words);
}
