// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "bulk_tools.h"
#include "changes/relocations.h"
#include "guarded_moves.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

std::string kindsOf(const std::vector<Error> &errors)
{
    std::string words;
    for (const Error &error : errors)
        words += error.where.bytes + " " + std::to_string(static_cast<int>(error.kind)) + "; ";
    return words;
}

} // namespace

class RelocationsTest : public QObject
{
    Q_OBJECT

private:
    static std::string after(const Relocations &moves, const std::string &path) { return moves.after({path}).bytes; }

private Q_SLOTS:
    void whatLiesBelowComesAlong()
    {
        Relocations moves;
        moves.add({"/a"}, {"/x/b"});
        QCOMPARE(after(moves, "/a"), std::string("/x/b"));
        QCOMPARE(after(moves, "/a/c/"), std::string("/x/b/c/"));
        QCOMPARE(after(moves, "/ab"), std::string("/ab"));
        QVERIFY(moves.areOf({"/a"}) && !moves.areOf({"/a/c"}));
    }

    void eachMoveSeesWhatTheOnesBeforeLeft()
    {
        Relocations moves;
        moves.add({"/d/a"}, {"/d/spare"});
        moves.add({"/d/b"}, {"/d/a"});
        moves.add({"/d/spare"}, {"/d/b"});
        QCOMPARE(after(moves, "/d/a/x"), std::string("/d/b/x"));
        QCOMPARE(after(moves, "/d/b/x"), std::string("/d/a/x"));
        QVERIFY(!moves.areOf({"/d/spare"}));
    }

    void anInnerPlaceGoesItsOwnWay()
    {
        Relocations outerFirst;
        outerFirst.add({"/p"}, {"/q"});
        outerFirst.add({"/q/in"}, {"/r"});
        Relocations innerFirst;
        innerFirst.add({"/p/in"}, {"/r"});
        innerFirst.add({"/p"}, {"/q"});
        for (const Relocations *moves : {&outerFirst, &innerFirst}) {
            QCOMPARE(after(*moves, "/p/in/x"), std::string("/r/x"));
            QCOMPARE(after(*moves, "/p/x"), std::string("/q/x"));
        }
        outerFirst.add({"/r"}, {"/q-r"});
        outerFirst.add({"/q"}, {"/z"});
        QCOMPARE(after(outerFirst, "/p/in/x"), std::string("/q-r/x"));
        QCOMPARE(after(outerFirst, "/p/x"), std::string("/z/x"));
    }
};

/// Things go elsewhere, and the links that point there with them.
class GuardedMoveTest : public BulkTest
{
    Q_OBJECT

private:
    MovePlan plan(const std::vector<std::string> &places, const std::string &destination)
    {
        MoveRequest request{{}, at(destination)};
        for (const std::string &place : places)
            request.places.push_back(at(place));
        request.pointing = pointingTo(m_world->files(), request.places, at("/"));
        return planGuardedMove(m_world->files(), request);
    }

    void move(const std::vector<std::string> &places, const std::string &destination)
    {
        const MovePlan planned = plan(places, destination);
        QCOMPARE(kindsOf(planned.lost), std::string());
        const Plan all = wholeOf(planned);
        NoJournal journal;
        QCOMPARE(apply(m_world->files(), all, journal).done(), all.changes.size());
    }

    std::string textAt(std::string_view place) { return seenAt(*m_world, place).target.raw; }

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void anotherNameTakesThePlaceOfTheOldOneInTheText()
    {
        draw("/d/old/x\n/d/l -> .//old//x\n/e/m -> ../d/old/\n/e/over -> m/x\n/e/not -> ../d\n");
        link("/e/abs", text("/d//old/x"));
        move({"/d/old"}, "/d/new");
        QCOMPARE(textAt("/d/l"), std::string(".//new//x"));
        QCOMPARE(textAt("/e/m"), std::string("../d/new/"));
        QCOMPARE(textAt("/e/abs"), text("/d//new/x"));
        QCOMPARE(textAt("/e/over"), std::string("m/x")); // it follows
    }

    void onAMoveTheBeginningIsSaidAnewAndTheRestStays()
    {
        draw("/d/p/x\n/d/l -> ../d/p/./x\n/far/away/\n");
        link("/d/abs", text("/d/p//x"));
        move({"/d/p"}, "/far/away");
        QCOMPARE(textAt("/d/l"), std::string("../far/away/p/./x"));
        QCOMPARE(textAt("/d/abs"), text("/far/away/p//x"));
    }

    void linksInsideAMovedFolderLeadOutAndInAsBefore()
    {
        draw("/d/out\n/d/p/in -> x\n/d/p/x\n/d/p/sub/leaves -> ../../out\n/d/p/round -> ../p/x\n/far/away/\n");
        link("/d/p/abs", text("/d/p/x"));
        const MovePlan alone = planGuardedMove(m_world->files(), {{at("/d/p")}, at("/far/away")});
        QCOMPARE(alone.moves.at(0)->size(), std::size_t(3)); // also without anything that points there
        move({"/d/p"}, "/far/away");
        QCOMPARE(textAt("/far/away/p/in"), std::string("x"));
        QCOMPARE(textAt("/far/away/p/sub/leaves"), std::string("../../../../d/out"));
        QCOMPARE(textAt("/far/away/p/round"), std::string("../p/x")); // right as it is
        QCOMPARE(textAt("/far/away/p/abs"), text("/far/away/p/x"));
    }

    void aFolderWithNothingToRewriteIsJustMoved()
    {
        draw("/d/p/in -> x\n/d/p/x\n/d/p/broken -> ../gone/x\n/far/away/\n");
        const MovePlan planned = plan({"/d/p"}, "/far/away");
        QCOMPARE(planned.updates.size(), std::size_t(0));
        const MovePlan renamed = plan({"/d/p"}, "/d/q");
        QCOMPARE(renamed.moves.at(0)->size(), std::size_t(1));
    }

    void brokenLinksMissTheSame()
    {
        draw("/d/p/x\n/d/l -> p/gone\n/d/other -> gone/p\n/d/p/up -> ../gone\n/far/away/\n");
        move({"/d/p"}, "/far/away");
        QCOMPARE(textAt("/d/l"), std::string("../far/away/p/gone"));
        QCOMPARE(textAt("/d/other"), std::string("gone/p"));
        QCOMPARE(textAt("/far/away/p/up"), std::string("../../../d/gone"));
    }

    void aMovedLinkIsFollowedToo()
    {
        draw("/d/end\n/d/m -> end\n/d/l -> m\n/e/k -> ../d/m\n/far/away/\n");
        move({"/d/m"}, "/far/away/n");
        QCOMPARE(textAt("/far/away/n"), std::string("../../d/end"));
        QCOMPARE(textAt("/d/l"), std::string("../far/away/n"));
        QCOMPARE(textAt("/e/k"), std::string("../far/away/n"));
    }

    void severalGoAtOnce()
    {
        draw("/d/p/x\n/d/q/l -> ../p/x\n/d/k -> p/../q/l\n/d/q/self -> ../q/l\n/far/away/\n");
        move({"/d/p", "/d/q", "/d/k"}, "/far/away");
        QCOMPARE(textAt("/far/away/q/l"), std::string("../p/x"));
        QCOMPARE(textAt("/far/away/q/self"), std::string("../q/l"));
        QCOMPARE(m_world->dump(), normalTree("/d/\n/far/away/p/x : /d/p/x\n/far/away/q/l -> ../p/x\n"
                                             "/far/away/q/self -> ../q/l\n/far/away/k -> q/l\n"));
    }

    void aPlaceInsideAnotherGoesItsOwnWay()
    {
        for (const bool outerFirst : {true, false}) {
            draw("/d/p/in/x\n/d/p/y\n/d/p/in/l -> ../y\n/d/l -> p/in/x\n/d/p/k -> in/x\n/far/away/\n");
            move(outerFirst ? std::vector<std::string>{"/d/p", "/d/p/in"} : std::vector<std::string>{"/d/p/in", "/d/p"},
                 "/far/away");
            QCOMPARE(m_world->dump(),
                     normalTree("/d/l -> ../far/away/in/x\n/far/away/in/l -> ../p/y\n/far/away/in/x : /d/p/in/x\n"
                                "/far/away/p/k -> ../in/x\n/far/away/p/y : /d/p/y\n"));
        }
    }

    void whatIsRefusedTakesNoLinksAlong()
    {
        draw("/d/p/x\n/d/l -> p/x\n/d/q\n/d/m -> q\n/far/away/p\n");
        const MovePlan planned = plan({"/d/p", "/d/q"}, "/far/away");
        QCOMPARE(planned.moves.at(0).error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(planned.updates.size(), std::size_t(1));
        QCOMPARE(placeOf(planned.updates[0]), at("/d/m"));
    }

    void aLinkThatNobodyToldOfIsNotKeptAndWhatGoesOverItIsTold()
    {
        draw("/d/p/x\n/e/m -> ../d/p/x\n/d/p/l -> ../../e/m\n/far/away/\n");
        const MovePlan planned = planGuardedMove(m_world->files(), {{at("/d/p")}, at("/far/away")});
        QCOMPARE(kindsOf(planned.lost), kindsOf({{ErrorKind::NotSame, at("/d/p/l")}}));
    }

    void aTextThatBecomesTooLongIsTold()
    {
        const std::string half(1990, 'x');
        draw("/d/p/f\n/far/away/" + std::string(100, 'y') + "/\n");
        std::string name = "p";
        for (int more = 0; more < 2040; ++more)
            name += "/.";
        link("/d/l", name + "/f");
        const MovePlan planned = plan({"/d/p"}, "/far/away/" + std::string(100, 'y'));
        QCOMPARE(kindsOf(planned.lost), kindsOf({{ErrorKind::InvalidTarget, at("/d/l")}}));
        QVERIFY(planned.moves.at(0).has_value());
    }

    void linksStayAsTheyAreWhenTheMoveIsRefusedAtLast()
    {
        draw("/d/p/x\n/d/l -> p/x\n/d/p/up -> ../z\n/d/z\n/d/q\n/e/m -> ../d/q\n/far/away/\n");
        const Plan all = wholeOf(plan({"/d/p", "/d/q"}, "/far/away"));
        link("/far/away/p", "in the way");
        NoJournal journal;
        const ApplyReport report = apply(m_world->files(), all, journal);
        QCOMPARE(report.refused(), std::size_t(3)); // the folder, the link inside, the link to it
        QCOMPARE(m_world->dump(), normalTree("/d/l -> p/x\n/d/p/up -> ../z\n/d/p/x\n/d/z\n/e/m -> ../far/away/q\n"
                                             "/far/away/p -> in\\sthe\\sway\n/far/away/q : /d/q\n"));
    }

    void aFolderStillNeverGoesIntoItself()
    {
        draw("/d/p/sub/\n/d/l -> p\n");
        const MovePlan planned = plan({"/d/p"}, "/d/p/sub");
        QCOMPARE(planned.moves.at(0).error().kind, ErrorKind::Unsupported);
        QVERIFY(planned.updates.empty());
    }
};

int main(int argc, char **argv)
{
    useQuickDisk();
    RelocationsTest relocations;
    GuardedMoveTest stories;
    return QTest::qExec(&relocations, argc, argv) + QTest::qExec(&stories, argc, argv);
}
#include "tst_guarded_move.moc"
