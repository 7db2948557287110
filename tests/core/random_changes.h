// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "changes/seen.h"
#include "support/world.h"

#include <random>

namespace linkwright::test {

/// Changes made up by chance for a small tree: many can be made, some cannot, and they build upon each other. The same
/// for the same seed.
class RandomChanges
{
public:
    explicit RandomChanges(unsigned seed)
        : m_dice(seed) // NOLINT(cert-msc51-cpp): the same each time
    {
    }

    static constexpr auto tree = R"(
        /a/one : first
        /a/two : second
        /a/three = /a/one
        /b/c/deep.txt
        /a/l -> one
        /a/m -> ../b/c
        /b/n -> c/deep.txt
        /b/dead -> nowhere
        /b/loop -> loop
        /c/way -> ../b/way/x
        /c/chain -> ../a/l
        /c/x -> ../a/m/deep.txt
    )";

    Change next(World &world)
    {
        const NativePath place = world.at(anyPlace());
        const auto open = openPlace(world.files(), place);
        const auto now = open ? see(*open) : std::unexpected(open.error());
        if (!now)
            return creation(world, place);
        if (isLink(now->identity.type))
            return ofLink(world, place, *now);
        return ofObject(world, place, *now);
    }

    std::string text()
    {
        constexpr std::array texts{"one",       "../a/one", "../b/c/deep.txt", "gone", "../a/l",   "../c/way",
                                   "./../a//m", "../b/",    "x/../../a/two",   "..",   "\xFF\xFE", "../a/m/deep.txt"};
        return texts.at(m_dice() % texts.size());
    }

private:
    std::string anyPlace()
    {
        constexpr std::array folders{"/a", "/b", "/c", "/b/c"};
        constexpr std::array names{"l",     "m", "n",   "way", "dead",  "loop", "new",
                                   "chain", "x", "one", "two", "three", "c"};
        return std::string(folders.at(m_dice() % folders.size())) + "/" + names.at(m_dice() % names.size());
    }

    Change creation(World &world, const NativePath &place)
    {
        switch (m_dice() % 4) {
        case 0: {
            const NativePath file = world.at("/a/two");
            const auto open = openPlace(world.files(), file);
            if (const auto seen = open ? see(*open) : std::unexpected(open.error()))
                return CreateHardLink{place, file, *seen, false};
            [[fallthrough]];
        }
        case 1: return CreateLink{place / "new", {text()}, NodeType::SymbolicLink, true};
        default: return CreateLink{place, {text()}, NodeType::SymbolicLink, false};
        }
    }

    Change ofLink(World &world, const NativePath &place, const Seen &now)
    {
        switch (m_dice() % 5) {
        case 0: return RemoveLink{place, now};
        case 1: return Move{place, now, world.at(anyPlace())};
        case 2: {
            const NativePath file = world.at("/a/one");
            const auto open = openPlace(world.files(), file);
            const FileForm form = m_dice() % 2 == 0 ? FileForm::Copy : FileForm::HardLink;
            if (const auto seen = open ? see(*open) : std::unexpected(open.error());
                seen && !isLink(seen->identity.type))
                return LinkToFile{place, now, form, file, *seen};
            [[fallthrough]];
        }
        default: break;
        }
        LinkTarget after = now.target; // another text: else it would be no change
        while (after == now.target)
            after.raw = text();
        return RetargetLink{place, now, after};
    }

    Change ofObject(World &world, const NativePath &place, const Seen &now)
    {
        if (now.identity.type == NodeType::File && now.names > 1 && m_dice() % 2 == 0)
            return RemoveHardLink{place, now, world.at(m_dice() % 2 == 0 ? "/a/one" : "/a/three")};
        return Move{place, now, world.at(anyPlace())};
    }

    std::mt19937 m_dice;
};

} // namespace linkwright::test
