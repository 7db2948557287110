// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/tree_walk.h"

#include "base/path_rules.h"

#include <algorithm>
#include <ranges>
#include <utility>
#include <vector>

namespace linkwright {

OpenFolders::OpenFolders(const FileSystem &files)
    : m_files(files)
    , m_most(files.foldersToHoldOpen())
{
}

Result<OpenFolders::Handle> OpenFolders::get(const WalkFolder &folder)
{
    std::vector<const WalkFolder *> closed;
    Handle handle;
    for (const WalkFolder *at = &folder; at; at = at->m_parent.get()) {
        handle = held(*at);
        if (handle)
            break;
        closed.push_back(at);
    }
    for (const WalkFolder *next : std::views::reverse(closed)) {
        auto opened = openedAgain(*next, handle);
        if (!opened)
            return opened;
        handle = std::move(*opened);
        keep(*next, handle); // the way back up leads past it
    }
    return handle;
}

OpenFolders::Handle OpenFolders::held(const WalkFolder &folder)
{
    const std::scoped_lock lock(m_mutex);
    if (folder.m_handle)
        m_used.splice(m_used.begin(), m_used, folder.m_use);
    return folder.m_handle;
}

Result<OpenFolders::Handle> OpenFolders::openedAgain(const WalkFolder &folder, const Handle &above) const
{
    auto opened = above ? above->openChild(folder.m_name, Crossing::Refuse) : m_files.openFolder(folder.m_real);
    if (above && !opened && opened.error().kind == ErrorKind::CrossesMount) // allowed, as it was the first time
        opened = m_files.enter(*above, folder.m_name, folder.realPlace());
    if (!opened)
        return failureAt(folder.typedPlace(), opened.error());
    if (const auto now = (*opened)->facts(); !now || now->identity != folder.facts.identity)
        return failure(ErrorKind::Changed, folder.typedPlace());
    return Handle(std::move(*opened));
}

void OpenFolders::keep(const WalkFolder &folder, Handle handle)
{
    const std::scoped_lock lock(m_mutex);
    if (folder.m_handle)
        return; // another thread was faster
    folder.m_handle.swap(handle);
    folder.m_use = m_used.insert(m_used.begin(), &folder);
    if (m_used.size() <= m_most)
        return;
    handle.swap(m_used.back()->m_handle); // closed after the lock, unless somebody is at work in it
    m_used.pop_back();
}

void OpenFolders::forget(const WalkFolder &folder)
{
    const std::scoped_lock lock(m_mutex);
    if (folder.m_handle)
        m_used.erase(folder.m_use);
}

namespace {

/// Gives up a reference. The last one to a folder gives up its parent in turn; a chain of five thousand nested folders
/// must not be let go by five thousand nested destructors, so the outermost call does the work of all. (A bare pointer,
/// because MinGW destroys objects of a thread after their memory was given back.)
void letGo(std::shared_ptr<const WalkFolder> folder)
{
    thread_local std::shared_ptr<const WalkFolder> *next = nullptr; // of the outermost call
    if (next != nullptr) {
        *next = std::move(folder);
        return;
    }
    next = &folder;
    while (folder) {
        const auto released = std::move(folder); // its destructor gives up its parent: the next
    }
    next = nullptr;
}

} // namespace

WalkFolder::WalkFolder(OpenFolders &openFolders, const NodeFacts &known, NativePath typed, NativePath real)
    : facts(known)
    , m_openFolders(openFolders)
    , m_typed(std::make_shared<const NativePath>(std::move(typed)))
    , m_real(std::move(real))
    , m_rootReal(std::make_shared<const NativePath>(m_real))
{
}

WalkFolder::WalkFolder(std::shared_ptr<const WalkFolder> parent, std::string name)
    : mount(parent->mount)
    , m_openFolders(parent->m_openFolders)
    , m_parent(std::move(parent))
    , m_name(std::move(name))
    , m_depth(m_parent->m_depth + 1)
    , m_rootReal(m_parent->m_rootReal)
{
}

WalkFolder::~WalkFolder()
{
    m_openFolders.forget(*this);
    letGo(std::move(m_parent));
}

void WalkFolder::setPaths()
{
    if (!m_parent)
        return; // the root was told
    m_typed = std::make_shared<const NativePath>(typedPlace());
    m_real = realPlace();
}

void WalkFolder::forgetPaths()
{
    if (!m_parent)
        return;
    m_typed.reset();
    m_real = {};
}

const WalkFolder &WalkFolder::root() const
{
    const WalkFolder *at = this;
    while (at->m_parent)
        at = at->m_parent.get();
    return *at;
}

NativePath WalkFolder::typedPlace() const
{
    const NativePath &top = *root().m_typed;
    return m_parent ? top / m_parent->namesBelowRoot(m_name, path_rules::preferredSeparator) : top;
}

NativePath WalkFolder::realPlace() const
{
    const NativePath &top = *m_rootReal;
    return m_parent ? top / m_parent->namesBelowRoot(m_name, path_rules::preferredSeparator) : top;
}

Result<OpenFolders::Handle> WalkFolder::open(Crossing crossing)
{
    if (!m_parent)
        return m_openFolders.get(*this);
    const auto parent = m_openFolders.get(*m_parent);
    if (!parent)
        return parent;
    auto folder = (*parent)->openChild(m_name, crossing);
    if (!folder)
        return failureAt(*m_typed, folder.error());
    return OpenFolders::Handle(std::move(*folder));
}

std::string WalkFolder::pathBelowRoot(std::string_view name) const
{
    return namesBelowRoot(name, '/');
}

std::string WalkFolder::namesBelowRoot(std::string_view name, char separator) const
{
    std::size_t length = name.size();
    for (const WalkFolder *at = this; at->m_parent; at = at->m_parent.get())
        length += at->m_name.size() + 1;
    std::string path(length, separator);
    auto to = std::ranges::copy_backward(name, path.end()).out;
    for (const WalkFolder *at = this; at->m_parent; at = at->m_parent.get())
        to = std::ranges::copy_backward(at->m_name, to - 1).out;
    return path;
}

bool WalkFolder::isItsOwnAncestor() const
{
    for (const WalkFolder *at = m_parent.get(); at; at = at->m_parent.get()) {
        if (at->facts.identity == facts.identity)
            return true;
    }
    return false;
}

} // namespace linkwright
