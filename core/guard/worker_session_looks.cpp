// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/worker_session.h"

/// Looking; opening and what is said are in worker_session.cpp.
namespace linkwright::guard {

namespace {

/// A component of a way: a proper name, "." or "..".
std::string readComponent(ByteReader &in)
{
    std::string name = in.text();
    if (!isProperName(name) && name != "." && name != "..")
        in.reject();
    return name;
}

Crossing readCrossing(ByteReader &in)
{
    return in.flag() ? Crossing::Allow : Crossing::Refuse;
}

void writeText(ByteWriter &out, const Result<std::string> &text)
{
    out.text(*text);
}

void writeNames(ByteWriter &out, const Result<std::vector<NativePath>> &names)
{
    out.number(static_cast<std::uint32_t>(names->size()));
    for (const NativePath &name : *names)
        out.text(name.bytes);
}

template<typename Act>
std::optional<std::string> answerFlag(const ByteReader &in, const Act &act)
{
    return answerWith(
        in, [&] { return Result<bool>(act()); }, [](ByteWriter &out, const Result<bool> &flag) { out.flag(*flag); });
}

} // namespace

WorkerSession::Maybe WorkerSession::answerStep(const Folder &folder, ByteReader &in)
{
    const std::string name = readComponent(in);
    const Crossing crossing = readCrossing(in);
    const auto writeStep = [this](ByteWriter &out, Result<Step> &step) {
        out.flag(step->link.has_value());
        write(out, step->type);
        if (step->link) {
            out.text(step->link->raw);
            return;
        }
        m_folders.emplace(++m_last, std::move(step->node));
        out.number(m_last);
    };
    return answerWith(in, [&] { return folder.step(name, crossing); }, writeStep);
}

WorkerSession::Maybe WorkerSession::answer(Look which, const Folder &folder, ByteReader &in)
{
    const auto writeFacts = [](ByteWriter &out, const Result<NodeFacts> &facts) { write(out, *facts); };
    switch (which) {
    case Look::RealPath:
        return answerWith(
            in, [&] { return folder.realPath(); },
            [](ByteWriter &out, const Result<NativePath> &path) { out.text(path->bytes); });
    case Look::Facts: return answerWith(in, [&] { return folder.facts(); }, writeFacts);
    case Look::Entry: {
        const std::string name = readName(in);
        return answerWith(in, [&] { return folder.look(name); }, writeFacts);
    }
    case Look::LinkText: {
        const std::string name = readName(in);
        return answerWith(
            in, [&] { return folder.readLink(name); },
            [](ByteWriter &out, const Result<LinkTarget> &target) { out.text(target->raw); });
    }
    case Look::Entries: return answerEntries(folder, in);
    case Look::OpenChild: {
        const std::string name = readComponent(in);
        const Crossing crossing = readCrossing(in);
        return in.isGood() && in.isAtEnd() ? Maybe(numbered(folder.openChild(name, crossing))) : std::nullopt;
    }
    case Look::Step: return answerStep(folder, in);
    case Look::Reach: {
        const LinkTarget target{in.text()};
        const Ask ask = in.flag() ? Ask::Type : Ask::Existence;
        return answerWith(
            in, [&] { return folder.reach(target, ask); },
            [](ByteWriter &out, const Result<NodeType> &type) { write(out, *type); });
    }
    case Look::RefusesFollowing: {
        const std::string name = readName(in);
        return answerWith(
            in, [&] { return Result<std::optional<Error>>(folder.refusesFollowing(name)); },
            [](ByteWriter &out, const Result<std::optional<Error>> &refusal) {
                out.flag(refusal->has_value());
                if (*refusal)
                    write(out, **refusal);
            });
    }
    case Look::HoldsLinks: return answerFlag(in, [&] { return folder.holdsLinks(); });
    case Look::HoldsStreams: return answerFlag(in, [&] { return folder.holdsStreams(); });
    case Look::OnlyTakesNames: return answerFlag(in, [&] { return folder.onlyTakesNames(); });
    case Look::Born: {
        const std::string name = readName(in);
        return answerWith(
            in, [&] { return folder.born(name); },
            [](ByteWriter &out, const Result<std::int64_t> &time) { out.number(*time); });
    }
    case Look::Beginning: {
        const std::string name = readName(in);
        const auto most = in.number<std::uint32_t>();
        if (most > mostOfFile)
            in.reject();
        return answerWith(in, [&] { return folder.beginning(name, most); }, writeText);
    }
    case Look::AllNames: {
        const std::string name = readName(in);
        return answerWith(in, [&] { return folder.allNames(name); }, writeNames);
    }
    case Look::Attributes: {
        const std::string name = readName(in);
        return answerWith(
            in, [&] { return folder.attributes(name); },
            [](ByteWriter &out, const Result<std::vector<Attribute>> &all) { write(out, *all); });
    }
    case Look::Streams: {
        const std::string name = readName(in);
        return answerWith(
            in, [&] { return folder.streams(name); },
            [](ByteWriter &out, const Result<Streams> &streams) { write(out, *streams); });
    }
    } // no default: the compiler then asks every new one
    return std::nullopt;
}

} // namespace linkwright::guard
