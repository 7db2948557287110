// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_move.h"
#include "changes/plan_replace.h"
#include "changes/planner.h"
#include "entry_tools.h"
#include "scan/list_folder.h"
#include "scan/messages.h"
#include "store/records.h"
#include "support/ntfs_world.h"
#include "support/printing.h"
#include "text/error_text.h"
#include "text/health_text.h"
#include "text/kind_text.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

/// A desk with what other programs keep, and a table that lists it.
struct Desk
{
    explicit Desk(std::string_view tree = "C:\\data\\a.txt : a\nC:\\desk\\l -> ..\\data\\a.txt\n")
        : world(tree)
    {
        world.ntfs.addReparse(u"C:\\desk\\wsl", 0xA000001D, std::string("\2\0\0\0/etc", 8), false);
        world.ntfs.addReparse(u"C:\\desk\\app.exe", 0x8000001B, "x", false);
        world.ntfs.addReparse(u"C:\\desk\\sky.txt", 0x9000601A, "x", false);
        world.ntfs.addReparse(u"C:\\desk\\sky", 0x9000601A, "x", true);
        world.ntfs.addReparse(u"C:\\desk\\odd", 0x90003ABC, "x", false);
        world.ntfs.addDrive('D');
        world.ntfs.addVolumeMount(u"C:\\desk\\disk", 'D');
    }

    void list()
    {
        const auto folder = world.files.openFolder({R"(C:\desk)"}).value();
        const auto listed = listFolder(
            world.files, *folder, {}, [this](std::vector<Entry> &&entries) { table.model.append(std::move(entries)); });
        QVERIFY(listed.has_value());
        table.model.complete();
    }
    QString cell(const char *name, FolderModel::Column column, int role = Qt::DisplayRole)
    {
        return table.look.index(table.model.rowOf(name), column).data(role).toString();
    }

    NtfsWorld world;
    Fixture table;
};

template<typename Value>
Error errorOf(const Result<Value> &refused)
{
    return refused ? Error{ErrorKind::Io, {"was not refused"}} : refused.error();
}

const NativePath wsl{R"(C:\desk\wsl)"};

} // namespace

/// What other programs keep in reparse points, and what is not asked: in the words a person reads.
class WindowsKindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOtherProgramsKeepIsShownByItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        QTest::newRow("WSL link") << "wsl" << "WSL link";
        QTest::newRow("app alias") << "app.exe" << "App alias";
        QTest::newRow("placeholder of a file") << "sky.txt" << "OneDrive or other cloud placeholder (not a link)";
        QTest::newRow("placeholder of a folder") << "sky" << "OneDrive or other cloud placeholder (not a link)";
        QTest::newRow("unknown") << "odd" << "Unknown reparse point 0x90003ABC";
        QTest::newRow("volume") << "disk" << "Volume mount point";
    }

    void whatOtherProgramsKeepIsShownByItsName()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, kind);
        Desk desk;
        desk.list();
        const QByteArray bytes = name.toLocal8Bit();

        QCOMPARE(desk.cell(bytes, FolderModel::Kind), kind);
        QVERIFY(desk.cell(bytes, FolderModel::Name, Qt::ToolTipRole).contains(kind));
        QVERIFY(desk.table.model.entry(desk.table.model.rowOf(bytes.toStdString()))->link == nullptr);
    }

    void aLinkOfOursIsNoneOfThem()
    {
        Desk desk;
        desk.list();

        QCOMPARE(desk.cell("l", FolderModel::Kind), QStringLiteral("Link"));
        QCOMPARE(desk.table.model.entry(desk.table.model.rowOf("l"))->foreignTag, 0U);
        QVERIFY(!desk.table.look.index(desk.table.model.rowOf("l"), 0).data(FolderModel::IsForeignRole).toBool());
    }

    void aMillionEntriesStaySmall() { QVERIFY(sizeof(Entry) <= 80); }

    void theTagComesThroughFromAWorker()
    {
        Entry entry = file("wsl");
        entry.type = NodeType::Other;
        entry.foreignTag = 0xA000001D;
        Entry other = entry;
        other.foreignTag = 0xA000001C;
        QVERIFY(!(entry == other));

        MessageReader reader;
        reader.add(encode(EntriesFound{{entry}}));
        const auto read = reader.next();

        QVERIFY(read.has_value());
        QCOMPARE(std::get<EntriesFound>(*read).entries.front().foreignTag, 0xA000001DU);
    }

    void theRecordsStayAsTheyAre()
    {
        Entry entry = file("wsl");
        entry.type = NodeType::Other;
        entry.foreignTag = 0xA000001D;

        QCOMPARE(entryRecord({"wsl"}, entry), "{\"place\":\"wsl\",\"kind\":\"other\"}\n"s);
    }

    void everyActOnThemIsRefusedByName_data()
    {
        using Act = Error (*)(Desk &);
        QTest::addColumn<Act>("act");
        const auto row = [](const char *name, Act act) { QTest::newRow(name) << act; };
        row("remove", [](Desk &desk) { return errorOf(planRemove(desk.world.files, wsl)); });
        row("rename", [](Desk &desk) { return errorOf(planRename(desk.world.files, wsl, "other")); });
        row("retarget", [](Desk &desk) { return errorOf(planRetarget(desk.world.files, {wsl, {"x"}})); });
        row("another name", [](Desk &desk) {
            CreateRequest request;
            request.target = wsl;
            request.place = {R"(C:\desk\new)"};
            request.hard = true;
            return errorOf(planCreate(desk.world.files, request));
        });
        row("move", [](Desk &desk) {
            MoveRequest request;
            request.places = {wsl};
            request.destination = {R"(C:\data)"};
            return errorOf(planMove(desk.world.files, request, {}).front());
        });
        row("move by a plan from a file", [](Desk &desk) {
            Seen before = desk.world.seen(wsl.bytes);
            before.identity.node = 0;
            return desk.world.apply(Move{wsl, before, {R"(C:\data\wsl)"}}).error.value_or(Error{});
        });
        row("remove by a plan from a file", [](Desk &desk) {
            return desk.world.apply(RemoveLink{wsl, desk.world.seen(wsl.bytes)}).error.value_or(Error{});
        });
        row("another name by a plan from a file", [](Desk &desk) {
            return desk.world.apply(CreateHardLink{{R"(C:\desk\new)"}, wsl, desk.world.seen(wsl.bytes)})
                .error.value_or(Error{});
        });
    }

    void everyActOnThemIsRefusedByName()
    {
        using Act = Error (*)(Desk &);
        QFETCH(const Act, act);
        Desk desk;
        const std::string before = desk.world.ntfs.dump();

        const Error error = act(desk);

        QCOMPARE(error.kind, ErrorKind::Foreign);
        QCOMPARE(error.where, wsl);
        QCOMPARE(errorSentence(error),
                 QStringLiteral("C:\\desk\\wsl is kept by another program (WSL link) and left alone."));
        QCOMPARE(errorText(error), QStringLiteral("This is kept by another program (WSL link) and left alone."));
        QCOMPARE(desk.world.ntfs.dump(), before);
    }

    void whatNobodyNamedIsToldWithoutANumber()
    {
        QCOMPARE(errorText(ErrorKind::Foreign), QStringLiteral("This is kept by another program and left alone."));
        QCOMPARE(errorSentence({ErrorKind::Foreign, wsl}),
                 QStringLiteral("C:\\desk\\wsl is kept by another program and left alone."));
    }

    void aPlaceholderIsNotFetchedToReplaceItsLink()
    {
        Desk desk("C:\\desk\\l -> sky.txt\n");

        const auto planned = planReplace(desk.world.files, {{R"(C:\desk\l)"}}, FileForm::Copy, {});

        QCOMPARE(errorOf(planned.front()).kind, ErrorKind::Foreign);
        QCOMPARE(errorOf(planned.front()).where.bytes, R"(C:\desk\sky.txt)"s);
    }

    void aLinkToAServerIsNotAskedAndSaysSo()
    {
        NtfsWorld world("C:\\desk\\far -> \\\\server\\share\\x\n");
        world.ntfs.addShare(u"server", u"share");
        const auto folder = world.files.openFolder({R"(C:\desk)"}).value();
        Fixture table;
        QVERIFY(listFolder(world.files, *folder, {}, [&](std::vector<Entry> &&entries) {
                    table.model.append(std::move(entries));
                }).has_value());
        table.model.complete();

        QCOMPARE(table.look.index(0, FolderModel::Health).data().toString(), QStringLiteral("Not checked (on server)"));
        const Verdict verdict = table.model.entry(0)->link->verdict();
        QVERIFY(healthSentence(verdict).contains(QStringLiteral("server")));
        QVERIFY(table.look.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("was not asked")));
        QVERIFY(world.ntfs.touchedServers().empty());
    }

    void aLinkOntoAVolumeMountPointSaysThatItWasNotAsked()
    {
        Desk desk("C:\\desk\\there => disk\n");
        desk.list();

        QCOMPARE(desk.cell("there", FolderModel::Health), QStringLiteral("Not checked (on disk)"));
        QVERIFY(desk.cell("there", FolderModel::Name, Qt::ToolTipRole).contains(QStringLiteral("was not asked")));
    }
};

QTEST_GUILESS_MAIN(WindowsKindsTest)
#include "tst_windows_kinds.moc"
