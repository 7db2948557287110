// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/worker_session.h"

#include <atomic>
#include <chrono>
#include <future>

/// Changing, and what needs two folders.
namespace linkwright::guard {

namespace {

constexpr std::chrono::milliseconds betweenSigns{200}; // that a worker is still at it

void writeNothing(ByteWriter &, const Result<void> &)
{
}

} // namespace

WorkerSession::Maybe WorkerSession::answer(Change which, Folder &folder, ByteReader &in)
{
    switch (which) {
    case Change::MakeLink: {
        const std::string name = readName(in);
        const LinkTarget target{in.text()};
        const NodeType kind = readType(in);
        return answerWith(in, [&] { return folder.makeLink(name, target, kind); }, writeNothing);
    }
    case Change::Retarget: {
        const std::string name = readName(in);
        const Identity seen = readIdentity(in);
        const LinkTarget before{in.text()};
        const LinkTarget after{in.text()};
        return answerWith(in, [&] { return folder.retarget(name, seen, before, after); }, writeNothing);
    }
    case Change::MakeFolder: {
        const std::string name = readName(in);
        return answerWith(in, [&] { return folder.makeFolder(name); }, writeNothing);
    }
    case Change::RemoveFolder: {
        const std::string name = readName(in);
        return answerWith(in, [&] { return folder.removeFolder(name); }, writeNothing);
    }
    case Change::Exchange: {
        const std::string one = readName(in);
        const std::string other = readName(in);
        return answerWith(in, [&] { return folder.exchange(one, other); }, writeNothing);
    }
    case Change::Unlink: {
        const std::string name = readName(in);
        const Identity expected = readIdentity(in);
        return answerWith(in, [&] { return folder.unlink(name, expected); }, writeNothing);
    }
    case Change::SetMarks: {
        const std::string name = readName(in);
        const SeenLink seen = readSeenLink(in);
        const Marks wanted = readMarks(in);
        return answerWith(in, [&] { return folder.setMarks(name, seen, wanted); }, writeNothing);
    }
    case Change::SetLikeness: {
        const std::string name = readName(in);
        const Identity seen = readIdentity(in);
        const NodeFacts like = readFacts(in);
        const std::vector<Attribute> attributes = readAttributes(in);
        return answerWith(in, [&] { return folder.setLikeness(name, seen, like, attributes); }, writeNothing);
    }
    case Change::Sync: return answerWith(in, [&] { return folder.sync(); }, writeNothing);
    } // no default: the compiler then asks every new one
    return std::nullopt;
}

/// The other folder of a call; one that is not open here is opened by its path into `opened`, and must be what the
/// other side saw there.
Result<Folder *> WorkerSession::find(const OtherFolder &other, std::unique_ptr<Folder> &opened) const
{
    if (other.number != 0) {
        const auto folder = m_folders.find(other.number);
        return folder == m_folders.end() ? failure(ErrorKind::NotFound, {}) : Result<Folder *>(folder->second.get());
    }
    auto folder = m_files.openFolder(other.path);
    if (!folder)
        return std::unexpected(folder.error());
    const auto facts = (*folder)->facts();
    if (!facts || facts->identity != other.identity)
        return failure(ErrorKind::CrossesDevice, other.path);
    opened = std::move(*folder);
    return opened.get();
}

WorkerSession::Maybe WorkerSession::answer(Pair which, Folder &folder, ByteReader &in) const
{
    const std::string name = readName(in);
    const Identity expected = which == Pair::Move ? readIdentity(in) : Identity();
    const OtherFolder other = readOther(in);
    const std::string otherName = readName(in);
    const auto act = [&]() -> Result<void> {
        std::unique_ptr<Folder> opened;
        const auto there = find(other, opened);
        if (!there)
            return std::unexpected(there.error());
        if (which == Pair::MakeHardLink)
            return folder.makeHardLink(name, **there, otherName);
        return which == Pair::Move ? folder.move(name, expected, **there, otherName)
                                   : folder.moveIntoOwn(name, **there, otherName);
    };
    return answerWith(in, act, writeNothing);
}

/// Copies or compares: the name may be of this folder or of the other one.
WorkerSession::Maybe WorkerSession::answer(Long which, Folder &folder, ByteReader &in)
{
    const bool isHere = in.flag();
    const std::string name = readName(in);
    const OtherFolder other = readOther(in);
    const std::string existing = readName(in);
    const Identity expected = which == Long::Copy ? readIdentity(in) : Identity();
    const Extent extent = which == Long::Compare && in.flag() ? Extent::Whole : Extent::Beginning;
    if (!in.isGood() || !in.isAtEnd())
        return std::nullopt;
    return atLength([&](const CopyWatch &watch) {
        std::unique_ptr<Folder> opened;
        const auto there = find(other, opened);
        const auto copy = [&]() -> Result<Identity> {
            if (!there)
                return std::unexpected(there.error());
            return isHere ? folder.makeCopy(name, **there, existing, expected, watch)
                          : (*there)->makeCopy(name, folder, existing, expected, watch);
        };
        const auto compare = [&]() -> Result<bool> {
            if (!there)
                return std::unexpected(there.error());
            return isHere ? folder.holdsSame(name, **there, existing, extent, watch.stop)
                          : (*there)->holdsSame(name, folder, existing, extent, watch.stop);
        };
        const auto writeIdentity = [](ByteWriter &out, const Result<Identity> &made) { write(out, *made); };
        const auto writeFlag = [](ByteWriter &out, const Result<bool> &same) { out.flag(*same); };
        return which == Long::Copy ? *answerWith(in, copy, writeIdentity) : *answerWith(in, compare, writeFlag);
    });
}

/// Work that takes as long as files are: tells now and then that it goes on, and ends early when it is told to.
std::string WorkerSession::atLength(const std::function<std::string(const CopyWatch &)> &work)
{
    StopSource stop;
    std::atomic<std::uint64_t> done = 0;
    std::atomic<std::uint64_t> all = 0;
    const CopyWatch watch{stop.get_token(), [&](std::uint64_t bytes, std::uint64_t of) {
                              done = bytes;
                              all = of;
                          }};
    auto answer = std::async(std::launch::async, [&] { return work(watch); });
    while (!stop.stop_requested() && answer.wait_for(betweenSigns) == std::future_status::timeout) {
        ByteWriter sign;
        sign.number(static_cast<std::uint8_t>(Answer::StillAtIt));
        sign.number(done.load());
        sign.number(all.load());
        const auto reply = say(sign.take()) ? hear() : std::nullopt;
        if (!reply || *reply != std::string(1, '\1')) // told to stop, or nobody is there any more
            stop.request_stop();
    }
    return answer.get();
}

} // namespace linkwright::guard
