// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/seen.h"
#include "support/world.h"

#include <array>

namespace linkwright::test {

/// What is at a place now, as a plan would have seen it.
inline Seen seenAt(World &world, std::string_view treePath)
{
    const auto place = openPlace(world.files(), world.at(treePath));
    return see(place.value()).value();
}

/// A tree, one change, and the tree after it; told once, tried in every way there is.
struct ChangeCase
{
    const char *name;
    const char *before;
    const char *after;
    Change (*plan)(World &world);
    const char *place; // as drawn
    const char *secondPlace; // the other one that matters, or ""
};

inline const std::array changeCases{
    ChangeCase{"create", "/data/report.txt\n/desk/\n", "/data/report.txt\n/desk/today -> ../data/report.txt\n",
               [](World &world) -> Change {
                   return CreateLink{world.at("/desk/today"), {"../data/report.txt"}, NodeType::SymbolicLink, false};
               },
               "/desk/today", ""},
    ChangeCase{"create with parents", "/data/report.txt\n", "/data/report.txt\n/desk/new/deep/today -> /x\n",
               [](World &world) -> Change {
                   return CreateLink{world.at("/desk/new/deep/today"), {"/x"}, NodeType::SymbolicLink, true};
               },
               "/desk/new/deep/today", "/desk"},
    ChangeCase{"hard link", "/data/report.txt\n/desk/\n", "/data/report.txt\n/desk/same = /data/report.txt\n",
               [](World &world) -> Change {
                   return CreateHardLink{world.at("/desk/same"), world.at("/data/report.txt"),
                                         seenAt(world, "/data/report.txt"), false};
               },
               "/desk/same", "/data/report.txt"},
    ChangeCase{"hard link of a link", "/data/l -> t\n/desk/\n", "/data/l -> t\n/desk/new/same = /data/l\n",
               [](World &world) -> Change {
                   return CreateHardLink{world.at("/desk/new/same"), world.at("/data/l"), seenAt(world, "/data/l"),
                                         true};
               },
               "/desk/new/same", "/data/l"},
    ChangeCase{"retarget", "/data/report.txt\n/desk/today -> old\n",
               "/data/report.txt\n/desk/today -> ../data/report.txt\n",
               [](World &world) -> Change {
                   return RetargetLink{world.at("/desk/today"), seenAt(world, "/desk/today"), {"../data/report.txt"}};
               },
               "/desk/today", ""},
    ChangeCase{"remove", "/data/report.txt\n/desk/today -> ../data/report.txt\n", "/data/report.txt\n/desk/\n",
               [](World &world) -> Change { return RemoveLink{world.at("/desk/today"), seenAt(world, "/desk/today")}; },
               "/desk/today", ""},
    ChangeCase{"remove a hard link", "/data/report.txt\n/desk/same = /data/report.txt\n", "/data/report.txt\n/desk/\n",
               [](World &world) -> Change {
                   return RemoveHardLink{world.at("/desk/same"), seenAt(world, "/desk/same"),
                                         world.at("/data/report.txt")};
               },
               "/desk/same", "/data/report.txt"},
    ChangeCase{"move a link", "/data/\n/desk/today -> t\n", "/data/tomorrow -> t\n/desk/\n",
               [](World &world) -> Change {
                   return Move{world.at("/desk/today"), seenAt(world, "/desk/today"), world.at("/data/tomorrow")};
               },
               "/desk/today", "/data/tomorrow"},
    ChangeCase{"move a file", "/desk/a.txt : a\n", "/desk/b.txt : a\n",
               [](World &world) -> Change {
                   return Move{world.at("/desk/a.txt"), seenAt(world, "/desk/a.txt"), world.at("/desk/b.txt")};
               },
               "/desk/a.txt", "/desk/b.txt"},
    ChangeCase{
        "move a folder", "/desk/a/in.txt : in\n", "/desk/b/in.txt : in\n",
        [](World &world) -> Change { return Move{world.at("/desk/a"), seenAt(world, "/desk/a"), world.at("/desk/b")}; },
        "/desk/a", "/desk/b"},
    ChangeCase{"replace by a hard link", "/data/report.txt\n/desk/today -> ../data/report.txt\n",
               "/data/report.txt\n/desk/today = /data/report.txt\n",
               [](World &world) -> Change {
                   return LinkToFile{world.at("/desk/today"), seenAt(world, "/desk/today"), FileForm::HardLink,
                                     world.at("/data/report.txt"), seenAt(world, "/data/report.txt")};
               },
               "/desk/today", ""},
    ChangeCase{"replace by a copy", "/data/report.txt\n/desk/today -> ../data/report.txt\n",
               "/data/report.txt\n/desk/today : /data/report.txt\n",
               [](World &world) -> Change {
                   return LinkToFile{world.at("/desk/today"), seenAt(world, "/desk/today"), FileForm::Copy,
                                     world.at("/data/report.txt"), seenAt(world, "/data/report.txt")};
               },
               "/desk/today", ""},
    ChangeCase{"restore from a hard link", "/data/report.txt\n/desk/today = /data/report.txt\n",
               "/data/report.txt\n/desk/today -> ../data/report.txt\n",
               [](World &world) -> Change {
                   return FileToLink{world.at("/desk/today"),
                                     seenAt(world, "/desk/today"),
                                     FileForm::HardLink,
                                     world.at("/data/report.txt"),
                                     {"../data/report.txt"}};
               },
               "/desk/today", ""},
    ChangeCase{"restore from a copy", "/data/report.txt\n/desk/today : /data/report.txt\n",
               "/data/report.txt\n/desk/today -> ../data/report.txt\n",
               [](World &world) -> Change {
                   return FileToLink{world.at("/desk/today"),
                                     seenAt(world, "/desk/today"),
                                     FileForm::Copy,
                                     world.at("/data/report.txt"),
                                     {"../data/report.txt"}};
               },
               "/desk/today", ""},
    ChangeCase{"unmake a folder", "/data/\n/desk/\n", "/data/\n",
               [](World &world) -> Change { return RemoveFolder{world.at("/desk")}; }, "/desk", ""},
};

/// What kinds of file systems there are, as far as changes care.
struct Ability
{
    const char *name;
    bool exchanges;
    bool movesExclusively;
    bool movesIntoOwn;
};

inline constexpr std::array abilities{
    Ability{"all", true, true, true}, // ext4, xfs, btrfs, tmpfs
    Ability{"no exchange", false, true, true}, // cifs, older vfat, HFS+
    Ability{"neither", false, false, true}, // FUSE, NFS
    Ability{"nothing", false, false, false},
};

inline void limit(MemoryFileSystem &files, const Ability &ability)
{
    DeviceSwitches &switches = files.switchesAt("/");
    switches.exchanges = ability.exchanges;
    switches.movesExclusively = ability.movesExclusively;
    switches.movesIntoOwn = ability.movesIntoOwn;
}

/// Whether a file system of this kind can make the change at all.
inline bool isPossible(const ChangeCase &change, const Ability &ability)
{
    const std::string_view name = change.name;
    if (name.starts_with("create") || name.starts_with("hard") || name == "unmake a folder" || ability.movesExclusively)
        return true;
    return ability.movesIntoOwn && name != "move a folder";
}

inline Outcome applyOne(FileSystem &files, const Change &change)
{
    NoJournal journal;
    return apply(files, Plan{{change}}, journal).outcomes.at(0);
}

} // namespace linkwright::test
