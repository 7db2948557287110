// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_words.h"

#include "base/display_text.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

template<typename... Calls>
struct Overloaded : Calls...
{
    using Calls::operator()...;
};

constexpr std::string_view arrow = " -> ";

constexpr std::string_view by(FileForm form)
{
    return form == FileForm::Copy ? " by a copy of " : " by another name of ";
}

} // namespace

std::string echoText(const NativePath &place, const LinkTarget &target)
{
    return toShellText(place.bytes).append(arrow).append(toShellText(target.raw));
}

std::string changeText(const NativePath &place, const Change &change)
{
    const std::string start = std::string(operationWord(change)) + ' ' + toShellText(place.bytes);
    const auto pointsTo = [&](std::string_view target) {
        return std::string(start).append(arrow).append(toShellText(target));
    };
    return std::visit(Overloaded{
                          [&](const CreateLink &op) { return pointsTo(op.after.raw); },
                          [&](const CreateHardLink &op) { return pointsTo(op.existing.bytes) + " (hard link)"; },
                          [&](const RetargetLink &op) {
                              return (start + ": " + toShellText(op.before.target.raw))
                                  .append(arrow)
                                  .append(toShellText(op.after.raw));
                          },
                          [&](const RemoveLink &op) { return pointsTo(op.before.target.raw); },
                          [&](const RemoveHardLink &op) {
                              return start + " (another name: " + toShellText(op.otherName.bytes) + ')';
                          },
                          [&](const Move &op) { return pointsTo(op.newPlace.bytes); },
                          [&](const LinkToFile &op) {
                              return pointsTo(op.before.target.raw) + std::string(by(op.form))
                                     + toShellText(op.original.bytes);
                          },
                          [&](const FileToLink &op) { return pointsTo(op.after.raw); },
                          [&](const RemoveFolder &) { return start + " (an empty folder)"; },
                      },
                      change);
}

QString stoppedText(std::size_t done, std::size_t of)
{
    return QCoreApplication::translate("Changes", "Stopped: %1 of %2 changes were made.").arg(done).arg(of);
}

} // namespace linkwright::cli
