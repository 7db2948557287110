// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/remote_folder.h"

#include "guard/remote_reader.h"

#include <utility>

/// Looking; changing is in remote_folder_changes.cpp.
namespace linkwright::guard {

namespace {

std::string readText(ByteReader &in)
{
    return in.text();
}

/// The number of something the worker has open: it is let go here if the rest of the answer makes no sense.
std::uint32_t readNumber(ByteReader &in)
{
    const auto number = in.number<std::uint32_t>();
    if (number == 0)
        in.reject();
    return number;
}

Result<std::unique_ptr<Folder>> open(std::shared_ptr<WorkerLine> line, Open what, const NativePath &path)
{
    auto out = questionOf(what, 0);
    out.text(path.bytes);
    const auto number = understood(*line, line->ask(out.take(), line->patience().look), readNumber);
    if (!number)
        return failureAt(path, number.error());
    return std::make_unique<RemoteFolder>(std::move(line), *number);
}

} // namespace

RemoteFolder::RemoteFolder(std::shared_ptr<WorkerLine> line, std::uint32_t number)
    : m_line(std::move(line))
    , m_number(number)
{
}

RemoteFolder::~RemoteFolder()
{
    m_line->letGo(LetGo::Folder, m_number);
}

Result<std::unique_ptr<Folder>> RemoteFolder::openFolder(std::shared_ptr<WorkerLine> line, const NativePath &path)
{
    return open(std::move(line), Open::Folder, path);
}

Result<std::unique_ptr<Folder>> RemoteFolder::openNode(std::shared_ptr<WorkerLine> line, const NativePath &path)
{
    return open(std::move(line), Open::Node, path);
}

template<typename Read>
auto RemoteFolder::hear(ByteWriter question, const Read &read) const
{
    return understood(*m_line, m_line->ask(question.take(), m_line->patience().look), read);
}

Result<NativePath> RemoteFolder::realPath() const
{
    return hear(questionOf(Look::RealPath, m_number), [](ByteReader &in) {
        NativePath path{in.text()};
        if (!path.isAbsolute())
            in.reject();
        return path;
    });
}

Result<NodeFacts> RemoteFolder::facts() const
{
    return hear(questionOf(Look::Facts, m_number), readFacts);
}

Result<NodeFacts> RemoteFolder::look(std::string_view name) const
{
    auto question = questionOf(Look::Entry, m_number);
    question.text(name);
    return hear(std::move(question), readFacts);
}

Result<LinkTarget> RemoteFolder::readLink(std::string_view name) const
{
    auto question = questionOf(Look::LinkText, m_number);
    question.text(name);
    return hear(std::move(question), [](ByteReader &in) { return LinkTarget{in.text()}; });
}

Result<std::unique_ptr<FolderReader>> RemoteFolder::entries() const
{
    const auto number = hear(questionOf(Look::Entries, m_number), readNumber);
    if (!number)
        return std::unexpected(number.error());
    return std::make_unique<RemoteReader>(m_line, *number);
}

Result<std::unique_ptr<Folder>> RemoteFolder::openChild(std::string_view name, Crossing crossing) const
{
    auto question = questionOf(Look::OpenChild, m_number);
    question.text(name);
    question.flag(crossing == Crossing::Allow);
    const auto number = hear(std::move(question), readNumber);
    if (!number)
        return std::unexpected(number.error());
    return std::make_unique<RemoteFolder>(m_line, *number);
}

Result<Step> RemoteFolder::step(std::string_view name, Crossing crossing) const
{
    auto question = questionOf(Look::Step, m_number);
    question.text(name);
    question.flag(crossing == Crossing::Allow);
    return hear(std::move(question), [this](ByteReader &in) {
        Step step;
        const bool isLinkHere = in.flag();
        step.type = readType(in);
        if (isLinkHere)
            step.link = LinkTarget{in.text()};
        else if (const auto number = readNumber(in); in.isGood())
            step.node = std::make_unique<RemoteFolder>(m_line, number);
        if (!isLink(step.type))
            in.reject();
        return step;
    });
}

Result<NodeType> RemoteFolder::reach(const LinkTarget &target, Ask ask) const
{
    auto question = questionOf(Look::Reach, m_number);
    question.text(target.raw);
    question.flag(ask == Ask::Type);
    return hear(std::move(question), readType);
}

/// What cannot be asked is not refused here: the next step tells.
std::optional<Error> RemoteFolder::refusesFollowing(std::string_view name) const
{
    auto question = questionOf(Look::RefusesFollowing, m_number);
    question.text(name);
    const auto refusal = hear(std::move(question),
                              [](ByteReader &in) { return in.flag() ? std::optional(readError(in)) : std::nullopt; });
    return refusal.value_or(std::nullopt);
}

bool RemoteFolder::hearFlag(Look question, bool whenUnanswered) const
{
    return hear(questionOf(question, m_number), [](ByteReader &in) { return in.flag(); }).value_or(whenUnanswered);
}

/// As above: a worker that does not answer now does not answer to what is done next, either.
bool RemoteFolder::holdsLinks() const
{
    return hearFlag(Look::HoldsLinks, true);
}

bool RemoteFolder::holdsStreams() const
{
    return hearFlag(Look::HoldsStreams, true);
}

bool RemoteFolder::onlyTakesNames() const
{
    return hearFlag(Look::OnlyTakesNames, false);
}

Result<std::int64_t> RemoteFolder::born(std::string_view name) const
{
    auto question = questionOf(Look::Born, m_number);
    question.text(name);
    return hear(std::move(question), [](ByteReader &in) { return in.number<std::int64_t>(); });
}

Result<std::string> RemoteFolder::beginning(std::string_view name, std::size_t most) const
{
    if (most > mostOfFile)
        return failure(ErrorKind::Unsupported, {std::string(name)});
    auto question = questionOf(Look::Beginning, m_number);
    question.text(name);
    question.number(static_cast<std::uint32_t>(most));
    return hear(std::move(question), readText);
}

Result<std::vector<Attribute>> RemoteFolder::attributes(std::string_view name) const
{
    auto question = questionOf(Look::Attributes, m_number);
    question.text(name);
    return hear(std::move(question), readAttributes);
}

Result<Streams> RemoteFolder::streams(std::string_view name) const
{
    auto question = questionOf(Look::Streams, m_number);
    question.text(name);
    return hear(std::move(question), readStreams);
}

Result<std::vector<NativePath>> RemoteFolder::allNames(std::string_view name) const
{
    auto question = questionOf(Look::AllNames, m_number);
    question.text(name);
    return hear(std::move(question), [](ByteReader &in) {
        std::vector<NativePath> names;
        // The count is the worker's word: room is made only as names really come.
        for (auto left = in.number<std::uint32_t>(); left > 0 && in.isGood(); --left)
            names.push_back({in.text()});
        return names;
    });
}

/// procfs is local.
Result<MagicEnd> RemoteFolder::followMagic(std::string_view name, const MountTable & /*mounts*/) const
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

} // namespace linkwright::guard
