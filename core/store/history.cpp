// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"

#include "platform/private_file.h"
#include "platform/user_folders.h"
#include "store/history_journal.h"
#include "store/history_next.h"
#include "store/history_prune.h"
#include "store/history_read.h"
#include "store/history_recovery.h"

namespace linkwright {

namespace {

class SqliteHistory final : public History
{
public:
    explicit SqliteHistory(std::unique_ptr<HistoryFile> file)
        : m_book(std::make_shared<HistoryBook>())
    {
        m_book->locks = RunLocks::at({resolvedFile(file->path()).bytes + "-live"});
        m_book->file = std::move(file);
    }

    SqliteHistory(const SqliteHistory &) = delete;
    SqliteHistory &operator=(const SqliteHistory &) = delete;
    ~SqliteHistory() override
    {
        while (!m_book->heldRuns.empty())
            m_book->release(*m_book->heldRuns.begin());
    }

    Result<std::vector<BatchInfo>> batches() override { return readBatches(*m_book, std::nullopt); }

    Result<BatchInfo> batch(BatchId id) override
    {
        const auto found = readBatches(*m_book, id);
        if (!found)
            return std::unexpected(found.error());
        return found->empty() ? failure(ErrorKind::NotFound, m_book->file->path()) : Result<BatchInfo>(found->front());
    }

    Result<std::vector<JournaledChange>> changesOf(BatchId id) override { return readChanges(*m_book, id); }

    Result<std::optional<BatchId>> nextToUndo(std::uint32_t user) override { return findToUndo(*m_book->file, user); }

    Result<std::optional<BatchId>> nextToRedo(std::uint32_t user) override { return findToRedo(*m_book->file, user); }

    Result<void> passOver(BatchId id, Way way) override { return passOverBatch(*m_book->file, id, way); }

    std::unique_ptr<Journal> newBatch(std::string what) override
    {
        return std::make_unique<HistoryJournal>(
            m_book, [what = std::move(what)](HistoryBook &book, const std::vector<Intent> &intents, Rights rights) {
                return beginBatch(book, what, intents, rights);
            });
    }

    std::unique_ptr<Journal> undoBatch(BatchId id, std::vector<std::size_t> indexes) override
    {
        return again(id, RunKind::Undo, std::move(indexes));
    }

    std::unique_ptr<Journal> redoBatch(BatchId id, std::vector<std::size_t> indexes) override
    {
        return again(id, RunKind::Redo, std::move(indexes));
    }

    std::optional<BatchId> lastBatch() const override { return m_book->lastBatch; }

    Result<void> settle(BatchId id, const std::vector<std::size_t> &indexes, bool stand) override
    {
        return settleChanges(*m_book, id, indexes, stand);
    }

    Result<std::vector<CutOff>> cutOff(Hold hold) override { return findCutOff(*m_book, hold); }

    Result<void> recovered(const CutOff &run, const std::vector<Standing> &standings) override
    {
        return endCutOff(*m_book, run, standings);
    }

    Result<std::size_t> prune(const HistoryLimits &limits) override { return pruneBatches(*m_book->file, limits); }

private:
    std::unique_ptr<Journal> again(BatchId id, RunKind kind, std::vector<std::size_t> indexes)
    {
        return std::make_unique<HistoryJournal>(
            m_book, [id, kind, indexes = std::move(indexes)](HistoryBook &book, const std::vector<Intent> &intents,
                                                             Rights rights) {
                return beginAgain(book, id, kind, indexes, intents, rights);
            });
    }

    std::shared_ptr<HistoryBook> m_book;
};

} // namespace

Result<std::unique_ptr<History>> History::open(const NativePath &file, Access access)
{
    auto opened = HistoryFile::open(file, access == Access::Write ? FileUse::Write : FileUse::Read);
    if (!opened)
        return std::unexpected(opened.error());
    return std::make_unique<SqliteHistory>(std::move(*opened));
}

std::string_view batchStateWord(BatchState state)
{
    switch (state) {
    case BatchState::Done: return "done";
    case BatchState::Undone: return "undone";
    case BatchState::PartlyUndone: return "partly-undone";
    case BatchState::Unfinished:
    case BatchState::Live: return "unfinished";
    }
    return "";
}

NativePath defaultJournal()
{
    const NativePath folder = stateFolder();
    return folder.isEmpty() ? folder : folder / "journal.sqlite";
}

} // namespace linkwright
