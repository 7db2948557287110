// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/tree_walk.h"

#include <atomic>
#include <vector>

namespace linkwright {

namespace {

/// Well below the usual limit of 1024 descriptors a process.
constexpr int manyOpen = 400;

std::atomic<int> openFolders = 0;

} // namespace

WalkFolder::WalkFolder(std::unique_ptr<Folder> folder, NativePath typed, NativePath real)
    : m_typed(std::make_shared<const NativePath>(std::move(typed)))
    , m_real(std::move(real))
    , m_rootReal(std::make_shared<const NativePath>(m_real))
{
    keep(std::move(folder));
}

WalkFolder::WalkFolder(std::shared_ptr<const WalkFolder> parent, std::string name)
    : mount(parent->mount)
    , m_parent(std::move(parent))
    , m_name(std::move(name))
    , m_depth(m_parent->m_depth + 1)
    , m_rootReal(m_parent->m_rootReal)
{
}

WalkFolder::~WalkFolder()
{
    if (m_folder)
        --openFolders;
    // A chain of five thousand nested folders must not be let go by five thousand nested destructors.
    std::shared_ptr<const WalkFolder> above = std::move(m_parent);
    while (above && above.use_count() == 1)
        above = std::move(const_cast<WalkFolder &>(*above).m_parent);
}

void WalkFolder::keep(std::unique_ptr<Folder> folder)
{
    m_folder = std::move(folder);
    ++openFolders;
}

Result<void> WalkFolder::open(Crossing crossing)
{
    if (!m_typed) {
        m_typed = std::make_shared<const NativePath>(*m_parent->m_typed / m_name);
        m_real = m_parent->m_real / m_name;
    }
    std::unique_ptr<Folder> again;
    if (!m_parent->m_folder) {
        auto opened = m_parent->openedAgain();
        if (!opened)
            return std::unexpected(opened.error());
        again = std::move(*opened);
    }
    const Folder &parent = again ? *again : *m_parent->m_folder;
    auto folder = parent.openChild(m_name, crossing);
    if (!folder)
        return failureAt(*m_typed, folder.error());
    keep(std::move(*folder));
    return {};
}

void WalkFolder::relax()
{
    if (!m_parent || openFolders < manyOpen)
        return;
    m_folder.reset();
    --openFolders;
}

Result<std::unique_ptr<Folder>> WalkFolder::openedAgain() const
{
    std::vector<const WalkFolder *> closed;
    const WalkFolder *at = this;
    for (; !at->m_folder; at = at->m_parent.get())
        closed.push_back(at);
    const Folder *from = at->m_folder.get();
    std::unique_ptr<Folder> opened;
    for (auto next = closed.rbegin(); next != closed.rend(); ++next) {
        auto child = from->openChild((*next)->m_name, Crossing::Allow); // it was allowed the first time
        if (!child)
            return failureAt(*(*next)->m_typed, child.error());
        if (const auto now = (*child)->facts(); !now || now->identity != (*next)->facts.identity)
            return failure(ErrorKind::Changed, *(*next)->m_typed);
        opened = std::move(*child);
        from = opened.get();
    }
    return opened;
}

std::string WalkFolder::pathBelowRoot(std::string_view name) const
{
    std::string path(name);
    for (const WalkFolder *at = this; at->m_parent; at = at->m_parent.get())
        path = at->m_name + "/" + path;
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
