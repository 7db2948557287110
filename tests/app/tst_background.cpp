// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/background.h"
#include "support/patience.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <memory>
#include <semaphore>

using namespace linkwright;

namespace {

/// A door that work in a thread waits at, until the test opens it.
struct Door
{
    std::binary_semaphore open{0};
};

} // namespace

class BackgroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(waitForBackground(test::patience)); }

    void workRunsElsewhereAndTheAnswerComesHome()
    {
        QThread *const here = QThread::currentThread();
        QThread *worked = nullptr;
        QThread *answered = nullptr;
        BackgroundTask task;
        task.start<QThread *>(
            this, [](const StopToken &) { return QThread::currentThread(); },
            [&](QThread *thread) {
                worked = thread;
                answered = QThread::currentThread();
            });
        QVERIFY(task.isRunning());
        QTRY_VERIFY(answered);
        QCOMPARE(answered, here);
        QVERIFY(worked != here);
        QVERIFY(!task.isRunning());
    }

    void aCancelledAnswerIsDroppedHoweverLateItComes()
    {
        const auto door = std::make_shared<Door>();
        bool answered = false;
        BackgroundTask task;
        task.start<int>(
            this,
            [door](const StopToken &stop) {
                door->open.acquire();
                return stop.stop_requested() ? 1 : 0;
            },
            [&](int) { answered = true; });
        task.cancel();
        QVERIFY(!task.isRunning());
        door->open.release();
        QVERIFY(waitForBackground(test::patience));
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void startingAnewDropsTheFirstAnswer()
    {
        const auto door = std::make_shared<Door>();
        QList<int> answers;
        const auto note = [&](int answer) { answers.append(answer); };
        BackgroundTask task;
        task.start<int>(
            this,
            [door](const StopToken &) {
                door->open.acquire();
                return 1;
            },
            note);
        task.start<int>(this, [](const StopToken &) { return 2; }, note);
        QTRY_COMPARE(answers, QList<int>{2});
        door->open.release();
        QVERIFY(waitForBackground(test::patience));
        QCoreApplication::processEvents();
        QCOMPARE(answers, QList<int>{2});
    }

    void anAnswerToTheDeadIsDropped()
    {
        const auto door = std::make_shared<Door>();
        bool answered = false;
        {
            QObject receiver;
            inBackground<int>(
                &receiver,
                [door](const StopToken &) {
                    door->open.acquire();
                    return 1;
                },
                [&](int) { answered = true; });
        }
        door->open.release();
        QVERIFY(waitForBackground(test::patience));
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void nobodyWaitsForAThreadThatHangs()
    {
        const auto door = std::make_shared<Door>();
        {
            BackgroundTask task;
            task.start<int>(
                this,
                [door](const StopToken &) {
                    door->open.acquire();
                    return 1;
                },
                [](int) {});
        } // the handle is gone, and this line is reached while the thread still waits
        QVERIFY(!waitForBackground(1));
        door->open.release();
    }

    void whatIsLetGoDiesElsewhere()
    {
        QThread *died = nullptr;
        letGo(std::shared_ptr<int>(new int, [&](const int *number) {
            died = QThread::currentThread();
            delete number;
        }));
        QVERIFY(waitForBackground(test::patience));
        QVERIFY(died && died != QThread::currentThread());
    }
};

QTEST_GUILESS_MAIN(BackgroundTest)
#include "tst_background.moc"
