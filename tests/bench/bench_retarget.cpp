// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_retarget: what a journaled retarget of many links takes beside the least it can take. One act a process, so
// that each has its own peak of memory; every act but `make` and `plan` prints: seconds, MiB resident at most.
//
//   make FOLDER LINKS                  folders of a thousand links each
//   plan FOLDER LINKS TEXT FILE        a plan file that retargets all of them
//   bare FOLDER LINKS TEXT             symlinkat beside, renameat over it; nothing is looked at, kept or synced
//   engine FOLDER LINKS TEXT JOURNAL   planned (not in the seconds), then applied with the journal
//   undo JOURNAL                       the newest batch of that journal: read, inverted, bound, applied with the
//   journal

#include "changes/applier.h"
#include "changes/planner.h"
#include "store/history.h"
#include "store/undo_plan.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace linkwright;

constexpr long linksAFolder = 1000;

[[noreturn]] void give(std::string_view why)
{
    std::fprintf(stderr, "bench_retarget: %.*s\n", static_cast<int>(why.size()), why.data());
    std::exit(1);
}

void need(bool holds, std::string_view what)
{
    if (!holds)
        give(what);
}

struct Tree
{
    std::string root;
    long links = 0;

    long folders() const { return (links + linksAFolder - 1) / linksAFolder; }
    std::string folder(long number) const { return root + "/d" + std::to_string(number); }
    static std::string name(long link) { return "l" + std::to_string(link); }
    std::string place(long link) const { return folder(link / linksAFolder) + '/' + name(link); }
};

void make(const Tree &tree)
{
    ::mkdir(tree.root.c_str(), 0700);
    for (long folder = 0; folder < tree.folders(); ++folder)
        need(::mkdir(tree.folder(folder).c_str(), 0700) == 0, "a folder could not be made");
    for (long link = 0; link < tree.links; ++link)
        need(::symlink("../first/target/of/every/link", tree.place(link).c_str()) == 0, "a link could not be made");
    ::sync();
}

void retargetBare(const Tree &tree, const char *text)
{
    for (long folder = 0; folder < tree.folders(); ++folder) {
        const int opened = ::open(tree.folder(folder).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const long end = std::min(tree.links, (folder + 1) * linksAFolder);
        for (long link = folder * linksAFolder; link < end; ++link) {
            const std::string beside = ".lw-" + std::to_string(link);
            need(::symlinkat(text, opened, beside.c_str()) == 0
                     && ::renameat(opened, beside.c_str(), opened, Tree::name(link).c_str()) == 0,
                 "a link could not be replaced");
        }
        ::close(opened);
    }
}

Plan planFor(const Tree &tree, std::string_view text)
{
    Plan plan;
    plan.changes.reserve(static_cast<std::size_t>(tree.links));
    for (long link = 0; link < tree.links; ++link) {
        RetargetRequest request;
        request.place = {tree.place(link)};
        request.target = {std::string(text)};
        auto planned = planRetarget(nativeFileSystem(), request);
        need(planned && planned->change, "a link could not be planned");
        plan.changes.push_back(std::move(*planned->change));
    }
    return plan;
}

void writePlan(const Tree &tree, std::string_view text, const char *file)
{
    std::ofstream out(file, std::ios::binary);
    out << R"({"linkwright_plan": 1, "changes": [)";
    for (long link = 0; link < tree.links; ++link) {
        const std::string place = tree.place(link);
        char before[256];
        const ssize_t length = ::readlink(place.c_str(), before, sizeof(before));
        need(length > 0, "a link could not be read");
        out << (link == 0 ? "\n" : ",\n") << R"({"op": "retarget", "place": ")" << place << R"(", "before": ")"
            << std::string_view(before, static_cast<std::size_t>(length)) << R"(", "after": ")" << text << R"("})";
    }
    out << "]}\n";
    need(static_cast<bool>(out.flush()), "the plan could not be written");
}

std::unique_ptr<History> opened(const char *journal)
{
    auto history = History::open({journal}, History::Access::Write);
    need(history.has_value(), "the journal could not be opened");
    return std::move(*history);
}

void applyAll(const Plan &plan, Journal &journal)
{
    const ApplyReport report = apply(nativeFileSystem(), plan, journal);
    need(report.done() == plan.changes.size() && report.notDurable.empty() && !report.notFinished,
         "not everything was made");
}

void undoNewest(History &history)
{
    const auto batch = history.nextToUndo(::geteuid());
    need(batch && *batch, "there is nothing to undo");
    const auto undo = planUndo(nativeFileSystem(), history, **batch);
    need(undo && undo->refused.empty() && undo->settled.empty(), "a link changed meanwhile");
    const auto journal = history.undoBatch(**batch, undo->indexes);
    applyAll(undo->plan, *journal);
}

void measured(const std::function<void()> &act)
{
    const auto start = std::chrono::steady_clock::now();
    act();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("%.3f %.0f\n", seconds.count(), static_cast<double>(usage.ru_maxrss) / 1024);
}

long numberOf(std::string_view text)
{
    long number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view act = argc > 1 ? argv[1] : "";
    const Tree tree{argc > 2 ? argv[2] : "", argc > 3 ? numberOf(argv[3]) : 0};
    if (act == "make" && argc == 4) {
        make(tree);
    } else if (act == "plan" && argc == 6) {
        writePlan(tree, argv[4], argv[5]);
    } else if (act == "bare" && argc == 5) {
        measured([&] { retargetBare(tree, argv[4]); });
    } else if (act == "engine" && argc == 6) {
        const Plan plan = planFor(tree, argv[4]);
        measured([&] { applyAll(plan, *opened(argv[5])->newBatch("retarget")); });
    } else if (act == "undo" && argc == 3) {
        measured([&] { undoNewest(*opened(argv[2])); });
    } else {
        give("see the head of its source for how it is called");
    }
    return 0;
}
