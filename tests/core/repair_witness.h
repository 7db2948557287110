// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/contains.h"
#include "repair_truth.h"

#include <QTest>

namespace linkwright::test {

/// What became of the broken links of worlds.
struct Count
{
    std::size_t broken = 0;
    std::size_t certain = 0; // that are right
    std::size_t likely = 0;
    std::size_t wrong = 0;

    void add(const Count &other)
    {
        broken += other.broken;
        certain += other.certain;
        likely += other.likely;
        wrong += other.wrong;
    }
};

/// Sees some of the links of a world while all is well, and knows what was seen.
class Witness
{
public:
    Witness() = default;
    Witness(const Witness &) = delete;
    Witness &operator=(const Witness &) = delete;
    virtual ~Witness() = default;

    virtual void see(World &world, const std::vector<NativePath> &links) = 0;
    virtual const KnownEnds *known() const = 0;
    virtual Digest digest() const { return itself; }
};

class MindfulWitness final : public Witness
{
public:
    void see(World &world, const std::vector<NativePath> &links) override
    {
        for (const NativePath &link : links)
            m_ends.see(world.files(), link);
    }
    const KnownEnds *known() const override { return &m_ends; }

private:
    RememberedEnds m_ends;
};

/// One world to which something happens, then everything is repaired that is certain or likely. `witness`: null where
/// nobody looked.
inline Count repairedWorld(Ground ground, unsigned seed, Witness *witness, bool seesAll)
{
    const bool isKnown = witness != nullptr;
    const auto world = makeWorld(ground, {});
    if (auto *memory = dynamic_cast<MemoryWorld *>(world.get())) {
        memory->files().addFolder("/usb");
        memory->files().mount("/usb", MountKind::Local);
    }
    TruthWorld truth(*world, seed, isKnown);
    std::vector<bool> wasSeen;
    std::vector<NativePath> seen;
    std::mt19937 dice(seed); // NOLINT(cert-msc51-cpp): the same each time
    for (const NativePath &link : truth.links()) {
        wasSeen.push_back(isKnown && (seesAll || dice() % 10 < 7));
        if (wasSeen.back())
            seen.push_back(link);
    }
    if (isKnown)
        witness->see(*world, seen);
    truth.happen(isKnown && seesAll);

    const auto broken = readBroken(world->files(), truth.links());
    RepairRequest request;
    request.searchIn = {withoutTrailingSeparators(world->at("/"))};
    request.known = isKnown ? witness->known() : nullptr;
    request.digest = isKnown ? witness->digest() : nullptr;
    const auto causes = findCauses(world->files(), broken, request);
    Count count{.broken = broken.size()};
    const auto certain = curesOf(broken, causes, Certainty::Certain);
    const auto cures = curesOf(broken, causes, Certainty::Likely);
    make(world->files(), planRepair(world->files(), broken, cures));
    for (const Cure &cure : cures) {
        const bool isCertain = contains(certain, cure);
        const auto found = std::ranges::find(truth.links(), broken[cure.link].place);
        const auto link = static_cast<std::size_t>(found - truth.links().begin());
        if (truth.isRight(link, wasSeen[link])) {
            ++(isCertain ? count.certain : count.likely);
            continue;
        }
        ++count.wrong;
        qWarning("seed %u: %s was repaired to %s, which is wrong (%s)", seed, broken[cure.link].place.bytes.c_str(),
                 cure.end.bytes.c_str(), isCertain ? "certain" : "likely");
    }
    return count;
}

} // namespace linkwright::test
