// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/helper_session.h"
#include "elevation/trust.h"
#include "helper/asking_user.h"
#include "helper/hardening.h"
#include "helper/request_log.h"
#include "platform/byte_channel.h"

#include <charconv>
#include <cstdio>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// linkwright-helper: the only program of ours that ever runs with more rights than who uses it. It is started by
/// pkexec(1), which asks an administrator and shows the command line:
///
///     linkwright-helper --changes N --in FOLDER
///     linkwright-helper --take-back N --in FOLDER
///     linkwright-helper --finish N --in FOLDER
///
/// What exactly is to be made comes through standard input, as frames (elevation/frames.h); it must be N changes, all
/// of links, none outside FOLDER, and to be made, or taken back or finished after they were cut off, as it says here,
/// or nothing is done. Before the first of them all are written to the system's log. Each is made in a folder that was
/// reached from the root without following a link, through folders that only the administrator or who asks can change,
/// that is the very folder the program saw, and with the rights of that folder's owner and no more. Answers go to
/// standard output.
///
/// It links the engine and the C++ library and nothing else, and reads no settings, no environment but the number of
/// who asks (PKEXEC_UID), and no file but the system's lists of mounts.
namespace linkwright::helper {

namespace {

enum Exit { Ended = 0, Refused = 1, Usage = 2 };

constexpr const char *usage = "linkwright-helper is started by linkwright and linkwright-cli when a change needs\n"
                              "administrator rights. It takes --version, --help and nothing from a person.\n";

struct Arguments
{
    std::size_t changes = 0;
    std::string places;
    HelperTask task = HelperTask::Make;
};

std::optional<Arguments> readArguments(std::span<const char *const> words)
{
    using namespace std::string_view_literals;
    if (words.size() != 4 || words[2] != "--in"sv)
        return std::nullopt;
    const std::string_view count = words[1];
    Arguments arguments{0, words[3]};
    if (!readTask(words[0], arguments.task))
        return std::nullopt;
    const auto [stop, error] = std::from_chars(count.data(), count.data() + count.size(), arguments.changes);
    const bool isNumber = error == std::errc() && stop == count.data() + count.size();
    return isNumber ? std::optional(std::move(arguments)) : std::nullopt;
}

int refuse(const char *why)
{
    std::fprintf(stderr, "linkwright-helper: %s\n", why);
    return Usage;
}

int work(const Arguments &arguments, std::uint32_t user)
{
    constexpr int input = 0;
    constexpr int output = 1;
    const auto channel = channelOver(input, output);
    HelperSession session(*channel, {.user = user,
                                     .changes = arguments.changes,
                                     .places = arguments.places,
                                     .task = arguments.task,
                                     .open = [user](const FoldersSeen &folders) { return trustedFiles(user, folders); },
                                     .begun = logRequest});
    return session.run() ? Ended : Refused;
}

int run(std::span<const char *const> words)
{
    using namespace std::string_view_literals;
    if (words.size() == 1 && words[0] == "--version"sv)
        return std::puts("linkwright-helper " LINKWRIGHT_VERSION) < 0 ? Refused : Ended;
    if (words.size() == 1 && words[0] == "--help"sv)
        return std::fputs(usage, stdout) < 0 ? Refused : Ended;
    const auto arguments = readArguments(words);
    if (!arguments)
        return refuse("it takes --version, --help and nothing from a person");
    const auto user = askingUser();
    if (!user)
        return refuse("nobody says who asks for it");
    if (const char *why = unfitness())
        return refuse(why);
    if (!shedEverything())
        return refuse("it could not make itself safe");
    expectRequestSoon();
    return work(*arguments, *user);
}

} // namespace

} // namespace linkwright::helper

int main(int argc, char **argv)
{
    const std::span<const char *const> words(argv, static_cast<std::size_t>(argc));
    return linkwright::helper::run(words.subspan(argc > 0 ? 1 : 0));
}
