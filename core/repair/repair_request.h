// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "repair/known.h"
#include "repair/name_fold.h"
#include "scan/glob.h"
#include "scan/scan.h"

#include <functional>
#include <vector>

namespace linkwright {

/// What finding the causes of broken links goes by.
struct RepairRequest
{
    std::vector<NativePath> searchIn; // absolute; links to folders are followed
    std::vector<Glob> exclude; // what is not searched
    bool oneFileSystem = false;
    unsigned threads = 2;
    const KnownEnds *known = nullptr; // not owned; null: nothing is remembered from earlier
    Digest digest = nullptr; // the one that `known` was taken with
    NameFold fold = asciiFold;
    std::function<void(const Error &)> problem; // a folder that could not be searched, or `known` could not be asked
    ScanProgress *progress = nullptr; // of the search; may be null
};

} // namespace linkwright
