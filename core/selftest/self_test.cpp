// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selftest/self_test.h"

#include "base/link_rules.h"
#include "changes/applier.h"
#include "changes/inverse.h"
#include "changes/open_place.h"
#include "changes/planner.h"
#include "changes/seen.h"
#include "platform/error_name.h"

namespace linkwright {

namespace {

/// One kind of link, and what it is tried on.
struct Subject
{
    std::string name;
    NodeType kind = NodeType::SymbolicLink;
    std::string target;
    std::string otherTarget;
    TargetStyle style = TargetStyle::Verbatim;
    NodeType end = NodeType::File; // Unknown: it leads nowhere
};

std::string_view wordOf(NodeType type)
{
    switch (type) {
    case NodeType::File: return "a file";
    case NodeType::Folder: return "a folder";
    case NodeType::SymbolicLink: return "a symbolic link";
    case NodeType::FolderSymbolicLink: return "a symbolic link to a folder";
    case NodeType::Junction: return "a junction";
    case NodeType::Unknown:
    case NodeType::Other: break;
    }
    return "something else";
}

std::string said(const Error &error)
{
    const std::string number = errorName(error.osCode);
    if (error.kind == ErrorKind::Unsupported)
        return "not supported (" + number + ")";
    if (error.kind == ErrorKind::NeedsPrivilege)
        return "needs a right that this account lacks (" + number + ")";
    if (error.kind == ErrorKind::Unverified)
        return "the system said yes, and something else is there";
    return error.kind == ErrorKind::Changed ? "another object is there" : number;
}

bool isHonestRefusal(const Error &error)
{
    return error.kind == ErrorKind::Unsupported || error.kind == ErrorKind::NeedsPrivilege;
}

class SelfTest
{
public:
    SelfTest(FileSystem &files, NativePath folder, const std::function<void(const SelfCheck &)> &tell)
        : m_files(files)
        , m_folder(std::move(folder))
        , m_tell(tell)
    {
    }

    void run()
    {
        symbolicLinks();
        if (link_rules::linksHaveKinds)
            life({"junction", NodeType::Junction, whole("folder"), whole("another folder"), TargetStyle::Verbatim,
                  NodeType::Folder});
        hardLink();
        takenPlace();
        loop();
        farAway();
    }

private:
    NativePath at(std::string_view name) const { return m_folder / name; }
    std::string whole(std::string_view name) const { return at(name).bytes; }

    void symbolicLinks()
    {
        const NodeType toFolder = link_rules::linksHaveKinds ? NodeType::FolderSymbolicLink : NodeType::SymbolicLink;
        life({"relative symbolic link to a file", NodeType::SymbolicLink, "file", "another file"});
        life({"relative symbolic link to a folder", toFolder, "folder", "another folder", TargetStyle::Verbatim,
              NodeType::Folder});
        life({"absolute symbolic link to a file", NodeType::SymbolicLink, whole("file"), whole("another file")});
        life({"absolute symbolic link to a folder", toFolder, whole("folder"), whole("another folder"),
              TargetStyle::Verbatim, NodeType::Folder});
        life({"symbolic link to nothing", NodeType::SymbolicLink, "gone", "gone too", TargetStyle::Verbatim,
              NodeType::Unknown});
        // Three bytes that no UTF-8 text holds; on Windows half of a surrogate pair.
        life({"symbolic link with a name that is no text", NodeType::SymbolicLink, "file", "another file"},
             "no text \xED\xA0\x80");
    }

    /// What happens to one link from its making to its end.
    void life(const Subject &subject, const std::string &name = "link")
    {
        m_subject = subject.name;
        m_isBroken = false;
        const NativePath place = at(name);
        check("made", [&] { return make(place, subject); });
        check("read back", [&] { return isLinkTo(place, subject.kind, subject.target); });
        check(subject.end == NodeType::Unknown ? "known to lead nowhere" : "leads there",
              [&] { return leadsTo(place, subject.target, subject.end); });
        check("retargeted", [&] { return retarget(place, subject); });
        check("read back again", [&] { return isLinkTo(place, subject.kind, subject.otherTarget); });
        check("retarget undone", [&] { return undo(); });
        check("as it was", [&] { return isLinkTo(place, subject.kind, subject.target); });
        const NativePath renamed = at("renamed " + name);
        check("renamed", [&] { return plan(planRename(m_files, place, split(renamed).name)); });
        check("under its new name", [&] { return isLinkTo(renamed, subject.kind, subject.target); });
        check("removed", [&] { return plan(planRemove(m_files, renamed)); });
        check("gone, and its target is there", [&] { return isGoneButNot(renamed, subject); });
    }

    void hardLink()
    {
        m_subject = "hard link";
        m_isBroken = false;
        const NativePath name = at("second name");
        check("made", [&] { return plan(planCreate(m_files, {at("file"), name, TargetStyle::Verbatim, true})); });
        check("two names of one file", [&] { return isOneFile(at("file"), name, 2); });
        check("removed", [&] { return plan(planRemove(m_files, name)); });
        check("the file has one name", [&] { return isOneFile(at("file"), at("file"), 1); });
    }

    void takenPlace()
    {
        m_subject = "place that is taken by a file";
        m_isBroken = false;
        check("not overwritten", [&]() -> Result<void> {
            const auto taken = plan(planCreate(m_files, {{"folder"}, at("another file"), TargetStyle::Verbatim}));
            if (!taken && taken.error().kind == ErrorKind::AlreadyExists)
                return isOneFile(at("another file"), at("another file"), 1);
            return failure(taken ? ErrorKind::Unverified : taken.error().kind, {});
        });
    }

    void loop()
    {
        m_subject = "symbolic link to itself";
        m_isBroken = false;
        const Subject itself{m_subject, NodeType::SymbolicLink, "circle", {}, TargetStyle::Verbatim, NodeType::Unknown};
        check("made", [&] { return make(at("circle"), itself); });
        check("known to be a loop", [&] { return hasHealth(at("circle"), Health::Loop); });
        check("removed", [&] { return plan(planRemove(m_files, at("circle"))); });
    }

    /// A path longer than the 260 units that old programs of Windows can take.
    void farAway()
    {
        m_subject = "symbolic link in a deep folder";
        m_isBroken = false;
        const std::string longName(120, 'd');
        const NativePath deep = at(longName) / longName / longName;
        const Subject far{m_subject, NodeType::SymbolicLink, "link", {}, TargetStyle::Verbatim, NodeType::Unknown};
        check("made, with its folders", [&] { return make(deep / "link", far, true); });
        check("read back", [&] { return isLinkTo(deep / "link", far.kind, far.target); });
        check("undone, with its folders", [&] { return undo(); });
    }

    // Acts.

    Result<void> make(const NativePath &place, const Subject &subject, bool makeParents = false)
    {
        CreateRequest request{{subject.target}, place, subject.style};
        request.makeParents = makeParents;
        request.kind = subject.kind;
        return plan(planCreate(m_files, request));
    }

    Result<void> retarget(const NativePath &place, const Subject &subject)
    {
        return plan(planRetarget(m_files, {place, {subject.otherTarget}, subject.style, std::nullopt, subject.kind}));
    }

    Result<void> plan(const Result<Planned> &planned)
    {
        if (!planned)
            return std::unexpected(planned.error());
        if (!planned->change)
            return failure(ErrorKind::Unverified, {});
        return applyOne(*planned->change);
    }

    Result<void> applyOne(const Change &change)
    {
        NoJournal journal;
        const ApplyReport report = apply(m_files, {{change}}, journal);
        m_last = change;
        m_lastFolders = report.outcomes.front().madeFolders;
        if (const auto &error = report.outcomes.front().error)
            return std::unexpected(*error);
        return {};
    }

    Result<void> undo()
    {
        for (const Change &change : inverseOf({*m_last, m_lastFolders})) {
            if (auto undone = applyOne(change); !undone)
                return undone;
        }
        return {};
    }

    // Looks. What is not as it should be comes as a failure whose words are m_found.

    std::unexpected<Error> isInstead(std::string what)
    {
        m_found = std::move(what);
        return failure(ErrorKind::Unverified, {});
    }

    Result<void> isLinkTo(const NativePath &place, NodeType kind, const std::string &target)
    {
        const auto seen = seeAt(m_files, place);
        if (!seen)
            return std::unexpected(seen.error());
        if (seen->identity.type != kind)
            return isInstead("it is " + std::string(wordOf(seen->identity.type)));
        return seen->target.raw == target ? Result<void>() : isInstead("it says " + seen->target.raw);
    }

    Result<Verdict> verdictOf(const NativePath &path)
    {
        const auto place = openPlace(m_files, path);
        const auto text = place ? place->folder->readLink(place->name) : std::unexpected(place.error());
        const auto home = text ? linkHome(m_files, *place->folder) : std::unexpected(text.error());
        if (!home)
            return std::unexpected(home.error());
        LinkHome asking = *home;
        asking.ends = EndDetail::PathAndType;
        return trace(asking, place->name, *text).verdict;
    }

    Result<void> hasHealth(const NativePath &place, Health health)
    {
        const auto verdict = verdictOf(place);
        if (!verdict)
            return std::unexpected(verdict.error());
        return verdict->health == health ? Result<void>()
                                         : isInstead("it is " + std::string(healthWord(verdict->health)));
    }

    Result<void> leadsTo(const NativePath &place, const std::string &target, NodeType end)
    {
        if (end == NodeType::Unknown)
            return hasHealth(place, Health::Broken);
        if (auto healthy = hasHealth(place, Health::Healthy); !healthy)
            return healthy;
        const auto verdict = verdictOf(place);
        const auto wanted = seeAt(m_files, LinkTarget{target}.isAbsolute() ? NativePath{target} : at(target));
        const auto led = verdict ? seeAt(m_files, verdict->path) : std::unexpected(verdict.error());
        if (!wanted || !led)
            return std::unexpected(wanted ? led.error() : wanted.error());
        return led->identity == wanted->identity && led->identity.type == end
                   ? Result<void>()
                   : isInstead("it leads to " + std::string(wordOf(led->identity.type)));
    }

    Result<void> isOneFile(const NativePath &one, const NativePath &other, std::uint32_t names)
    {
        const auto first = seeAt(m_files, one);
        const auto second = seeAt(m_files, other);
        if (!first || !second)
            return std::unexpected(first ? second.error() : first.error());
        if (first->identity != second->identity || first->identity.type != NodeType::File)
            return isInstead("they are two");
        return first->names == names ? Result<void>() : isInstead("it has " + std::to_string(first->names) + " names");
    }

    Result<void> isGoneButNot(const NativePath &place, const Subject &subject)
    {
        const auto there = seeAt(m_files, place);
        if (there || there.error().kind != ErrorKind::NotFound)
            return isInstead("it is still there");
        if (subject.end == NodeType::Unknown)
            return {};
        const LinkTarget target{subject.target};
        const auto end = seeAt(m_files, target.isAbsolute() ? NativePath{target.raw} : at(target.raw));
        return end ? Result<void>() : std::unexpected(end.error());
    }

    /// Makes one check and tells it. After one that did not work the rest of the subject is not tried.
    template<typename Act>
    void check(std::string act, const Act &doIt)
    {
        SelfCheck made{m_subject, std::move(act), CheckResult::NotTried, {}};
        if (!m_isBroken) {
            m_found.clear();
            const Result<void> done = doIt();
            made.result = done                            ? CheckResult::Seen
                          : isHonestRefusal(done.error()) ? CheckResult::NotThere
                                                          : CheckResult::Failed;
            if (!done)
                made.found = m_found.empty() ? said(done.error()) : m_found;
            m_isBroken = !done;
        }
        m_tell(made);
    }

    FileSystem &m_files;
    NativePath m_folder;
    const std::function<void(const SelfCheck &)> &m_tell;
    std::string m_subject;
    bool m_isBroken = false;
    std::string m_found;
    std::optional<Change> m_last;
    std::vector<NativePath> m_lastFolders;
};

} // namespace

void selfTest(FileSystem &files, const NativePath &folder, const std::function<void(const SelfCheck &)> &tell)
{
    SelfTest(files, folder, tell).run();
}

} // namespace linkwright
