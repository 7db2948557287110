// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/plan_reader.h"

#include "store/plan_sax.h"
#include "store/standard_file.h"

#include <vector>

namespace linkwright {

namespace {

using Reason = PlanFileError::Reason;

/// Between two values stand only the longest text, all of it escaped (six bytes a byte), and some room.
constexpr std::size_t mostBetweenValues = std::size_t{256} << 10U;
constexpr std::size_t pieceSize = std::size_t{64} << 10U;

/// What the parser stopped at that was no mistake in the plan.
Reason stopReason(const CountedBytes &bytes, const PlanSax &sax)
{
    switch (bytes.end()) {
    case CountedBytes::End::TooMany: return Reason::TooLarge;
    case CountedBytes::End::TooManyBetweenMarks: return Reason::TooLong;
    case CountedBytes::End::Reached: return sax.isComplete() ? Reason::TextBehind : Reason::CutOff;
    case CountedBytes::End::NotReached: break;
    }
    return sax.isComplete() ? Reason::TextBehind : Reason::NotJson;
}

std::expected<Plan, PlanFileError> read(CountedBytes::Source source)
{
    CountedBytes bytes(std::move(source), largestPlanFile, mostBetweenValues);
    PlanSax sax(bytes);
    if (nlohmann::json::sax_parse(CountedByte(bytes), CountedByte(), &sax))
        return sax.takePlan();
    if (const auto &error = sax.error())
        return std::unexpected(*error);
    return std::unexpected(PlanFileError{stopReason(bytes, sax), bytes.line()});
}

} // namespace

std::expected<Plan, PlanFileError> readPlan(std::string_view json)
{
    return read([json]() mutable { return std::exchange(json, {}); });
}

std::expected<Plan, PlanFileError> readPlanFile(const NativePath &path)
{
    auto file = StandardFile::openToRead(path);
    if (!file)
        return std::unexpected(PlanFileError{Reason::Unreadable, 0, {}, file.error()});
    if (file->knownSize() > largestPlanFile)
        return std::unexpected(PlanFileError{Reason::TooLarge});
    std::vector<char> piece(pieceSize);
    auto plan = read([&] { return file->read(piece); });
    if (file->failure())
        return std::unexpected(PlanFileError{Reason::Unreadable, 0, {}, file->failure()});
    return plan;
}

} // namespace linkwright
