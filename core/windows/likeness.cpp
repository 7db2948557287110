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
constexpr std::string_view longStreamStart = "long stream:"; // too long to be carried; nobody can give it

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

Called<std::vector<StreamEntry>> streamsOf(SystemCalls &calls, Handle handle)
{
    auto streams = calls.streams(handle);
    if (streams || !isUnknownCall(streams.error()))
        return streams;
    const auto volume = calls.volumeInfo(handle);
    const bool hasNone = volume && (volume->flags & volumeHoldsStreams) == 0;
    return hasNone ? std::vector<StreamEntry>() : streams;
}

/// What could not be given, last.
class Giving
{
public:
    Giving(SystemCalls &calls, Handle copy)
        : m_calls(calls)
        , m_copy(copy)
    {
    }

    Called<void> give(const NodeFacts &like, const std::vector<Attribute> &attributes)
    {
        std::optional<BasicInfo> basic;
        for (const Attribute &attribute : attributes) {
            if (attribute.name == basicName)
                basic = basicFrom(attribute.value);
            else if (attribute.name.starts_with(streamStart))
                note(giveStream(std::string_view(attribute.name).substr(streamStart.size()), attribute.value));
            else
                note(std::unexpected(errorNotSupported));
        }
        note(giveBasic(like, basic)); // last: writing changes the time, and what is read-only is not written to
        return m_refused;
    }

private:
    void note(const Called<void> &given)
    {
        if (!given)
            m_refused = given;
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
    Called<void> m_refused;
};

} // namespace

Called<std::vector<Attribute>> likenessOf(SystemCalls &calls, Handle handle)
{
    const auto basic = calls.basicInfo(handle);
    if (!basic)
        return std::unexpected(basic.error());
    const auto streams = streamsOf(calls, handle);
    if (!streams)
        return std::unexpected(streams.error());
    std::vector<Attribute> likeness{{std::string(basicName), textOf(*basic)}};
    for (const StreamEntry &stream : *streams) {
        const std::string name = wtf8FromUtf16(stream.name);
        if (stream.size > longestKeptStream) {
            likeness.push_back({std::string(longStreamStart) + name, {}});
            continue;
        }
        auto bytes = bytesOf(calls, handle, stream);
        if (!bytes)
            return std::unexpected(bytes.error());
        likeness.push_back({std::string(streamStart) + name, std::move(*bytes)});
    }
    return likeness;
}

Called<void> giveLikeness(SystemCalls &calls, Handle copy, const NodeFacts &like,
                          const std::vector<Attribute> &attributes)
{
    return Giving(calls, copy).give(like, attributes);
}

} // namespace linkwright::windows
