// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_support.h"
#include "guard/remote_folder.h"
#include "guard/worker_session.h"
#include "support/helper_talk.h"
#include "support/memory_file_system.h"

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr const char *tree = "/e/a -> old\n/e/f : a file\n/e/d/c -> ../f\n/u/x -> old\n";

/// The input as messages: each piece of it has the right length in front, so that more than the first check is tried.
std::string messagesOf(std::string_view bytes)
{
    ByteReader in(bytes);
    std::string said;
    while (in.isGood() && !in.isAtEnd())
        said += guard::packMessage(in.text());
    return said;
}

/// A worker that is asked this ends, sooner or later, and says nothing but whole messages.
void ask(const std::string &said)
{
    const MemoryFileSystem files(tree);
    ScriptedChannel channel(said, 4096);
    guard::WorkerSession(channel, files).run();
    std::string_view told = channel.told();
    while (!told.empty()) {
        const auto length = guard::lengthOf(told.substr(0, guard::lengthBytes));
        fuzz::require(length && told.size() >= guard::lengthBytes + *length);
        told.remove_prefix(guard::lengthBytes + *length);
    }
}

/// A worker that says what it was given.
class Liar final : public WorkerProcess
{
public:
    explicit Liar(std::string bytes)
        : m_bytes(std::move(bytes))
    {
    }

    Result<void> write(std::string_view, Clock::time_point) override { return {}; }
    Result<std::size_t> writeSome(std::string_view bytes) override { return bytes.size(); }
    Result<std::size_t> read(std::span<char> room, Clock::time_point) override
    {
        const std::size_t count = std::min(room.size(), m_bytes.size() - m_said);
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_said), count, room.begin());
        m_said += count;
        return count > 0 ? Result<std::size_t>(count) : failure(ErrorKind::Io, {});
    }
    void kill() override {}
    bool hasEnded() override { return true; }

private:
    std::string m_bytes;
    std::size_t m_said = 0;
};

/// Whatever a worker answers: no name that is none, and no crash.
void hear(const std::string &said)
{
    const auto line = std::make_shared<guard::WorkerLine>(std::make_unique<Liar>(said), guard::Patience{});
    const guard::RemoteFolder folder(line, 1);
    if (const auto reader = folder.entries()) {
        const auto names = (*reader)->read();
        for (const ListedName &listed : names.value_or(std::span<const ListedName>()))
            fuzz::require(isProperName(listed.name));
    }
    if (const auto path = folder.realPath())
        fuzz::require(path->isAbsolute());
    if (const auto step = folder.step("c", Crossing::Refuse))
        fuzz::require(step->link.has_value() != (step->node != nullptr));
    std::ignore = folder.look("a");
    std::ignore = folder.reach({"a"}, Ask::Type);
    std::ignore = folder.refusesFollowing("a");
    std::ignore = folder.allNames("f");
    std::ignore = folder.attributes("f");
    std::ignore = folder.streams("f");
    std::ignore = folder.holdsLinks() && folder.holdsStreams();
    std::ignore = folder.holdsSame("f", folder, "f", Extent::Whole, {});
}

} // namespace

/// The bytes as they come, then as messages; as questions, then as answers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string bytes = fuzz::bytesOf(data, size);
    const std::string messages = messagesOf(bytes);
    ask(bytes);
    ask(messages);
    hear(bytes);
    hear(messages);
    return 0;
}
