// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// plan_table [LINKS=100000]: how the table of a large plan takes being opened, looked through and edited. Each line:
// what was done, how long it took, and the longest time the event loop did not turn meanwhile. The links are made in a
// temporary folder; none is changed.

#include "views/plan_table.h"

#include "dialogs/plan_dialog.h"
#include "folder_listing_tools.h"
#include "platform/file_system.h"

#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::bench;

namespace {

PlannedBatch retargetAll(const std::string &folder, std::size_t links)
{
    PlannedBatch batch;
    for (std::size_t i = 0; i < links; ++i) {
        const std::string place = folder + "/link-" + std::to_string(i);
        if (::symlink("../old/somewhere/file.dat", place.c_str()) == 0)
            batch.add(planRetarget(nativeFileSystem(), {.place = {place}, .target = {"../new/somewhere/file.dat"}}));
    }
    return batch;
}

class Bench
{
public:
    void run(PlannedBatch batch)
    {
        wait(100);
        step("open", [&] {
            m_dialog = std::make_unique<PlanDialog>(nativeFileSystem(), QStringLiteral("Plan"), std::move(batch),
                                                    std::vector<NativePath>{});
            m_dialog->show();
        });
        step("edit one target", [this] { edit("../other"); });
        step("untick all", [this] { m_dialog->findChild<PlanTable *>()->tickShown(false); });
        step("take it back", [this] { m_dialog->model().edits().undo(); });
        step("filter \"link-9\"", [this] { filter("link-9"); });
        step("no filter", [this] { filter(""); });
        step("only what goes wrong", [this] { m_dialog->look().setOnlyTrouble(true); });
        step("all again", [this] { m_dialog->look().setOnlyTrouble(false); });
        step("sort by place", [this] { sort(PlanModel::Place); });
        step("sort by health after", [this] { sort(PlanModel::HealthAfter); });
        step("edit one target, sorted", [this] { edit("../another"); });
        step("close", [this] { m_dialog.reset(); });
    }

private:
    void edit(const char *target)
    {
        PlanModel &model = m_dialog->model();
        model.setData(model.index(7, PlanModel::WillPointTo), QString::fromUtf8(target));
    }

    void filter(const char *text) { m_dialog->findChild<QLineEdit *>()->setText(QString::fromUtf8(text)); }
    void sort(int column) { m_dialog->findChild<PlanTable *>()->sortByColumn(column, Qt::DescendingOrder); }

    void step(const char *what, const std::function<void()> &act)
    {
        m_heart.takeLongest();
        const auto start = Clock::now();
        act();
        while (m_dialog && !m_dialog->isPreviewed())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double took = milliseconds(Clock::now() - start);
        wait(400); // what comes after, painting and the filter's rest, belongs to it
        while (m_dialog && m_dialog->look().isArranging())
            wait(100);
        const Stall stall = m_heart.takeLongest();
        std::printf("%-28s %7.0f ms, longest stall %6.1f ms (%.1f of it at work), peak memory %.0f MiB\n", what, took,
                    stall.wall, stall.cpu, peakMebibytes());
        std::fflush(stdout);
    }

    static void wait(int time)
    {
        QEventLoop loop;
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    }

    std::unique_ptr<PlanDialog> m_dialog;
    Heartbeat m_heart;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    const std::size_t links = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
    Bench().run(retargetAll(folder.path().toStdString(), links));
    return waitForBackground(5000) ? 0 : 1;
}
