// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guard/worker_messages.h"
#include "platform/byte_channel.h"
#include "platform/file_system.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace linkwright::guard {

/// The worker's side: hears questions about folders, asks the file system, answers. What is no question ends it.
class WorkerSession
{
public:
    WorkerSession(ByteChannel &channel, const FileSystem &files);

    /// Until the other side closes the channel. False: it ended because something made no sense.
    bool run();

private:
    using Maybe = std::optional<std::string>; // an answer; nothing: the question made no sense

    std::optional<std::string> hear();
    bool say(const std::string &message);
    bool serve(std::string_view message);

    Maybe answerTo(Topic topic, std::uint8_t which, std::uint32_t number, ByteReader &in);

    // worker_session.cpp
    Maybe answer(Open which, ByteReader &in);
    Maybe answerEntries(const Folder &folder, const ByteReader &in);
    std::string numbered(Result<std::unique_ptr<Folder>> folder);
    // worker_session_looks.cpp
    Maybe answer(Look which, const Folder &folder, ByteReader &in);
    Maybe answerStep(const Folder &folder, ByteReader &in);
    // worker_session_changes.cpp
    static Maybe answer(Change which, Folder &folder, ByteReader &in);
    Maybe answer(Pair which, Folder &folder, ByteReader &in) const;
    Maybe answer(Long which, Folder &folder, ByteReader &in);
    std::string atLength(const std::function<std::string(const CopyWatch &)> &work);
    Result<Folder *> find(const OtherFolder &other, std::unique_ptr<Folder> &opened) const;

    ByteChannel &m_channel;
    const FileSystem &m_files;
    std::uint32_t m_last = 0; // number that was given
    std::map<std::uint32_t, std::unique_ptr<Folder>> m_folders;
    std::map<std::uint32_t, std::unique_ptr<FolderReader>> m_readers;
};

/// The answer to a question that was read to its end: `act` is called only then.
template<typename Act, typename Write>
std::optional<std::string> answerWith(const ByteReader &in, const Act &act, const Write &writeValue)
{
    if (!in.isGood() || !in.isAtEnd())
        return std::nullopt;
    auto result = act();
    ByteWriter out;
    out.number(static_cast<std::uint8_t>(result ? Answer::Done : Answer::Failed));
    if (!result)
        write(out, result.error());
    else
        writeValue(out, result);
    return out.take();
}

/// Which of an enumeration the number says, if `last` is its last one.
template<typename Which>
std::optional<Which> whichOf(std::uint8_t number, Which last)
{
    return number <= static_cast<std::uint8_t>(last) ? std::optional(static_cast<Which>(number)) : std::nullopt;
}

} // namespace linkwright::guard
