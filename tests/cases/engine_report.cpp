// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// engine_report [--one-file-system] [--truth] ROOT…: scans with the engine alone and prints one line a link, sorted:
//
//     PLACE|HEALTH|HOPS|ERROR|FLAGS|PATH
//
// then "problem|PLACE|ERROR" and "missing|ROOT|ERROR". --truth adds |ERROR as stat(2) has it, and exits 1 where that is
// another one. For the engine_*.sh beside this file.

#include "base/display_text.h"
#include "platform/error_name.h"
#include "scan/scan.h"

#include <cerrno>
#include <cstdio>
#include <set>
#include <string>
#include <sys/stat.h>

using namespace linkwright;

namespace {

std::string nameOf(int osCode)
{
    return osCode == 0 ? "ok" : errorName(osCode);
}

int kernelSays(const NativePath &place)
{
    struct stat status{};
    return ::stat(place.bytes.c_str(), &status) == 0 ? 0 : errno;
}

struct Lines
{
    bool truth = false;
    bool differs = false;
    std::multiset<std::string> all;

    void add(const NativePath &place, const LinkPart &link)
    {
        std::string line = toShellText(place.bytes) + "|" + std::string(healthWord(link.health())) + "|"
                           + std::to_string(link.hops()) + "|" + nameOf(link.verdict().osCode) + "|";
        for (const std::string_view flag : flagWords(link.style))
            line.append(line.ends_with('|') ? "" : ",").append(flag);
        line += "|" + toShellText(link.verdict().path.bytes);
        if (truth) {
            const int kernel = kernelSays(place);
            line += "|" + nameOf(kernel);
            differs = differs || kernel != link.verdict().osCode;
        }
        all.insert(std::move(line));
    }
};

} // namespace

int main(int argc, char **argv)
{
    ScanRequest request;
    Lines lines;
    for (int at = 1; at < argc; ++at) {
        const std::string_view word = argv[at];
        if (word == "--one-file-system")
            request.oneFileSystem = true;
        else if (word == "--truth")
            lines.truth = true;
        else
            request.roots.push_back({argv[at]});
    }
    const auto failed = [&lines](const char *what) {
        return [&lines, what](const NativePath &place, const Error &error) {
            lines.all.insert(std::string(what) + "|" + toShellText(place.bytes) + "|" + nameOf(error.osCode));
        };
    };
    const ScanSink sink{
        .batch =
            [&lines](const ScanBatch &batch) {
                for (const Entry &entry : batch.entries)
                    lines.add(batch.placeOf(entry), *entry.link);
            },
        .problem = [&failed](const Error &error) { failed("problem")(error.where, error); },
        .missingRoot = failed("missing"),
    };
    const ScanReport report = scan(nativeFileSystem(), request, {}, sink);
    for (const std::string &line : lines.all)
        std::puts(line.c_str());
    return report.complete && !lines.differs ? 0 : 1;
}
