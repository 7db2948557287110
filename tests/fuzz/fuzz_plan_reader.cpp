// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_support.h"
#include "store/plan_json.h"
#include "store/plan_reader.h"
#include "store/plan_script.h"

using namespace linkwright;

/// Whatever is taken for a plan is written as one that reads the same, and what is refused has a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto plan = readPlan(fuzz::bytesOf(data, size));
    if (!plan) {
        fuzz::require(plan.error().line > 0);
        return 0;
    }
    for (const PlanLayout layout : {PlanLayout::OneLine, PlanLayout::OneChangeALine})
        fuzz::require(readPlan(planJson(*plan, layout)) == *plan);
    fuzz::require(!planScript(*plan).empty());
    return 0;
}
