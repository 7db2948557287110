// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/error_codes.h"
#include "windows/windows_folder.h"

#include <algorithm>
#include <vector>

namespace linkwright::windows {

namespace {

constexpr std::size_t blockSize = 1 << 20;
constexpr Opening toBeRead{.access = Access::Read, .sharing = Sharing::Still, .reparse = Reparse::Open};
constexpr Opening toBeWritten{
    .access = Access::Write, .sharing = Sharing::Alone, .reparse = Reparse::Open, .disposition = Disposition::NewFile};

/// Room to read a file of so many bytes through, a block at a time.
std::vector<char> blockFor(std::uint64_t size)
{
    return std::vector<char>(static_cast<std::size_t>(std::clamp<std::uint64_t>(size, 1, blockSize)));
}

/// A regular file held open: what is read is what was looked at.
struct OpenFile
{
    OpenHandle handle;
    NodeFacts facts;
};

Result<OpenFile> regular(SystemCalls &calls, Result<OpenHandle> handle, std::string_view name)
{
    if (!handle)
        return std::unexpected(handle.error());
    const auto look = lookAt(calls, handle->get());
    if (!look)
        return refused(look.error(), {std::string(name)});
    if (look->facts.identity.type != NodeType::File)
        return failure(ErrorKind::Unsupported, {std::string(name)});
    return OpenFile{std::move(*handle), look->facts};
}

/// Takes back a file that was begun.
std::unexpected<Error> without(SystemCalls &calls, Handle file, const Error &why)
{
    if (!calls.dispose(file, Semantics::Classic))
        return failureAt(why.where, {ErrorKind::Unverified, {}, why.osCode});
    return std::unexpected(why);
}

} // namespace

Result<Identity> WindowsFolder::makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                                         const Identity &expected, const CopyWatch &watch)
{
    const auto *from = dynamic_cast<const WindowsFolder *>(&other);
    if (!from)
        return other.copyInto(*this, name, existing, expected, watch);
    const auto original = regular(m_calls, from->open(existing, toBeRead), existing);
    if (!original)
        return std::unexpected(original.error());
    if (original->facts.identity != expected)
        return failure(ErrorKind::Changed, {std::string(existing)});
    const auto copy = open(name, toBeWritten);
    if (!copy)
        return std::unexpected(copy.error());

    const NativePath where{std::string(name)};
    const auto wrong = [&](std::uint32_t code) {
        return without(m_calls, copy->get(), {kindOf(code), where, static_cast<int>(code)});
    };
    std::vector<char> block = blockFor(original->facts.size);
    for (std::uint64_t done = 0; done < original->facts.size;) {
        if (watch.stop.stop_requested())
            return without(m_calls, copy->get(), {ErrorKind::Cancelled, where, 0});
        const auto count = m_calls.read(original->handle.get(), done, block);
        if (!count || *count == 0)
            return count ? without(m_calls, copy->get(), {ErrorKind::Changed, {std::string(existing)}, 0})
                         : wrong(count.error());
        if (const auto written = m_calls.write(copy->get(), done, {block.data(), *count}); !written)
            return wrong(written.error());
        done += *count;
        if (watch.progress)
            watch.progress(done, original->facts.size);
    }
    if (const auto timed = m_calls.setModified(copy->get(), fileTime(original->facts.modified)); !timed)
        return wrong(timed.error());
    if (const auto flushed = m_calls.flush(copy->get()); !flushed)
        return wrong(flushed.error());
    const auto identity = identityOf(m_calls, copy->get());
    return identity ? Result<Identity>(*identity) : Result<Identity>(wrong(identity.error()));
}

Result<bool> WindowsFolder::holdsSame(std::string_view name, const Folder &other, std::string_view existing,
                                      Extent extent, const StopToken &stop) const
{
    const auto *from = dynamic_cast<const WindowsFolder *>(&other);
    if (!from)
        return other.isSameIn(*this, name, existing, extent, stop);
    const auto one = regular(m_calls, open(name, toBeRead), name);
    if (!one)
        return std::unexpected(one.error());
    const auto two = regular(m_calls, from->open(existing, toBeRead), existing);
    if (!two)
        return std::unexpected(two.error());
    if (one->facts.identity == two->facts.identity)
        return true;
    const std::uint64_t size = one->facts.size;
    if (extent == Extent::Whole ? size != two->facts.size : size > two->facts.size)
        return false;
    std::vector<char> first = blockFor(size);
    std::vector<char> second = blockFor(size);
    for (std::uint64_t done = 0; done < size;) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, {std::string(name)});
        const std::span want(first.data(), static_cast<std::size_t>(std::min<std::uint64_t>(blockSize, size - done)));
        const auto left = m_calls.read(one->handle.get(), done, want);
        const auto right = m_calls.read(two->handle.get(), done, {second.data(), want.size()});
        if (!left || !right)
            return refused(left ? right.error() : left.error(), {std::string(left ? existing : name)});
        if (*left == 0 || *left != *right
            || !std::equal(want.begin(), want.begin() + std::ptrdiff_t(*left), second.begin()))
            return false;
        done += *left;
    }
    return true;
}

Result<std::string> WindowsFolder::beginning(std::string_view name, std::size_t most) const
{
    const auto file = regular(m_calls, open(name, toBeRead), name);
    if (!file)
        return std::unexpected(file.error());
    std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(most, file->facts.size)), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto got = m_calls.read(file->handle.get(), filled, std::span(bytes).subspan(filled));
        if (!got)
            return refused(got.error(), {std::string(name)});
        if (*got == 0)
            break;
        filled += *got;
    }
    bytes.resize(filled);
    return bytes;
}

} // namespace linkwright::windows
