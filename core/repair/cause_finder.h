// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/find_causes.h"
#include "repair/nominees.h"
#include "repair/settle_causes.h"
#include "repair/weigh.h"

#include <map>
#include <memory>
#include <optional>

namespace linkwright {

/// One run of findCauses().
class CauseFinder
{
public:
    CauseFinder(const FileSystem &files, const std::vector<BrokenLink> &links, const RepairRequest &request,
                const StopToken &stop);

    std::vector<Cause> find();

private:
    /// A group with what may be its cure.
    struct Weighed
    {
        WantedGroup group;
        std::vector<Candidate> candidates;
        std::vector<Candidate> doubtful; // where there are no others

        /// The candidate that can be trusted; null: none.
        const Candidate *convincing() const;
    };

    void askKnown();
    std::optional<Fingerprint> knownAt(const NativePath &place) const;
    std::vector<WantedGroup> groupsByMissing() const;
    Weighed weigh(WantedGroup group);
    void claim(const WantedGroup &group, const Findings &place);
    std::vector<Weighed> explained(WantedGroup group, unsigned levels);
    std::vector<Weighed> splitUp(const Weighed &whole, unsigned levels);
    std::vector<WantedGroup> children(const WantedGroup &group, std::vector<const WantedPath *> &rest) const;
    static Cause causeOf(Weighed weighed);
    void addUnfindable(std::vector<Cause> &causes) const;

    const FileSystem &m_files;
    const std::vector<BrokenLink> &m_links;
    const RepairRequest &m_request;
    const StopToken &m_stop;
    NameTrie m_ends;
    std::vector<WantedPath> m_wanted;
    std::map<NativePath, Fingerprint> m_known;
    std::unique_ptr<Nominees> m_nominees; // while find() is at work
    Claims m_claims;
};

} // namespace linkwright
