// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "entry_tools.h"
#include "models/group_model.h"
#include "support/patience.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

Entry linkTo(const std::string &name, Health health, const std::string &path)
{
    Entry entry;
    entry.name = name;
    entry.type = NodeType::SymbolicLink;
    entry.link = std::make_shared<const LinkPart>(LinkTarget{path}, Style{},
                                                  Verdict{.health = health, .hops = 1, .path = {path}});
    return entry;
}

struct Grouped
{
    explicit Grouped(GroupBy by)
        : groups(rows, by)
        , tester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        rows.append({linkTo("a/x", Health::Broken, "/gone"), linkTo("b/y", Health::Healthy, "/end"),
                     linkTo("b/z", Health::Broken, "/lost"), linkTo("a/w", Health::Broken, "/gone"),
                     linkTo("top", Health::Offline, "/media/disk")});
        rows.complete();
        settle();
    }

    void settle() { QTRY_VERIFY(groups.isReady() && !rows.isSorting()); }
    QByteArrayList words() const
    {
        QByteArrayList all;
        for (int row = 0; row < groups.rowCount(); ++row) {
            const QModelIndex group = groups.index(row, 0);
            all += group.data().toString().toUtf8();
            for (int below = 0; below < groups.rowCount(group); ++below)
                all += "  " + groups.index(below, 0, group).data().toString().toUtf8();
        }
        return all;
    }

    FolderModel rows;
    GroupModel groups;
    QAbstractItemModelTester tester;
};

} // namespace

class GroupModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(waitForBackground(test::patience)); }

    void linksOfOneFolderStandTogether()
    {
        const Grouped on(GroupBy::Folder);
        QCOMPARE(on.words(), (QByteArrayList{"In the scanned folder itself – 1 link", "  top", "a – 2 links", "  w",
                                             "  x", "b – 2 links", "  y", "  z"}));
    }

    void linksThatMissTheSameStandTogether()
    {
        const Grouped on(GroupBy::Cause);
        QCOMPARE(on.words(),
                 (QByteArrayList{"Broken: /gone – 2 links", "  a/w", "  a/x", "Broken: /lost – 1 link", "  b/z",
                                 "Target offline: /media/disk – 1 link", "  top", "Healthy – 1 link", "  b/y"}));
    }

    void theWayTheyArePutTogetherCanBeChanged()
    {
        Grouped on(GroupBy::Cause);
        on.groups.setGroupBy(GroupBy::Health);
        on.settle();
        QCOMPARE(on.words(), (QByteArrayList{"Broken – 3 links", "  a/w", "  a/x", "  b/z", "Target offline – 1 link",
                                             "  top", "Healthy – 1 link", "  b/y"}));
    }

    void whatIsHealedChangesItsGroupAndStaysSelected()
    {
        Grouped on(GroupBy::Health);
        const QPersistentModelIndex kept = on.groups.rowOf("a/x");
        const QPersistentModelIndex heading = on.groups.index(1, 0);
        on.rows.update({linkTo("a/x", Health::Healthy, "/found")}, {"b/z"});
        on.settle();
        QTRY_COMPARE(on.words(), (QByteArrayList{"Broken – 1 link", "  a/w", "Target offline – 1 link", "  top",
                                                 "Healthy – 2 links", "  a/x", "  b/y"}));
        QCOMPARE(kept.data(FolderModel::NameRole).toByteArray(), QByteArray("a/x"));
        QCOMPARE(heading.data().toString(), QStringLiteral("Target offline – 1 link"));
    }

    void aFilterLeavesGroupsOut()
    {
        Grouped on(GroupBy::Health);
        on.rows.setHealthFilter(std::set{Health::Offline});
        on.settle();
        QTRY_COMPARE(on.words(), (QByteArrayList{"Target offline – 1 link", "  top"}));
    }

    void onlyTheFirstOfAHugeGroupAreShown()
    {
        Grouped on(GroupBy::Folder);
        std::vector<Entry> many;
        for (int i = 0; i < GroupModel::mostShown + 10; ++i)
            many.push_back(linkTo("c/" + std::to_string(i), Health::Broken, "/gone"));
        on.rows.append(std::move(many));
        on.rows.complete();
        on.settle();
        QTRY_COMPARE(on.groups.groupCount(), 4);
        const QModelIndex group = on.groups.index(3, 0);
        QCOMPARE(on.groups.rowCount(group), GroupModel::mostShown);
        QCOMPARE(on.groups.linksOf(group).size(), std::size_t(GroupModel::mostShown + 10));
        QVERIFY(group.data().toString().contains(QStringLiteral("5,000 are shown")));
    }

    void nothingIsLeftOfWhatWasReset()
    {
        Grouped on(GroupBy::Folder);
        on.rows.reset();
        QCOMPARE(on.groups.groupCount(), 0);
    }

    void stylesAreCountedAndFiltered()
    {
        FolderModel rows;
        Entry absolute = linkTo("one", Health::Healthy, "/end");
        absolute.link = std::make_shared<const LinkPart>(LinkTarget{"/end/"}, Style{.absolute = true, .messy = true},
                                                         absolute.link->verdict());
        rows.append({absolute, linkTo("two", Health::Healthy, "/end")});
        rows.complete();
        QCOMPARE(rows.counts().of(StyleFacet::Absolute), std::uint64_t(1));
        QCOMPARE(rows.counts().of(StyleFacet::Relative), std::uint64_t(1));
        QCOMPARE(rows.counts().of(StyleFacet::Messy), std::uint64_t(1));
        rows.setStyleFilter(StyleFacets().set(static_cast<std::size_t>(StyleFacet::Messy)));
        QTRY_COMPARE(rows.rowCount(), 1);
        QCOMPARE(rows.entry(0)->name, std::string("one"));
    }
};

QTEST_MAIN(GroupModelTest)
#include "tst_group_model.moc"
