// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/kept_folder.h"

#include "base/wtf8.h"

#include <tuple>

namespace linkwright::windows {

namespace {

constexpr Opening newFile{
    .access = Access::Make, .sharing = Sharing::Alone, .reparse = Reparse::Open, .disposition = Disposition::NewFile};

/// Whether the file lies in the very folder it was made in.
Called<bool> liesIn(SystemCalls &calls, Handle file, Handle folder, std::u16string_view name)
{
    const auto place = calls.finalPath(file);
    const auto above = calls.finalPath(folder);
    if (!place || !above)
        return std::unexpected(place ? above.error() : place.error());
    const std::u16string separator(above->ends_with(u'\\') ? u"" : u"\\");
    return *place == *above + separator + std::u16string(name);
}

} // namespace

Result<KeptFolder> KeptFolder::keep(SystemCalls &calls, Handle folder, std::u16string_view fileName)
{
    auto file = openHandle(calls, folder, fileName, newFile, wtf8FromUtf16(fileName));
    if (!file)
        return std::unexpected(file.error());
    KeptFolder kept(calls, std::move(*file));
    const auto isThere = liesIn(calls, kept.m_file.get(), folder, fileName);
    if (!isThere)
        return refused(isThere.error(), {wtf8FromUtf16(fileName)});
    if (!*isThere)
        return failure(ErrorKind::Changed, {wtf8FromUtf16(fileName)});
    return kept;
}

/// What cannot be removed stays behind: an empty file, and nobody to tell it to.
KeptFolder::~KeptFolder()
{
    if (m_file.get() != noHandle)
        std::ignore = m_calls.dispose(m_file.get(), Semantics::Classic);
}

} // namespace linkwright::windows
