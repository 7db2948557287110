// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/plan_file.h"

#include "cli/json_text.h"

#include <cerrno>
#include <cstdio>
#include <memory>

namespace linkwright::cli {

namespace {

using Json = nlohmann::ordered_json;

template<typename... Calls>
struct Overloaded : Calls...
{
    using Calls::operator()...;
};

/// The texts at the place before and after the change; nothing there: null.
void putTexts(Json &record, const std::string *before, const std::string *after)
{
    const auto put = [&record](const char *key, const std::string *text) {
        if (text == nullptr)
            record[key] = nullptr;
        else
            putBytes(record, key, *text);
    };
    put("before", before);
    put("after", after);
}

Json changeJson(const Change &change)
{
    Json record{{"op", operationWord(change)}};
    putBytes(record, "place", placeOf(change).bytes);
    std::visit(Overloaded{
                   [&](const CreateLink &op) { putTexts(record, nullptr, &op.after.raw); },
                   [&](const CreateHardLink &op) { putTexts(record, nullptr, &op.existing.bytes); },
                   [&](const RetargetLink &op) { putTexts(record, &op.before.target.raw, &op.after.raw); },
                   [&](const RemoveLink &op) { putTexts(record, &op.before.target.raw, nullptr); },
                   [&](const RemoveHardLink &op) { putTexts(record, &op.otherName.bytes, nullptr); },
                   [&](const Move &op) { putTexts(record, &op.place.bytes, &op.newPlace.bytes); },
               },
               change);
    if (std::holds_alternative<CreateHardLink>(change) || std::holds_alternative<RemoveHardLink>(change))
        record["hard"] = true;
    return record;
}

std::unexpected<Error> lastFailure(const NativePath &path)
{
    const int code = errno;
    switch (code) {
    case EEXIST: return failure(ErrorKind::AlreadyExists, path, code);
    case ENOENT: return failure(ErrorKind::NotFound, path, code);
    case ENOTDIR: return failure(ErrorKind::NotAFolder, path, code);
    case EACCES: return failure(ErrorKind::Denied, path, code);
    case EROFS: return failure(ErrorKind::ReadOnly, path, code);
    case ENOSPC: return failure(ErrorKind::NoSpace, path, code);
    case ENAMETOOLONG: return failure(ErrorKind::NameTooLong, path, code);
    default: return failure(ErrorKind::Io, path, code);
    }
}

struct CloseFile
{
    void operator()(std::FILE *file) const { std::fclose(file); }
};

} // namespace

std::string planJson(const Plan &plan, bool oneLine)
{
    Json changes = Json::array();
    for (const Change &change : plan.changes)
        changes.push_back(changeJson(change));
    const Json file{{"linkwright_plan", 1}, {"changes", std::move(changes)}};
    return dumped(file, oneLine ? -1 : 2);
}

std::string changeJsonLine(const Change &change)
{
    return dumped(changeJson(change));
}

Result<void> writePlanFile(const NativePath &path, const Plan &plan)
{
    const std::string text = planJson(plan, false);
    std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.bytes.c_str(), "wxb"));
    if (!file)
        return lastFailure(path);
    const bool written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
    if (written && std::fclose(file.release()) == 0)
        return {};
    const auto failed = lastFailure(path);
    std::remove(path.bytes.c_str()); // ours since a moment, and no plan
    return failed;
}

} // namespace linkwright::cli
