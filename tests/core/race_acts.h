// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change_cases.h"
#include "changes/spare_name.h"

namespace linkwright::test {

/// What others have on the same disk. None of it may ever be lost, wherever they put it.
inline constexpr std::string_view others = R"(
    /others/file : their file
    /others/folder/in.txt : in their folder
    /others/link -> their-link
)";

inline std::string spareIn(const MemoryFileSystem &files, const std::string &folder)
{
    for (const std::string &name : files.namesIn(folder)) {
        if (name.starts_with(spareNamePrefix))
            return folder + "/" + name;
    }
    return {};
}

struct Spot
{
    std::string place; // the place of the change, or the other one that matters
    std::string spare; // empty: there is none now

    bool hasPlace(const MemoryFileSystem &files) const { return files.exists(place); }
};

/// Something another process does. It never destroys anything itself, but a link it found.
struct Act
{
    const char *name;
    bool touchesSpare;
    void (*run)(MemoryFileSystem &files, const Spot &spot);
};

/// Puts what is at the place away and `theirs` there.
inline void replaceBy(MemoryFileSystem &files, const Spot &spot, const char *theirs)
{
    if (!files.exists(theirs))
        return;
    if (spot.hasPlace(files))
        files.rename(spot.place, "/others/kept" + std::to_string(files.namesIn("/others").size()));
    files.rename(theirs, spot.place);
}

inline void exchangePlace(MemoryFileSystem &files, const Spot &spot, const char *theirs)
{
    if (spot.hasPlace(files) && files.exists(theirs))
        files.exchange(spot.place, theirs);
}

inline void exchangeSpare(MemoryFileSystem &files, const Spot &spot, const char *theirs)
{
    if (!spot.spare.empty() && files.exists(theirs))
        files.exchange(spot.spare, theirs);
}

inline constexpr std::array acts{
    Act{"puts a file there", false,
        [](MemoryFileSystem &files, const Spot &spot) { replaceBy(files, spot, "/others/file"); }},
    Act{"puts a folder there", false,
        [](MemoryFileSystem &files, const Spot &spot) { replaceBy(files, spot, "/others/folder"); }},
    Act{"puts a link there", false,
        [](MemoryFileSystem &files, const Spot &spot) { replaceBy(files, spot, "/others/link"); }},
    Act{"takes it away", false,
        [](MemoryFileSystem &files, const Spot &spot) {
            if (spot.hasPlace(files))
                files.rename(spot.place, "/others/taken" + std::to_string(files.namesIn("/others").size()));
        }},
    Act{"exchanges it with a file", false,
        [](MemoryFileSystem &files, const Spot &spot) { exchangePlace(files, spot, "/others/file"); }},
    Act{"exchanges it with a folder", false,
        [](MemoryFileSystem &files, const Spot &spot) { exchangePlace(files, spot, "/others/folder"); }},
    Act{"makes the link anew", false,
        [](MemoryFileSystem &files, const Spot &spot) {
            if (!spot.hasPlace(files) || !isLink(files.factsOf(spot.place).identity.type)
                || files.textOf(spot.place) == "their-link")
                return;
            files.remove(spot.place); // the new one gets its number
            files.addLink(spot.place, "made-anew");
        }},
    Act{"exchanges the spare with a file", true,
        [](MemoryFileSystem &files, const Spot &spot) { exchangeSpare(files, spot, "/others/file"); }},
    Act{"exchanges the spare with a folder", true,
        [](MemoryFileSystem &files, const Spot &spot) { exchangeSpare(files, spot, "/others/folder"); }},
    Act{"exchanges the spare with the place", true,
        [](MemoryFileSystem &files, const Spot &spot) { exchangeSpare(files, spot, spot.place.c_str()); }},
    Act{"takes the spare away", true,
        [](MemoryFileSystem &files, const Spot &spot) {
            if (!spot.spare.empty())
                files.rename(spot.spare, "/others/spare" + std::to_string(files.namesIn("/others").size()));
        }},
    Act{"exchanges what is in the spare folder", true,
        [](MemoryFileSystem &files, const Spot &spot) {
            if (spot.spare.empty())
                return;
            for (const std::string &name : files.namesIn(spot.spare)) {
                if (files.exists("/others/file"))
                    files.exchange(spot.spare + "/" + name, "/others/file");
            }
        }},
};

} // namespace linkwright::test
