// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ntfs_world.h"

namespace linkwright::test {

namespace {

constexpr const char *place = R"(C:\desk\today)";
constexpr const char *report = R"(C:\data\report.txt)";
constexpr const char *elsewhere = R"(C:\data\tomorrow)";

CreateLink creation(const char *target, NodeType kind, const char *at = place, bool makeParents = false)
{
    return {{at}, {target}, kind, makeParents};
}

RetargetLink retarget(const NtfsWorld &world, const char *target, std::optional<NodeType> kind = {})
{
    return {{place}, world.seen(place), {target}, std::nullopt, kind};
}

} // namespace

const std::vector<WindowsCase> windowsCases{
    {"create a link to a file", "C:\\data\\report.txt\nC:\\desk\\\n",
     "C:\\data\\report.txt\nC:\\desk\\today -> ..\\data\\report.txt\n",
     [](const NtfsWorld &) -> Change { return creation(R"(..\data\report.txt)", NodeType::SymbolicLink); }},
    {"create a link to a folder", "C:\\data\\\nC:\\desk\\\n", "C:\\data\\\nC:\\desk\\today => ..\\data\n",
     [](const NtfsWorld &) -> Change { return creation(R"(..\data)", NodeType::FolderSymbolicLink); }},
    {"create an absolute link", "C:\\data\\report.txt\nC:\\desk\\\n",
     "C:\\data\\report.txt\nC:\\desk\\today -> C:\\data\\report.txt\n",
     [](const NtfsWorld &) -> Change { return creation(report, NodeType::SymbolicLink); }},
    {"create a junction", "C:\\data\\\nC:\\desk\\\n", "C:\\data\\\nC:\\desk\\today ~> C:\\data\\\n",
     [](const NtfsWorld &) -> Change { return creation(R"(C:\data)", NodeType::Junction); }},
    {"create with parents", "C:\\data\\report.txt\n",
     "C:\\data\\report.txt\nC:\\desk\\new\\today -> C:\\data\\report.txt\n",
     [](const NtfsWorld &) -> Change {
         return creation(report, NodeType::SymbolicLink, R"(C:\desk\new\today)", true);
     }},
    {"hard link", "C:\\data\\report.txt\nC:\\desk\\\n",
     "C:\\data\\report.txt\nC:\\desk\\today = C:\\data\\report.txt\n",
     [](const NtfsWorld &world) -> Change { return CreateHardLink{{place}, {report}, world.seen(report), false}; }},
    {"retarget a link to a file", "C:\\data\\report.txt\nC:\\desk\\today -> old\n",
     "C:\\data\\report.txt\nC:\\desk\\today -> ..\\data\\report.txt\n",
     [](const NtfsWorld &world) -> Change { return retarget(world, R"(..\data\report.txt)"); }},
    {"retarget a link to a folder", "C:\\data\\\nC:\\desk\\today => old\n", "C:\\data\\\nC:\\desk\\today => C:\\data\n",
     [](const NtfsWorld &world) -> Change { return retarget(world, R"(C:\data)"); }},
    {"retarget a junction", "C:\\data\\\nC:\\desk\\today ~> C:\\old\\\n", "C:\\data\\\nC:\\desk\\today ~> C:\\data\\\n",
     [](const NtfsWorld &world) -> Change { return retarget(world, R"(C:\data)"); }},
    {"mend a link of the wrong kind", "C:\\data\\\nC:\\desk\\today -> ..\\data\n",
     "C:\\data\\\nC:\\desk\\today => ..\\data\n",
     [](const NtfsWorld &world) -> Change { return retarget(world, R"(..\data)", NodeType::FolderSymbolicLink); }},
    {"a junction becomes a link", "C:\\data\\\nC:\\desk\\today ~> C:\\data\\\n",
     "C:\\data\\\nC:\\desk\\today => ..\\data\n",
     [](const NtfsWorld &world) -> Change { return retarget(world, R"(..\data)", NodeType::FolderSymbolicLink); }},
    {"remove a link to a file", "C:\\data\\report.txt\nC:\\desk\\today -> ..\\data\\report.txt\n",
     "C:\\data\\report.txt\nC:\\desk\\\n",
     [](const NtfsWorld &world) -> Change { return RemoveLink{{place}, world.seen(place)}; }},
    {"remove a link to a folder", "C:\\data\\in.txt\nC:\\desk\\today => ..\\data\n", "C:\\data\\in.txt\nC:\\desk\\\n",
     [](const NtfsWorld &world) -> Change { return RemoveLink{{place}, world.seen(place)}; }},
    {"remove a junction", "C:\\data\\in.txt\nC:\\desk\\today ~> C:\\data\\\n", "C:\\data\\in.txt\nC:\\desk\\\n",
     [](const NtfsWorld &world) -> Change { return RemoveLink{{place}, world.seen(place)}; }},
    {"remove a hard link", "C:\\data\\report.txt\nC:\\desk\\today = C:\\data\\report.txt\n",
     "C:\\data\\report.txt\nC:\\desk\\\n",
     [](const NtfsWorld &world) -> Change { return RemoveHardLink{{place}, world.seen(place), {report}}; }},
    {"move a link", "C:\\data\\\nC:\\desk\\today -> t\n", "C:\\data\\tomorrow -> t\nC:\\desk\\\n",
     [](const NtfsWorld &world) -> Change { return Move{{place}, world.seen(place), {elsewhere}}; }},
    {"move a junction", "C:\\data\\\nC:\\desk\\today ~> C:\\data\\\n", "C:\\data\\tomorrow ~> C:\\data\\\nC:\\desk\\\n",
     [](const NtfsWorld &world) -> Change { return Move{{place}, world.seen(place), {elsewhere}}; }},
    {"move a file", "C:\\data\\\nC:\\desk\\today : a\n", "C:\\data\\tomorrow : a\nC:\\desk\\\n",
     [](const NtfsWorld &world) -> Change { return Move{{place}, world.seen(place), {elsewhere}}; }},
    {"move a folder", "C:\\data\\\nC:\\desk\\today\\in.txt : in\n", "C:\\data\\tomorrow\\in.txt : in\nC:\\desk\\\n",
     [](const NtfsWorld &world) -> Change { return Move{{place}, world.seen(place), {elsewhere}}; }},
    {"replace by a hard link", "C:\\data\\report.txt\nC:\\desk\\today -> ..\\data\\report.txt\n",
     "C:\\data\\report.txt\nC:\\desk\\today = C:\\data\\report.txt\n",
     [](const NtfsWorld &world) -> Change {
         return LinkToFile{{place}, world.seen(place), FileForm::HardLink, {report}, world.seen(report)};
     }},
    {"replace by a copy", "C:\\data\\report.txt\nC:\\desk\\today -> ..\\data\\report.txt\n",
     "C:\\data\\report.txt\nC:\\desk\\today : C:\\data\\report.txt\n",
     [](const NtfsWorld &world) -> Change {
         return LinkToFile{{place}, world.seen(place), FileForm::Copy, {report}, world.seen(report)};
     }},
    {"restore from a hard link", "C:\\data\\report.txt\nC:\\desk\\today = C:\\data\\report.txt\n",
     "C:\\data\\report.txt\nC:\\desk\\today -> ..\\data\\report.txt\n",
     [](const NtfsWorld &world) -> Change {
         return FileToLink{{place}, world.seen(place), FileForm::HardLink, {report}, {R"(..\data\report.txt)"}};
     }},
    {"restore from a copy", "C:\\data\\report.txt\nC:\\desk\\today : C:\\data\\report.txt\n",
     "C:\\data\\report.txt\nC:\\desk\\today -> ..\\data\\report.txt\n",
     [](const NtfsWorld &world) -> Change {
         return FileToLink{{place}, world.seen(place), FileForm::Copy, {report}, {R"(..\data\report.txt)"}};
     }},
    {"unmake a folder", "C:\\data\\\nC:\\desk\\\n", "C:\\data\\\n",
     [](const NtfsWorld &) -> Change { return RemoveFolder{{R"(C:\desk)"}}; }},
};

} // namespace linkwright::test
