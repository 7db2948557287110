// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/wtf8.h"
#include "support/fake_ntfs.h"
#include "support/fake_reparse.h"
#include "support/printing.h"
#include "support/win32_codes.h"

/// For tests on the fake NTFS.
namespace linkwright::test {

using windows::Access;
using windows::Called;
using windows::Disposition;
using windows::Handle;
using windows::Opening;
using windows::Reparse;
using windows::Semantics;
using windows::Sharing;

inline constexpr Opening toRemove{.access = Access::Remove};
inline constexpr Opening toList{.access = Access::List};
inline constexpr Opening toMark{.access = Access::Mark};
inline constexpr Opening toRead{.access = Access::Read};
inline constexpr Opening newFile{.access = Access::Write, .disposition = Disposition::NewFile};
inline constexpr Opening newFolder{.access = Access::Make, .disposition = Disposition::NewFolder};

/// The error; 0: none.
template<typename Value>
std::uint32_t codeOf(const Called<Value> &called)
{
    return called ? 0 : called.error();
}

/// A handle on C:\…, for as long as this is there.
class Held
{
public:
    Held(FakeNtfs &files, std::u16string_view path, const Opening &opening = {})
        : Held(files, windows::noHandle, u"\\\\?\\" + std::u16string(path), opening)
    {
    }
    Held(FakeNtfs &files, Handle folder, std::u16string_view name, const Opening &opening)
        : m_files(files)
        , m_handle(files.open(folder, name, opening))
    {
    }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;
    ~Held() { close(); }

    void close()
    {
        m_files.close(m_handle.value_or(windows::noHandle));
        m_handle = windows::noHandle;
    }
    /// Why it could not be opened; 0: it was.
    std::uint32_t code() const { return codeOf(m_handle); }
    Handle operator*() const { return m_handle.value(); }

private:
    FakeNtfs &m_files;
    Called<Handle> m_handle;
};

/// Why this cannot be opened; 0: it can.
inline std::uint32_t openingOf(FakeNtfs &files, std::u16string_view path, const Opening &opening = {})
{
    return Held(files, path, opening).code();
}

/// The same, for what it leads to.
inline std::uint32_t followingOf(FakeNtfs &files, std::u16string_view path)
{
    return openingOf(files, path, {.reparse = Reparse::Follow});
}

/// Where following leads, without \\?\.
inline std::string endOf(FakeNtfs &files, std::u16string_view path)
{
    const Held held(files, path, {.reparse = Reparse::Follow});
    return held.code() == 0 ? wtf8FromUtf16(files.finalPath(*held).value()).substr(4) : "";
}

} // namespace linkwright::test
