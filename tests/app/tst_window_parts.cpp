// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/address_text.h"
#include "gestures/link_mime.h"
#include "gestures/link_names.h"
#include "gestures/uri_list.h"
#include "support/printing.h"
#include "views/trail.h"
#include "views/user_dirs.h"
#include "window/arguments.h"
#include "window/report_text.h"

#include <QTest>

#include <set>

using namespace linkwright;
using namespace std::string_literals;

namespace {

std::string typed(std::string_view text)
{
    return placeFromTyped(text, {{"/here"}, {"/home/ann"}}).bytes;
}

std::string named(std::string_view name, const std::set<std::string> &taken)
{
    return freeLinkName(name, [&](const std::string &candidate) { return taken.contains(candidate); });
}

std::string everyByte()
{
    std::string name = "/";
    for (int byte = 1; byte < 256; ++byte)
        name += static_cast<char>(byte);
    return name;
}

} // namespace

class WindowPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUriListGivesBytes()
    {
        const auto list = parseUriList(
            "# from a file manager\r\nfile:///a%20b/%ff%0A\r\nfile://localhost/c\r\n\r\nhttps://x.org/\r\n");

        QCOMPARE(list.places.size(), std::size_t(2));
        QCOMPARE(list.places[0].bytes, "/a b/\xff\n"s);
        QCOMPARE(list.places[1].bytes, "/c"s);
        QCOMPARE(list.refused, std::vector{"https://x.org/"s});
    }

    void addressesOfOtherMachinesAndHalfOnesAreNoPlaces()
    {
        for (const char *uri : {"file://elsewhere.example/x", "file:x", "file://", "http:///x", "x", "file:///a%00b"})
            QVERIFY2(!placeOfFileUri(uri), uri);
        QCOMPARE(placeOfFileUri("FILE:/x")->bytes, "/x"s);
        QCOMPARE(placeOfFileUri("file:///100%")->bytes, "/100%"s);
    }

    void everyByteSurvivesAUriList()
    {
        const NativePath place{everyByte()};

        const auto list = parseUriList(writeUriList({place}));

        QCOMPARE(list.places, std::vector{place});
    }

    void everyByteSurvivesTheClipboard()
    {
        const NativePath place{everyByte()};
        const PlacesMimeData data({place});

        QCOMPARE(placesIn(data).places, std::vector{place});
        QVERIFY(!data.formats().contains(QStringLiteral("application/x-qabstractitemmodeldatalist")));
    }

    void plainTextCountsWhenItIsAPath()
    {
        QMimeData data;
        data.setText(QStringLiteral("/a\n'/b c'\nno path\n"));

        const auto list = placesIn(data);

        QCOMPARE(list.places, (std::vector<NativePath>{{"/a"}, {"/b c"}}));
        QCOMPARE(list.refused, std::vector{"no path"s});
    }

    void anAddressMayBeQuotedOrPasted()
    {
        QCOMPARE(typed("/a b"), "/a b"s);
        QCOMPARE(typed("  '/a b'\n"), "/a b"s);
        QCOMPARE(typed("\"/a b\" "), "/a b"s);
        QCOMPARE(typed("'/it'\\''s'"), "/it's"s);
        QCOMPARE(typed("\"/say \\\"x\\\"\""), "/say \"x\""s);
        QCOMPARE(typed("file:///a%20b"), "/a b"s);
        QCOMPARE(typed("\"file:///a%20b\""), "/a b"s);
    }

    void anAddressMayBeRelativeOrAtHome()
    {
        QCOMPARE(typed("sub/x"), "/here/sub/x"s);
        QCOMPARE(typed(".."), "/here/.."s);
        QCOMPARE(typed("~"), "/home/ann"s);
        QCOMPARE(typed("~/x"), "/home/ann/x"s);
        QCOMPARE(typed("~x"), "/here/~x"s);
        QCOMPARE(typed(""), ""s);
        QCOMPARE(typed(" \n"), ""s);
    }

    void oddNamesAreNotTidied()
    {
        QCOMPARE(typed("/ends with a blank "), "/ends with a blank "s);
        QCOMPARE(typed("/a/../b//c/"), "/a/../b//c/"s);
        QCOMPARE(typed("it's"), "/here/it's"s);
        QCOMPARE(typed("'"), "/here/'"s);
    }

    void anEscapedLineEndBelongsToThePathAndAPastedOneDoesNot()
    {
        const TypedFrom from{{"/here"}, {"/home/ann"}};

        QCOMPARE(placeFromShown("/a b\n", from).bytes, "/a b"s);
        QCOMPARE(placeFromShown("/a⟨U+000A⟩\n", from).bytes, "/a\n"s);
        QCOMPARE(placeFromShown("'/a b'", from).bytes, "/a b"s);
        QCOMPARE(placeFromShown("/x'", from).bytes, "/x'"s);
        QCOMPARE(placeFromShown("~/x", from).bytes, "/home/ann/x"s);
        QCOMPARE(placeFromShown("", from).bytes, ""s);
    }

    void aNewLinkKeepsTheNameWhereItIsFree()
    {
        QCOMPARE(named("report.txt", {}), "report.txt"s);
        QCOMPARE(named("report.txt", {"report.txt"}), "Link to report.txt"s);
        QCOMPARE(named("report.txt", {"report.txt", "Link to report.txt"}), "Link to report (2).txt"s);
        QCOMPARE(named("a.tar.gz", {"a.tar.gz", "Link to a.tar.gz"}), "Link to a (2).tar.gz"s);
        QCOMPARE(named(".profile", {".profile", "Link to .profile"}), "Link to .profile (2)"s);
        QCOMPARE(named("\xff.x", {"\xff.x"}), "Link to \xff.x"s);
    }

    void aNameIsNeverTooLong()
    {
        std::string longest;
        for (int i = 0; i < 125; ++i)
            longest += "é";
        longest += ".jpeg";

        const auto name = named(longest, {longest});

        QVERIFY(name.size() <= 255);
        QVERIFY(name.starts_with("Link to é"));
        QVERIFY(name.ends_with("é.jpeg"));
    }

    void theTrailGoesBackAndForward()
    {
        Trail trail;
        trail.visit(Visit::of({"/a"}));
        trail.leave({{"/a"}, {"x", "y"}, "w"});
        trail.visit(Visit::of({"/b"}));
        trail.leave({{"/elsewhere"}, {"z"}, {}});
        trail.visit(Visit::of({"/c"}));
        QCOMPARE(trail.before()->folder.bytes, "/b"s);
        trail.goBack();
        trail.goBack();
        QCOMPARE(trail.before(), std::optional<Visit>());
        QCOMPARE(trail.after()->folder.bytes, "/b"s);
        trail.goForward();
        trail.visit(Visit::of({"/d"}));
        QCOMPARE(trail.after(), std::optional<Visit>());
        trail.goBack();
        QCOMPARE(*trail.before(), (Visit{{"/a"}, {"x", "y"}, "w"}));
    }

    void aboveIsTheFolderThatHoldsTheName()
    {
        QCOMPARE(above({"/a/b"})->folder.bytes, "/a"s);
        QCOMPARE(above({"/a/b/"})->selected, Names{"b"});
        QCOMPARE(above({"/a"})->folder.bytes, "/"s);
        QCOMPARE(above({"/"}), std::optional<Visit>());
        QCOMPARE(above({""}), std::optional<Visit>());
        QCOMPARE(above({"/a/.."})->folder.bytes, "/a/../.."s);
    }

    void userFoldersAreReadAsBytes()
    {
        const auto places =
            parseUserDirs("# comment\nXDG_MUSIC_DIR=\"$HOME/M\xfcsik\"\nXDG_DESKTOP_DIR=\"$HOME/\"\n"
                          "XDG_DOWNLOAD_DIR=\"/data/a \\\"b\\\"\"\nXDG_VIDEOS_DIR=\"relative\"\nnonsense\n",
                          {"/home/ann"});

        QCOMPARE(places.size(), std::size_t(2));
        QCOMPARE(places[0].path.bytes, "/data/a \"b\""s);
        QCOMPARE(places[1].path.bytes, "/home/ann/M\xfcsik"s);
    }

    void argumentsAreBytes()
    {
        const char *const words[] = {"a\xff", "--", "--help", "/x", "file:///b%20c"};
        const auto arguments = readArguments(words, {"/here"});

        QVERIFY(!arguments.help);
        QCOMPARE(arguments.places, (std::vector<NativePath>{{"/here/a\xff"}, {"/here/--help"}, {"/x"}, {"/b c"}}));
    }

    void addressesOfOtherPlacesAreNoPaths()
    {
        const char *const words[] = {"sftp://host/x", "trash:/", "file://elsewhere.invalid/x",
                                     "./trash:/",     "a:b",     "c:/x"};
        const auto arguments = readArguments(words, {"/here"});

        QCOMPARE(arguments.elsewhere, (std::vector{"sftp://host/x"s, "trash:/"s, "file://elsewhere.invalid/x"s}));
        QCOMPARE(arguments.places, (std::vector<NativePath>{{"/here/./trash:/"}, {"/here/a:b"}, {"/here/c:/x"}}));
    }

    void fileAddressesAreReadByteForByte()
    {
        const char *const words[] = {"file:///a%FF%20b%0A", "file:/x", "--", "file:///-y"};
        const auto arguments = readArguments(words, {"/here"});

        QCOMPARE(arguments.places, (std::vector<NativePath>{{"/a\xff b\n"}, {"/x"}, {"/-y"}}));
    }

    void optionsAreKnownOrTold()
    {
        const char *const words[] = {"--version", "-x", "--help"};
        const auto arguments = readArguments(words, {"/"});

        QVERIFY(arguments.version);
        QVERIFY(arguments.help);
        QCOMPARE(arguments.unknownOption, "-x"s);
    }

    void aRefusalForLackOfARightNamesIt()
    {
        BatchReport report;
        report.batch.plan.changes = {RemoveLink{{"/shut/done"}, {}}, RemoveLink{{"/shut/l"}, {}}};
        report.applied.outcomes = {{Outcome::State::Done},
                                   {Outcome::State::Refused, Error{ErrorKind::Denied, {"/shut/l"}}}};
        QCOMPARE(failureText(report), QStringLiteral("You have no permission to do this at /shut/l."));

        report.rights = RightsRefusal{{"/shut/l"}, {}};
        report.rights->facts.asked = true;
        report.rights->facts.type = NodeType::Folder;
        report.rights->facts.fileSystem = "ext4";
        report.rights->facts.readOnly = true;
        QCOMPARE(failureText(report), QStringLiteral("/shut/l was left as it is. Nothing can be changed here: the file "
                                                     "system is read-only."));
    }

    void aCopyThatCannotBecomeItsLinkAgainSaysWhy()
    {
        BatchReport report;
        report.batch.plan.changes = {FileToLink{{"/desk/l"}, {}, FileForm::Copy, {"/o"}, {"o"}}};
        report.applied.outcomes = {{Outcome::State::Refused, Error{ErrorKind::NotSame, {"/desk/l"}}}};

        QCOMPARE(failureText(report),
                 QStringLiteral("/desk/l was left as it is. The copy or its original was changed since; undoing would "
                                "lose what the copy holds."));
    }
};

QTEST_APPLESS_MAIN(WindowPartsTest)
#include "tst_window_parts.moc"
