// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selftest/self_test.h"

#include "base/link_rules.h"
#include "changes/planner.h"
#include "selftest/acts.h"
#include "selftest/looks.h"
#include "selftest/words.h"

namespace linkwright {

namespace {

using selftest::Subject;

CheckResult resultOf(const Result<void> &done)
{
    if (done)
        return CheckResult::Seen;
    return selftest::isHonestRefusal(done.error()) ? CheckResult::NotThere : CheckResult::Failed;
}

class SelfTest
{
public:
    SelfTest(FileSystem &files, NativePath folder, const std::function<void(const SelfCheck &)> &tell)
        : m_files(files)
        , m_acts(files)
        , m_looks(files, folder)
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
        check("made", [&] { return m_acts.make(place, subject); });
        check("read back", [&] { return m_looks.isLinkTo(place, subject.kind, subject.target); });
        check(subject.end == NodeType::Unknown ? "known to lead nowhere" : "leads there",
              [&] { return m_looks.leadsTo(place, subject.target, subject.end); });
        check("retargeted", [&] { return m_acts.retarget(place, subject); });
        check("read back again", [&] { return m_looks.isLinkTo(place, subject.kind, subject.otherTarget); });
        check("retarget undone", [&] { return m_acts.undo(); });
        check("as it was", [&] { return m_looks.isLinkTo(place, subject.kind, subject.target); });
        const NativePath renamed = at("renamed " + name);
        check("renamed", [&] { return m_acts.plan(planRename(m_files, place, split(renamed).name)); });
        check("under its new name", [&] { return m_looks.isLinkTo(renamed, subject.kind, subject.target); });
        check("removed", [&] { return m_acts.plan(planRemove(m_files, renamed)); });
        check("gone, and its target is there", [&] { return m_looks.isGoneButNot(renamed, subject); });
    }

    void hardLink()
    {
        m_subject = "hard link";
        m_isBroken = false;
        const NativePath name = at("second name");
        check("made",
              [&] { return m_acts.plan(planCreate(m_files, {at("file"), name, TargetStyle::Verbatim, true})); });
        check("two names of one file", [&] { return m_looks.isOneFile(at("file"), name, 2); });
        check("removed", [&] { return m_acts.plan(planRemove(m_files, name)); });
        check("the file has one name", [&] { return m_looks.isOneFile(at("file"), at("file"), 1); });
    }

    void takenPlace()
    {
        m_subject = "place that is taken by a file";
        m_isBroken = false;
        check("not overwritten", [&]() -> Result<void> {
            const auto taken =
                m_acts.plan(planCreate(m_files, {{"folder"}, at("another file"), TargetStyle::Verbatim}));
            if (!taken && taken.error().kind == ErrorKind::AlreadyExists)
                return m_looks.isOneFile(at("another file"), at("another file"), 1);
            return failure(taken ? ErrorKind::Unverified : taken.error().kind, {});
        });
    }

    void loop()
    {
        m_subject = "symbolic link to itself";
        m_isBroken = false;
        const Subject itself{m_subject, NodeType::SymbolicLink, "circle", {}, TargetStyle::Verbatim, NodeType::Unknown};
        check("made", [&] { return m_acts.make(at("circle"), itself); });
        check("known to be a loop", [&] { return m_looks.hasHealth(at("circle"), Health::Loop); });
        check("removed", [&] { return m_acts.plan(planRemove(m_files, at("circle"))); });
    }

    /// A path longer than the 260 units that old programs of Windows can take.
    void farAway()
    {
        m_subject = "symbolic link in a deep folder";
        m_isBroken = false;
        const std::string longName(120, 'd');
        const NativePath deep = at(longName) / longName / longName;
        const Subject far{m_subject, NodeType::SymbolicLink, "link", {}, TargetStyle::Verbatim, NodeType::Unknown};
        check("made, with its folders", [&] { return m_acts.make(deep / "link", far, true); });
        check("read back", [&] { return m_looks.isLinkTo(deep / "link", far.kind, far.target); });
        check("undone, with its folders", [&] { return m_acts.undo(); });
    }

    /// Makes one check and tells it. After one that did not work the rest of the subject is not tried.
    template<typename Act>
    void check(std::string act, const Act &doIt)
    {
        SelfCheck made{m_subject, std::move(act), CheckResult::NotTried, {}};
        if (!m_isBroken) {
            const Result<void> done = doIt();
            const std::string found = m_looks.takeFound();
            made.result = resultOf(done);
            if (!done)
                made.found = found.empty() ? selftest::said(done.error()) : found;
            m_isBroken = !done;
        }
        m_tell(made);
    }

    FileSystem &m_files;
    selftest::Acts m_acts;
    selftest::Looks m_looks;
    NativePath m_folder;
    const std::function<void(const SelfCheck &)> &m_tell;
    std::string m_subject;
    bool m_isBroken = false;
};

} // namespace

void selfTest(FileSystem &files, const NativePath &folder, const std::function<void(const SelfCheck &)> &tell)
{
    SelfTest(files, folder, tell).run();
}

} // namespace linkwright
