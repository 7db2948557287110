// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/wire.h"

#include "changes/spare_name.h"

#include <concepts>
#include <tuple>
#include <type_traits>

namespace linkwright {

namespace {

/// The byte in front of a change: which kind it is and how its fields are laid out. A new layout gets a new byte, so
/// that old journals stay readable; a byte is never used again for something else.
template<typename Kind>
constexpr std::uint8_t formByte = 0;
template<>
constexpr std::uint8_t formByte<CreateLink> = 1;
template<>
constexpr std::uint8_t formByte<CreateHardLink> = 2;
template<>
constexpr std::uint8_t formByte<RetargetLink> = 3;
template<>
constexpr std::uint8_t formByte<RemoveLink> = 4;
template<>
constexpr std::uint8_t formByte<RemoveHardLink> = 5;
template<>
constexpr std::uint8_t formByte<Move> = 6;
template<>
constexpr std::uint8_t formByte<LinkToFile> = 7;
template<>
constexpr std::uint8_t formByte<FileToLink> = 8;
template<>
constexpr std::uint8_t formByte<RemoveFolder> = 9;

constexpr std::uint8_t moveAcross = 11; // a Move to another file system
constexpr std::uint8_t retargetToKind = 10; // a RetargetLink that changes the link's kind: that one stands behind

template<typename Given, typename Kind>
concept Of = std::same_as<std::remove_const_t<Given>, Kind>;

// The fields of each struct in the order of their bytes: one list for both directions.

auto fields(Of<Identity> auto &of)
{
    return std::tie(of.device, of.node, of.type);
}
auto fields(Of<Marks> auto &of)
{
    return std::tie(of.owner, of.group, of.modified);
}
auto fields(Of<Seen> auto &of)
{
    return std::tie(of.identity, of.target, of.changed, of.names, of.marks);
}
auto fields(Of<NativePath> auto &of)
{
    return std::tie(of.bytes);
}
auto fields(Of<LinkTarget> auto &of)
{
    return std::tie(of.raw);
}
auto fields(Of<CreateLink> auto &of)
{
    return std::tie(of.place, of.after, of.kind, of.makeParents, of.marks);
}
auto fields(Of<CreateHardLink> auto &of)
{
    return std::tie(of.place, of.existing, of.before, of.makeParents);
}
auto fields(Of<RetargetLink> auto &of)
{
    return std::tie(of.place, of.before, of.after, of.marks);
}
auto fields(Of<RemoveLink> auto &of)
{
    return std::tie(of.place, of.before);
}
auto fields(Of<RemoveHardLink> auto &of)
{
    return std::tie(of.place, of.before, of.otherName);
}
auto fields(Of<Move> auto &of)
{
    return std::tie(of.place, of.before, of.newPlace);
}
auto fields(Of<LinkToFile> auto &of)
{
    return std::tie(of.place, of.before, of.form, of.original, of.originalBefore);
}
auto fields(Of<FileToLink> auto &of)
{
    return std::tie(of.place, of.before, of.form, of.original, of.after, of.kind, of.marks);
}
auto fields(Of<RemoveFolder> auto &of)
{
    return std::tie(of.place);
}

template<typename Value>
concept HasFields = requires(Value &value) { fields(value); };

constexpr std::uint8_t largest(NodeType)
{
    return static_cast<std::uint8_t>(NodeType::Other);
}
constexpr std::uint8_t largest(FileForm)
{
    return static_cast<std::uint8_t>(FileForm::Copy);
}

struct Writing
{
    ByteWriter &out;

    void operator()(bool value) const { out.flag(value); }
    void operator()(std::integral auto value) const { out.number(value); }
    void operator()(const std::string &text) const { out.text(text); }
    template<typename Value>
        requires std::is_enum_v<Value>
    void operator()(Value value) const
    {
        out.number(static_cast<std::uint8_t>(value));
    }
    void operator()(const std::optional<Marks> &marks) const
    {
        out.flag(marks.has_value());
        if (marks)
            (*this)(*marks);
    }
    void operator()(const HasFields auto &value) const
    {
        std::apply([this](const auto &...field) { ((*this)(field), ...); }, fields(value));
    }
};

struct Reading
{
    ByteReader &in;

    void operator()(bool &value) const { value = in.flag(); }
    template<std::integral Number>
    void operator()(Number &value) const
    {
        value = in.number<Number>();
    }
    void operator()(std::string &text) const { text = in.text(); }
    template<typename Value>
        requires std::is_enum_v<Value>
    void operator()(Value &value) const
    {
        value = static_cast<Value>(in.limited(largest(Value{})));
    }
    void operator()(std::optional<Marks> &marks) const
    {
        if (in.flag())
            (*this)(marks.emplace());
    }
    void operator()(HasFields auto &value) const
    {
        std::apply([this](auto &...field) { ((*this)(field), ...); }, fields(value));
    }
};

std::uint8_t formOf(const RetargetLink &change)
{
    return change.kind ? retargetToKind : formByte<RetargetLink>;
}
std::uint8_t formOf(const Move &change)
{
    return change.across ? moveAcross : formByte<Move>;
}
template<typename Kind>
std::uint8_t formOf(const Kind &)
{
    return formByte<Kind>;
}

bool readRetargetToKind(std::uint8_t form, ByteReader &in, std::optional<Change> &change)
{
    if (form != retargetToKind)
        return false;
    RetargetLink read;
    Reading{in}(read);
    Reading{in}(read.kind.emplace());
    if (in.isGood())
        change = std::move(read);
    return true;
}

bool readMoveAcross(std::uint8_t form, ByteReader &in, std::optional<Change> &change)
{
    if (form != moveAcross)
        return false;
    Move read;
    Reading{in}(read);
    read.across = true;
    if (in.isGood())
        change = std::move(read);
    return true;
}

template<typename Kind>
bool readKind(std::uint8_t form, ByteReader &in, std::optional<Change> &change)
{
    if (form != formByte<Kind>)
        return false;
    Kind read;
    Reading{in}(read);
    if (in.isGood())
        change = std::move(read);
    return true;
}

template<typename... Kinds>
bool readOneOf(std::uint8_t form, ByteReader &in, std::optional<Change> &change, const std::variant<Kinds...> * /*of*/)
{
    static_assert(((formByte<Kinds> != 0) && ...), "every kind of change has its byte");
    return (readKind<Kinds>(form, in, change) || ...);
}

void writeIntent(ByteWriter &out, const Intent &intent)
{
    writeChange(out, intent.change);
    out.text(intent.spareName);
    out.number(static_cast<std::uint32_t>(intent.newFolders.size()));
    for (const NativePath &folder : intent.newFolders)
        out.text(folder.bytes);
}

std::optional<Intent> readIntent(ByteReader &in)
{
    auto change = readChange(in);
    if (!change)
        return std::nullopt;
    Intent intent{std::move(*change), in.text()};
    const auto count = in.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && in.isGood(); ++i)
        intent.newFolders.push_back({in.text()});
    return in.isGood() && isSpareName(intent.spareName) ? std::optional(std::move(intent)) : std::nullopt;
}

} // namespace

void writeChange(ByteWriter &out, const Change &change)
{
    std::visit(
        [&out]<typename Kind>(const Kind &kind) {
            out.number(formOf(kind));
            Writing{out}(kind);
            if constexpr (std::same_as<Kind, RetargetLink>) {
                if (kind.kind)
                    Writing{out}(*kind.kind);
            }
        },
        change);
}

std::optional<Change> readChange(ByteReader &in)
{
    std::optional<Change> change;
    const auto form = in.number<std::uint8_t>();
    if (!readRetargetToKind(form, in, change) && !readMoveAcross(form, in, change)
        && !readOneOf(form, in, change, static_cast<const Change *>(nullptr)))
        in.reject();
    return change;
}

std::string packIntents(std::span<const Intent> intents)
{
    ByteWriter out;
    out.number(static_cast<std::uint32_t>(intents.size()));
    for (const Intent &intent : intents)
        writeIntent(out, intent);
    return sealed(out.take());
}

std::optional<std::vector<Intent>> unpackIntents(std::string_view bytes)
{
    const auto content = unsealed(bytes);
    if (!content)
        return std::nullopt;
    ByteReader in(*content);
    const auto count = in.number<std::uint32_t>();
    std::vector<Intent> intents; // grows with what is really there, whatever the number says
    for (std::uint32_t i = 0; i < count; ++i) {
        auto intent = readIntent(in);
        if (!intent)
            return std::nullopt;
        intents.push_back(std::move(*intent));
    }
    return in.isGood() && in.isAtEnd() ? std::optional(std::move(intents)) : std::nullopt;
}

} // namespace linkwright
