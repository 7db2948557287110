// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/entry_tools.h"
#include "models/folder_model.h"
#include "models/row_filter.h"
#include "models/sort_key.h"
#include "support/patience.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <utility>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// Does anything at all to a model, and knows what a plain map would hold.
class Story
{
public:
    explicit Story(unsigned seed, bool awaits = false)
        : m_random(seed)
        , m_awaits(awaits)
    {
        m_model.setShowHidden(true);
        m_selection.setModel(&m_model);
    }

    void step()
    {
        switch (pick(10)) {
        case 0: sort(); break;
        case 1: filter(); break;
        case 2: refresh(); break;
        case 3: bulk(); break;
        case 4: select(); break;
        default: few(); break;
        }
    }

    bool settled() const { return !m_model.isSorting(); }

    /// What a person must see now: those that pass, in order, with their facts; and what is selected still is.
    bool isRight() const
    {
        const SortOrder order{m_model.sortColumn(), m_model.sortOrder() == Qt::DescendingOrder};
        std::vector<std::pair<SortPlace, const Entry *>> wanted;
        for (const auto &[name, entry] : m_truth) {
            if (passes(m_filter, entry))
                wanted.emplace_back(SortPlace(entry, order), &entry);
        }
        std::ranges::sort(wanted, [](auto &one, auto &other) { return one.first.isBefore(other.first); });
        if (static_cast<int>(wanted.size()) != m_model.rowCount() || m_model.counts().entries != m_truth.size())
            return false;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const Entry &shown = *m_model.entry(row);
            if (shown != *wanted[static_cast<std::size_t>(row)].second
                || (row % 16 == 0 && m_model.rowOf(shown.name) != row))
                return false;
        }
        return std::ranges::all_of(m_selection.selectedRows(), [&](const QModelIndex &index) {
            return m_selected.contains(m_model.entry(index)->name);
        });
    }

private:
    unsigned pick(unsigned count) { return static_cast<unsigned>(m_random() % count); }

    Entry any()
    {
        const std::string name = (pick(9) == 0 ? "." : "x") + std::to_string(pick(12'000)) + (pick(2) ? "\xff" : "Ä");
        if (m_awaits && pick(4) == 0)
            return awaitedLink(name, "u");
        switch (pick(4)) {
        case 0: return folder(name);
        case 1: return linkTo(name, "t" + std::to_string(pick(5)), static_cast<Health>(pick(healthCount)));
        default: return file(name, pick(50));
        }
    }

    void change(unsigned most)
    {
        std::vector<Entry> present;
        std::vector<std::string> gone;
        std::map<std::string, Entry> news;
        for (unsigned count = pick(most); count > 0; --count) {
            Entry entry = any();
            news[entry.name] = entry;
        }
        for (auto &[name, entry] : news) {
            if (pick(3) == 0 && m_truth.contains(name)) {
                gone.push_back(name);
                m_truth.erase(name);
                m_selected.erase(name);
            } else {
                present.push_back(entry);
                m_truth[name] = entry;
            }
        }
        std::ranges::shuffle(present, m_random);
        m_model.update(std::move(present), std::move(gone));
    }

    void few() { change(8); }
    void bulk() { change(pick(4) == 0 ? 6000 : 300); }

    void sort()
    {
        m_model.sort(static_cast<int>(pick(FolderModel::ColumnCount)),
                     pick(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
    }

    void filter()
    {
        const QString texts[] = {
            {}, {}, QStringLiteral("7"), QStringLiteral("ä"), QStringLiteral("x?1*"), QStringLiteral("t3")};
        const QString text = texts[pick(std::size(texts))];
        m_filter.text = foldedCase(text.toStdString());
        m_filter.isPattern = text.contains(u'*');
        m_filter.byHealth = pick(4) == 0;
        m_filter.healths.reset();
        m_filter.healths.set(0);
        m_filter.showHidden = pick(4) != 0;
        m_model.setNameFilter(text);
        m_model.setHealthFilter(m_filter.byHealth ? std::optional(std::set{Health::Healthy}) : std::nullopt);
        m_model.setShowHidden(m_filter.showHidden);
        m_model.setShowHidden(true);
        m_filter.showHidden = true;
    }

    void refresh()
    {
        m_model.beginRefresh();
        std::vector<Entry> present;
        for (auto at = m_truth.begin(); at != m_truth.end();) {
            if (pick(10) == 0) {
                m_selected.erase(at->first);
                at = m_truth.erase(at);
            } else {
                present.push_back((at++)->second);
            }
        }
        m_model.update(std::move(present), {});
        few();
        m_model.endRefresh();
    }

    void select()
    {
        if (!settled() || m_model.rowCount() == 0)
            return;
        const int row = static_cast<int>(pick(static_cast<unsigned>(m_model.rowCount())));
        m_selected[m_model.entry(row)->name] = true;
        m_selection.select(m_model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    std::mt19937 m_random;
    bool m_awaits; // there are always links without a verdict
    FolderModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QItemSelectionModel m_selection;
    std::map<std::string, Entry> m_truth;
    std::map<std::string, bool> m_selected;
    RowFilter m_filter{.text = {}, .isPattern = false, .byHealth = false, .healths = {}, .showHidden = true};
};

} // namespace

class FolderRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anySequenceOfEventsShowsWhatIsTrue_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void anySequenceOfEventsShowsWhatIsTrue()
    {
        QFETCH(unsigned, seed);
        Story story(seed);
        for (int round = 0; round < 15; ++round) {
            for (int step = 0; step < 8; ++step)
                story.step();
            QTRY_VERIFY(story.settled());
            QVERIFY2(story.isRight(), qPrintable(QStringLiteral("round %1").arg(round)));
        }
    }

    void whileVerdictsAreAwaitedItIsRightBeforeLong()
    {
        for (unsigned seed = 11; seed < 14; ++seed) {
            Story story(seed, true);
            for (int round = 0; round < 5; ++round) {
                for (int step = 0; step < 8; ++step)
                    story.step();
                QTRY_VERIFY2(story.settled() && story.isRight(), qPrintable(QString::number(seed)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(FolderRandomTest)
#include "tst_folder_random.moc"
