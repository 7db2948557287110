// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/entry_tools.h"
#include "jobs/background.h"
#include "models/expanded_folder.h"
#include "models/folder_tree.h"
#include "platform/folder_watch.h"
#include "support/disk_tree.h"
#include "support/patience.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// The tree of a folder on the disk.
struct OnDisk
{
    explicit OnDisk(std::string_view drawn)
    {
        drawOnDisk(folder.path(), drawn);
        root.follow(&job);
        tree.setFolder(folder.at("/desk"));
        job.open(folder.at("/desk"));
    }

    QModelIndex at(const std::string &name, const QModelIndex &above = {}) const
    {
        return tree.index(tree.entriesOf(above)->rowOf(name), 0, above);
    }
    void makeFile(std::string_view place) const { std::ofstream(folder.at(place).bytes) << "x"; }

    TemporaryFolder folder;
    FolderJob job;
    FolderModel root;
    FolderTree tree{root, &nativeFileSystem()};
};

/// By this process. (proc(5); on systems without it, never)
bool isHeldOpen(const NativePath &place)
{
    std::error_code gone; // that of the listing itself
    const std::filesystem::directory_iterator held("/proc/self/fd", gone);
    return std::ranges::any_of(
        held, [&](const auto &one) { return std::filesystem::read_symlink(one, gone) == place.bytes; });
}

constexpr std::size_t tooManyWatches = 5000;

/// Of folders made in this one, till none is left for others.
std::vector<std::unique_ptr<FolderWatch>> allWatches(const NativePath &folder)
{
    std::vector<std::unique_ptr<FolderWatch>> watches;
    while (watches.size() < tooManyWatches) {
        const NativePath path = folder / std::to_string(watches.size());
        std::filesystem::create_directory(path.bytes);
        auto watch = watchFolder(*nativeFileSystem().openFolder(path).value());
        if (!watch)
            break;
        watches.push_back(std::move(*watch));
    }
    return watches;
}

} // namespace

class FolderTreeDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void cleanup() { waitForBackground(test::patience); }

    void anExpandedFolderIsReadAndFollowed()
    {
        OnDisk on("/desk/sub/deep/x\n/desk/sub/broken -> nowhere\n/desk/notes");
        QTRY_COMPARE(on.root.rowCount(), 2);
        on.tree.expand(on.at("sub"));
        QTRY_COMPARE(on.tree.rowCount(on.at("sub")), 2);
        QTRY_COMPARE(on.tree.counts().broken(), std::uint64_t(1));
        on.tree.expand(on.at("deep", on.at("sub")));
        QTRY_COMPARE(on.tree.rowCount(on.at("deep", on.at("sub"))), 1);

        on.makeFile("/desk/sub/deep/y");

        QTRY_COMPARE(on.tree.rowCount(on.at("deep", on.at("sub"))), 2);
    }

    void aTargetThatVanishesIsSeenInAnExpandedFolder()
    {
        OnDisk on("/data/file\n/desk/sub/link -> ../../data/file\n");
        QTRY_COMPARE(on.root.rowCount(), 1);
        on.tree.expand(on.at("sub"));
        QTRY_COMPARE(on.tree.counts().of(Health::Healthy), std::uint64_t(1));

        std::filesystem::remove(on.folder.at("/data/file").bytes);

        QTRY_COMPARE(on.tree.counts().of(Health::Broken), std::uint64_t(1));
    }

    void aRefreshLeavesFoldersExpanded()
    {
        OnDisk on("/desk/sub/x\n/desk/notes");
        QTRY_COMPARE(on.root.rowCount(), 2);
        on.tree.expand(on.at("sub"));
        QTRY_COMPARE(on.tree.rowCount(on.at("sub")), 1);
        QSignalSpy listed(&on.job, &FolderJob::listed);
        QTRY_VERIFY(!on.job.isListing());

        on.job.refresh();
        on.tree.refresh();

        QVERIFY(listed.wait(patience));
        QVERIFY(on.tree.isExpanded(on.at("sub")));
        QCOMPARE(on.tree.rowCount(on.at("sub")), 1);
    }

    void aFolderThatCannotBeOpenedStaysClosed()
    {
        OnDisk on("/desk/notes");
        QTRY_COMPARE(on.root.rowCount(), 1);
        on.root.update({folder("ghost")}, {});
        QSignalSpy closed(&on.tree, &FolderTree::closed);
        QSignalSpy failed(&on.tree, &FolderTree::failed);

        on.tree.expand(on.at("ghost"));

        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<NativePath>(), on.folder.at("/desk/ghost"));
        QCOMPARE(closed.size(), 1);
        QVERIFY(!on.tree.isExpanded(on.at("ghost")));
    }

    void anExpandedFolderThatIsRemovedGoes()
    {
        OnDisk on("/desk/sub/x\n/desk/notes");
        QTRY_COMPARE(on.root.rowCount(), 2);
        on.tree.expand(on.at("sub"));
        QTRY_COMPARE(on.tree.rowCount(on.at("sub")), 1);

        std::filesystem::remove_all(on.folder.at("/desk/sub").bytes);

        QTRY_COMPARE(on.root.rowCount(), 1);
        QCOMPARE(on.tree.parts().size(), std::size_t(1));
    }

    void manyExpandedFoldersShareWhatWatchesThem()
    {
        constexpr int folders = 140; // Linux allows a user 128 of what each once had two of
        std::string drawn;
        for (int at = 0; at < folders; ++at)
            drawn += "/desk/sub" + std::to_string(at) + "/link -> ../../data\n";
        OnDisk on(drawn);
        QTRY_COMPARE(on.root.rowCount(), folders);
        for (int row = 0; row < folders; ++row)
            on.tree.expand(on.tree.index(row, 0));
        QTRY_COMPARE(on.tree.counts().broken(), std::uint64_t(folders));

        for (int at = 0; at < folders; ++at)
            on.makeFile("/desk/sub" + std::to_string(at) + "/new");
        on.makeFile("/data");

        QTRY_COMPARE(on.tree.counts().entries, std::uint64_t(3 * folders));
        QTRY_COMPARE(on.tree.counts().broken(), std::uint64_t(0));
    }

    void whereNoWatchIsLeftAFolderIsReadWhenAsked()
    {
        OnDisk on("/desk/sub/x\n/many/\n");
        auto others = allWatches(on.folder.at("/many"));
        QVERIFY(others.size() < tooManyWatches);
        QTRY_COMPARE(on.root.rowCount(), 1);
        on.tree.expand(on.at("sub"));
        QTRY_COMPARE(on.tree.rowCount(on.at("sub")), 1);
        QTRY_VERIFY(!isHeldOpen(on.folder.at("/desk/sub")));

        on.makeFile("/desk/sub/y");
        QTRY_VERIFY((on.tree.refresh(), on.tree.rowCount(on.at("sub")) == 2));
        others.clear();
        on.tree.collapse(on.at("sub"));
        on.tree.expand(on.at("sub"));
        QTRY_COMPARE(on.tree.rowCount(on.at("sub")), 2);
        on.makeFile("/desk/sub/z");
        QTRY_COMPARE(on.tree.rowCount(on.at("sub")), 3);
    }

    void manyLinksAreAllJudgedWhereNoWatchIsLeft()
    {
        constexpr int links = 6000; // most are judged after the listing
        OnDisk on("/desk/sub/\n/many/\n");
        for (int at = 0; at < links; ++at)
            std::filesystem::create_symlink("nowhere", on.folder.at("/desk/sub/" + std::to_string(at)).bytes);
        const auto others = allWatches(on.folder.at("/many"));
        QVERIFY(others.size() < tooManyWatches);
        QTRY_COMPARE(on.root.rowCount(), 1);

        on.tree.expand(on.at("sub"));

        QTRY_COMPARE(on.tree.counts().broken(), std::uint64_t(links));
        QTRY_VERIFY(!isHeldOpen(on.folder.at("/desk/sub")));
    }

    void whatIsBeyondThoseThatAreFollowedIsReadWhenAsked()
    {
        std::vector<std::unique_ptr<ExpandedFolder>> others;
        for (int at = 1; at < ExpandedFolder::mostFollowed; ++at)
            others.push_back(std::make_unique<ExpandedFolder>(NativePath{"/other"}));
        OnDisk on("/desk/one/x\n/desk/two/x\n");
        QTRY_COMPARE(on.root.rowCount(), 2);
        on.tree.expand(on.at("one"));
        on.tree.expand(on.at("two"));
        const QPersistentModelIndex one = on.at("one");
        const QPersistentModelIndex two = on.at("two");
        QTRY_COMPARE(on.tree.counts().entries, std::uint64_t(4));

        on.makeFile("/desk/two/y");
        on.makeFile("/desk/one/y"); // later, so it is not sooner heard of
        QTRY_COMPARE(on.tree.rowCount(one), 2);
        QCOMPARE(on.tree.rowCount(two), 1);

        on.tree.refresh();
        QTRY_COMPARE(on.tree.rowCount(two), 2);
        on.makeFile("/desk/two/z");
        QTRY_VERIFY((on.tree.refresh(), on.tree.rowCount(two) == 3)); // not while it is being read
        on.tree.collapse(two);
        others.clear();
        on.tree.expand(two);
        QTRY_COMPARE(on.tree.rowCount(two), 3);
        on.makeFile("/desk/two/later");
        QTRY_COMPARE(on.tree.rowCount(two), 4);
    }
};

QTEST_GUILESS_MAIN(FolderTreeDiskTest)
#include "tst_folder_tree_disk.moc"
