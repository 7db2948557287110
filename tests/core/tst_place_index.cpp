// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/place_index.h"

#include <QTest>

#include <algorithm>

using namespace linkwright;

namespace {

using Links = std::vector<PlaceIndex::Link>;

Links affected(const PlaceIndex &index, const char *path)
{
    Links links = index.affectedBy({path});
    std::ranges::sort(links);
    return links;
}

} // namespace

class PlaceIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathConcernsWhatDependsOnItOrLiesBelow()
    {
        PlaceIndex index;
        index.add(1, {"/a"});
        index.add(2, {"/a/b"});
        index.add(3, {"/a/b/c"});
        index.add(4, {"/a/bb"});
        index.add(5, {"/a/b.txt"});
        index.add(6, {"/a/b0"});
        QCOMPARE(affected(index, "/a/b"), (Links{2, 3}));
        QCOMPARE(affected(index, "/a"), (Links{1, 2, 3, 4, 5, 6}));
        QCOMPARE(affected(index, "/"), (Links{1, 2, 3, 4, 5, 6}));
        QCOMPARE(affected(index, "/a/b/c/d"), Links());
        QVERIFY(index.isNeeded({"/a/b"}) && index.isNeeded({"/"}) && !index.isNeeded({"/a/b/c/d"}));
    }

    void whatWasRemovedIsNotConcerned()
    {
        PlaceIndex index;
        index.add(1, {"/a/b"});
        index.add(2, {"/a/b"});
        index.remove(1, {"/a/b"});
        index.remove(7, {"/never"});
        QCOMPARE(affected(index, "/a"), (Links{2}));
        index.remove(2, {"/a/b"});
        QVERIFY(!index.isNeeded({"/"}));
    }
};

QTEST_APPLESS_MAIN(PlaceIndexTest)
#include "tst_place_index.moc"
