// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/rights_place.h"
#include "engine_tools.h"
#include "platform/posix/posix_folder.h"
#include "rights/place_rights.h"
#include "support/disk_tree.h"
#include "support/memory_file_system.h"
#include "text/rights_text.h"

#include <QSet>
#include <QTest>

#include <fcntl.h>
#include <functional>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::uint32_t me = 1000;
constexpr std::uint32_t other = 2000;

/// My own folder on a disk of this machine: everything is allowed.
PlaceFacts myFolder()
{
    PlaceFacts facts;
    facts.asked = true;
    facts.mount = {"/"};
    facts.fileSystem = "ext4";
    facts.type = NodeType::Folder;
    facts.owner = me;
    facts.mode = 0755;
    facts.maySearch = true;
    facts.mayWrite = true;
    facts.user = me;
    return facts;
}

/// As /tmp is.
PlaceFacts sharedFolder()
{
    PlaceFacts facts = myFolder();
    facts.owner = 0;
    facts.mode = 01777;
    return facts;
}

EntryGuards linkOf(std::uint32_t owner)
{
    return {NodeType::SymbolicLink, owner};
}

/// An entry of Windows, which has rights of its own.
EntryGuards ofList(bool mayRemove)
{
    return {.type = NodeType::SymbolicLink, .mayRemove = mayRemove};
}

/// A guard (chattr) on a place of the real disk, taken off again at the end.
class GuardOnDisk
{
public:
    GuardOnDisk(const NativePath &path, int flag)
        : m_descriptor(::open(path.bytes.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    {
        m_works = ::ioctl(m_descriptor.number(), FS_IOC_GETFLAGS, &m_before) == 0 && set(m_before | flag);
    }
    GuardOnDisk(const GuardOnDisk &) = delete;
    GuardOnDisk &operator=(const GuardOnDisk &) = delete;
    ~GuardOnDisk()
    {
        if (m_works)
            set(m_before);
    }

    bool works() const { return m_works; }

private:
    bool set(int flags) const { return ::ioctl(m_descriptor.number(), FS_IOC_SETFLAGS, &flags) == 0; }

    posix::Descriptor m_descriptor;
    int m_before = 0;
    bool m_works = false;
};

constexpr const char *noGuards = "this user may not set attributes here, or the file system has none";

PlaceFacts factsAt(const NativePath &folder, std::string_view entry = {})
{
    const OpenHome open(folder);
    return placeFacts(*open.folder, open.home.mount, entry).value();
}

PlaceRights rightsAt(const NativePath &folder, std::string_view entry = {})
{
    return placeRights(factsAt(folder, entry));
}

} // namespace

template<>
inline char *QTest::toString(const PlaceRights &t)
{
    return qstrdup(std::string(rightsWord(t)).c_str());
}

class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The decision.

    void factsDecide_data()
    {
        QTest::addColumn<PlaceFacts>("facts");
        QTest::addColumn<PlaceRights>("rights");

        const auto row = [](const char *name, PlaceFacts facts, const std::function<void(PlaceFacts &)> &differ,
                            PlaceRights rights) {
            differ(facts);
            QTest::newRow(name) << facts << rights;
        };
        using F = PlaceFacts;
        using R = PlaceRights;
        row("my folder", myFolder(), [](F &) {}, R::Allowed);
        row("my link", myFolder(), [](F &f) { f.entry = linkOf(me); }, R::Allowed);
        row("somebody's link in my folder", myFolder(), [](F &f) { f.entry = linkOf(other); }, R::Allowed);
        row("not asked", myFolder(), [](F &f) { f.asked = false; }, R::NotAsked);
        row("a file", myFolder(), [](F &f) { f.type = NodeType::File; }, R::NotAFolder);
        row("vfat", myFolder(), [](F &f) { f.fileSystem = "vfat"; }, R::NoLinks);
        row("sysfs", myFolder(), [](F &f) { f.fileSystem = "sysfs"; }, R::NoLinks);
        row("read-only", myFolder(), [](F &f) { f.readOnly = true, f.mayWrite = false; }, R::ReadOnly);
        row("immutable", myFolder(), [](F &f) { f.guards.immutable = true, f.mayWrite = false; }, R::Immutable);
        row("not searchable", myFolder(), [](F &f) { f.maySearch = false, f.mayWrite = false; }, R::NoSearching);
        row("not writable", myFolder(), [](F &f) { f.mayWrite = false; }, R::NoWriting);
        row("append-only", myFolder(), [](F &f) { f.guards.appendOnly = true; }, R::AppendOnly);
        row(
            "immutable file", myFolder(), [](F &f) { f.entry = {NodeType::File, me, {.immutable = true}}; },
            R::EntryImmutable);
        row(
            "append-only file", myFolder(), [](F &f) { f.entry = {NodeType::File, me, {.appendOnly = true}}; },
            R::EntryAppendOnly);
        row(
            "a list that gives entries away", myFolder(), [](F &f) { f.entry = ofList(true), f.mayWrite = false; },
            R::Allowed);
        row("a list that keeps its entry", myFolder(), [](F &f) { f.entry = ofList(false); }, R::EntryDenied);
        row(
            "a list of a read-only volume", myFolder(), [](F &f) { f.entry = ofList(false), f.readOnly = true; },
            R::ReadOnly);
        row(
            "somebody's folder that all may write, somebody's link", sharedFolder(),
            [](F &f) { f.mode = 0777, f.entry = linkOf(other); }, R::Allowed);
        row("sticky", sharedFolder(), [](F &) {}, R::OwnOnly);
        row("sticky and mine", sharedFolder(), [](F &f) { f.owner = me; }, R::Allowed);
        row("sticky, superuser", sharedFolder(), [](F &f) { f.overridesOwners = true; }, R::Allowed);
        row("sticky, my link", sharedFolder(), [](F &f) { f.entry = linkOf(me); }, R::Allowed);
        row("sticky, somebody's link", sharedFolder(), [](F &f) { f.entry = linkOf(other); }, R::OthersEntry);
        row(
            "sticky and mine, somebody's link", sharedFolder(), [](F &f) { f.owner = me, f.entry = linkOf(other); },
            R::Allowed);
        row(
            "sticky, superuser, somebody's link", sharedFolder(),
            [](F &f) { f.overridesOwners = true, f.entry = linkOf(other); }, R::Allowed);
    }

    void factsDecide()
    {
        QFETCH(PlaceFacts, facts);
        QFETCH(PlaceRights, rights);

        QCOMPARE(placeRights(facts), rights);
    }

    void filesAndFoldersMayBeTwoRights()
    {
        PlaceFacts facts = myFolder();
        QCOMPARE(placeRights(facts, NewName::Folder), PlaceRights::Allowed);
        facts.mayAddFolders = false;
        QCOMPARE(placeRights(facts, NewName::Folder), PlaceRights::NoWriting);
        QCOMPARE(placeRights(facts, NewName::File), PlaceRights::Allowed);
        facts.mayAddFolders = true, facts.mayWrite = false;
        QCOMPARE(placeRights(facts, NewName::Folder), PlaceRights::Allowed);
        QCOMPARE(placeRights(facts, NewName::File), PlaceRights::NoWriting);
    }

    void ofSeveralReasonsTheHardestToChangeIsTold()
    {
        PlaceFacts facts = sharedFolder();
        facts.entry = linkOf(other);
        std::vector<PlaceRights> told{placeRights(facts)};
        const auto add = [&](auto differ) {
            differ(facts);
            told.push_back(placeRights(facts));
        };
        add([](PlaceFacts &f) { f.entry->guards.appendOnly = true; });
        add([](PlaceFacts &f) { f.entry->guards.immutable = true; });
        add([](PlaceFacts &f) { f.guards.appendOnly = true; });
        add([](PlaceFacts &f) { f.mayWrite = false; });
        add([](PlaceFacts &f) { f.maySearch = false; });
        add([](PlaceFacts &f) { f.guards.immutable = true; });
        add([](PlaceFacts &f) { f.readOnly = true; });
        add([](PlaceFacts &f) { f.fileSystem = "exfat"; });
        add([](PlaceFacts &f) { f.type = NodeType::Other; });
        add([](PlaceFacts &f) { f.asked = false; });

        using enum PlaceRights;
        QCOMPARE(told, (std::vector{OthersEntry, EntryAppendOnly, EntryImmutable, AppendOnly, NoWriting, NoSearching,
                                    Immutable, ReadOnly, NoLinks, NotAFolder, NotAsked}));
    }

    void namesCanOnlyBeAddedWhereTheyCannotBeTaken()
    {
        for (int value = 0; value < placeRightsCount; ++value) {
            const auto rights = static_cast<PlaceRights>(value);
            QVERIFY2(mayMake(rights) || !mayChange(rights), std::string(rightsWord(rights)).c_str());
        }
        QVERIFY(mayMake(PlaceRights::AppendOnly) && !mayChange(PlaceRights::AppendOnly));
        QVERIFY(!mayMake(PlaceRights::Immutable));
    }

    void everyVerdictHasItsOwnWords()
    {
        QSet<QString> badges;
        QSet<QString> sentences;
        QSet<QString> words;
        for (int value = 0; value < placeRightsCount; ++value) {
            const auto rights = static_cast<PlaceRights>(value);
            const QString sentence = rightsSentence(rights, myFolder());
            QVERIFY2(sentence.endsWith(QLatin1Char('.')) && !sentence.contains(QLatin1Char('%')), qPrintable(sentence));
            badges.insert(rightsBadge(rights, myFolder()));
            sentences.insert(sentence);
            words.insert(QString::fromStdString(std::string(rightsWord(rights))));
        }
        QCOMPARE(badges.size(), placeRightsCount);
        QCOMPARE(sentences.size(), placeRightsCount);
        QCOMPARE(words.size(), placeRightsCount);
    }

    // What the system tells.

    void aFolderOfOnesOwnAllowsAll()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/desk/link -> t\n");

        const PlaceFacts facts = factsAt(folder.at("/desk"), "link");

        QVERIFY(facts.asked);
        QCOMPARE(facts.user, ::geteuid());
        QCOMPARE(facts.owner, ::geteuid());
        QCOMPARE(facts.entry, (EntryGuards{NodeType::SymbolicLink, ::geteuid()}));
        QVERIFY(!facts.fileSystem.empty() && !facts.mount.isEmpty());
        QCOMPARE(placeRights(facts), PlaceRights::Allowed);
    }

    void anEntryThatIsNotThereIsAFailure()
    {
        const TemporaryFolder folder;
        const OpenHome open(folder.path());

        QCOMPARE(placeFacts(*open.folder, open.home.mount, "gone").error().kind, ErrorKind::NotFound);
    }

    void permissionsAreThoseOfThisProcess()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/shown/\n/locked/\n/inner/\n");
        ::chmod(folder.path().bytes.c_str(), 0755);
        ::chmod(folder.at("/shown").bytes.c_str(), 0555);
        ::chmod(folder.at("/inner").bytes.c_str(), 0666);
        const auto words = [&]() -> std::string {
            std::string told;
            for (const char *name : {"/shown", "/inner"})
                told.append(rightsWord(rightsAt(folder.at(name)))).append(" ");
            return told;
        };

        if (isRoot()) {
            QCOMPARE(words(), std::string("allowed allowed "));
            QCOMPARE(asNobody(words), std::string("no-writing no-searching "));
            const auto effectively = [&] { return ::seteuid(nobody) == 0 ? words() : "cannot become another user"; };
            QCOMPARE(inChild(effectively), std::string("no-writing no-searching "));
        } else {
            QCOMPARE(words(), std::string("no-writing no-searching "));
        }
    }

    void inAStickyFolderOnlyOwnersMayChange()
    {
        if (!isRoot())
            QSKIP("only root can make what belongs to others");
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/shared/mine -> t\n/shared/theirs -> t\n");
        ::chmod(folder.path().bytes.c_str(), 0755);
        ::chmod(folder.at("/shared").bytes.c_str(), 01777);
        QCOMPARE(::lchown(folder.at("/shared/mine").bytes.c_str(), nobody, nobody), 0);
        const auto words = [&]() -> std::string {
            std::string told;
            for (const char *name : {"", "mine", "theirs"})
                told.append(rightsWord(rightsAt(folder.at("/shared"), name))).append(" ");
            for (const char *name : {"/shared/mine", "/shared/theirs"})
                told.append(::unlink(folder.at(name).bytes.c_str()) == 0 ? "removed " : "refused ");
            return told;
        };

        QCOMPARE(rightsAt(folder.at("/shared"), "mine"), PlaceRights::Allowed); // root overrides
        QCOMPARE(asNobody(words), std::string("own-only allowed others-entry removed refused "));
    }

    void guardsAreFoundOnFoldersAndEntries()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/still/\n/growing/\n/desk/file\n/desk/log\n");
        const GuardOnDisk still(folder.at("/still"), FS_IMMUTABLE_FL);
        const GuardOnDisk growing(folder.at("/growing"), FS_APPEND_FL);
        const GuardOnDisk file(folder.at("/desk/file"), FS_IMMUTABLE_FL);
        const GuardOnDisk log(folder.at("/desk/log"), FS_APPEND_FL);
        if (!still.works() || !growing.works() || !file.works() || !log.works())
            QSKIP(noGuards);

        QCOMPARE(rightsAt(folder.at("/still")), PlaceRights::Immutable);
        QCOMPARE(rightsAt(folder.at("/growing")), PlaceRights::AppendOnly);
        QCOMPARE(rightsAt(folder.at("/desk"), "file"), PlaceRights::EntryImmutable);
        QCOMPARE(rightsAt(folder.at("/desk"), "log"), PlaceRights::EntryAppendOnly);

        // and that is how the system sees it
        QVERIFY(::symlink("t", folder.at("/still/l").bytes.c_str()) != 0);
        QVERIFY(::symlink("t", folder.at("/growing/l").bytes.c_str()) == 0);
        QVERIFY(::unlink(folder.at("/growing/l").bytes.c_str()) != 0);
        QVERIFY(::unlink(folder.at("/desk/file").bytes.c_str()) != 0);
    }

    void aFileSystemOfTheKernelTakesNoLinks()
    {
        const auto mounts = nativeFileSystem().mounts();
        const Mount *mount = mounts->mountOf({"/proc/self"});
        if (!mount || mount->fileSystem != "proc")
            QSKIP("there is no /proc");

        QCOMPARE(rightsAt({"/proc"}), PlaceRights::NoLinks);
    }

    void whatMayHangIsNotAsked()
    {
        const TemporaryFolder folder;
        const OpenHome open(folder.path());
        for (const char *fileSystem : {"nfs4", "fuse.sshfs", "autofs", "cifs", "unheard-of"}) {
            const Mount mount{{"/mnt/far"}, fileSystem, {}, mountKindOf(fileSystem)};

            const PlaceFacts facts = placeFacts(*open.folder, &mount).value();

            QCOMPARE(placeRights(facts), PlaceRights::NotAsked);
            QCOMPARE(facts, placeNotAsked(&mount));
        }
        QCOMPARE(placeRights(placeFacts(*open.folder, nullptr).value()), PlaceRights::NotAsked);
        const Mount root{{"/"}, "9p", {}, MountKind::Network};
        QVERIFY(placeFacts(*open.folder, &root)->asked); // nothing at all runs without it
    }

    void aNameThatCouldLieIsEscaped()
    {
        const Mount mount{{"/mnt/\xE2\x80\xAE"}, "nfs", {}, MountKind::Network};

        QCOMPARE(rightsSentence(PlaceRights::NotAsked, placeNotAsked(&mount)),
                 QStringLiteral("Not asked: this is on /mnt/⟨U+202E⟩ (nfs), which may not answer."));
    }

    void aFolderOfAnotherSystemIsRefused()
    {
        const MemoryFileSystem files("/desk/\n");
        const auto folder = files.openFolder({"/desk"}).value();
        const Mount mount{{"/"}, "ext4", {}, MountKind::Local};

        QCOMPARE(placeFacts(*folder, &mount).error().kind, ErrorKind::CrossesDevice);
    }

    // What they explain.

    void aRefusalIsExplainedByTheRightThatIsMissing()
    {
        const TemporaryFolder top;
        drawOnDisk(top.path(), "/shut/l -> x\n/open/l -> x\n/open/folder/\n");
        FileSystem &files = nativeFileSystem();
        const auto why = [&](const Change &change, ErrorKind kind = ErrorKind::Denied) {
            const auto refusal = rightsRefusal(files, change, kind);
            return refusal ? std::string(rightsWord(placeRights(refusal->facts))) + " " + refusal->place.bytes : "";
        };
        const NativePath shut = top.at("/shut");
        const NativePath open = top.at("/open");
        const GuardOnDisk guard(shut, FS_IMMUTABLE_FL);
        if (!guard.works())
            QSKIP(noGuards);
        QCOMPARE(why(RemoveLink{shut / "l", {}}), "immutable " + (shut / "l").bytes);
        QCOMPARE(why(CreateLink{shut / "new", {"x"}}), "immutable " + (shut / "new").bytes);
        QCOMPARE(why(Move{open / "l", {}, shut / "new"}), "immutable " + (shut / "new").bytes);
        QCOMPARE(why(Move{open / "folder", {}, shut / "new"}), "immutable " + (shut / "new").bytes);
        QCOMPARE(why(RemoveLink{open / "l", {}}), std::string());
        QCOMPARE(why(RemoveLink{shut / "l", {}}, ErrorKind::NoSpace), std::string());
        QCOMPARE(why(RemoveLink{shut / "l", {}}, ErrorKind::Unsupported), std::string());
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "tst_rights.moc"
