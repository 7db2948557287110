// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/plan_dialog.h"
#include "dialogs/rewrite_dialog.h"
#include "support/patience.h"
#include "window_tools.h"

#include <QPushButton>

namespace linkwright::test {

/// Rewrites "../old" to "../new" in everything in the folder, by the way of the menu, as far as the preview. Null: it
/// did not come so far.
inline PlanDialog *rewriteOldToNew(WindowOnTree &on)
{
    if (!QTest::qWaitFor([&] { return on.window.action(ActionId::RewriteTargets)->isEnabled(); }, patience))
        return nullptr;
    on.window.action(ActionId::RewriteTargets)->trigger();
    auto *question = on.dialog<RewriteDialog>();
    if (question == nullptr)
        return nullptr;
    question->setPrefixes("../old", "../new");
    if (!QTest::qWaitFor([&] { return question->acceptButton()->isEnabled(); }, patience))
        return nullptr;
    question->acceptButton()->click();
    auto *dialog = on.dialog<PlanDialog>();
    return dialog != nullptr && QTest::qWaitFor([&] { return dialog->isPreviewed(); }, patience) ? dialog : nullptr;
}

} // namespace linkwright::test
