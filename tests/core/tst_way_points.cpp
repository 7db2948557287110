// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "engine_tools.h"
#include "links/way_points.h"
#include "links/way_steps.h"
#include "support/memory_file_system.h"

#include <QTest>

#include <set>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Paths = std::set<std::string>;
using Words = std::vector<std::string>;

Chain chainOf(const MemoryFileSystem &files, const char *folder, const char *name)
{
    const auto open = files.openFolder({folder}).value();
    const auto home = linkHome(files, *open).value();
    return trace(home, name, open->readLink(name).value());
}

Paths pointsOf(const MemoryFileSystem &files, const char *folder, const char *name)
{
    Paths paths;
    for (const NativePath &point : wayPoints(chainOf(files, folder, name)))
        paths.insert(point.bytes);
    return paths;
}

/// "path<offset of text", in order.
Words stepsOf(const MemoryFileSystem &files, const char *folder, const char *name)
{
    Words words;
    for (const WayStep &step : waySteps(chainOf(files, folder, name)))
        words.push_back(step.path.bytes + ' ' + std::to_string(step.hop) + ':' + std::to_string(step.offset)
                        + (step.goesUp ? " up" : "") + (step.meetsLink ? " link" : ""));
    return words;
}

} // namespace

class WayPointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndAndNothingElse()
    {
        const MemoryFileSystem files(
            "/data/file\n/desk/r -> ../data/file\n/desk/a -> /data/file\n/desk/d -> ../data/\n");
        QCOMPARE(pointsOf(files, "/desk", "r"), (Paths{"/data/file"}));
        QCOMPARE(pointsOf(files, "/desk", "a"), (Paths{"/data/file"}));
        QCOMPARE(pointsOf(files, "/desk", "d"), (Paths{"/data"}));
    }

    void whatIsMissingToItsEnd()
    {
        const MemoryFileSystem files("/desk/l -> ../one/two/three\n");
        QCOMPARE(pointsOf(files, "/desk", "l"), (Paths{"/one/two/three"}));
    }

    void eachHop()
    {
        const MemoryFileSystem files("/data/file\n/b/now -> /data\n/a/hop -> ../b/now/file\n/desk/l -> ../a/hop\n");
        QCOMPARE(pointsOf(files, "/desk", "l"), (Paths{"/a/hop", "/b/now", "/data/file"}));
    }

    void upIsPhysicalAndWhatIsLeftCounts()
    {
        const MemoryFileSystem files("/x/deep/er/\n/x/file\n/a/in -> /x/deep/er\n/desk/l -> ../a/in/../../file\n");
        QCOMPARE(pointsOf(files, "/desk", "l"), (Paths{"/a/in", "/x/deep/er", "/x/file"}));
    }

    void aRingEnds()
    {
        const MemoryFileSystem files("/desk/a -> b\n/desk/b -> a\n/desk/self -> self\n");
        QCOMPARE(pointsOf(files, "/desk", "a"), (Paths{"/desk/a", "/desk/b"}));
        QCOMPARE(pointsOf(files, "/desk", "self"), (Paths{"/desk/self"}));
    }

    void theRootHasNoPoint()
    {
        const MemoryFileSystem files("/desk/root -> /\n/desk/up -> ../..\n");
        QCOMPARE(pointsOf(files, "/desk", "root"), Paths());
        QCOMPARE(pointsOf(files, "/desk", "up"), Paths());
    }

    void everyStepKnowsTheTextThatSaysIt()
    {
        const MemoryFileSystem files("/data/sub/file\n/b/now -> /data\n/desk/l -> .././b//now/sub/file\n");
        QCOMPARE(stepsOf(files, "/desk", "l"), (Words{"/ 0:0 up", "/b 0:5", "/b/now 0:8 link", "/data 1:1",
                                                      "/data/sub 0:12", "/data/sub/file 0:16"}));
    }

    void whatIsMissingIsWantedToItsEnd()
    {
        const MemoryFileSystem files("/b/now -> /gone\n/desk/l -> ../b/now/x/../y\n/desk/h -> ../b\n");
        QCOMPARE(wantedPath(chainOf(files, "/desk", "l")), NativePath{"/gone/y"});
        QCOMPARE(wantedPath(chainOf(files, "/desk", "h")), NativePath{"/b"});
        QCOMPARE(stepsOf(files, "/desk", "l"), (Words{"/ 0:0 up", "/b 0:3", "/b/now 0:5 link", "/gone 1:1",
                                                      "/gone/x 0:9", "/gone 0:11 up", "/gone/y 0:14"}));
    }

    void anotherHopIsAnotherFingerprint()
    {
        const MemoryFileSystem one("/e\n/h/a -> /e\n/h/b -> /e\n/h/now -> a\n/desk/l -> ../h/now\n");
        const MemoryFileSystem two("/e\n/h/a -> /e\n/h/b -> /e\n/h/now -> b\n/desk/l -> ../h/now\n");
        QVERIFY(chainOf(one, "/desk", "l").verdict == chainOf(two, "/desk", "l").verdict);
        QVERIFY(fingerprint(chainOf(one, "/desk", "l")) != fingerprint(chainOf(two, "/desk", "l")));
        QCOMPARE(fingerprint(chainOf(one, "/desk", "l")), fingerprint(chainOf(one, "/desk", "l")));
    }
};

QTEST_APPLESS_MAIN(WayPointsTest)
#include "tst_way_points.moc"
