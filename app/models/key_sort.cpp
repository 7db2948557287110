// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/key_sort.h"

#include <algorithm>

namespace linkwright {

namespace {

constexpr std::size_t sampleSize = 4096;

struct Item
{
    std::uint64_t word; // what is compared now: the number, or eight bytes of the text
    EntryId id;
    std::uint32_t text; // where it begins among all words
};

class KeySorter
{
public:
    KeySorter(const FolderStore::Snapshot &entries, const SortOrder &order, const StopToken &stop)
        : m_entries(entries)
        , m_order(order)
        , m_stop(stop)
        , m_flip(order.descending ? ~std::uint64_t{0} : 0)
    {
    }

    bool sort(std::span<EntryId> ids)
    {
        std::vector<Item> items;
        items.reserve(ids.size());
        for (const EntryId id : ids)
            items.push_back({0, id, 0});
        if (sortsByNumber(m_order.column))
            sortByNumber(items);
        else
            sortByText(items);
        std::ranges::transform(items, ids.begin(), &Item::id);
        return !m_stop.stop_requested();
    }

private:
    void sortByNumber(std::span<Item> items)
    {
        for (auto &item : items)
            item.word = sortNumber(m_entries[item.id], m_order) ^ m_flip;
        std::ranges::sort(items, {}, &Item::word);
        forEachRun(items, [this](std::span<Item> same) { sortByText(same); });
    }

    void sortByText(std::span<Item> items)
    {
        m_words.clear();
        for (std::size_t at = 0; at < items.size(); ++at) {
            if (at == sampleSize) // growing by doubling would take twice the memory
                m_words.reserve(m_words.size() * (items.size() / sampleSize + 1) / 10 * 11);
            if (at % sampleSize == 0 && m_stop.stop_requested())
                return;
            items[at].text = static_cast<std::uint32_t>(m_words.size());
            appendSortText(m_words, m_entries[items[at].id], m_order);
        }
        sortFrom(items, 0);
    }

    /// Items whose texts are the same in all words in front of this depth.
    void sortFrom(std::span<Item> items, std::uint32_t depth) // NOLINT(misc-no-recursion): as deep as texts are long
    {
        for (auto &item : items)
            item.word = m_words[item.text + depth] ^ m_flip;
        if (!std::ranges::is_sorted(items, {}, &Item::word)) // equal words are frequent
            std::ranges::sort(items, {}, &Item::word);
        forEachRun(items, [this, depth](std::span<Item> same) { // NOLINT(misc-no-recursion)
            if (endsSortText(same.front().word ^ m_flip))
                sortBytes(same);
            else
                sortFrom(same, depth + 1);
        });
    }

    void sortBytes(std::span<Item> items) const
    {
        std::ranges::sort(items, [this](const Item &one, const Item &other) {
            return areBytesBefore(m_entries[one.id], m_entries[other.id], m_order.column);
        });
    }

    /// Each run of two and more items with the same word.
    template<typename Act>
    void forEachRun(std::span<Item> items, const Act &act) const // NOLINT(misc-no-recursion)
    {
        for (auto begin = items.begin(); begin != items.end() && !m_stop.stop_requested();) {
            const auto end = std::find_if(begin, items.end(), [&](const Item &one) { return one.word != begin->word; });
            if (end - begin > 1)
                act({begin, end});
            begin = end;
        }
    }

    const FolderStore::Snapshot &m_entries;
    SortOrder m_order;
    const StopToken &m_stop;
    std::uint64_t m_flip; // descending: every word turned round
    std::vector<std::uint64_t> m_words;
};

} // namespace

bool sortByKey(const FolderStore::Snapshot &entries, std::span<EntryId> ids, const SortOrder &order,
               const StopToken &stop)
{
    return KeySorter(entries, order, stop).sort(ids);
}

} // namespace linkwright
