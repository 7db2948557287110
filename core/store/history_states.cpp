// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_states.h"

#include "base/byte_stream.h"
#include "changes/wire.h"

#include <algorithm>

namespace linkwright {

namespace {

std::vector<NativePath> readFolders(ByteReader &in)
{
    std::vector<NativePath> folders;
    const auto count = in.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && in.isGood(); ++i)
        folders.push_back({in.text()});
    return folders;
}

void writeFolders(ByteWriter &out, const std::vector<NativePath> &folders)
{
    out.number(static_cast<std::uint32_t>(folders.size()));
    for (const NativePath &folder : folders)
        out.text(folder.bytes);
}

} // namespace

std::size_t BatchStates::count(ChangeState state) const
{
    return static_cast<std::size_t>(std::ranges::count(states, state));
}

std::string packStates(const BatchStates &states)
{
    std::string letters;
    letters.reserve(states.states.size());
    for (const ChangeState state : states.states)
        letters += static_cast<char>(state);
    ByteWriter out;
    out.text(letters);
    out.number(static_cast<std::uint32_t>(states.madeFolders.size()));
    for (const auto &[change, folders] : states.madeFolders) {
        out.number(static_cast<std::uint32_t>(change));
        writeFolders(out, folders);
    }
    return sealed(out.take());
}

std::optional<BatchStates> unpackStates(std::string_view bytes)
{
    const auto content = unsealed(bytes);
    if (!content)
        return std::nullopt;
    ByteReader in(*content);
    BatchStates states;
    for (const char letter : in.text()) {
        if (static_cast<std::uint8_t>(letter) > static_cast<std::uint8_t>(ChangeState::Lost))
            return std::nullopt;
        states.states.push_back(static_cast<ChangeState>(letter));
    }
    const auto count = in.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && in.isGood(); ++i) {
        const auto change = in.number<std::uint32_t>();
        states.madeFolders[change] = readFolders(in);
    }
    return in.isGood() && in.isAtEnd() ? std::optional(std::move(states)) : std::nullopt;
}

std::string packIndexes(const std::vector<std::size_t> &indexes)
{
    ByteWriter out;
    for (const std::size_t index : indexes)
        out.number(static_cast<std::uint32_t>(index));
    return sealed(out.take());
}

std::optional<std::vector<std::size_t>> unpackIndexes(std::string_view bytes)
{
    const auto content = unsealed(bytes);
    if (!content)
        return std::nullopt;
    std::vector<std::size_t> indexes;
    for (ByteReader in(*content); !in.isAtEnd();) {
        const auto index = in.number<std::uint32_t>();
        if (!in.isGood())
            return std::nullopt;
        indexes.push_back(index);
    }
    return indexes;
}

} // namespace linkwright
