// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/raw_arguments.h"

#include "base/display_text.h"

#include <charconv>

namespace linkwright::cli {

namespace {

std::unexpected<std::string> wrong(std::string_view before, std::string_view argument, std::string_view after)
{
    return std::unexpected(std::string(before) + toShellText(argument) + std::string(after));
}

} // namespace

std::expected<std::vector<std::string>, std::string> RawArguments::line(const IsVerb &isVerb, const ShapeOf &shapeOf)
{
    std::vector<std::string> line;
    std::string_view verb;
    bool optionsEnded = false;
    for (std::size_t at = 0; at < m_arguments.size(); ++at) {
        const std::string_view argument = m_arguments[at];
        if (!optionsEnded && argument == "--") {
            optionsEnded = true;
            continue;
        }
        if (optionsEnded || argument == "-" || !argument.starts_with('-')) {
            if (!verb.empty()) {
                line.push_back(standInFor(argument));
                continue;
            }
            if (!isVerb(argument))
                return wrong("there is no verb ", argument, "");
            verb = argument;
            line.emplace_back(verb);
            continue;
        }
        const std::string_view option = argument.substr(0, argument.find('='));
        const OptionShape shape = shapeOf(verb, option);
        if (shape == OptionShape::Unknown)
            return wrong("there is no option ", option, verb.empty() ? " before a verb" : "");
        if (shape == OptionShape::Flag) {
            if (option != argument)
                return wrong("", option, " takes no value");
            line.emplace_back(option);
            continue;
        }
        if (option == argument && at + 1 == m_arguments.size())
            return wrong("", option, " needs a value");
        const std::string_view value = option == argument ? m_arguments[++at] : argument.substr(option.size() + 1);
        line.push_back(std::string(option) + '=' + standInFor(value));
    }
    return line;
}

std::string RawArguments::standInFor(std::string_view bytes)
{
    m_bytes.push_back(bytes);
    return '@' + std::to_string(m_bytes.size() - 1);
}

std::string RawArguments::bytesOf(std::string_view standIn) const
{
    std::size_t index = m_bytes.size();
    std::from_chars(standIn.data() + 1, standIn.data() + standIn.size(), index);
    return std::string(m_bytes.at(index));
}

} // namespace linkwright::cli
