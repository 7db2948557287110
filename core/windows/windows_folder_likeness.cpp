// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "windows/constants.h"
#include "windows/error_codes.h"
#include "windows/likeness.h"
#include "windows/windows_folder.h"

namespace linkwright::windows {

namespace {

constexpr Opening toBeLooked{.access = Access::Look, .reparse = Reparse::Open};
constexpr Opening toBeMarked{.access = Access::Mark, .reparse = Reparse::Open};

/// No code of Windows says that a stream cannot go along.
std::unexpected<Error> notLike(std::uint32_t code, std::string_view name)
{
    if (code == errorFileTooLarge)
        return failure(ErrorKind::NotCopied, {std::string(name)}, static_cast<int>(code));
    return refused(code, {std::string(name)});
}

} // namespace

bool WindowsFolder::holdsLinks() const
{
    const auto volume = m_calls.volumeInfo(m_handle.get());
    return !volume || (volume->flags & volumeHoldsReparsePoints) != 0;
}

bool WindowsFolder::holdsStreams() const
{
    return windows::holdsStreams(m_calls, m_handle.get());
}

Result<Streams> WindowsFolder::streams(std::string_view name) const
{
    const auto entry = open(name, toBeLooked);
    if (!entry)
        return std::unexpected(entry.error());
    const auto streams = streamsOf(m_calls, entry->get());
    return streams ? Result<Streams>(*streams) : refused(streams.error(), {std::string(name)});
}

Result<std::vector<Attribute>> WindowsFolder::attributes(std::string_view name) const
{
    const auto entry = open(name, toBeLooked);
    if (!entry)
        return std::unexpected(entry.error());
    auto likeness = likenessOf(m_calls, entry->get());
    if (!likeness)
        return notLike(likeness.error(), name);
    return std::move(*likeness);
}

Result<void> WindowsFolder::setLikeness(std::string_view name, const Identity &seen, const NodeFacts &like,
                                        const std::vector<Attribute> &attributes)
{
    const auto entry = open(name, toBeMarked);
    if (!entry)
        return std::unexpected(entry.error());
    const auto identity = identityOf(m_calls, entry->get());
    if (!identity)
        return refused(identity.error(), {std::string(name)});
    if (*identity != seen)
        return failure(ErrorKind::Changed, {std::string(name)});
    if (seen.type != NodeType::File && seen.type != NodeType::Folder)
        return failure(ErrorKind::Unsupported, {std::string(name)});
    const auto given = giveLikeness(m_calls, entry->get(), like, attributes);
    if (!given)
        return notLike(given.error(), name);
    const std::optional<std::uint32_t> &lost = *given;
    return lost ? failure(ErrorKind::MarksLost, {std::string(name)}, static_cast<int>(*lost)) : Result<void>{};
}

} // namespace linkwright::windows
