// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/plan_files.h"

#include "changes/physical_places.h"
#include "dialogs/plan_dialog.h"
#include "dialogs/save_file_dialog.h"
#include "store/plan_json.h"
#include "store/plan_script.h"
#include "text/shown_name.h"
#include "views/message_bar.h"

namespace linkwright {

namespace {

void save(PlanDialog &dialog, const QString &title, const NativePath &folder, const std::string &name,
          SaveFileDialog::Contents contents)
{
    auto *question = new SaveFileDialog(title, folder, name, std::move(contents), &dialog);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(question, &SaveFileDialog::saved, &dialog, [&dialog](const NativePath &file) {
        dialog.messages().tell(MessageBar::Kind::Information, PlanDialog::tr("Saved as %1.").arg(shown(file)));
    });
    question->open();
}

} // namespace

void savePlan(const FileSystem &files, PlanDialog &dialog, const NativePath &folder)
{
    save(dialog, PlanDialog::tr("Save Plan"), folder, "plan.json",
         [&files, choice = dialog.choice()]() -> Result<std::string> {
             return planJson(withPhysicalPlaces(files, choice().plan), PlanLayout::OneChangeALine);
         });
}

void saveScript(const FileSystem &files, PlanDialog &dialog, const NativePath &folder)
{
    save(dialog, PlanDialog::tr("Export Script"), folder, "plan.sh",
         [&files, choice = dialog.choice()]() -> Result<std::string> {
             return planScript(withPhysicalPlaces(files, choice().plan));
         });
}

} // namespace linkwright
