// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/disk_tree.h"

#include "support/tree_text.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace linkwright::test {

namespace {

namespace fs = std::filesystem; // on POSIX its paths are bytes

using Kind = TreeItem::Kind;

void require(bool done, const fs::path &path)
{
    if (!done)
        throw fs::filesystem_error("cannot draw", path, {errno, std::generic_category()});
}

void drawItem(const fs::path &root, const TreeItem &item)
{
    const fs::path place = root.native() + item.path;
    fs::create_directories(place.parent_path());
    switch (item.kind) {
    case Kind::Folder: fs::create_directories(place); break;
    case Kind::File: std::ofstream(place, std::ios::binary) << item.text; break;
    case Kind::Link: require(::symlink(item.text.c_str(), place.c_str()) == 0, place); break;
    case Kind::HardLink: require(::link((root.native() + item.text).c_str(), place.c_str()) == 0, place); break;
    case Kind::Other: require(::mkfifo(place.c_str(), 0600) == 0, place); break;
    }
}

TreeItem read(const fs::path &path, std::size_t rootLength)
{
    struct stat status{};
    require(::lstat(path.c_str(), &status) == 0, path);
    TreeItem item{Kind::Other, path.native().substr(rootLength), {}, {status.st_dev, status.st_ino}};
    if (S_ISDIR(status.st_mode))
        item.kind = Kind::Folder;
    if (S_ISLNK(status.st_mode)) {
        item.kind = Kind::Link;
        item.text = fs::read_symlink(path).native();
    }
    if (S_ISREG(status.st_mode)) {
        item.kind = Kind::File;
        std::ifstream file(path, std::ios::binary);
        item.text.assign(std::istreambuf_iterator<char>(file), {});
    }
    return item;
}

} // namespace

TemporaryFolder::TemporaryFolder()
{
    std::string pattern = (fs::canonical(fs::temp_directory_path()) / "linkwright-XXXXXX").native();
    require(::mkdtemp(pattern.data()) != nullptr, pattern);
    m_path = {pattern};
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored; // what cannot be removed is left to whoever cleans /tmp
    fs::remove_all(m_path.bytes, ignored);
}

void drawOnDisk(const NativePath &root, std::string_view tree)
{
    for (const TreeItem &item : parseTree(tree))
        drawItem(root.bytes, item);
}

std::string dumpDisk(const NativePath &root)
{
    std::vector<TreeItem> items;
    for (const auto &entry : fs::recursive_directory_iterator(root.bytes))
        items.push_back(read(entry.path(), root.bytes.size()));
    return formatTree(std::move(items));
}

} // namespace linkwright::test
