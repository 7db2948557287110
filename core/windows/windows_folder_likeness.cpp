// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "windows/constants.h"
#include "windows/likeness.h"
#include "windows/windows_folder.h"

namespace linkwright::windows {

namespace {

constexpr Opening toBeLooked{.access = Access::Look, .reparse = Reparse::Open};
constexpr Opening toBeMarked{.access = Access::Mark, .reparse = Reparse::Open};

} // namespace

bool WindowsFolder::holdsLinks() const
{
    const auto volume = m_calls.volumeInfo(m_handle.get());
    return !volume || (volume->flags & volumeHoldsReparsePoints) != 0;
}

Result<std::vector<Attribute>> WindowsFolder::attributes(std::string_view name) const
{
    const auto entry = open(name, toBeLooked);
    if (!entry)
        return std::unexpected(entry.error());
    auto likeness = likenessOf(m_calls, entry->get());
    if (!likeness)
        return refused(likeness.error(), {std::string(name)});
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
    return given ? Result<void>{} : failure(ErrorKind::MarksLost, {std::string(name)}, static_cast<int>(given.error()));
}

} // namespace linkwright::windows
