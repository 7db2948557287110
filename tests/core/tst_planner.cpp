// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/planner.h"
#include "support/printing.h"
#include "support/world.h"

#include <QTest>

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;

Q_DECLARE_METATYPE(linkwright::test::Ground)

namespace {

std::string targetOf(const Result<Planned> &planned)
{
    if (!planned || !planned->change)
        return planned ? "no change" : "failed";
    if (const auto *create = std::get_if<CreateLink>(&*planned->change))
        return create->after.raw;
    if (const auto *retarget = std::get_if<RetargetLink>(&*planned->change))
        return retarget->after.raw;
    return "another change";
}

template<typename Kind>
bool isA(const Result<Planned> &planned)
{
    return planned && planned->change && std::holds_alternative<Kind>(*planned->change);
}

} // namespace

/// From a wish to a change that can be shown before it is made.
class PlannerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;

    void draw(std::string_view tree)
    {
        QFETCH_GLOBAL(Ground, ground);
        m_world = makeWorld(ground, tree);
    }
    NativePath at(std::string_view path) const { return m_world->at(path); }
    Result<Planned> create(const CreateRequest &request) const { return planCreate(m_world->files(), request); }
    Result<Planned> retarget(const RetargetRequest &request) const { return planRetarget(m_world->files(), request); }
    ErrorKind refusal(const Result<Planned> &planned) const
    {
        if (planned)
            qFatal("this should have been refused");
        return planned.error().kind;
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Ground>("ground");
        QTest::newRow("memory") << Ground::Memory;
        QTest::newRow("disk") << Ground::Disk;
    }

    void textIsStoredAsTypedUnlessAskedOtherwise()
    {
        draw("/data/report.txt\n/desk/\n");
        QCOMPARE(targetOf(create({{"a//../b/"}, at("/desk/l")})), std::string("a//../b/"));
        const NativePath report = at("/data/report.txt");
        QCOMPARE(targetOf(create({report, at("/desk/l"), TargetStyle::Relative})), std::string("../data/report.txt"));
        QCOMPARE(targetOf(create({report, at("/desk/l"), TargetStyle::Absolute})), report.bytes);
    }

    void relativeTextsAreCountedFromTheRealFolder()
    {
        draw("/data/report.txt\n/deep/er/est/\n/desk -> deep/er/est\n");
        const auto planned = create({at("/data/report.txt"), at("/desk/l"), TargetStyle::Relative});
        QCOMPARE(targetOf(planned), std::string("../../../data/report.txt"));
        QVERIFY(!planned->fellBackToAbsolute);
    }

    void relativeTextsAreCountedFromFoldersStillToBeMade()
    {
        draw("/data/report.txt\n/deep/er/\n/desk -> deep/er\n");
        const auto planned =
            create({at("/data/report.txt"), at("/desk/new/one/l"), TargetStyle::Relative, false, false, true});
        QCOMPARE(targetOf(planned), std::string("../../../../data/report.txt"));
        QVERIFY(std::get<CreateLink>(*planned->change).makeParents);
        const auto chain = predict(m_world->files(), *planned->change);
        QCOMPARE(chain->verdict.health, Health::Healthy);
        QCOMPARE(chain->hops.front().place, at("/deep/er/new/one/l"));
    }

    void parentsAreOnlyPlannedWhereTheyAreMissing()
    {
        draw("/desk/dangling -> gone\n/desk/file\n");
        CreateRequest request{{"t"}, at("/desk/l"), TargetStyle::Verbatim, false, false, true};
        QVERIFY(!std::get<CreateLink>(*create(request)->change).makeParents);
        request.place = at("/desk/a/b");
        QVERIFY(std::get<CreateLink>(*create(request)->change).makeParents);
        request.makeParents = false;
        QCOMPARE(refusal(create(request)), ErrorKind::NotFound);
        request.makeParents = true;
        request.place = at("/desk/dangling/b");
        QCOMPARE(refusal(create(request)), ErrorKind::NotFound);
        request.place = at("/desk/file/a/b");
        QCOMPARE(refusal(create(request)), ErrorKind::NotAFolder);
    }

    void whatIsAlreadySoIsNoChange()
    {
        draw("/desk/l -> t\n/desk/file\n/desk/same = /desk/file\n");
        QVERIFY(!create({{"t"}, at("/desk/l")})->change);
        QVERIFY(!retarget({at("/desk/l"), {"t"}})->change);
        QVERIFY(!create({at("/desk/file"), at("/desk/same"), TargetStyle::Verbatim, true})->change);
        QVERIFY(!planRename(m_world->files(), at("/desk/l"), "l")->change);
    }

    void onlyALinkIsReplacedAndOnlyWhenAsked()
    {
        draw("/desk/l -> t\n/desk/file\n/desk/folder/\n/desk/pipe !\n");
        QCOMPARE(refusal(create({{"u"}, at("/desk/l")})), ErrorKind::AlreadyExists);
        const auto planned = create({{"u"}, at("/desk/l"), TargetStyle::Verbatim, false, true});
        QVERIFY(isA<RetargetLink>(planned));
        QCOMPARE(std::get<RetargetLink>(*planned->change).before.target.raw, std::string("t"));
        for (const char *taken : {"/desk/file", "/desk/folder", "/desk/pipe"})
            QCOMPARE(refusal(create({{"u"}, at(taken), TargetStyle::Verbatim, false, true})), ErrorKind::AlreadyExists);
    }

    void placesAndTextsThatCannotBeAreRefused()
    {
        draw("/desk/l -> t\n");
        for (const char *place : {"/desk/", "/desk/.", "/desk/.."})
            QCOMPARE(refusal(create({{"t"}, at(place)})), ErrorKind::InvalidName);
        QCOMPARE(refusal(create({{"t"}, {}})), ErrorKind::InvalidName);
        QCOMPARE(refusal(create({{}, at("/desk/n")})), ErrorKind::InvalidTarget);
        QCOMPARE(refusal(create({{std::string(4096, 'x')}, at("/desk/n")})), ErrorKind::InvalidTarget);
        QCOMPARE(refusal(create({{"t"}, at("/desk/" + std::string(256, 'n'))})), ErrorKind::NameTooLong);
        QCOMPARE(refusal(retarget({at("/desk/l"), {}})), ErrorKind::InvalidTarget);
    }

    void aRetargetIsOfALinkThatPointsWhereOneThinks()
    {
        draw("/desk/l -> t\n/desk/file\n");
        QCOMPARE(refusal(retarget({at("/desk/file"), {"u"}})), ErrorKind::NotALink);
        QCOMPARE(refusal(retarget({at("/desk/gone"), {"u"}})), ErrorKind::NotFound);
        QCOMPARE(refusal(retarget({at("/desk/l"), {"u"}, TargetStyle::Verbatim, LinkTarget{"v"}})), ErrorKind::Changed);
        QCOMPARE(targetOf(retarget({at("/desk/l"), {"u"}, TargetStyle::Verbatim, LinkTarget{"t"}})), std::string("u"));
        QCOMPARE(targetOf(retarget({at("/desk/l"), at("/desk/file"), TargetStyle::Relative})), std::string("file"));
    }

    void hardLinksAreOfFilesAndOfLinksThemselves()
    {
        draw("/data/file\n/data/l -> file\n/desk/\n/desk/taken\n");
        const auto hard = [&](std::string_view existing, std::string_view place) {
            return create({at(existing), at(place), TargetStyle::Verbatim, true});
        };
        QVERIFY(isA<CreateHardLink>(hard("/data/file", "/desk/n")));
        QVERIFY(!hard("/data/file", "/desk/n")->nameOfTheLinkItself);
        QVERIFY(hard("/data/l", "/desk/n")->nameOfTheLinkItself);
        QCOMPARE(refusal(hard("/data/file", "/desk/taken")), ErrorKind::AlreadyExists);
        QCOMPARE(refusal(hard("/data", "/desk/n")), ErrorKind::IsAFolder);
        QCOMPARE(refusal(hard("/data/", "/desk/n")), ErrorKind::IsAFolder);
        QCOMPARE(refusal(hard("/data/..", "/desk/n")), ErrorKind::IsAFolder);
        QCOMPARE(refusal(hard("/data/gone", "/desk/n")), ErrorKind::NotFound);
    }

    void removingIsForLinksAndSecondNames()
    {
        draw("/desk/l -> t\n/desk/file\n/desk/folder/\n/desk/one : 1\n/desk/two = /desk/one\n");
        QVERIFY(isA<RemoveLink>(planRemove(m_world->files(), at("/desk/l"))));
        QCOMPARE(refusal(planRemove(m_world->files(), at("/desk/file"))), ErrorKind::NotALink);
        QCOMPARE(refusal(planRemove(m_world->files(), at("/desk/folder"))), ErrorKind::NotALink);
        QCOMPARE(refusal(planRemove(m_world->files(), at("/desk/gone"))), ErrorKind::NotFound);
        const auto planned = planRemove(m_world->files(), at("/desk/two"));
        QCOMPARE(std::get<RemoveHardLink>(*planned->change).otherName, at("/desk/one"));
    }

    void ofManyNamesAllButTheLastMayGoAtOnce()
    {
        draw(
            "/desk/a : 1\n/desk/b = /desk/a\n/desk/c = /desk/a\n/desk/stays = /desk/a\n/desk/x : 2\n/desk/y = /desk/x\n");
        const auto others = [&](const std::vector<NativePath> &places) {
            std::vector<std::string> names;
            for (const auto &planned : planRemoveAll(m_world->files(), places))
                names.push_back(planned ? split(std::get<RemoveHardLink>(*planned->change).otherName).name : "refused");
            return names;
        };
        using Names = std::vector<std::string>;
        QCOMPARE(others({at("/desk/a"), at("/desk/b"), at("/desk/c")}), (Names{"stays", "stays", "stays"}));
        const Names both = others({at("/desk/x"), at("/desk/y")});
        QCOMPARE(both, (Names{"y", "refused"}));
    }

    void theSecondNameIsSoughtWhereOneSaysButNotThroughLinks()
    {
        draw("/desk/one : 1\n/far/in/side/two = /desk/one\n/way -> far\n/sly/link -> ../far\n/sly/f\n");
        const auto remove = [&](const std::vector<NativePath> &in) {
            return planRemove(m_world->files(), at("/desk/one"), in);
        };
        QCOMPARE(refusal(remove({})), ErrorKind::LastName);
        QCOMPARE(refusal(remove({at("/sly"), at("/gone"), at("/desk"), at("/desk/one")})), ErrorKind::LastName);
        const auto planned = remove({at("/sly"), at("/far")});
        QCOMPARE(std::get<RemoveHardLink>(*planned->change).otherName, at("/far/in/side/two"));
        QVERIFY(isA<RemoveHardLink>(remove({at("/way")})));
    }

    void renamingStaysInTheFolder()
    {
        draw("/desk/l -> t\n/desk/taken\n");
        const auto planned = planRename(m_world->files(), at("/desk/l"), "m");
        QCOMPARE(std::get<Move>(*planned->change).newPlace, at("/desk/m"));
        for (const char *bad : {"", ".", "..", "a/b"})
            QCOMPARE(refusal(planRename(m_world->files(), at("/desk/l"), bad)), ErrorKind::InvalidName);
        QCOMPARE(refusal(planRename(m_world->files(), at("/desk/l"), "taken")), ErrorKind::AlreadyExists);
        QCOMPARE(refusal(planRename(m_world->files(), at("/desk/gone"), "m")), ErrorKind::NotFound);
    }

    void thePreviewIsWhatTheSystemWillSay()
    {
        draw("/data/report.txt\n/desk/l -> gone\n/desk/way -> l\n");
        const auto health = [&](const Result<Planned> &planned) {
            return predict(m_world->files(), planned.value().change.value())->verdict.health;
        };
        QCOMPARE(health(retarget({at("/desk/l"), {"../data/report.txt"}})), Health::Healthy);
        QCOMPARE(health(retarget({at("/desk/l"), {"nowhere"}})), Health::Broken);
        QCOMPARE(health(retarget({at("/desk/l"), {"way"}})), Health::Loop); // only once it is made
        QCOMPARE(health(create({{"new"}, at("/desk/new")})), Health::Loop);
        QCOMPARE(health(create({{"way"}, at("/desk/new")})), Health::Broken);
        QVERIFY(!predict(m_world->files(), *planRemove(m_world->files(), at("/desk/l"))->change));
    }

    void thePreviewKnowsFoldersStillToBeMade()
    {
        draw("/data/report.txt\n/desk/\n");
        const auto health = [&](const char *target) {
            const auto planned = create({{target}, at("/desk/a/b/l"), TargetStyle::Verbatim, false, false, true});
            return predict(m_world->files(), *planned->change);
        };
        QCOMPARE(health("../../../data/report.txt")->verdict.health, Health::Healthy);
        QCOMPARE(health(".././../../data/report.txt")->verdict.health, Health::Healthy);
        QCOMPARE(health("../../data/report.txt")->verdict.health, Health::Broken);
        QCOMPARE(health("../x")->verdict.health, Health::Broken);
        QCOMPARE(health("/")->verdict.health, Health::Healthy);
        QCOMPARE(health("..")->verdict.health, Health::Healthy); // one of the folders that are not there yet
        QCOMPARE(health("./")->verdict.path, at("/desk/a/b"));
    }
};

/// What only a memory file system can be like.
class PlannerInMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRemovalsHoldOneFolderOpenNotOneALink()
    {
        MemoryFileSystem files("/desk/\n");
        std::vector<NativePath> places;
        for (int i = 0; i < 50; ++i) {
            places.push_back({"/desk/l" + std::to_string(i)});
            files.addLink(places.back().bytes, "t");
        }
        files.resetSteps();
        QCOMPARE(planRemoveAll(files, places).size(), places.size());
        const auto opened =
            std::ranges::count_if(files.log(), [](const std::string &line) { return line.starts_with("openFolder"); });
        QCOMPARE(opened, 1);
    }

    void relativeWishesStartAtTheCurrentFolder()
    {
        MemoryFileSystem files("/home/me/report.txt\n/desk/\n");
        files.setCurrentFolder("/home/me");
        QCOMPARE(targetOf(planCreate(files, {{"report.txt"}, {"/desk/l"}, TargetStyle::Relative})),
                 std::string("../home/me/report.txt"));
        QCOMPARE(targetOf(planCreate(files, {{"report.txt"}, {"/desk/l"}, TargetStyle::Absolute})),
                 std::string("/home/me/report.txt"));
        const auto here = planCreate(files, {{"report.txt"}, {"l"}});
        QCOMPARE(placeOf(*here->change), NativePath{"/home/me/l"}); // undo may start anywhere
        QCOMPARE(targetOf(here), std::string("report.txt"));
    }

    void hardLinksStayOnOneFileSystem()
    {
        MemoryFileSystem files("/desk/file\n");
        files.mount("/other", MountKind::Local);
        const auto planned = planCreate(files, {{"/desk/file"}, {"/other/n"}, TargetStyle::Verbatim, true});
        QCOMPARE(planned.error().kind, ErrorKind::CrossesDevice);
    }

    void theSearchForASecondNameEntersNoMountAndEnds()
    {
        MemoryFileSystem files("/desk/one : 1\n/far/two = /desk/one\n");
        files.mount("/far/away", MountKind::Fuse);
        files.denyReading("/far");
        QCOMPARE(planRemove(files, {"/desk/one"}, {{"/far"}}).error().kind, ErrorKind::LastName);
        files.denyReading("/far", false);
        QVERIFY(isA<RemoveHardLink>(planRemove(files, {"/desk/one"}, {{"/"}})));
        for (const std::string &line : files.log())
            QVERIFY(line != "openChild away" || !files.exists("/far/away/entered"));
    }

    void aFailureWhileLookingIsNoPlan()
    {
        const MemoryFileSystem fine("/desk/l -> t\n");
        QVERIFY(planRetarget(fine, {{"/desk/l"}, {"u"}}));
        for (std::size_t step = 1; step <= fine.stepsTaken(); ++step) {
            MemoryFileSystem files("/desk/l -> t\n");
            files.failAtStep(step, ErrorKind::NotAnswering, 0, MemoryFileSystem::When::Before);
            QCOMPARE(planRetarget(files, {{"/desk/l"}, {"u"}}).error().kind, ErrorKind::NotAnswering);
        }
    }
};

int main(int argc, char **argv)
{
    PlannerTest both;
    PlannerInMemoryTest memory;
    return QTest::qExec(&both, argc, argv) + QTest::qExec(&memory, argc, argv);
}
#include "tst_planner.moc"
