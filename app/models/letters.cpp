// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/letters.h"

#include "base/unicode.h"

#include <QChar>
#include <QString>

#include <array>

namespace linkwright {

namespace {

constexpr char32_t latinBegin = 0xC0;
constexpr char32_t latinEnd = 0x250; // Latin-1, Latin Extended-A and -B
constexpr char32_t moreLatinBegin = 0x1E00;
constexpr char32_t moreLatinEnd = 0x1F00; // Latin Extended Additional

struct Spelled
{
    char32_t code;
    std::string_view letters;
};
// Letters Unicode does not take apart.
constexpr Spelled spelled[] = {
    {U'ß', "ss"}, {U'æ', "ae"}, {U'Æ', "ae"}, {U'œ', "oe"}, {U'Œ', "oe"}, {U'ø', "o"},
    {U'Ø', "o"},  {U'đ', "d"},  {U'Đ', "d"},  {U'ð', "d"},  {U'Ð', "d"},  {U'þ', "th"},
    {U'Þ', "th"}, {U'ł', "l"},  {U'Ł', "l"},  {U'ħ', "h"},  {U'Ħ', "h"},  {U'ı', "i"},
};

using Plain = std::array<char, 3>; // ends with NUL

Plain takenApart(char32_t code)
{
    for (const auto &one : spelled) {
        if (one.code == code)
            return {one.letters[0], one.letters.size() > 1 ? one.letters[1] : '\0', '\0'};
    }
    char32_t base = code;
    for (QString parts = QChar::decomposition(base); !parts.isEmpty(); parts = QChar::decomposition(base))
        base = parts.at(0).unicode();
    const bool isAscii = (base >= U'a' && base <= U'z') || (base >= U'A' && base <= U'Z');
    return {isAscii ? asciiLower(static_cast<char>(base)) : '\0', '\0', '\0'};
}

template<std::size_t size>
std::array<Plain, size> table(char32_t begin)
{
    std::array<Plain, size> plain{};
    for (char32_t at = 0; at < size; ++at)
        plain[at] = takenApart(begin + at);
    return plain;
}

} // namespace

Letter nextLetter(std::string_view text)
{
    const Utf8Character character = utf8At(text, 0);
    if (character.length == 0)
        return {static_cast<unsigned char>(text.front()), 1};
    return {character.code, character.length};
}

char32_t caseFolded(char32_t code)
{
    return QChar::toCaseFolded(code);
}

std::string_view plainLatin(char32_t code)
{
    static const auto latin = table<latinEnd - latinBegin>(latinBegin);
    static const auto moreLatin = table<moreLatinEnd - moreLatinBegin>(moreLatinBegin);
    if (code >= latinBegin && code < latinEnd)
        return latin[code - latinBegin].data();
    if (code >= moreLatinBegin && code < moreLatinEnd)
        return moreLatin[code - moreLatinBegin].data();
    return {};
}

} // namespace linkwright
