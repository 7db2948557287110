// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/helper_session.h"
#include "elevation/trust.h"
#include "helper/hardening.h"
#include "helper/question.h"
#include "helper/request_log.h"
#include "platform/windows/pipe_channel.h"
#include "platform/windows/sha256.h"
#include "platform/windows/user_of_process.h"
#include "platform/windows/wide_text.h"

#include <charconv>
#include <optional>
#include <shellapi.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// linkwright-helper: the only program of ours that ever runs with more rights than who uses it. Windows asks an
/// administrator before it is started (its manifest), and shows the command line to who looks for it:
///
///     linkwright-helper --pipe NAME --process ID --request SHA256 --changes N --in FOLDER
///
/// (or --take-back N, --finish N). What exactly is to be made comes through the pipe, as frames (elevation/frames.h):
/// from that process, with that digest; it must be N changes, all of links, none outside FOLDER, and to be made, or
/// taken back or finished after they were cut off, as it says here, or nothing is done. All are shown once more, whole,
/// by this program, and a person says yes; then they are written to the system's log. Each is made in a folder that was
/// reached from the root of its drive without following a link, that is the very folder the program saw, and that
/// nobody can rename or turn into a link meanwhile.
///
/// It links the engine and the C++ library and nothing else, statically, and reads no settings and no file.
namespace linkwright::helper {

namespace {

enum Exit { Ended = 0, Refused = 1, Usage = 2 };

constexpr std::string_view usage = "linkwright-helper is started by linkwright and linkwright-cli when a change needs\n"
                                   "administrator rights. It takes --version, --help and nothing from a person.\n";

struct Arguments
{
    std::wstring pipe;
    DWORD process = 0;
    std::string digest;
    std::size_t changes = 0;
    std::string places;
    HelperTask task = HelperTask::Make;
};

template<typename Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number number{};
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && stop == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::vector<std::string> wordsOf(const wchar_t *line)
{
    std::vector<std::string> words;
    int count = 0;
    LPWSTR *found = ::CommandLineToArgvW(line, &count);
    for (int at = 1; found != nullptr && at < count; ++at)
        words.push_back(windows::wtf8FromWide(found[at]));
    ::LocalFree(static_cast<void *>(found));
    return words;
}

std::optional<Arguments> readArguments(const std::vector<std::string> &words)
{
    const bool isOurs = words.size() == 10 && words[0] == "--pipe" && words[2] == "--process" && words[4] == "--request"
                        && words[8] == "--in";
    HelperTask task = HelperTask::Make;
    if (!isOurs || !readTask(words[6], task))
        return std::nullopt;
    const auto process = numberIn<DWORD>(words[3]);
    const auto changes = numberIn<std::size_t>(words[7]);
    const std::wstring pipe = windows::wideFromWtf8(words[1]);
    if (!process || !changes || !windows::isPipeName(pipe))
        return std::nullopt;
    return Arguments{pipe, *process, words[5], *changes, words[9], task};
}

/// Into a file or pipe that somebody gave us: a program for windows has no terminal.
int print(std::string_view text)
{
    DWORD written = 0;
    HANDLE out = ::GetStdHandle(STD_OUTPUT_HANDLE);
    return ::WriteFile(out, text.data(), static_cast<DWORD>(text.size()), &written, nullptr) == 0 ? Refused : Ended;
}

int refuse(std::string_view why, int status)
{
    log(why);
    return status;
}

/// Of the process at the other end, as the system says; not of this one, which may be another account.
std::optional<std::uint32_t> userOf(DWORD process)
{
    const windows::SystemHandle open(::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, process));
    const std::uint32_t user = open.isOpen() ? windows::UserOfProcess(open.get()).number() : 0;
    return user == 0 ? std::nullopt : std::optional(user);
}

bool agreed(const HelperRequest &request)
{
    requestCame();
    return personAgrees(request);
}

int work(const Arguments &arguments, ByteChannel &channel, std::uint32_t user)
{
    HelperSession session(
        channel, {.user = user,
                  .changes = arguments.changes,
                  .places = arguments.places,
                  .task = arguments.task,
                  .open = [user](const FoldersSeen &folders) { return trustedFiles(user, folders); },
                  .vouchedFor = [&](std::string_view request) { return windows::sha256(request) == arguments.digest; },
                  .agreed = agreed,
                  .begun = logRequest});
    return session.run() ? Ended : Refused;
}

int serve(const Arguments &arguments)
{
    auto pipe = windows::openPipe(arguments.pipe, arguments.process);
    if (!pipe)
        return refuse("the pipe is not that of the process that asked", Refused);
    const auto user = userOf(arguments.process);
    if (!user)
        return refuse("nobody says who asks for it", Refused);
    const auto channel = windows::channelOver(std::move(*pipe));
    return work(arguments, *channel, *user);
}

int run(const std::vector<std::string> &words)
{
    if (!shedEverything())
        return refuse("it could not make itself safe", Usage);
    if (words == std::vector<std::string>{"--version"})
        return print("linkwright-helper " LINKWRIGHT_VERSION "\n");
    if (words == std::vector<std::string>{"--help"})
        return print(usage);
    const auto arguments = readArguments(words);
    if (!arguments)
        return refuse("it takes --version, --help and nothing from a person", Usage);
    expectRequestSoon();
    return serve(*arguments);
}

} // namespace

} // namespace linkwright::helper

int WINAPI wWinMain(HINSTANCE, HINSTANCE, PWSTR, int)
{
    return linkwright::helper::run(linkwright::helper::wordsOf(::GetCommandLineW()));
}
