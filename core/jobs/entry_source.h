// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "links/link_entry.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace linkwright {

/// Entries on their way to the one who shows them; the receiver may take them out.
using EntryBatch = std::shared_ptr<std::vector<Entry>>;
/// Names of entries that are no longer there.
using NameList = std::shared_ptr<std::vector<std::string>>;

/// Finds the entries that a page shows, and tells what becomes of them. Lives in the GUI thread, which makes no call on
/// any of these places. Names are taken from path(): path() / name is where an entry lives.
///
/// opened, entriesFound…, listed (or endedEarly), changed…, folderGone. A refresh: refreshing, entriesFound…, listed;
/// what was not found again is gone.
class EntrySource : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntrySource)

public:
    using QObject::QObject;
    ~EntrySource() override = default;

    /// As it was typed; empty before the first opened().
    virtual const NativePath &path() const = 0;
    /// Where that physically is.
    virtual const NativePath &realPath() const = 0;
    virtual bool isListing() const = 0;
    /// Finds everything again.
    virtual void refresh() = 0;
    /// Who knows the links a person sees now; asked now and then, in this thread. Nobody is looking: none.
    virtual void askInView(std::function<std::vector<std::string>()> names) = 0;

Q_SIGNALS:
    void opened(const linkwright::NativePath &typed, const linkwright::NativePath &realPath);
    void refreshing();
    void entriesFound(const linkwright::EntryBatch &batch);
    void listed();
    /// Instead of listed(), after failed(): reading ended before the end; what came stays.
    void endedEarly();
    /// What is now known of some names: how they are, or that they are gone.
    void changed(const linkwright::EntryBatch &present, const linkwright::NameList &gone);
    /// The verdicts of these links are the same, but come about over other hops; also told once when a link is first
    /// followed, as whoever looked before may have seen others.
    void wayChanged(const linkwright::NameList &names);
    /// The folder could not be opened (the old one stays), or reading it ended early.
    void failed(const linkwright::Error &error);
    /// The folder itself was removed, moved away or unmounted; nothing more will come.
    void folderGone();
};

} // namespace linkwright
