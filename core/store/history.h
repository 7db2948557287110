// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/inverse.h"
#include "changes/journal.h"
#include "changes/recovery.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

using BatchId = std::int64_t;

enum class BatchState : std::uint8_t {
    Done, // all that could be made is made
    Undone, // by undo, or rolled back by recovery
    PartlyUndone,
    Unfinished, // it was cut off, and no running program works on it
    Live, // a running program is at it
};

/// "done", "undone", "partly-undone", "unfinished"; a live one is "unfinished" too.
std::string_view batchStateWord(BatchState state);

/// One entry of the history.
struct BatchInfo
{
    BatchId id = 0;
    std::int64_t begun = 0; // nanoseconds since 1970
    std::string what; // a word: "create", "rewrite", "convert", …
    std::size_t changes = 0;
    BatchState state = BatchState::Done;
    NativePath firstPlace;
    LinkTarget firstTarget; // the new text; the old one where the link went; the new place of what was moved
    std::uint32_t user = 0;
    bool leftOutOfUndo = false; // see History::passOver()
    bool leftOutOfRedo = false;
    /// It was cut off and its record is damaged, so nobody knows which of its changes stand: no undo, redo or recovery
    /// ever touches those. Unfinished when that is all of them.
    bool damaged = false;
    bool elevated = false; // an administrator's rights were used to make, undo or redo some of it

    bool operator==(const BatchInfo &) const = default;
};

/// A change of a batch as the journal has it.
struct JournaledChange
{
    Intent intent;
    bool stands = false; // it was made, and not undone since
    bool undone = false; // it was made and taken back since, so that redo may make it again; never what was refused
    std::vector<NativePath> madeFolders;
};

struct HistoryLimits
{
    int days = 365; // older batches go; 0: never
    /// Of journaled changes; the oldest batches go first, the newest never for its size. 0: no limit.
    std::uint64_t bytes = 64ULL << 20U;
};

/// The journal on the disk: every batch ever applied, until it is pruned. SQLite, in one file; any byte path of up to
/// 500 bytes. An object belongs to the thread that opened it, and several programs may have the file open at once.
/// Needs a QCoreApplication. Everything may answer Corrupt, InUse, and, where it writes, NoSpace, ReadOnly, Denied.
class History
{
public:
    enum class Access : std::uint8_t { Read, Write };

    /// Opens the file; with Write it is made, its folders too. NotFound (Read only; also while nothing is in it yet),
    /// Denied, ReadOnly, NoSpace, Corrupt, TooNew, NameTooLong, InUse (locked by somebody for longer than five
    /// seconds).
    static Result<std::unique_ptr<History>> open(const NativePath &file, Access access);
    virtual ~History() = default;
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    /// Newest first.
    virtual Result<std::vector<BatchInfo>> batches() = 0;
    virtual Result<BatchInfo> batch(BatchId id) = 0; // NotFound
    /// In the order they were made.
    virtual Result<std::vector<JournaledChange>> changesOf(BatchId id) = 0;

    /// The batch `undo` takes back: this user's newest that is done or partly undone. Nothing: there is none.
    virtual Result<std::optional<BatchId>> nextToUndo(std::uint32_t user) = 0;
    /// The batch `redo` makes again: the one undone last, unless a new batch came since.
    virtual Result<std::optional<BatchId>> nextToRedo(std::uint32_t user) = 0;
    enum class Way : std::uint8_t { Undo, Redo };
    /// From now on the question of that way does not answer this batch, as of one that the world has changed too much
    /// for; the other's still does. It stays in the history; an undo, redo or settle() that changes how it stands ends
    /// the passing over, both ways. NotFound.
    virtual Result<void> passOver(BatchId id, Way way) = 0;

    /// A journal for apply(). Its begin() makes everything durable and holds the batch until the journal is destroyed
    /// or the process ends, so that no other program takes it for one that was cut off. May outlive this object.
    virtual std::unique_ptr<Journal> newBatch(std::string what) = 0;
    /// A journal for the changes that take back (or make again) those changes of a batch whose indexes are given, one
    /// for one in order. An index may come more than once, when one change takes several to take back: it stands (or
    /// no longer does) when all of them were made. begin(): NotFound, InUse when somebody is at the batch, Changed when
    /// one of those changes no longer stands (is no longer undone), for example because another program just did it, or
    /// when the batch was cut off and must be recovered first.
    virtual std::unique_ptr<Journal> undoBatch(BatchId id, std::vector<std::size_t> indexes) = 0;
    virtual std::unique_ptr<Journal> redoBatch(BatchId id, std::vector<std::size_t> indexes) = 0;
    /// The batch that the last journal's begin() made or worked on.
    virtual std::optional<BatchId> lastBatch() const = 0;

    /// Changes whose result (or whose undoing) somebody else brought about, so that there was nothing to do: they stand
    /// from now on, or no longer do. What never was made stays so. Errors as undoBatch().
    virtual Result<void> settle(BatchId id, const std::vector<std::size_t> &indexes, bool stand) = 0;

    /// A run that was cut off: of a new batch, an undo or a redo.
    struct CutOff
    {
        BatchId batch = 0;
        std::int64_t run = 0;
        std::int64_t begun = 0; // nanoseconds since 1970
        std::string what; // as in BatchInfo
        bool isUndo = false;
        bool damaged = false; // what it was about to do can no longer be read: nothing is known but that it was begun
        std::vector<Intent> intents;
    };
    /// All that were cut off and that no running program holds, oldest first. With `hold`, this object holds them from
    /// now on, until it is destroyed: others see them as live.
    enum class Hold : std::uint8_t { No, Yes };
    virtual Result<std::vector<CutOff>> cutOff(Hold hold) = 0;
    /// Recovery is through with a run: how its intents stand now. It is no longer cut off; an Unclear one counts as not
    /// standing. InUse, Changed when somebody else recovers it or has recovered it.
    /// Of a damaged run nothing is known, and the standings are not looked at. A new batch stays in the history as
    /// damaged until it is pruned, and is no more asked about. A batch that was being undone or redone stands as it did
    /// before: its own record is there, and the next undo or redo finds on the disk what was done already.
    virtual Result<void> recovered(const CutOff &run, const std::vector<Standing> &standings) = 0;

    /// Forgets old batches; those that are cut off or live never. How many went.
    virtual Result<std::size_t> prune(const HistoryLimits &limits) = 0;

protected:
    History() = default;
};

/// journal.sqlite in the folder where this program keeps its records of this person (stateFolder()). Empty: there is no
/// home.
NativePath defaultJournal();

} // namespace linkwright
