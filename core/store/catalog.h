// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/known.h"
#include "store/history.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace linkwright {

class CatalogFile;

struct CatalogCounts
{
    std::uint64_t links = 0; // those that were there when somebody last looked
    std::uint64_t gone = 0;
    std::uint64_t ends = 0; // files and folders that links end at or go through, and the folders above them
    std::uint64_t volumes = 0;

    bool operator==(const CatalogCounts &) const = default;
};

/// What was seen of the disk: links, the ways they go and what stood there, volumes, and scans that a person named. A
/// file of its own, that nothing else depends on: it can be cleared, and grows again. An object belongs to the thread
/// that opened it. Needs a QCoreApplication. Everything may answer Corrupt, InUse, and, where it writes, NoSpace,
/// ReadOnly, Denied; the file is as it was then.
class Catalog final
    : public KnownEnds
    , public KnownLinks
{
public:
    /// As History::open().
    static Result<std::unique_ptr<Catalog>> open(const NativePath &file, History::Access access);
    ~Catalog() override;

    /// Whether what is seen is recorded, as it is until somebody switches it off. What is known stays.
    Result<bool> isOn() const;
    Result<void> setOn(bool on) const;

    /// See KnownEnds.
    Result<std::vector<std::optional<Fingerprint>>> at(const std::vector<NativePath> &places) const override;
    /// See KnownLinks; those that are gone too, and those that point elsewhere since nobody looked. Sorted.
    Result<std::vector<NativePath>> pointingTo(const NativePath &place) const override;
    /// How many links that are not gone point, as pointingTo() has it, to each entry of a physical folder. Entries that
    /// nobody points to are left out.
    Result<std::map<std::string, std::uint32_t, std::less<>>> pointersIn(const NativePath &folder) const;
    /// Where the link at this physical place ended when it last was healthy, if somebody looked then.
    Result<std::optional<NativePath>> healthyEnd(const NativePath &place) const;

    Result<CatalogCounts> counts() const;
    /// Forgets everything, named scans too; it is on or off as before.
    Result<void> clear() const;

    const CatalogFile &file() const { return *m_file; }

private:
    explicit Catalog(std::unique_ptr<CatalogFile> file);

    std::unique_ptr<CatalogFile> m_file;
};

/// catalog.db in the folder where this program keeps its records of this person (stateFolder()). Empty: there is no
/// home.
NativePath defaultCatalog();
/// The same beside a journal; empty where that is.
NativePath catalogBeside(const NativePath &journal);

} // namespace linkwright
