// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "both_grounds.h"
#include "changes/applier.h"
#include "changes/spare_name.h"
#include "support/printing.h"

#include <QTest>

#include <set>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;

/// One change after the other, in memory and on the real disk.
class ApplierTest : public QObject
{
    Q_OBJECT

private:
    /// Applies one change that must be refused and leave everything as it was; why it was.
    static ErrorKind refusal(World &world, const Change &change)
    {
        const std::string before = world.dump();
        const Outcome outcome = applyOne(world.files(), change);
        if (outcome.state != State::Refused || world.dump() != before)
            qFatal("not refused, or not left alone:\n%s", world.dump().c_str());
        return outcome.error->kind;
    }

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void allNamesOfALinkCanGoInOneBatch()
    {
        const auto disk = world("/desk/a -> t\n/desk/b = /desk/a\n/desk/c = /desk/a\n");
        Plan plan;
        for (const char *place : {"/desk/a", "/desk/b", "/desk/c"})
            plan.changes.emplace_back(RemoveLink{disk->at(place), seenAt(*disk, place)});
        NoJournal journal;
        QCOMPARE(apply(disk->files(), plan, journal).done(), std::size_t{3});
        QCOMPARE(disk->dump(), std::string("/desk/\n"));
    }

    void everyKindOfChangeDoesWhatItSays_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < changeCases.size(); ++i)
            QTest::newRow(changeCases[i].name) << i;
    }
    void everyKindOfChangeDoesWhatItSays()
    {
        QFETCH(std::size_t, index);
        const ChangeCase &change = changeCases[index];
        const auto place = world(change.before);

        const Outcome outcome = applyOne(place->files(), change.plan(*place));

        QCOMPARE(outcome.state, State::Done);
        QCOMPARE(place->dump(), normalTree(change.after));
    }

    void aLinkIsNeverMadeWhereSomethingIs()
    {
        const auto desk = world("/desk/file\n/desk/folder/x\n/desk/link -> gone\n/desk/pipe !\n");
        for (const char *taken : {"/desk/file", "/desk/folder", "/desk/link", "/desk/pipe"})
            QCOMPARE(refusal(*desk, creation(*desk, taken, "t")), ErrorKind::AlreadyExists);
    }

    void namesThatNoEntryCanHaveAreRefused()
    {
        const auto desk = world("/desk/x\n");
        for (const char *name : {"/desk/", "/desk/.", "/desk/..", "/desk/new/"})
            QCOMPARE(refusal(*desk, creation(*desk, name, "t")), ErrorKind::InvalidName);
        QCOMPARE(refusal(*desk, creation(*desk, "/desk/" + std::string(256, 'n'), "t")), ErrorKind::NameTooLong);
        QCOMPARE(refusal(*desk, creation(*desk, "/gone/x", "t")), ErrorKind::NotFound);
        QCOMPARE(refusal(*desk, creation(*desk, "/desk/x/y", "t")), ErrorKind::NotAFolder);
    }

    void aNameOf255BytesIsFine()
    {
        const auto desk = world("/desk/\n");
        const std::string place = "/desk/" + std::string(255, 'n');
        QCOMPARE(applyOne(desk->files(), creation(*desk, place, "t")).state, State::Done);
    }

    void textsThatNoLinkCanHoldAreRefused()
    {
        const auto desk = world("/desk/l -> t\n");
        for (const std::string &text : {std::string(), std::string(4096, 't'), std::string("a\0b", 3)}) {
            QCOMPARE(refusal(*desk, creation(*desk, "/desk/new", text)), ErrorKind::InvalidTarget);
            QCOMPARE(refusal(*desk, retarget(*desk, "/desk/l", text)), ErrorKind::InvalidTarget);
        }
        QCOMPARE(applyOne(desk->files(), creation(*desk, "/desk/new", std::string(4095, 't'))).state, State::Done);
    }

    void bytesThatAreNoTextAreKeptExactly()
    {
        const auto desk = world("/desk/b\\xffd\\n -> \\xfe\\s\n");
        QCOMPARE(applyOne(desk->files(), retarget(*desk,
                                                  "/desk/b\xff"
                                                  "d\n",
                                                  "n\x80w\t"))
                     .state,
                 State::Done);
        QCOMPARE(desk->dump(), std::string("/desk/b\\xffd\\n -> n\\x80w\\x09\n"));
    }

    void missingParentsAreMadeAndNamed()
    {
        const auto desk = world("/desk/\n");
        const Outcome outcome = applyOne(desk->files(), creation(*desk, "/desk/a//b/./c/link", "t", true));
        QCOMPARE(outcome.state, State::Done);
        QCOMPARE(desk->dump(), std::string("/desk/a/b/c/link -> t\n"));
        QCOMPARE(outcome.madeFolders.size(), std::size_t(3));
        QCOMPARE(outcome.madeFolders.front(), desk->at("/desk/a"));
    }

    void parentsAreNotMadeThroughAnythingElse()
    {
        const auto desk = world("/desk/file\n/desk/dangling -> gone\n/desk/loop -> loop\n");
        QCOMPARE(refusal(*desk, creation(*desk, "/desk/file/a/b", "t", true)), ErrorKind::NotAFolder);
        QCOMPARE(refusal(*desk, creation(*desk, "/desk/dangling/a/b", "t", true)), ErrorKind::NotFound);
        QCOMPARE(refusal(*desk, creation(*desk, "/desk/loop/a/b", "t", true)), ErrorKind::Loop);
        QCOMPARE(refusal(*desk, creation(*desk, "/desk/gone/../b", "t", true)), ErrorKind::NotFound);
    }

    void parentsMadeForNothingGoAgain()
    {
        const auto desk = world("/desk/\n");
        const std::string place = "/desk/a/b/" + std::string(256, 'n');
        QCOMPARE(refusal(*desk, creation(*desk, place, "t", true)), ErrorKind::NameTooLong);
    }

    void aLinkWithAnotherTextIsNotRetargeted()
    {
        const auto desk = world("/desk/l -> t\n");
        Seen before = seenAt(*desk, "/desk/l");
        before.target.raw = "u";
        QCOMPARE(refusal(*desk, RetargetLink{desk->at("/desk/l"), before, {"v"}}), ErrorKind::Changed);
        QCOMPARE(refusal(*desk, RemoveLink{desk->at("/desk/l"), before}), ErrorKind::Changed);
    }

    void aLinkMadeAnewWithTheSameTextIsNotTouched()
    {
        const auto desk = world("/desk/l -> t\n");
        Seen before = seenAt(*desk, "/desk/l");
        before.changed -= 1;
        QCOMPARE(refusal(*desk, RetargetLink{desk->at("/desk/l"), before, {"v"}}), ErrorKind::Changed);
        QCOMPARE(refusal(*desk, RemoveLink{desk->at("/desk/l"), before}), ErrorKind::Changed);
    }

    void filesAndFoldersAreNeitherRetargetedNorRemovedAsLinks()
    {
        const auto desk = world("/desk/file\n/desk/folder/x\n/desk/pipe !\n");
        for (const char *place : {"/desk/file", "/desk/folder", "/desk/pipe"}) {
            QCOMPARE(refusal(*desk, retarget(*desk, place, "t")), ErrorKind::NotALink);
            QCOMPARE(refusal(*desk, RemoveLink{desk->at(place), seenAt(*desk, place)}), ErrorKind::NotALink);
        }
        QCOMPARE(refusal(*desk, RetargetLink{desk->at("/desk/gone"), {}, {"t"}}), ErrorKind::NotFound);
    }

    void theLastNameOfAFileIsNeverRemoved()
    {
        const auto desk = world("/desk/one : 1\n/desk/two = /desk/one\n/desk/alone : a\n/desk/other : o\n");
        const auto remove = [&](const char *place, const char *other) {
            return refusal(*desk, RemoveHardLink{desk->at(place), seenAt(*desk, place), desk->at(other)});
        };
        QCOMPARE(remove("/desk/alone", "/desk/other"), ErrorKind::LastName);
        QCOMPARE(remove("/desk/one", "/desk/other"), ErrorKind::LastName);
        QCOMPARE(remove("/desk/one", "/desk/gone"), ErrorKind::LastName);
        QCOMPARE(remove("/desk/one", "/gone/two"), ErrorKind::LastName);
        QCOMPARE(remove("/desk/one", "/desk/one"), ErrorKind::LastName);
        QCOMPARE(remove("/desk/one", "/desk/../desk/one"), ErrorKind::LastName);
    }

    void anotherFileThanTheOneSeenKeepsItsName()
    {
        const auto desk = world("/desk/one : 1\n/desk/two = /desk/one\n/desk/x : x\n/desk/y = /desk/x\n");
        const RemoveHardLink change{desk->at("/desk/one"), seenAt(*desk, "/desk/x"), desk->at("/desk/two")};
        QCOMPARE(refusal(*desk, change), ErrorKind::Changed);
    }

    void hardLinksAreMadeOfWhatWasSeenAndNotOfFolders()
    {
        const auto desk = world("/desk/file\n/desk/other\n/desk/folder/x\n");
        const auto hardLink = [&](const char *existing, const char *seen) {
            return CreateHardLink{desk->at("/desk/new"), desk->at(existing), seenAt(*desk, seen), false};
        };
        QCOMPARE(refusal(*desk, hardLink("/desk/folder", "/desk/folder")), ErrorKind::IsAFolder);
        QCOMPARE(refusal(*desk, hardLink("/desk/file", "/desk/other")), ErrorKind::Changed);
    }

    void nothingIsMovedOverAnything()
    {
        const auto desk = world("/desk/l -> t\n/desk/file\n/desk/folder/\n");
        for (const char *taken : {"/desk/file", "/desk/folder"}) {
            const Move change{desk->at("/desk/l"), seenAt(*desk, "/desk/l"), desk->at(taken)};
            QCOMPARE(refusal(*desk, change), ErrorKind::AlreadyExists);
        }
        const Move other{desk->at("/desk/l"), seenAt(*desk, "/desk/file"), desk->at("/desk/new")};
        QCOMPARE(refusal(*desk, other), ErrorKind::Changed);
    }

    void spareNamesAreShortAndNeverTheSame()
    {
        std::set<std::string> names;
        for (int i = 0; i < 1000; ++i)
            names.insert(spareName());
        QCOMPARE(names.size(), std::size_t(1000));
        QVERIFY(names.begin()->starts_with(spareNamePrefix));
        QCOMPARE(names.begin()->size(), std::size_t(12));
    }
};

QTEST_APPLESS_MAIN(ApplierTest)
#include "tst_applier.moc"
