// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/frame_bodies.h"

#include "base/byte_stream.h"

namespace linkwright {

namespace {

void write(ByteWriter &out, const Error &error)
{
    out.number(static_cast<std::uint8_t>(error.kind));
    out.text(error.where.bytes);
    out.number(static_cast<std::int32_t>(error.osCode));
}

Error readError(ByteReader &in)
{
    const auto kind = static_cast<ErrorKind>(in.limited(static_cast<std::uint8_t>(ErrorKind::Io)));
    NativePath where{in.text()};
    return {kind, std::move(where), in.number<std::int32_t>()};
}

void write(ByteWriter &out, const std::optional<Error> &error)
{
    out.flag(error.has_value());
    if (error)
        write(out, *error);
}

std::optional<Error> readPerhaps(ByteReader &in)
{
    return in.flag() ? std::optional(readError(in)) : std::nullopt;
}

template<typename Value>
std::optional<Value> whole(const ByteReader &in, Value value)
{
    return in.isGood() && in.isAtEnd() ? std::optional(std::move(value)) : std::nullopt;
}

} // namespace

std::string packNumber(std::uint32_t number)
{
    ByteWriter out;
    out.number(number);
    return out.take();
}

std::optional<std::uint32_t> unpackNumber(std::string_view bytes)
{
    ByteReader in(bytes);
    const auto number = in.number<std::uint32_t>();
    return whole(in, number);
}

std::string packErrors(const std::vector<Error> &errors)
{
    ByteWriter out;
    out.number(static_cast<std::uint32_t>(errors.size()));
    for (const Error &error : errors)
        write(out, error);
    return out.take();
}

std::optional<std::vector<Error>> unpackErrors(std::string_view bytes)
{
    ByteReader in(bytes);
    std::vector<Error> errors; // grows with what is really there, whatever the number says
    for (auto count = in.number<std::uint32_t>(); count > 0 && in.isGood(); --count)
        errors.push_back(readError(in));
    return whole(in, std::move(errors));
}

std::string packReport(const RecoveryReport &report)
{
    ByteWriter out;
    out.flag(report.mayTryAgain);
    out.flag(report.stopped);
    out.text(packErrors(report.left));
    for (const Standing standing : report.standings)
        out.number(static_cast<std::uint8_t>(standing));
    return out.take();
}

std::optional<RecoveryReport> unpackReport(std::string_view bytes)
{
    ByteReader in(bytes);
    RecoveryReport report;
    report.mayTryAgain = in.flag();
    report.stopped = in.flag();
    auto left = unpackErrors(in.text());
    if (!left)
        return std::nullopt;
    report.left = std::move(*left);
    while (in.isGood() && !in.isAtEnd())
        report.standings.push_back(static_cast<Standing>(in.limited(static_cast<std::uint8_t>(Standing::Unclear))));
    return whole(in, std::move(report));
}

std::string packOutcome(const Outcome &outcome)
{
    ByteWriter out;
    out.number(static_cast<std::uint8_t>(outcome.state));
    write(out, outcome.error);
    write(out, outcome.blemish);
    return out.take();
}

std::optional<Outcome> unpackOutcome(std::string_view bytes)
{
    ByteReader in(bytes);
    Outcome outcome;
    outcome.state = static_cast<Outcome::State>(in.limited(static_cast<std::uint8_t>(Outcome::State::NotReached)));
    outcome.error = readPerhaps(in);
    outcome.blemish = readPerhaps(in);
    return whole(in, std::move(outcome));
}

} // namespace linkwright
