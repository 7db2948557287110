// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/system_codes.h"
#include "text/error_text.h"
#include "text/health_text.h"
#include "text/kind_text.h"
#include "text/refusal_text.h"
#include "text/style_text.h"

#include <QSet>
#include <QTest>

using namespace linkwright;

namespace {

constexpr int errorKindCount = static_cast<int>(ErrorKind::Io) + 1;

Verdict verdict(Health health, const char *path, int osCode = 0)
{
    return {health, 1, osCode, false, {path}};
}

Seen seenOf(NodeType type)
{
    Seen seen;
    seen.identity.type = type;
    return seen;
}

Seen seenLink(const char *target)
{
    Seen seen = seenOf(NodeType::SymbolicLink);
    seen.target.raw = target;
    return seen;
}

} // namespace

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsOwnSentenceInBothForms()
    {
        QSet<QString> afterPlace;
        QSet<QString> withPlace;
        for (int kind = 0; kind < errorKindCount; ++kind) {
            const auto error = static_cast<ErrorKind>(kind);
            const QString sentence = errorSentence({error, {"/the/place"}, 0});
            QVERIFY2(errorText(error).endsWith(QLatin1Char('.')), qPrintable(errorText(error)));
            QVERIFY2(!errorText(error).contains(QLatin1Char('%')), qPrintable(errorText(error)));
            QVERIFY2(sentence.contains(QStringLiteral("/the/place")), qPrintable(sentence));
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            afterPlace.insert(errorText(error));
            withPlace.insert(sentence);
        }
        QCOMPARE(afterPlace.size(), errorKindCount);
        QCOMPARE(withPlace.size(), errorKindCount);
    }

    void aPlaceThatCouldLieIsEscapedInASentence()
    {
        const Error error{ErrorKind::NotFound, {"/a\nb\xE2\x80\xAE%1\xFF"}, system_code::notFound};

        QCOMPARE(errorSentence(error), QStringLiteral("/a⟨U+000A⟩b⟨U+202E⟩%1⟨xFF⟩ is not there."));
        QVERIFY(errorSentence(error, Spelling::Terminal).startsWith(QStringLiteral("$'/a\\nb")));
    }

    void whatWasExpectedIsSaidOnceBesideWhatIsThere_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("where");
        QTest::addColumn<std::optional<Seen>>("now");
        QTest::addColumn<QString>("text");

        const Seen old = seenLink("old");
        const NativePath place{"/p"};
        const auto row = [](const char *name, const Change &change, ErrorKind kind, const std::optional<Seen> &now,
                            const char *text, const char *where = "/p") {
            QTest::newRow(name) << change << kind << QString::fromLatin1(where) << now << QString::fromUtf8(text);
        };
        row("gone", RemoveLink{place, old}, ErrorKind::NotFound, std::nullopt,
            "A link to old was expected there. Nothing is there now.");
        row("elsewhere", RetargetLink{place, old, {"new"}}, ErrorKind::Changed, seenLink("other"),
            "A link to old was expected there. It points to other now.");
        row("a twin", RetargetLink{place, old, {"new"}}, ErrorKind::Changed, old,
            "The link was replaced by another one with the same target.");
        row("taken", CreateLink{place, {"new"}}, ErrorKind::AlreadyExists, seenOf(NodeType::Folder),
            "Nothing was expected there. A folder is there now.");
        row("free again", CreateLink{place, {"new"}}, ErrorKind::AlreadyExists, std::nullopt, "");
        row("its new place is taken", Move{place, old, {"/q"}}, ErrorKind::AlreadyExists, seenOf(NodeType::File),
            "Nothing was expected at /q. A file is there now.", "/q");
        row("no copy", FileToLink{place, seenOf(NodeType::File), FileForm::Copy, {"/o"}, {"o"}}, ErrorKind::NotSame,
            seenOf(NodeType::File),
            "The copy or its original was changed since; undoing would lose what the copy holds.");
        row("a copy that is none", FileToLink{place, seenOf(NodeType::File), FileForm::Copy, {"/o"}, {"o"}},
            ErrorKind::Changed, seenOf(NodeType::File),
            "A copy of /o was expected there. The file that is there now is none.");
        row("no original", FileToLink{place, seenOf(NodeType::File), FileForm::Copy, {"/o"}, {"o"}},
            ErrorKind::NotFound, seenOf(NodeType::File), "/o is not there.");
        row("it would be missed", RemoveLink{place, old}, ErrorKind::NotSame, seenLink("other"),
            "The link /q, which led over it, was to be changed first.", "/q");
        row("a folder on the way", RemoveLink{place, old}, ErrorKind::NotFound, std::nullopt, "", "/");
        row("no matter of what is there", RemoveLink{place, old}, ErrorKind::NoSpace, old, "");
    }

    void whatWasExpectedIsSaidOnceBesideWhatIsThere()
    {
        QFETCH(Change, change);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, where);
        QFETCH(std::optional<Seen>, now);
        QTEST(unexpectedText(change, {kind, {where.toStdString()}}, now, Stage::Tried), "text");
    }

    void whatAPlanItselfPutsInTheWayIsSaid()
    {
        const Change change = CreateLink{{"/p"}, {"new"}};
        QCOMPARE(unexpectedText(change, {ErrorKind::AlreadyExists, {"/p"}}, std::nullopt, Stage::Planned),
                 QStringLiteral("An earlier change of the same plan is in the way."));
    }

    void whatALinkLeadsToIsNotTakenForTheLink()
    {
        QCOMPARE(endRefusalText(ErrorKind::IsAFolder, FileForm::Copy),
                 QStringLiteral("It leads to a folder; only files can be copied."));
        QCOMPARE(endRefusalText(ErrorKind::IsAFolder, FileForm::HardLink),
                 QStringLiteral("It leads to a folder; only files can have hard links."));
        QCOMPARE(endRefusalText(ErrorKind::NotFound, FileForm::Copy), QStringLiteral("Its target is not there."));
        QCOMPARE(endRefusalText(ErrorKind::NotFound), QStringLiteral("Its end is not there."));
        QVERIFY(endRefusalText(ErrorKind::Unsupported, FileForm::Copy).contains(QStringLiteral("no regular file")));
        QCOMPARE(endRefusalText(ErrorKind::NotSame), QString());
    }

    void theMissingRightIsNamedWithItsPlace()
    {
        RightsRefusal refusal{{"/a/l"}, {}};
        refusal.facts.asked = true;
        refusal.facts.type = NodeType::Folder;
        refusal.facts.fileSystem = "ext4";
        refusal.facts.guards.immutable = true;
        const Change move = Move{{"/a/l"}, seenLink("x"), {"/b/l"}};
        const QString here = rightsRefusalText(move, refusal);
        QVERIFY2(here.startsWith(QStringLiteral("Nobody may")) && here.contains(QStringLiteral("immutable")),
                 qPrintable(here));
        refusal.place = {"/b/l"};
        QCOMPARE(rightsRefusalText(move, refusal), QStringLiteral("At /b/l: ") + here);
    }

    void everyHealthHasItsOwnWords()
    {
        QSet<QString> words;
        QSet<QString> sentences;
        for (int health = 0; health < healthCount; ++health) {
            words.insert(healthText(static_cast<Health>(health)));
            sentences.insert(healthSentence(verdict(static_cast<Health>(health), "/x", system_code::notFound)));
        }
        QCOMPARE(words.size(), healthCount);
        QCOMPARE(sentences.size(), healthCount);
    }

    void theColumnNamesTheVolumeOrMount_data()
    {
        QTest::addColumn<int>("health");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("asking");
        QTest::addColumn<QString>("words");

        const auto row = [](const char *name, Health health, const char *path, bool asking, const char *words) {
            QTest::newRow(name) << static_cast<int>(health) << QByteArray(path) << asking << QString::fromUtf8(words);
        };
        row("healthy", Health::Healthy, "/end", false, "Healthy");
        row("broken", Health::Broken, "/gone", false, "Broken");
        row("loop", Health::Loop, "/loop", false, "Broken (loop)");
        row("invalid", Health::Invalid, "/x", false, "Invalid target");
        row("wrong kind", Health::WrongKind, "/x", false, "Wrong link type");
        row("offline", Health::Offline, "/media/me/backup", false, "Target offline (backup)");
        row("offline, a share", Health::Offline, "/run/user/1/gvfs/smb-share:server=nas,share=my%20films", false,
            "Target offline (my films on nas)");
        row("offline, a computer", Health::Offline, "/run/user/1/gvfs/sftp:host=nas,user=ann", false,
            "Target offline (nas)");
        row("offline, no share", Health::Offline, "/mnt/sftp:host=nas", false, "Target offline (sftp:host=nas)");
        row("offline, nameless", Health::Offline, "", false, "Target offline");
        row("denied", Health::Denied, "/locked", false, "No permission to check");
        row("unanswered", Health::Unanswered, "/x", false, "Not answering");
        row("not checked", Health::Unchecked, "/mnt/nas", false, "Not checked (on nas)");
        row("not checked, root", Health::Unchecked, "/", false, "Not checked (on /)");
        row("being checked", Health::Unchecked, "/mnt/nas", true, "Checking…");
    }

    void theColumnNamesTheVolumeOrMount()
    {
        QFETCH(int, health);
        QFETCH(QByteArray, path);
        QFETCH(bool, asking);
        QFETCH(QString, words);

        const Verdict asked = verdict(static_cast<Health>(health), path.constData());

        QCOMPARE(healthText(asked, asking ? Asking::Yes : Asking::No), words);
    }

    void aBrokenLinkSaysWhatIsMissingAndWhatIsThere()
    {
        const Verdict broken = verdict(Health::Broken, "/media/disk/photos", system_code::notFound);

        QCOMPARE(nearestExisting(broken), NativePath{"/media/disk"});
        QCOMPARE(healthSentence(broken, nearestExisting(broken)),
                 QStringLiteral("Broken: /media/disk/photos is not there; /media/disk is."));
        QCOMPARE(healthSentence(broken), QStringLiteral("Broken: /media/disk/photos is not there."));
    }

    void aFileWhereAFolderIsNeededIsSaidSo()
    {
        const Verdict broken = verdict(Health::Broken, "/home/list.txt", system_code::notAFolder);

        QCOMPARE(healthSentence(broken, nearestExisting(broken)),
                 QStringLiteral("Broken: /home/list.txt is not a folder, and the target needs one there."));
    }

    void onlyABrokenLinkHasANearestAncestor()
    {
        QVERIFY(!nearestExisting(verdict(Health::Healthy, "/end")));
        QVERIFY(!nearestExisting(verdict(Health::Denied, "/locked")));
    }

    void whoMayNotLookIsNotToldOfDoing()
    {
        const Error denied{ErrorKind::Denied, {"/locked"}, 0};
        QCOMPARE(errorSentence(denied, Spelling::Window, Doing::Reading),
                 QStringLiteral("You have no permission to look into /locked."));
        QCOMPARE(errorSentence(denied), QStringLiteral("You have no permission to do this at /locked."));
    }

    void longWordsAreCutInTheMiddleAndShortOnesNot()
    {
        QCOMPARE(withShortWords(QStringLiteral("a b  c")), QStringLiteral("a b  c"));
        QCOMPARE(withShortWords(QStringLiteral("see 0123456789.txt now"), 8), QStringLiteral("see 0123….txt now"));
    }

    void kindsAreNamedForPeople()
    {
        Entry entry;
        entry.type = NodeType::File;
        QCOMPARE(kindText(entry), QStringLiteral("File"));
        entry.names = 3;
        QCOMPARE(kindText(entry), QStringLiteral("Hard link (3 names)"));
        entry.type = NodeType::Folder;
        QCOMPARE(kindText(entry), QStringLiteral("Folder"));
        entry.type = NodeType::SymbolicLink;
        QCOMPARE(kindText(entry), QStringLiteral("Link"));
        entry.link = std::make_shared<const LinkPart>(LinkTarget(), Style(),
                                                      Verdict{Health::Unchecked, 0, 0, false, {}, NodeType::Folder});
        QCOMPARE(kindText(entry), QStringLiteral("Link to folder"));
    }

    void stylesAreListedInOneOrder()
    {
        QCOMPARE(styleText({}), QStringLiteral("Relative"));
        QCOMPARE(styleText({.absolute = true}), QStringLiteral("Absolute"));
        QCOMPARE(
            styleText({.absolute = true, .messy = true, .lengthy = true, .otherFileSystem = true, .outside = true}),
            QStringLiteral("Absolute, messy, lengthy, on another file system, outside"));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
