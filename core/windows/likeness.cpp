// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "windows/likeness.h"

#include "base/wtf8.h"
#include "windows/constants.h"
#include "windows/error_codes.h"
#include "windows/look.h"
#include "windows/open_handle.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <string_view>

namespace linkwright::windows {

namespace {

constexpr std::string_view basicName = "basic"; // two numbers: when it was made, and the attributes
constexpr std::string_view streamStart = "stream:"; // and the name
constexpr std::string_view markOfDownload = "zone.identifier";

constexpr std::uint32_t keptAttributes = attributeReadOnly | attributeHidden | attributeSystem | attributeArchive;

constexpr Opening toBeRead{.access = Access::Read, .sharing = Sharing::Still, .reparse = Reparse::Open};
constexpr Opening toBeWritten{
    .access = Access::Write, .sharing = Sharing::Alone, .reparse = Reparse::Open, .disposition = Disposition::NewFile};

std::string textOf(const BasicInfo &basic)
{
    return std::to_string(basic.created) + ' ' + std::to_string(basic.attributes & keptAttributes);
}

std::optional<BasicInfo> basicFrom(const std::string &text)
{
    BasicInfo basic;
    const char *const end = text.data() + text.size();
    const auto created = std::from_chars(text.data(), end, basic.created);
    if (created.ec != std::errc() || created.ptr == end)
        return std::nullopt;
    const auto attributes = std::from_chars(created.ptr + 1, end, basic.attributes);
    return attributes.ec == std::errc() && attributes.ptr == end ? std::optional(basic) : std::nullopt;
}

Called<std::string> bytesOf(SystemCalls &calls, Handle handle, const StreamEntry &stream)
{
    const auto opened = calls.openStream(handle, stream.name, toBeRead);
    if (!opened)
        return std::unexpected(opened.error());
    const OpenHandle held(calls, *opened);
    std::string bytes(static_cast<std::size_t>(stream.size), '\0');
    for (std::size_t filled = 0; filled < bytes.size();) {
        const auto got = calls.read(held.get(), filled, std::span(bytes).subspan(filled));
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0) // it was cut meanwhile; whoever did that has changed the file, which shows
            bytes.resize(filled);
        filled += *got;
    }
    return bytes;
}

Called<std::vector<StreamEntry>> allStreams(SystemCalls &calls, Handle handle)
{
    auto streams = calls.streams(handle);
    if (streams || !isUnknownCall(streams.error()))
        return streams;
    return holdsStreams(calls, handle) ? streams : std::vector<StreamEntry>();
}

/// Its name is one however it is spelt.
bool isMarkOfDownload(std::string_view stream)
{
    return std::ranges::equal(stream, markOfDownload, {}, [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
}

class Giving
{
public:
    Giving(SystemCalls &calls, Handle copy)
        : m_calls(calls)
        , m_copy(copy)
    {
    }

    Called<std::optional<std::uint32_t>> give(const NodeFacts &like, const std::vector<Attribute> &attributes)
    {
        std::optional<BasicInfo> basic;
        for (const Attribute &attribute : attributes) {
            if (attribute.name == basicName)
                basic = basicFrom(attribute.value);
            else if (!attribute.isStream || !attribute.name.starts_with(streamStart))
                m_lost = errorNotSupported;
            else if (const auto given = giveOrDrop(attribute); !given)
                return std::unexpected(given.error());
        }
        // last: writing changes the time, and what is read-only is not written to
        if (const auto given = giveBasic(like, basic); !given)
            m_lost = given.error();
        return m_lost;
    }

private:
    Called<void> giveOrDrop(const Attribute &stream)
    {
        const auto name = std::string_view(stream.name).substr(streamStart.size());
        auto given = giveStream(name, stream.value);
        if (given || holdsStreams(m_calls, m_copy))
            return given;
        if (!isMarkOfDownload(name))
            return std::unexpected(errorFileTooLarge);
        m_lost = given.error();
        return {};
    }

    Called<void> giveStream(std::string_view name, std::string_view bytes)
    {
        const auto units = utf16FromWtf8(name);
        const auto made =
            units ? m_calls.openStream(m_copy, *units, toBeWritten) : std::unexpected(errorInvalidParameter);
        if (!made)
            return std::unexpected(made.error());
        const OpenHandle held(m_calls, *made);
        auto written = bytes.empty() ? Called<void>() : m_calls.write(held.get(), 0, bytes);
        return written ? m_calls.flush(held.get()) : written;
    }

    Called<void> giveBasic(const NodeFacts &like, const std::optional<BasicInfo> &basic)
    {
        const auto now = m_calls.basicInfo(m_copy);
        if (!now)
            return std::unexpected(now.error());
        constexpr std::uint32_t ownersWrite = 0200; // the one permission that every Windows file has
        const std::uint32_t readOnly = (like.mode & ownersWrite) == 0 ? attributeReadOnly : 0;
        const std::uint32_t attributes = basic ? (now->attributes & ~keptAttributes) | basic->attributes
                                               : (now->attributes & ~attributeReadOnly) | readOnly;
        return m_calls.setBasic(m_copy, {.created = basic ? basic->created : 0,
                                         .modified = fileTime(like.modified),
                                         .changed = 0,
                                         .attributes = attributes == 0 ? attributeNormal : attributes});
    }

    SystemCalls &m_calls;
    Handle m_copy;
    std::optional<std::uint32_t> m_lost; // why, of the last that could not be given
};

} // namespace

bool holdsStreams(SystemCalls &calls, Handle handle)
{
    const auto volume = calls.volumeInfo(handle);
    return !volume || (volume->flags & volumeHoldsStreams) != 0;
}

Called<Streams> streamsOf(SystemCalls &calls, Handle handle)
{
    const auto all = allStreams(calls, handle);
    if (!all)
        return std::unexpected(all.error());
    Streams most = Streams::None;
    for (const StreamEntry &stream : *all) {
        const bool isMark = isMarkOfDownload(wtf8FromUtf16(stream.name));
        most = std::max(most, isMark ? Streams::Mark : Streams::Data);
        if (stream.size > longestKeptStream)
            most = Streams::TooLong;
    }
    return most;
}

Called<std::vector<Attribute>> likenessOf(SystemCalls &calls, Handle handle)
{
    const auto basic = calls.basicInfo(handle);
    if (!basic)
        return std::unexpected(basic.error());
    const auto streams = allStreams(calls, handle);
    if (!streams)
        return std::unexpected(streams.error());
    std::vector<Attribute> likeness{{std::string(basicName), textOf(*basic)}};
    for (const StreamEntry &stream : *streams) {
        if (stream.size > longestKeptStream)
            return std::unexpected(errorFileTooLarge);
        auto bytes = bytesOf(calls, handle, stream);
        if (!bytes)
            return std::unexpected(bytes.error());
        likeness.push_back({std::string(streamStart) + wtf8FromUtf16(stream.name), std::move(*bytes), true});
    }
    return likeness;
}

Called<std::optional<std::uint32_t>> giveLikeness(SystemCalls &calls, Handle copy, const NodeFacts &like,
                                                  const std::vector<Attribute> &attributes)
{
    return Giving(calls, copy).give(like, attributes);
}

} // namespace linkwright::windows
