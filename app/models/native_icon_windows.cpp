// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/native_icon.h"

#include "platform/windows/windows_header.h"

#include <QImage>
#include <QPixmap>

#include <shellapi.h>

namespace linkwright {

namespace {

/// SHGFI_USEFILEATTRIBUTES: the name need not exist, and is not looked for.
QIcon iconOf(const QString &name, DWORD attributes)
{
    QIcon icon;
    for (const UINT size : {SHGFI_SMALLICON, SHGFI_LARGEICON}) {
        SHFILEINFOW found{};
        const DWORD_PTR isFound = ::SHGetFileInfoW(reinterpret_cast<LPCWSTR>(name.utf16()), attributes, &found,
                                                   sizeof found, SHGFI_USEFILEATTRIBUTES | SHGFI_ICON | size);
        if (isFound == 0 || found.hIcon == nullptr)
            continue;
        icon.addPixmap(QPixmap::fromImage(QImage::fromHICON(found.hIcon)));
        ::DestroyIcon(found.hIcon);
    }
    return icon;
}

} // namespace

QIcon nativeFileIcon(const QString &ending)
{
    return iconOf(QStringLiteral("x") + ending, FILE_ATTRIBUTE_NORMAL);
}

QIcon nativeFolderIcon()
{
    return iconOf(QStringLiteral("x"), FILE_ATTRIBUTE_DIRECTORY);
}

} // namespace linkwright
