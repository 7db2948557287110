// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/catalog_access.h"
#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "guard/guarded_files.h"
#include "platform/error_name.h"
#include "platform/program_words.h"
#include "store/volumes_seen.h"

#include <span>

namespace linkwright::cli {

namespace {

template<typename... Calls>
struct Overloaded : Calls...
{
    using Calls::operator()...;
};

int runVerb(Session &session, const VerbOptions &verb)
{
    return std::visit(Overloaded{
                          [&](const InspectOptions &options) { return inspectVerb(session, options); },
                          [&](const RightsOptions &options) { return rightsVerb(session, options); },
                          [&](const ScanOptions &options) { return scanVerb(session, options); },
                          [&](const BacklinksOptions &options) { return backlinksVerb(session, options); },
                          [&](const CreateOptions &options) { return createVerb(session, options); },
                          [&](const RetargetOptions &options) { return retargetVerb(session, options); },
                          [&](const RemoveOptions &options) { return removeVerb(session, options); },
                          [&](const ConvertOptions &options) { return convertVerb(session, options); },
                          [&](const RewriteOptions &options) { return rewriteVerb(session, options); },
                          [&](const FlattenOptions &options) { return flattenVerb(session, options); },
                          [&](const RepairOptions &options) { return repairVerb(session, options); },
                          [&](const ReplaceOptions &options) { return replaceVerb(session, options); },
                          [&](const MoveOptions &options) { return moveVerb(session, options); },
                          [&](const ApplyOptions &options) { return applyVerb(session, options); },
                          [&](const CatalogOptions &options) { return catalogVerb(session, options); },
                          [&](const HistoryOptions &options) { return historyVerb(session, options); },
                          [&](const UndoOptions &options) { return undoVerb(session, options); },
                          [&](const RedoOptions &options) { return redoVerb(session, options); },
                          [&](const RecoverOptions &options) { return recoverVerb(session, options); },
                          [&](const SelfTestOptions &options) { return selfTestVerb(session, options); },
                      },
                      verb);
}

/// Output that got lost is a failure too, unless its reader just had enough.
int withOutputChecked(const Output &out, Messages &messages, int status)
{
    if (out.failure() == 0)
        return status;
    messages.failure(QStringLiteral("Standard output could not be written: %1")
                         .arg(QString::fromStdString(errorName(out.failure()))));
    return status == ExitDone ? ExitPartly : status;
}

int run(std::span<const char *const> arguments)
{
    terminal::prepare();
    Output out;
    const auto options = parseCommandLine(arguments);
    Messages messages(options && options->global.quiet);
    if (!options && options.error().status != ExitDone) {
        messages.failure(QString::fromStdString(options.error().text));
        return options.error().status;
    }
    if (!options) {
        out.write(options.error().text);
        out.flush();
        return withOutputChecked(out, messages, ExitDone);
    }
    rememberVolumesOf(catalogFile(options->global));
    Session session{guardedFileSystem(), options->global, out, messages};
    return withOutputChecked(out, messages, runVerb(session, options->verb));
}

} // namespace

} // namespace linkwright::cli

int main(int argc, char **argv)
{
    auto words = linkwright::programWords(argc, argv);
    const auto pointers = linkwright::pointersTo(words);
    const std::span<const char *const> arguments(pointers.data(), words.size());
    return linkwright::cli::run(arguments.subspan(words.empty() ? 0 : 1));
}
