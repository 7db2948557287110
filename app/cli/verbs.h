// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"

/// Each verb does its work and returns the exit status.
namespace linkwright::cli {

int inspectVerb(Session &session, const InspectOptions &options);
int rightsVerb(Session &session, const RightsOptions &options);
int scanVerb(Session &session, const ScanOptions &options);
int backlinksVerb(Session &session, const BacklinksOptions &options);
int createVerb(Session &session, const CreateOptions &options);
int retargetVerb(Session &session, const RetargetOptions &options);
int removeVerb(Session &session, const RemoveOptions &options);
int convertVerb(Session &session, const ConvertOptions &options);
int rewriteVerb(Session &session, const RewriteOptions &options);
int flattenVerb(Session &session, const FlattenOptions &options);
int repairVerb(Session &session, const RepairOptions &options);
int replaceVerb(Session &session, const ReplaceOptions &options);
int moveVerb(Session &session, const MoveOptions &options);
int applyVerb(Session &session, const ApplyOptions &options);
int catalogVerb(Session &session, const CatalogOptions &options);
int historyVerb(Session &session, const HistoryOptions &options);
int undoVerb(Session &session, const UndoOptions &options);
int redoVerb(Session &session, const RedoOptions &options);
int selfTestVerb(Session &session, const SelfTestOptions &options);
int recoverVerb(Session &session, const RecoverOptions &options);

} // namespace linkwright::cli
