// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/frames.h"
#include "elevation/helper_request.h"
#include "elevation/helper_session.h"
#include "elevation/trusted_file_system.h"
#include "support/memory_file_system.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

/// A helper's session as a test has it: what the program says is written down beforehand, no process runs.
namespace linkwright::test {

/// Says what it was given, a few bytes at a time, and keeps what it is told.
class ScriptedChannel final : public ByteChannel
{
public:
    explicit ScriptedChannel(std::string bytes, std::size_t atOnce = 7)
        : m_bytes(std::move(bytes))
        , m_atOnce(atOnce)
    {
    }

    Result<std::size_t> read(std::span<char> room, const StopToken &) override
    {
        const std::size_t count = std::min({room.size(), m_bytes.size() - m_said, m_atOnce});
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_said), count, room.begin());
        m_said += count;
        return count;
    }
    Result<void> write(std::string_view bytes, const StopToken &) override
    {
        m_told += bytes;
        return {};
    }

    const std::string &told() const { return m_told; }

private:
    std::string m_bytes;
    std::size_t m_atOnce;
    std::size_t m_said = 0;
    std::string m_told;
};

/// Everything is on the disk of this machine; remembers who acts.
class FreePowers final : public HelperPowers
{
public:
    MountKind mountUnder(const Folder &) const override { return kind; }
    Result<void> actAs(std::uint32_t user, std::uint32_t) override
    {
        actors.push_back(user);
        return {};
    }
    void actAsSelf() override { actors.push_back(self); }

    static constexpr std::uint32_t self = 0xFFFF'FFFF;
    MountKind kind = MountKind::Local;
    std::vector<std::uint32_t> actors;
};

inline constexpr std::uint32_t asker = 1000;
inline constexpr SessionNonce ourNonce{0x0123'4567'89AB'CDEF, 42};

/// The folders as they are in memory now.
inline FoldersSeen foldersIn(const MemoryFileSystem &files, const std::vector<Intent> &intents)
{
    FoldersSeen folders;
    for (const Intent &intent : intents) {
        for (const NativePath &folder : foldersOf(intent.change)) {
            const Identity identity = files.factsOf(folder.bytes).identity;
            folders[folder] = {identity.device, identity.node};
        }
    }
    return folders;
}

inline std::string framed(FrameKind kind, std::uint32_t number, std::string body = {}, SessionNonce nonce = ourNonce)
{
    return packFrame({nonce, number, kind, std::move(body)}).value();
}

/// Frames that a helper answered with, one after the other.
inline std::vector<Frame> answersIn(const std::string &told)
{
    ScriptedChannel channel(told);
    std::vector<Frame> answers;
    while (auto frame = readFrame(channel).value())
        answers.push_back(std::move(*frame));
    return answers;
}

} // namespace linkwright::test
