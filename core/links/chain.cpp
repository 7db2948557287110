// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/chain.h"

#include "base/link_rules.h"
#include "base/path_rules.h"
#include "links/health_of_failure.h"
#include "links/kinds_on_way.h"
#include "links/mounts_on_way.h"
#include "platform/system_codes.h"

#include <utility>

namespace linkwright {

namespace {

using link_rules::maximumHops;
using path_rules::isSeparator;

NativePath parentOf(const NativePath &physicalPath)
{
    return split(physicalPath).folder;
}

/// What the disk says of the link `name`, where links have kinds.
NodeType kindAt(const LinkHome &home, std::string_view name)
{
    if (!link_rules::linksHaveKinds)
        return NodeType::SymbolicLink;
    const auto facts = home.folder->look(name);
    return facts && isLink(facts->identity.type) ? facts->identity.type : NodeType::Unknown;
}

/// Follows one link, as the kernel's path walk does (path_resolution(7)), in steps that can be looked at.
class Walk
{
public:
    Walk(const LinkHome &home, const std::optional<Supposed> &supposed)
        : m_home(home)
        , m_supposed(supposed)
        , m_mounts(home)
        , m_current(home.folder)
        , m_here(home.realPath)
    {
    }

    Chain follow(std::string_view name, const LinkTarget &target, NodeType kind, std::optional<ErrorKind> reached)
    {
        if (enterLink(name, target, kind)) {
            m_triesWhole = !reached;
            m_meetsLink = reached == ErrorKind::Loop;
            walkOn();
        }
        m_chain.verdict.hops = static_cast<std::uint16_t>(m_ended ? m_chain.verdict.hops : m_chain.hops.size());
        if (link_rules::linksHaveKinds)
            judgeKinds(m_chain, m_restAfter);
        return std::move(m_chain);
    }

private:
    bool end(Health health, NativePath path, int osCode, std::size_t hops)
    {
        m_ended = true;
        m_chain.verdict.health = health;
        m_chain.verdict.path = std::move(path);
        m_chain.verdict.osCode = osCode;
        m_chain.verdict.hops = static_cast<std::uint16_t>(hops);
        return false;
    }
    bool end(Health health, NativePath path, int osCode)
    {
        return end(health, std::move(path), osCode, m_chain.hops.size());
    }

    /// Meets the link `name` in the current folder. False: it is not followed, and the verdict is set.
    bool enterLink(std::string_view name, const LinkTarget &text, NodeType kind)
    {
        const NativePath place = m_here / name;
        const bool isLast = components(m_rest).empty();
        const std::size_t hop = m_chain.hops.size() + 1;
        if (hop > maximumHops || goesRound(place))
            return end(Health::Loop, place, system_code::loop, maximumHops + 1);
        m_chain.hops.push_back({place, text, kind});
        m_restAfter.push_back(m_rest);
        if (isLast && (m_current != m_home.folder || m_home.sticky)) {
            if (const auto refusal = m_current->refusesFollowing(name))
                return end(healthOf(refusal->kind), place, refusal->osCode);
        }
        const Mount *mount = m_mounts.here();
        if (mount && !mount->followsLinks)
            return end(Health::Loop, place, system_code::loop);
        if (mount && mount->kind == MountKind::Process && followedMagic(name, text))
            return !m_ended;
        if (text.raw.empty())
            return end(Health::Invalid, place, system_code::notFound);
        if (path_rules::rootLength(text.raw) == 0 && link_rules::namesServer(text.raw)) // "\Device\Mup\server\share"
            return end(Health::Unchecked, NativePath{text.raw}, system_code::crossesDevice);
        const LinkTarget way{link_rules::walked(text.raw, m_here.bytes)};
        m_rest.insert(0, way.raw);
        m_triesWhole = true;
        return !way.isAbsolute() || startAtRoot();
    }

    /// The same link with the same text left to walk after it: from here on the system only repeats itself until it
    /// has counted its 41 hops.
    bool goesRound(const NativePath &place) const
    {
        for (std::size_t at = 0; at < m_chain.hops.size(); ++at) {
            if (m_restAfter[at] == m_rest && m_chain.hops[at].place == place)
                return true;
        }
        return false;
    }

    /// Links of procfs whose text names nothing are followed by the system itself. True: the walk goes on from what
    /// they lead to, or the verdict is set.
    bool followedMagic(std::string_view name, const LinkTarget &text)
    {
        auto led = m_current->followMagic(name, *m_mounts.table());
        if (!led) {
            if (led.error().kind == ErrorKind::Unsupported)
                return false;
            const bool isMount = led.error().kind == ErrorKind::CrossesMount;
            end(healthOf(led.error().kind), isMount ? led.error().where : m_here / name, led.error().osCode);
            return true;
        }
        // Pipes and what was removed have no path; the text is the system's name for them.
        NativePath path = led->node->realPath().value_or(NativePath{text.raw});
        m_mounts.enter(led->mount);
        if (led->mount == nullptr && text.isAbsolute()) { // there, on a mount nobody here knows, which may hang
            m_chain.verdict.otherFileSystem = true;
            end(m_rest.empty() ? Health::Healthy : Health::Unchecked, std::move(path),
                m_rest.empty() ? 0 : system_code::crossesDevice);
            return true;
        }
        enter(std::move(led->node), std::move(path));
        return true;
    }

    bool startAtRoot()
    {
        const NativePath root{m_rest.substr(0, path_rules::rootLength(m_rest))};
        if (!mayOpenRoot(root))
            return false;
        auto folder = m_home.files->openFolder(root);
        if (!folder)
            return end(healthOf(folder.error().kind), root, folder.error().osCode);
        m_rest.erase(0, root.bytes.size());
        enter(std::move(*folder), root);
        m_mounts.enter(m_mounts.at(root, false));
        return true;
    }

    /// Drives that are away are never asked, nor are other computers of which no share is a mount: nobody wanted to see
    /// it. False: the verdict is set.
    bool mayOpenRoot(const NativePath &root)
    {
        if (root.bytes == link_rules::soleRoot || !m_mounts.table())
            return true;
        if (const NativePath volume = m_mounts.table()->absentVolumeOf({m_rest}, root); !volume.isEmpty())
            return end(Health::Offline, volume, system_code::notFound);
        const Mount *mount = m_mounts.at(root, false);
        const bool isRemote = mount == nullptr && link_rules::namesServer(root.bytes);
        if (isRemote || (mount && !m_mounts.mayEnter(*mount)))
            return end(Health::Unchecked, mount ? mount->point : root, system_code::crossesDevice);
        if (mount && m_mounts.isForLater(*mount)) // no hop is counted as long as nobody has followed it
            return end(Health::Unchecked, mount->point, system_code::crossesDevice, 0);
        return true;
    }

    void walkOn()
    {
        while (!m_ended && !reachedWhole()) {
            const auto component = nextComponent();
            if (!component) {
                arrive();
                return;
            }
            goTo(*component);
        }
    }

    /// All that is left in one call, at the start of every text and mount. False: a link or another mount is met on the
    /// way, or it ends early; step by step shows where.
    bool reachedWhole()
    {
        if (!m_triesWhole || m_supposed)
            return false;
        m_triesWhole = false;
        const LinkTarget rest{m_rest.substr(separatorsInFront())};
        if (rest.raw.empty() || (m_mounts.table() && m_mounts.table()->wouldMountOn(m_here, rest.raw)))
            return false;
        const auto type = m_current->reach(rest, m_home.ask());
        if (!type) {
            m_meetsLink = type.error().kind == ErrorKind::Loop;
            return false;
        }
        m_chain.verdict.otherFileSystem = m_mounts.isElsewhere(); // the end lies where the rest of the way began
        m_chain.verdict.endType = *type;
        return !end(Health::Healthy, lexicallyJoined(m_here, rest.raw), 0);
    }

    std::size_t separatorsInFront() const
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isSeparator(m_rest[count]))
            ++count;
        return count;
    }

    std::optional<std::string> nextComponent()
    {
        const std::size_t start = separatorsInFront();
        std::size_t stop = start;
        while (stop < m_rest.size() && !isSeparator(m_rest[stop]))
            ++stop;
        if (start == stop)
            return std::nullopt;
        std::string component = m_rest.substr(start, stop - start);
        m_rest.erase(0, stop);
        return component;
    }

    void goTo(const std::string &name)
    {
        if (m_supposed && m_here / name == m_supposed->place) {
            enterLink(name, m_supposed->target, m_supposed->kind);
            return;
        }
        if (const auto text = soleLink(name)) {
            enterLink(name, *text, NodeType::SymbolicLink);
            return;
        }
        auto step = m_current->step(name, Crossing::Refuse);
        if (!step && step.error().kind == ErrorKind::CrossesMount)
            step = crossMount(name);
        if (m_ended)
            return;
        if (!step)
            fail(name, step.error());
        else if (const auto &link = step->link)
            enterLink(name, *link, step->type);
        else
            enter(std::move(step->node), pathOf(name));
    }

    /// The text of `name` when it alone was to be reached and a link was met: then reading it is all that is left to
    /// do.
    std::optional<LinkTarget> soleLink(const std::string &name)
    {
        if (!std::exchange(m_meetsLink, false) || !m_rest.empty() || link_rules::linksHaveKinds)
            return std::nullopt; // a step tells the kind as well
        auto text = m_current->readLink(name);
        return text ? std::optional(std::move(*text)) : std::nullopt;
    }

    /// Goes on to another mount where that cannot hang. Else the verdict is set.
    Result<Step> crossMount(const std::string &name)
    {
        const NativePath path = pathOf(name);
        const Mount *mount = m_mounts.at(path, name != "..");
        if (!mount || !m_mounts.mayEnter(*mount)) {
            end(Health::Unchecked, mount ? mount->point : path, system_code::crossesDevice);
            return failure(ErrorKind::CrossesMount, path, system_code::crossesDevice);
        }
        if (m_mounts.isForLater(*mount)) { // no hop is counted as long as nobody has followed it
            end(Health::Unchecked, mount->point, system_code::crossesDevice, 0);
            return failure(ErrorKind::CrossesMount, path, system_code::crossesDevice);
        }
        auto step = m_home.files->cross(*m_current, name, path);
        if (step) {
            m_mounts.enter(mount);
            m_triesWhole = true;
        }
        return step;
    }

    NativePath pathOf(const std::string &name) const
    {
        if (name == ".")
            return m_here;
        return name == ".." ? parentOf(m_here) : m_here / name;
    }

    void enter(std::unique_ptr<Folder> node, NativePath path)
    {
        m_node = std::move(node);
        m_current = m_node.get();
        m_here = std::move(path);
    }

    void fail(const std::string &name, const Error &error)
    {
        const NativePath missing = pathOf(name);
        if (error.kind == ErrorKind::NotFound && m_mounts.table()) {
            const NativePath wanted = lexicallyJoined(m_here, name + m_rest);
            const NativePath volume = m_mounts.table()->absentVolumeOf(wanted, missing);
            if (!volume.isEmpty()) {
                end(Health::Offline, volume, error.osCode);
                return;
            }
        }
        const bool isAboutHere = error.kind == ErrorKind::NotAFolder || error.kind == ErrorKind::Denied;
        end(healthOf(error.kind), isAboutHere ? m_here : missing, error.osCode);
    }

    /// All components are walked. A separator at the end still asks for a folder.
    void arrive()
    {
        const bool wantsFolder = !m_rest.empty();
        const bool wantsType = m_home.ask() == Ask::Type;
        m_chain.verdict.otherFileSystem = m_mounts.isElsewhere();
        if (!wantsFolder && !wantsType) {
            end(Health::Healthy, m_here, 0);
            return;
        }
        const auto facts = m_current->facts();
        if (!facts) {
            end(healthOf(facts.error().kind), m_here, facts.error().osCode);
            return;
        }
        if (wantsFolder && facts->identity.type != NodeType::Folder) {
            end(Health::Broken, m_here, system_code::notAFolder);
            return;
        }
        if (wantsType)
            m_chain.verdict.endType = facts->identity.type;
        end(Health::Healthy, m_here, 0);
    }

    const LinkHome &m_home;
    const std::optional<Supposed> &m_supposed;
    MountsOnWay m_mounts; // stands where m_current lies
    std::unique_ptr<Folder> m_node; // what the walk opened itself
    const Folder *m_current; // the home's folder or m_node
    NativePath m_here; // physical path of m_current
    std::string m_rest; // the text still to be walked
    std::vector<std::string> m_restAfter; // for each hop, what was left after it
    bool m_triesWhole = false; // before the next component: is all that is left reached in one call?
    bool m_meetsLink = false; // a link was met when that was tried
    bool m_ended = false;
    Chain m_chain;
};

} // namespace

Chain trace(const LinkHome &home, std::string_view name, const LinkTarget &target,
            const std::optional<Supposed> &supposed, std::optional<ErrorKind> reached, std::optional<NodeType> kind)
{
    return Walk(home, supposed).follow(name, target, kind.value_or(kindAt(home, name)), reached);
}

} // namespace linkwright
