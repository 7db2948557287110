// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/kept_folder.h"

#include "base/wtf8.h"

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
    const auto isThere = liesIn(calls, file->get(), folder, fileName); // not asked of what is about to go
    auto goes = calls.dispose(file->get(), Semantics::Classic);
    if (!goes) // once more: what cannot be removed stays behind, an empty file
        goes = calls.dispose(file->get(), Semantics::Classic);
    if (!isThere || !goes)
        return refused(isThere ? goes.error() : isThere.error(), {wtf8FromUtf16(fileName)});
    if (!*isThere)
        return failure(ErrorKind::Changed, {wtf8FromUtf16(fileName)});
    return KeptFolder(std::move(*file));
}

} // namespace linkwright::windows
