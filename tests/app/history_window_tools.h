// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/planner.h"
#include "changes/spare_name.h"
#include "store/history.h"
#include "support/patience.h"
#include "support/printing.h"
#include "views/message_bar.h"
#include "window_tools.h"

#include <QToolButton>

/// What the tests of undo and recovery in a window begin with.
namespace linkwright::test {

inline QToolButton *choice(MessageBar &bar, const QString &text)
{
    for (auto *button : bar.findChildren<QToolButton *>()) {
        if (button->text().remove(u'&') == text && !button->isHidden())
            return button;
    }
    return nullptr;
}

/// A batch of the real journal whose first change is made and whose run ends there, as if the power had gone.
inline void cutOffAfterTheFirst(const NativePath &journal, const std::vector<NativePath> &places,
                                const LinkTarget &target)
{
    auto history = History::open(journal, History::Access::Write);
    QVERIFY(history.has_value());
    const auto pages = (*history)->newBatch("create");
    std::vector<Intent> intents;
    for (const NativePath &place : places)
        intents.push_back({CreateLink{place, target}, spareName()});
    QVERIFY(pages->begin(intents).has_value());
    QCOMPARE(symlink(target.raw.c_str(), places.front().bytes.c_str()), 0);
}

inline void takenBySomebodyElse(const NativePath &place)
{
    unlink(place.bytes.c_str());
    QCOMPARE(symlink("somebody else's", place.bytes.c_str()), 0);
}

inline std::vector<Result<Planned>> madeIn(WindowOnTree &on, const std::vector<std::string> &names)
{
    std::vector<Result<Planned>> planned;
    for (const auto &name : names)
        planned.push_back(planCreate(nativeFileSystem(), {.target = {"t"}, .place = on.folder.at("/desk/" + name)}));
    return planned;
}

inline ChangeRunner::Planner makingThem(const std::vector<Result<Planned>> &planned)
{
    return [planned](const FileSystem &) {
        PlannedBatch batch;
        batch.add(planned);
        return batch;
    };
}

inline void makeLinks(WindowOnTree &on, const std::vector<std::string> &names)
{
    on.window.desk().run([planned = madeIn(on, names)](const FileSystem &) {
        PlannedBatch batch;
        batch.add(planned);
        return batch;
    });
    QTRY_COMPARE(targetOf(on.folder.at("/desk/" + names.back())), std::string("t"));
    QTRY_VERIFY(on.window.action(ActionId::Undo)->isEnabled());
}

} // namespace linkwright::test
