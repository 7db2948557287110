// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/byte_stream.h"
#include "changes/wire.h"
#include "elevation/frame_bodies.h"
#include "fuzz/fuzz_support.h"
#include "support/helper_talk.h"

#include <map>
#include <set>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr const char *tree = "/e/a -> old\n/e/b -> old\n/e/f : a file\n/e/d/c -> old\n/u/x -> old\n/u/y -> old\n"
                             "/e/s -> old\n/l -> e\n";
constexpr std::uint32_t stranger = 33; // whose /u/y and /e/s are; in /u everybody may make links

/// How the input is read: pieces of what a program says, most of them whole frames of one session, so that more than
/// the first check is tried.
enum class Piece : std::uint8_t { Raw, Frame, Begin, Act, Foreign };

class Script
{
public:
    explicit Script(std::string_view bytes)
        : m_in(bytes)
    {
    }

    /// The bytes that the helper reads. `request`: what the last Begin asked for, as far as it can be read.
    std::string write(const MemoryFileSystem &files, std::optional<HelperRequest> &request)
    {
        std::string said;
        while (m_in.isGood() && !m_in.isAtEnd())
            said += piece(files, request);
        return said;
    }

private:
    std::string piece(const MemoryFileSystem &files, std::optional<HelperRequest> &request)
    {
        switch (static_cast<Piece>(m_in.number<std::uint8_t>() % 5)) {
        case Piece::Raw: return m_in.text();
        case Piece::Frame: {
            const auto kind = static_cast<FrameKind>(m_in.number<std::uint8_t>());
            return frame(kind, m_in.text());
        }
        case Piece::Begin: return begin(files, request);
        case Piece::Act: return frame(FrameKind::Act, packNumber(m_in.number<std::uint8_t>()));
        case Piece::Foreign: {
            const SessionNonce nonce{ourNonce[0], ourNonce[1] + m_in.number<std::uint8_t>()};
            return packFrame({nonce, m_number + m_in.number<std::uint8_t>(), FrameKind::Act, packNumber(0)}).value();
        }
        }
        return {};
    }

    std::string frame(FrameKind kind, std::string body)
    {
        return packFrame({ourNonce, m_number++, kind, std::move(body)}).value_or(std::string());
    }

    /// Changes with a checksum that is right, and the folders as they are.
    std::string begin(const MemoryFileSystem &files, std::optional<HelperRequest> &request)
    {
        const std::uint32_t user = asker + m_in.number<std::uint8_t>();
        const auto task = static_cast<HelperTask>(m_in.number<std::uint8_t>() % 3);
        const auto time = m_in.number<std::uint8_t>();
        const std::int64_t begun = time == lateTime ? std::int64_t{1} << 62U : time; // nothing is so young, or all is
        const std::string packed = sealed(m_in.text());
        const auto intents = unpackIntents(packed);
        request = HelperRequest{user, intents.value_or(std::vector<Intent>{}), {}, task, begun};
        for (const Intent &intent : request->intents) {
            for (const NativePath &folder : foldersOf(intent.change)) {
                const bool isThere =
                    folder.isAbsolute() && folder == lexicallyJoined({"/"}, folder.bytes) && files.exists(folder.bytes);
                const Identity identity = isThere ? files.factsOf(folder.bytes).identity : Identity{};
                request->folders[folder] = {identity.device, identity.node};
            }
        }
        return frame(FrameKind::Begin, packRequest(*request));
    }

    static constexpr std::uint8_t lateTime = 255;

    ByteReader m_in;
    std::uint32_t m_number = 0;
};

/// "-> text", "file", …, by place.
std::map<std::string, std::string> placesIn(const MemoryFileSystem &files)
{
    std::map<std::string, std::string> places;
    for (const char *folder : {"/", "/e", "/e/d", "/u"}) {
        for (const std::string &name : files.namesIn(folder)) {
            const std::string path = (NativePath{folder} / name).bytes;
            const NodeFacts facts = files.factsOf(path);
            places[path] = isLink(facts.identity.type) ? "-> " + files.textOf(path)
                                                       : "thing " + std::to_string(facts.identity.node);
        }
    }
    return places;
}

/// Only what a good request listed may differ, and only links come and go.
void holdAgainst(const std::map<std::string, std::string> &before, const std::map<std::string, std::string> &after,
                 const std::optional<HelperRequest> &begun)
{
    std::set<std::string> listed;
    for (const Intent &intent : begun ? begun->intents : std::vector<Intent>{}) {
        listed.insert(placeOf(intent.change).bytes);
        if (const auto *move = std::get_if<Move>(&intent.change))
            listed.insert(move->newPlace.bytes);
    }
    for (const auto &[one, other] : {std::pair(&before, &after), std::pair(&after, &before)}) {
        for (const auto &[place, what] : *one) {
            const auto there = other->find(place);
            const bool isSame = there != other->end() && there->second == what;
            fuzz::require(isSame || (listed.contains(place) && what.starts_with("-> ")));
        }
    }
}

/// No link became a stranger's where that could harm them.
void holdOwners(const MemoryFileSystem &files, std::uint64_t theirs)
{
    for (const std::string &name : files.namesIn("/u")) {
        const NodeFacts facts = files.factsOf("/u/" + name);
        fuzz::require(facts.owner == 0 || facts.owner == asker || facts.identity.node == theirs);
    }
}

/// Only what a person agreed to: changes are made, or all are brought to an end.
void holdAnswers(const std::string &told, const std::optional<HelperRequest> &begun)
{
    for (const Frame &answer : answersIn(told)) {
        fuzz::require(answer.kind >= FrameKind::Accepted && (answer.nonce == ourNonce || !begun));
        if (answer.kind == FrameKind::Made)
            fuzz::require(begun && begun->task == HelperTask::Make);
        if (answer.kind == FrameKind::Recovered)
            fuzz::require(begun && begun->task != HelperTask::Make && begun->begun > 0);
    }
}

/// Whatever is said: no crash, and nothing changed that a good request did not list.
void talk(const std::string &said, const MemoryFileSystem &files, const HelperRequest &shown)
{
    FreePowers powers;
    std::optional<HelperRequest> begun;
    ScriptedChannel channel(said, 4096);
    const auto before = placesIn(files);
    const std::uint64_t theirs = files.exists("/u/y") ? files.factsOf("/u/y").identity.node : 0;
    HelperSession session(channel, {.user = asker,
                                    .changes = shown.intents.size(),
                                    .places = placesInShort(shown.intents),
                                    .task = shown.task,
                                    .open =
                                        [&](const FoldersSeen &folders) {
                                            return std::make_unique<TrustedFileSystem>(files, powers, asker, folders);
                                        },
                                    .begun =
                                        [&](const HelperRequest &request) {
                                            begun = request;
                                            return true;
                                        }});
    session.run();
    holdAgainst(before, placesIn(files), begun);
    holdOwners(files, theirs);
    holdAnswers(channel.told(), begun);
}

/// What is taken for an answer is packed into the very same bytes.
void readBack(const std::string &bytes)
{
    if (const auto outcome = unpackOutcome(bytes))
        fuzz::require(unpackOutcome(packOutcome(*outcome)) == outcome);
    if (const auto errors = unpackErrors(bytes))
        fuzz::require(packErrors(*errors) == bytes);
    if (const auto request = unpackRequest(bytes))
        fuzz::require(unpackRequest(packRequest(*request)) == request);
}

} // namespace

/// The bytes as they come, then as a script of frames.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string bytes = fuzz::bytesOf(data, size);
    MemoryFileSystem files(tree);
    files.give("/u", 0, 01777);
    for (const char *place : {"/u/y", "/e/s"})
        files.give(place, stranger, 0777);
    std::optional<HelperRequest> request;
    const std::string said = Script(bytes).write(files, request);
    talk(bytes, files, {});
    talk(said, files, request.value_or(HelperRequest{}));
    readBack(bytes);
    return 0;
}
