// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of a scan by themselves, on a small tree made for the run.

#include "base/display_text.h"
#include "links/judge.h"
#include "platform/file_system.h"
#include "scan/list_folder.h"
#include "scan/messages.h"
#include "scan/scan.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

namespace {

using namespace linkwright;

/// 2,000 files and 1,000 links in one folder: straight, chained and broken ones.
class Tree
{
public:
    Tree()
    {
        std::string path = "/tmp/linkwright-bench-XXXXXX";
        if (!::mkdtemp(path.data()))
            std::abort();
        m_path = {path};
        auto folder = nativeFileSystem().openFolder(m_path);
        for (int at = 0; at < 2000; ++at)
            std::ofstream(path + "/file-" + std::to_string(at));
        for (int at = 0; at < 1000; ++at) {
            const std::string name = "link-" + std::to_string(at);
            (void)(*folder)->makeLink(name,
                                      {at % 10 == 0   ? "gone"
                                       : at % 10 == 1 ? "link-2"
                                                      : "."},
                                      NodeType::SymbolicLink);
        }
    }
    ~Tree() { std::filesystem::remove_all(m_path.bytes); }
    Tree(const Tree &) = delete;
    Tree &operator=(const Tree &) = delete;

    const NativePath &path() const { return m_path; }

private:
    NativePath m_path;
};

const Tree &tree()
{
    static const Tree made;
    return made;
}

void judgeOne(benchmark::State &state, const char *target)
{
    const auto folder = nativeFileSystem().openFolder(tree().path());
    const auto home = linkHome(nativeFileSystem(), **folder);
    for ([[maybe_unused]] const auto round : state)
        benchmark::DoNotOptimize(judge(*home, "link", {target}));
}

void listOneFolder(benchmark::State &state)
{
    const auto folder = nativeFileSystem().openFolder(tree().path());
    std::size_t entries = 0;
    for ([[maybe_unused]] const auto round : state) {
        (void)listFolder(nativeFileSystem(), **folder, {},
                         [&](std::vector<Entry> &&batch) { entries += batch.size(); });
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(entries));
}

void scanOneTree(benchmark::State &state)
{
    ScanRequest request;
    request.roots = {tree().path()};
    request.threads = static_cast<unsigned>(state.range(0));
    const ScanSink sink{[](ScanBatch &&) {}, [](const Error &) {}, [](const NativePath &, const Error &) {}};
    for ([[maybe_unused]] const auto round : state)
        benchmark::DoNotOptimize(scan(nativeFileSystem(), request, {}, sink));
}

void encodeEntries(benchmark::State &state)
{
    EntriesFound found;
    const auto folder = nativeFileSystem().openFolder(tree().path());
    (void)listFolder(nativeFileSystem(), **folder, {},
                     [&](std::vector<Entry> &&batch) { std::ranges::move(batch, std::back_inserter(found.entries)); });
    for ([[maybe_unused]] const auto round : state) {
        MessageReader reader;
        reader.add(encode(found));
        benchmark::DoNotOptimize(reader.next());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(found.entries.size())
                            * static_cast<std::int64_t>(state.iterations()));
}

void displayPlainName(benchmark::State &state)
{
    for ([[maybe_unused]] const auto round : state)
        benchmark::DoNotOptimize(toDisplayText("an ordinary name of a file.txt"));
}

BENCHMARK_CAPTURE(judgeOne, straight, "link-2");
BENCHMARK_CAPTURE(judgeOne, chain, "link-1");
BENCHMARK_CAPTURE(judgeOne, broken, "gone/away");
BENCHMARK(listOneFolder);
BENCHMARK(scanOneTree)->Arg(1)->Arg(2)->UseRealTime();
BENCHMARK(encodeEntries);
BENCHMARK(displayPlainName);

} // namespace

BENCHMARK_MAIN();
