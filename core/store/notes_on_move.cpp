// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/notes_on_move.h"

#include "base/path_rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace linkwright {

namespace {

std::optional<NoteStep> stepOf(const Change &change, std::size_t intent)
{
    if (const auto *move = std::get_if<Move>(&change))
        return NoteStep{NoteStep::What::Moves, intent, move->place, move->newPlace};
    const bool goes = std::holds_alternative<RemoveLink>(change) || std::holds_alternative<RemoveHardLink>(change);
    const bool comes = std::holds_alternative<CreateLink>(change) || std::holds_alternative<CreateHardLink>(change);
    if (goes || comes)
        return NoteStep{goes ? NoteStep::What::Goes : NoteStep::What::Comes, intent, placeOf(change)};
    return std::nullopt;
}

/// The places of the notes that a run can touch, in memory: those of what is there, and those its batch set aside.
class Places
{
public:
    Places(const HistoryFile &file, BatchId batch)
        : m_file(file)
        , m_batch(batch)
    {
    }

    Result<void> read()
    {
        auto rows =
            m_file.ask("SELECT id, folder, name, set_aside FROM notes WHERE set_aside IN (0, ?)", {qlonglong(m_batch)});
        while (rows) {
            const auto found = rows->next();
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                return {};
            const NativePath place = NativePath{rows->bytes(1)} / rows->bytes(2);
            (rows->number(3) == 0 ? m_there : m_aside)[place.bytes] = rows->number(0);
        }
        return std::unexpected(rows.error());
    }

    void take(const NoteStep &step)
    {
        switch (step.what) {
        case NoteStep::What::Moves: move(step.place.bytes, step.newPlace.bytes); break;
        case NoteStep::What::Goes: setAside(step.place.bytes); break;
        case NoteStep::What::Comes: bringBack(step.place.bytes); break;
        }
    }

    /// Two passes: places may have been exchanged.
    Result<void> write() const
    {
        for (const std::int64_t id : m_touched) {
            if (auto told = m_file.tell("UPDATE notes SET set_aside = -id WHERE id = ?", {qlonglong(id)}); !told)
                return std::unexpected(told.error());
        }
        for (const auto &[places, setAside] : {std::pair(&m_there, BatchId{0}), std::pair(&m_aside, m_batch)}) {
            for (const auto &[place, id] : *places) {
                if (auto put = m_touched.contains(id) ? this->put(id, {place}, setAside) : Result<void>{}; !put)
                    return put;
            }
        }
        const auto told = m_file.tell("DELETE FROM notes WHERE set_aside < 0"); // another took their place
        return told ? Result<void>{} : std::unexpected(told.error());
    }

private:
    using Ids = std::map<std::string, std::int64_t>; // by place

    Result<void> put(std::int64_t id, const NativePath &place, BatchId setAside) const
    {
        const auto [folder, name] = split(place);
        const auto told = m_file.tell("UPDATE notes SET folder = ?, name = ?, set_aside = ? WHERE id = ?",
                                      {blob(folder.bytes), blob(name), qlonglong(setAside), qlonglong(id)});
        return told ? Result<void>{} : std::unexpected(told.error());
    }

    void setAside(const std::string &place)
    {
        if (auto note = m_there.extract(place)) {
            m_touched.insert(note.mapped());
            m_aside[place] = note.mapped();
        }
    }

    void bringBack(const std::string &place)
    {
        if (m_there.contains(place))
            return;
        if (auto note = m_aside.extract(place)) {
            m_touched.insert(note.mapped());
            m_there.insert(std::move(note));
        }
    }

    void move(const std::string &from, const std::string &to)
    {
        const std::string below = from + path_rules::preferredSeparator;
        std::vector<Ids::node_type> moving;
        if (auto own = m_there.extract(from))
            moving.push_back(std::move(own));
        for (auto at = m_there.lower_bound(below); at != m_there.end() && at->first.starts_with(below);)
            moving.push_back(m_there.extract(at++));
        for (auto &note : moving) {
            note.key().replace(0, from.size(), to);
            setAside(note.key()); // of a link that somebody else took away
            m_touched.insert(note.mapped());
            m_there.insert(std::move(note));
        }
        bringBack(from);
    }

    const HistoryFile &m_file;
    BatchId m_batch;
    Ids m_there;
    Ids m_aside;
    std::set<std::int64_t> m_touched;
};

} // namespace

std::vector<NoteStep> noteSteps(std::span<const Intent> intents)
{
    std::vector<NoteStep> steps;
    for (std::size_t intent = 0; intent < intents.size(); ++intent) {
        if (auto step = stepOf(intents[intent].change, intent))
            steps.push_back(std::move(*step));
    }
    return steps;
}

std::vector<NoteStep> backwards(std::vector<NoteStep> steps)
{
    std::ranges::reverse(steps);
    for (NoteStep &step : steps) {
        switch (step.what) {
        case NoteStep::What::Moves: std::swap(step.place, step.newPlace); break;
        case NoteStep::What::Goes: step.what = NoteStep::What::Comes; break;
        case NoteStep::What::Comes: step.what = NoteStep::What::Goes; break;
        }
    }
    return steps;
}

Result<bool> keepsNotes(const HistoryFile &file)
{
    const auto any = file.number("SELECT 1 FROM notes LIMIT 1");
    return any ? Result<bool>(any->has_value()) : std::unexpected(any.error());
}

Result<void> moveNotes(const HistoryFile &file, BatchId batch, const std::vector<NoteStep> &made)
{
    const auto any = made.empty() ? Result<bool>(false) : keepsNotes(file);
    if (!any || !*any)
        return any ? Result<void>{} : std::unexpected(any.error());
    Places places(file, batch);
    if (auto read = places.read(); !read)
        return read;
    for (const NoteStep &step : made)
        places.take(step);
    return places.write();
}

} // namespace linkwright
