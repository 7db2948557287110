// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/worker_session.h"

#include <utility>

/// Hearing, opening and reading on; the rest is in worker_session_looks.cpp and worker_session_changes.cpp.
namespace linkwright::guard {

namespace {

std::string failed(const Error &error)
{
    ByteWriter out;
    out.number(static_cast<std::uint8_t>(Answer::Failed));
    write(out, error);
    return out.take();
}

std::string done(std::uint32_t number)
{
    ByteWriter out;
    out.number(static_cast<std::uint8_t>(Answer::Done));
    out.number(number);
    return out.take();
}

/// The object a path names, nothing followed at its end.
Result<std::unique_ptr<Folder>> openNode(const FileSystem &files, const NativePath &path)
{
    const SplitPath parts = split(path);
    if (!isProperName(parts.name))
        return files.openFolder(path);
    const auto folder = files.openFolder(parts.folder);
    if (!folder)
        return std::unexpected(folder.error());
    auto step = (*folder)->step(parts.name, Crossing::Allow);
    if (!step)
        return std::unexpected(step.error());
    return step->node ? Result<std::unique_ptr<Folder>>(std::move(step->node))
                      : failure(ErrorKind::CrossesMount, path); // another thing than what was mounted there
}

void writeEntries(ByteWriter &out, const Result<std::span<const ListedName>> &entries)
{
    out.number(static_cast<std::uint32_t>(entries->size()));
    for (const ListedName &entry : *entries) {
        out.text(entry.name);
        write(out, entry.type);
        out.number(entry.node);
    }
}

} // namespace

WorkerSession::WorkerSession(ByteChannel &channel, const FileSystem &files)
    : m_channel(channel)
    , m_files(files)
{
}

bool WorkerSession::run()
{
    while (true) {
        const auto message = hear();
        if (!message)
            return false;
        if (message->empty())
            return true;
        if (!serve(*message))
            return false;
    }
}

/// The next message; an empty one: there is no more; nothing: it is none.
std::optional<std::string> WorkerSession::hear()
{
    const auto fill = [this](std::string &bytes) {
        std::size_t filled = 0;
        while (filled < bytes.size()) {
            const auto count = m_channel.read(std::span(bytes).subspan(filled), {});
            if (!count || *count == 0)
                break;
            filled += *count;
        }
        return filled;
    };
    std::string bytes(lengthBytes, '\0');
    const std::size_t front = fill(bytes);
    if (front == 0)
        return std::string();
    const auto length = front == lengthBytes ? lengthOf(bytes) : std::nullopt;
    if (!length)
        return std::nullopt;
    bytes.resize(*length);
    return fill(bytes) == *length ? std::optional(std::move(bytes)) : std::nullopt;
}

bool WorkerSession::say(const std::string &message)
{
    const bool fits = message.size() <= mostMessageBytes;
    return m_channel.write(packMessage(fits ? message : failed({ErrorKind::OutOfResources, {}})), {}).has_value();
}

bool WorkerSession::serve(std::string_view message)
{
    ByteReader in(message);
    const auto topic = static_cast<Topic>(in.limited(static_cast<std::uint8_t>(Topic::LetGo)));
    const auto which = in.number<std::uint8_t>();
    const auto number = in.number<std::uint32_t>();
    if (!in.isGood())
        return false;
    if (topic == Topic::LetGo) {
        const auto what = whichOf(which, LetGo::Reader);
        return what && in.isAtEnd()
               && (*what == LetGo::Folder ? m_folders.erase(number) : m_readers.erase(number)) == 1;
    }
    const auto answer = answerTo(topic, which, number, in);
    return answer && say(*answer);
}

WorkerSession::Maybe WorkerSession::answerTo(Topic topic, std::uint8_t which, std::uint32_t number, ByteReader &in)
{
    const auto found = m_folders.find(number);
    Folder *folder = found == m_folders.end() ? nullptr : found->second.get();
    const auto about = [&](const auto kind) { return folder && kind ? answer(*kind, *folder, in) : std::nullopt; };
    switch (topic) {
    case Topic::Open: {
        const auto kind = whichOf(which, Open::Node);
        return kind && number == 0 ? answer(*kind, in) : std::nullopt;
    }
    case Topic::ReadOn: {
        const auto reader = m_readers.find(number);
        const bool isRight = which == static_cast<std::uint8_t>(ReadOn::Next) && reader != m_readers.end();
        return isRight ? answerWith(in, [&] { return reader->second->read(); }, writeEntries) : std::nullopt;
    }
    case Topic::Look: return about(whichOf(which, Look::Streams));
    case Topic::Change: return about(whichOf(which, Change::Sync));
    case Topic::Pair: return about(whichOf(which, Pair::MoveIntoOwn));
    case Topic::Long: return about(whichOf(which, Long::Compare));
    case Topic::LetGo: break; // has no answer
    } // no default: the compiler then asks every new topic
    return std::nullopt;
}

std::string WorkerSession::numbered(Result<std::unique_ptr<Folder>> folder)
{
    if (!folder)
        return failed(folder.error());
    m_folders.emplace(++m_last, std::move(*folder));
    return done(m_last);
}

WorkerSession::Maybe WorkerSession::answer(Open which, ByteReader &in)
{
    const NativePath path{in.text()};
    if (!in.isGood() || !in.isAtEnd() || !path.isAbsolute())
        return std::nullopt;
    return numbered(which == Open::Folder ? m_files.openFolder(path) : openNode(m_files, path));
}

WorkerSession::Maybe WorkerSession::answerEntries(const Folder &folder, const ByteReader &in)
{
    if (!in.isAtEnd())
        return std::nullopt;
    auto reader = folder.entries();
    if (!reader)
        return failed(reader.error());
    m_readers.emplace(++m_last, std::move(*reader));
    return done(m_last);
}

} // namespace linkwright::guard
