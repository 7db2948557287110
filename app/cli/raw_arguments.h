// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright::cli {

/// What stands at one place of the grammar.
enum class OptionShape : std::uint8_t { Unknown, Flag, TakesValue };

/// Keeps what a person's bytes are in away from the option parser, which would split a place called "[a,b]" in two and
/// take one called "-x" for an option: the parser reads a stand-in ("@3") and gets the bytes back by it.
class RawArguments
{
public:
    /// The arguments after the program's name. They must outlive this.
    explicit RawArguments(std::span<const char *const> arguments)
        : m_arguments(arguments)
    {
    }

    using IsVerb = std::function<bool(std::string_view)>;
    /// The shape of an option of a verb; of the program when the verb is empty.
    using ShapeOf = std::function<OptionShape(std::string_view verb, std::string_view option)>;

    /// The same line with stand-ins for every operand and every value; "--" is understood and gone. Else what is wrong.
    std::expected<std::vector<std::string>, std::string> line(const IsVerb &isVerb, const ShapeOf &shapeOf);

    /// The bytes a stand-in of line() stands for.
    std::string bytesOf(std::string_view standIn) const;

private:
    std::string standInFor(std::string_view bytes);

    std::span<const char *const> m_arguments;
    std::vector<std::string_view> m_bytes;
};

} // namespace linkwright::cli
