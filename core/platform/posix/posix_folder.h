// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"
#include "platform/posix/descriptor.h"

#include <sys/stat.h>

namespace linkwright::posix {

NodeFacts factsOf(const struct stat &status);

/// The part of a folder that POSIX.1-2008 alone can answer; what differs between systems is left to its heirs.
class PosixFolder : public Folder
{
public:
    explicit PosixFolder(Descriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {
    }

    Result<NodeFacts> facts() const override;
    Result<NodeFacts> look(std::string_view name) const override;
    Result<LinkTarget> readLink(std::string_view name) const override;

    Result<void> makeLink(std::string_view name, const LinkTarget &target, NodeType kind) override;
    Result<void> makeHardLink(std::string_view name, const Folder &other, std::string_view existing) override;
    Result<void> makeFolder(std::string_view name) override;
    Result<void> removeFolder(std::string_view name) override;
    Result<void> moveIntoOwn(std::string_view name, Folder &own, std::string_view newName) override;
    Result<void> unlink(std::string_view name, const Identity &expected) override;
    Result<void> setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted) override;
    Result<std::vector<Attribute>> attributes(std::string_view name) const override;
    Result<void> setLikeness(std::string_view name, const Identity &seen, const NodeFacts &like,
                             const std::vector<Attribute> &attributes) override;
    Result<Identity> makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                              const Identity &expected, const CopyWatch &watch) override;
    Result<bool> holdsSame(std::string_view name, const Folder &other, std::string_view existing, Extent extent,
                           const StopToken &stop) const override;
    Result<std::string> beginning(std::string_view name, std::size_t most) const override;
    Result<void> sync() override;

    int descriptor() const { return m_descriptor.number(); }

private:
    Descriptor m_descriptor;
};

/// The descriptor of a folder that must be one of this system's; the memory file system's has none.
Result<int> descriptorOf(const Folder &folder);

} // namespace linkwright::posix
