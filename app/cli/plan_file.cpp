// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/plan_file.h"

#include "changes/physical_places.h"
#include "store/plan_json.h"
#include "store/plan_script.h"
#include "store/standard_file.h"

namespace linkwright::cli {

Result<void> writePlanFile(const FileSystem &files, const NativePath &path, const Plan &plan)
{
    return writeNewFile(path, planJson(withPhysicalPlaces(files, plan), PlanLayout::OneChangeALine));
}

Result<void> writeScriptFile(const FileSystem &files, const NativePath &path, const Plan &plan)
{
    return writeNewFile(path, planScript(withPhysicalPlaces(files, plan)));
}

} // namespace linkwright::cli
