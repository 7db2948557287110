// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_journal.h"

namespace linkwright {

HistoryJournal::HistoryJournal(std::shared_ptr<HistoryBook> book, Begin begin)
    : m_book(std::move(book))
    , m_begin(std::move(begin))
{
}

HistoryJournal::~HistoryJournal()
{
    if (m_run)
        m_book->release(m_run->id);
}

Result<void> HistoryJournal::begin(const std::vector<Intent> &intents)
{
    if (m_run)
        return failure(ErrorKind::InUse, m_book->file->path());
    auto run = m_begin(*m_book, intents, m_rights);
    if (!run)
        return std::unexpected(run.error());
    m_run = std::move(*run);
    m_outcome = {std::vector(intents.size(), Standing::NotMade), {}, ChangeState::NeverMade};
    return {};
}

void HistoryJournal::record(std::size_t change, const Outcome &outcome)
{
    if (outcome.error && outcome.error->kind == ErrorKind::Unverified)
        m_isUnsure = true;
    if (change >= m_outcome.standings.size() || outcome.state != Outcome::State::Done)
        return;
    m_outcome.standings[change] = Standing::Made;
    if (!outcome.madeFolders.empty())
        m_outcome.madeFolders[change] = outcome.madeFolders;
}

Result<void> HistoryJournal::finish()
{
    if (!m_run)
        return failure(ErrorKind::Changed, m_book->file->path());
    if (m_isUnsure)
        return {}; // not at its end: what it left is for recovery to see
    auto ended = endRun(*m_book, *m_run, m_outcome);
    if (ended)
        m_run.reset();
    return ended;
}

} // namespace linkwright
