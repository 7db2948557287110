// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_support.h"
#include "windows/link_text.h"
#include "windows/path_forms.h"
#include "windows/reparse_tag.h"

using namespace linkwright;
using namespace linkwright::windows;

namespace {

/// What is stored for a text reads as the text said it would, and nobody is sent to a computer without being told.
void storeText(const std::string &text)
{
    const LinkTarget target{text};
    if (const auto link = symbolicLinkTo(target)) {
        const LinkTarget told = textOf(*link);
        fuzz::require(told == asStored(target) && asStored(told) == told);
        fuzz::require(isToldByItsText(*link) && !printLies(*link));
        fuzz::require(!link->substitute.starts_with(uR"(\??\UNC\)") || (isRemote(text) && isRemote(told.raw)));
    }
    if (const auto junction = junctionTo(target))
        fuzz::require(isToldByItsText(*junction) && !isRemote(textOf(*junction).raw) && !namesVolume(*junction));
    fuzz::require(!serverOf(text) || isRemote(text));
}

void usePath(const std::string &text)
{
    if (const auto extended = extendedPath({text})) {
        fuzz::require(extended->starts_with(uR"(\\?\)"));
        fuzz::require(extendedPath(shownPath(*extended)).has_value());
        fuzz::require(!serverOf(text) || isRemote(shownPath(*extended).bytes));
    }
    fuzz::require(!driveOf({text}) || !serverOf(text));
}

void readBuffer(const std::string &bytes)
{
    const auto buffer = decodeReparse(bytes);
    if (!buffer)
        return;
    if (const auto again = encodeReparse(*buffer)) // names that overlapped may need too much room apart
        fuzz::require(decodeReparse(*again) == *buffer && encodeReparse(*decodeReparse(*again)) == *again);
    fuzz::require(!printLies(*buffer) || !buffer->print.empty());
    storeText(textOf(*buffer).raw);
    usePath(textOf(*buffer).raw);
}

} // namespace

/// The bytes as a reparse point as they come, as one whose header fits, and as a text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string bytes = fuzz::bytesOf(data, size);
    storeText(bytes);
    usePath(bytes);
    decodeAppAlias(bytes);
    decodeWslLink(bytes);
    readBuffer(bytes);
    if (size < 8)
        return 0;
    bytes[4] = static_cast<char>((size - 8) & 0xFFU);
    bytes[5] = static_cast<char>((size - 8) >> 8U & 0xFFU);
    for (const std::uint32_t tag : {tagSymbolicLink, tagMountPoint, tagAppExecLink, tagWslLink}) {
        for (unsigned at = 0; at < 4; ++at)
            bytes[at] = static_cast<char>(tag >> (8 * at) & 0xFFU);
        readBuffer(bytes);
        decodeAppAlias(bytes);
        decodeWslLink(bytes);
    }
    return 0;
}
