// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "across_trees.h"
#include "support/ntfs_world.h"

#include <array>
#include <memory>

/// A Windows in memory with two drives, and what goes from the one to the other.
namespace linkwright::test {

namespace across {

inline constexpr auto folderTree = R"(
    C:\desk\d\a.txt : a
    C:\desk\d\again = C:\desk\d\a.txt
    C:\desk\d\empty\
    C:\desk\d\j ~> C:\desk\d\sub\
    C:\desk\d\sub\b.txt : b
    C:\desk\d\sub\l -> ..\a.txt
    C:\desk\other
    D:\far\
)";

/// When nothing is in the way; the junction says where it said, and ends as this program writes them.
inline constexpr auto folderThere = R"(
    C:\desk\other
    D:\far\d\a.txt : a
    D:\far\d\again = D:\far\d\a.txt
    D:\far\d\empty\
    D:\far\d\j ~> C:\desk\d\sub\
    D:\far\d\sub\b.txt : b
    D:\far\d\sub\l -> ..\a.txt
)";

inline constexpr auto fileTree = "C:\\desk\\f : text\nC:\\desk\\other\nD:\\far\\\n";
inline constexpr auto fileThere = "C:\\desk\\other\nD:\\far\\g : text\n";

inline constexpr std::uint32_t readOnlyFlag = 0x1;
inline constexpr std::uint32_t hiddenFlag = 0x2;
inline constexpr std::uint32_t systemFlag = 0x4;

} // namespace across

/// What is moved, the tree it lies in, and the tree when it has arrived.
struct Scene
{
    const char *name;
    const char *tree;
    const char *after;
    const char *place;
    const char *newPlace;
};

inline constexpr Scene folderScene{"folder", across::folderTree, across::folderThere, R"(C:\desk\d)", R"(D:\far\d)"};
inline constexpr Scene fileScene{"file", across::fileTree, across::fileThere, R"(C:\desk\f)", R"(D:\far\g)"};
inline constexpr std::array scenes{folderScene, fileScene};

struct TwoDrives : NtfsWorld
{
    explicit TwoDrives(std::string_view tree, VolumeSwitches far = {})
        : NtfsWorld("")
    {
        ntfs.addDrive('D', std::move(far));
        ntfs.draw(tree);
    }

    Move moveOf(const Scene &scene) const { return {{scene.place}, seen(scene.place), {scene.newPlace}, true}; }
};

/// With a file and a folder that are read-only, a stream, and names that go with their last handle if that is wanted.
inline std::unique_ptr<TwoDrives> drawn(const Scene &scene, bool isClassic = false)
{
    auto world = std::make_unique<TwoDrives>(scene.tree);
    FakeNtfs &ntfs = world->ntfs;
    if (ntfs.exists(u"C:\\desk\\f"))
        ntfs.addStream(u"C:\\desk\\f", u"Zone.Identifier", "[ZoneTransfer]");
    if (ntfs.exists(u"C:\\desk\\d")) {
        ntfs.addStream(u"C:\\desk\\d\\sub\\b.txt", u"Zone.Identifier", "[ZoneTransfer]");
        ntfs.setAttributes(u"C:\\desk\\d\\sub\\b.txt", across::readOnlyFlag);
        ntfs.setAttributes(u"C:\\desk\\d\\sub", across::readOnlyFlag);
    }
    ntfs.volumeAt(u"C:\\").posixDelete = ntfs.volumeAt(u"D:\\").posixDelete = !isClassic;
    return world;
}

inline std::string normalDrives(std::string_view tree)
{
    return TwoDrives(tree).ntfs.dump();
}

inline Trees wholeOf(const Scene &scene)
{
    return {normalDrives(scene.tree), normalDrives(scene.after)};
}

/// Where there is a file with the stream, it has it, unless that was told.
inline bool keepsStreams(const FakeNtfs &ntfs, const Outcome &outcome)
{
    const bool wasTold = outcome.blemish && outcome.blemish->kind == ErrorKind::MarksLost;
    const auto has = [&](std::u16string_view path) {
        return !ntfs.exists(path) || ntfs.streamOf(path, u"Zone.Identifier") == "[ZoneTransfer]";
    };
    return wasTold
           || (has(u"C:\\desk\\f") && has(u"C:\\desk\\d\\sub\\b.txt") && has(u"D:\\far\\g")
               && has(u"D:\\far\\d\\sub\\b.txt"));
}

inline void tell(const FakeNtfs &ntfs, const Outcome &outcome)
{
    for (const std::string &line : ntfs.log())
        qWarning("  %s", line.c_str());
    const auto &error = outcome.error ? outcome.error : outcome.blemish;
    qWarning("state %d, error %d (%d) at %s; tree:\n%s", int(outcome.state), error ? int(error->kind) : -1,
             error ? error->osCode : 0, error ? error->where.bytes.c_str() : "", ntfs.dump().c_str());
}

} // namespace linkwright::test
