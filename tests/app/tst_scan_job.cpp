// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/scan_job.h"
#include "support/disk_tree.h"
#include "support/patience.h"

#include <QSignalSpy>
#include <QTest>

#include <filesystem>
#include <map>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view tree = R"(
    /data/report
    /data/photos/one
    /a/good -> ../data/report
    /a/deep/er/broken -> ../../../data/gone/x
    /b/folder -> ../data/photos
    /b/.hidden -> nothing
    /link -> a
)";

/// Keeps what a job says, as a page would show it.
class Listener
{
public:
    explicit Listener(ScanJob &job)
        : ended(&job, &ScanJob::listed)
        , changed(&job, &ScanJob::changed)
    {
        QObject::connect(&job, &ScanJob::opened, &m_context, [this] { entries.clear(); });
        QObject::connect(&job, &ScanJob::entriesFound, &m_context, [this](const EntryBatch &batch) { take(batch); });
        QObject::connect(&job, &ScanJob::changed, &m_context, [this](const EntryBatch &present, const NameList &gone) {
            take(present);
            for (const std::string &name : *gone)
                entries.erase(name);
        });
    }

    QByteArrayList words() const
    {
        QByteArrayList all;
        for (const auto &[name, health] : entries)
            all += QByteArray::fromStdString(name + ' ' + std::string(healthWord(health)));
        return all;
    }

    std::map<std::string, Health> entries;
    QSignalSpy ended;
    QSignalSpy changed;

private:
    void take(const EntryBatch &batch)
    {
        for (const Entry &entry : *batch)
            entries[entry.name] = entry.link->health();
    }

    QObject m_context;
};

struct Scanned
{
    Scanned() { drawOnDisk(folder.path(), tree); }

    ScanRequest below(const std::vector<std::string> &roots)
    {
        ScanRequest request;
        for (const std::string &root : roots)
            request.roots.push_back(folder.at(root));
        return request;
    }
    void scan(const ScanRequest &request)
    {
        job.start(request);
        QVERIFY(listener.ended.wait(patience));
    }

    TemporaryFolder folder;
    ScanJob job;
    Listener listener{job};
};

} // namespace

class ScanJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(waitForBackground(test::patience)); }

    void everyLinkHasItsPathAsSeenFromTheRoot()
    {
        Scanned on;
        on.scan(on.below({""}));
        QCOMPARE(on.listener.words(), (QByteArrayList{"a/deep/er/broken broken", "a/good healthy", "b/.hidden broken",
                                                      "b/folder healthy", "link healthy"}));
        QCOMPARE(on.job.path(), on.folder.path());
        const ScanStatus status = on.job.status();
        QVERIFY(status.complete && !status.running);
        QCOMPARE(status.links, std::uint64_t(5));
        QCOMPARE(status.problems, std::uint64_t(0));
    }

    void severalRootsAreSeenFromTheFolderAboveThem()
    {
        Scanned on;
        on.scan(on.below({"/a/deep", "/b"}));
        QCOMPARE(on.job.path(), on.folder.path());
        QCOMPARE(on.listener.words(),
                 (QByteArrayList{"a/deep/er/broken broken", "b/.hidden broken", "b/folder healthy"}));
    }

    void aRootThatIsALinkIsThatOneLink()
    {
        Scanned on;
        on.scan(on.below({"/link"}));
        QCOMPARE(on.job.path(), on.folder.path());
        QCOMPARE(on.listener.words(), QByteArrayList{"link healthy"});
    }

    void onlyWhatIsWantedIsListed()
    {
        Scanned on;
        ScanRequest request = on.below({""});
        request.exclude = {{".*"}, {"deep"}};
        request.include = {{"g*"}, {"b/*"}};
        on.scan(request);
        QCOMPARE(on.listener.words(), (QByteArrayList{"a/good healthy", "b/folder healthy"}));
    }

    void aRootThatIsNotThereIsAProblem()
    {
        Scanned on;
        on.scan(on.below({"/nowhere", "/b"}));
        QCOMPARE(on.job.problems().size(), std::size_t(1));
        QCOMPARE(on.job.problems().front().where, on.folder.at("/nowhere"));
        QCOMPARE(on.job.problems().front().kind, ErrorKind::NotFound);
        QCOMPARE(on.listener.words().size(), 2);
    }

    void whatIsLookedAtAgainIsToldAnew()
    {
        Scanned on;
        on.scan(on.below({""}));
        std::filesystem::create_directories(on.folder.at("/data/gone/x").bytes);
        std::filesystem::remove(on.folder.at("/a/good").bytes);
        std::filesystem::remove(on.folder.at("/b/folder").bytes);
        std::filesystem::create_directory(on.folder.at("/b/folder").bytes);
        std::filesystem::create_symlink("deep", on.folder.at("/a/new").bytes);

        on.job.look({"a/deep/er/broken", "a/good", "b/folder", "a/new", "a/never"});

        QVERIFY(on.listener.changed.wait(patience));
        QCOMPARE(on.listener.words(),
                 (QByteArrayList{"a/deep/er/broken healthy", "a/new healthy", "b/.hidden broken", "link healthy"}));
    }

    void aScanThatIsStoppedSaysSo()
    {
        Scanned on;
        QSignalSpy early(&on.job, &ScanJob::endedEarly);
        on.job.start(on.below({""}));
        on.job.stop();
        QVERIFY(early.count() > 0 || early.wait(patience));
        QVERIFY(!on.job.status().complete);
        QVERIFY(!on.job.isListing());
    }

    void scanningAgainFindsWhatChanged()
    {
        Scanned on;
        on.scan(on.below({""}));
        QSignalSpy refreshing(&on.job, &ScanJob::refreshing);
        std::filesystem::create_symlink("deep", on.folder.at("/a/new").bytes);
        on.job.refresh();
        QVERIFY(on.listener.ended.wait(patience));
        QCOMPARE(refreshing.count(), 1);
        QVERIFY(on.listener.words().contains("a/new healthy"));
    }
};

QTEST_GUILESS_MAIN(ScanJobTest)
#include "tst_scan_job.moc"
