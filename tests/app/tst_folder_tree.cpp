// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/entry_tools.h"
#include "base/path_rules.h"
#include "models/folder_tree.h"
#include "models/row_filter.h"
#include "models/sort_key.h"
#include "support/patience.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <utility>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Line = std::pair<std::string, Entry>; // the folder, as drawn() has it, and the entry in it

/// With the separator that all systems share, as trees are drawn.
std::string drawn(std::string path)
{
    std::ranges::replace(path, path_rules::preferredSeparator, '/');
    return path;
}

std::vector<Line> lines(const FolderTree &tree)
{
    std::vector<Line> lines;
    tree.walk([&](const NativePath &folder, const Entry &entry) {
        lines.emplace_back(drawn(folder.bytes), entry);
        return true;
    });
    return lines;
}

/// The same as a view sees it: by indexes alone.
void appendLines(std::vector<Line> &lines, const FolderTree &tree, const QModelIndex &parent = {})
{
    for (int row = 0; row < tree.rowCount(parent); ++row) {
        const QModelIndex index = tree.index(row, 0, parent);
        lines.emplace_back(drawn(tree.folderOf(index).bytes), *tree.entry(index));
        appendLines(lines, tree, index);
    }
}

QString names(const FolderTree &tree)
{
    QStringList names;
    for (const auto &[folder, entry] : lines(tree))
        names.append(QString::fromStdString(folder + '/' + entry.name));
    return names.join(u' ');
}

/// A tree of told facts under the tester.
struct Told
{
    Told()
    {
        tester.setUseFetchMore(false);
        tree.setFolder({"/r"});
    }

    void list(const QModelIndex &folder, std::vector<Entry> entries) const
    {
        FolderModel *model = tree.entriesOf(folder);
        QVERIFY(model != nullptr);
        model->append(std::move(entries));
        model->complete();
    }
    QModelIndex at(const std::string &name, const QModelIndex &folder = {}) const
    {
        return tree.index(tree.entriesOf(folder)->rowOf(name), 0, folder);
    }
    QModelIndex expanded(const std::string &name, std::vector<Entry> entries, const QModelIndex &folder = {})
    {
        tree.expand(at(name, folder));
        list(at(name, folder), std::move(entries));
        QCoreApplication::processEvents();
        return at(name, folder);
    }

    FolderModel root;
    FolderTree tree{root, nullptr};
    QAbstractItemModelTester tester{&tree, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

/// What is in a folder, and in those below it that are expanded.
struct Truth
{
    std::map<std::string, Entry> entries;
    std::map<std::string, Truth> expanded;

    std::size_t count() const
    {
        std::size_t sum = entries.size();
        for (const auto &[name, below] : expanded)
            sum += below.count();
        return sum;
    }
};

/// Does anything at all to a tree, and knows what plain maps would hold.
class Story
{
public:
    explicit Story(unsigned seed)
        : m_random(seed)
    {
        m_on.root.setShowHidden(true);
        m_selection.setModel(&m_on.tree);
    }

    void step()
    {
        switch (pick(12)) {
        case 0: sort(); break;
        case 1: filter(); break;
        case 2: refresh(); break;
        case 3: pick(12) == 0 ? change(6000, 9000) : change(300, 400); break;
        case 4:
        case 5: select(); break;
        case 6:
        case 7:
        case 8: expand(); break;
        case 9: collapse(); break;
        default: change(8, 30); break;
        }
        prune(m_truth);
        QCoreApplication::processEvents();
    }

    bool settled() const
    {
        return std::ranges::none_of(m_on.tree.parts(), [](const auto &part) { return part.second->isSorting(); });
    }

    /// What a person must see now, and that what is selected was.
    bool isRight() const
    {
        std::vector<Line> wanted;
        appendWanted(wanted, m_truth, "/r");
        std::vector<Line> seen;
        appendLines(seen, m_on.tree);
        const FolderCounts counts = m_on.tree.counts();
        return lines(m_on.tree) == wanted && seen == wanted && counts.entries + counts.hidden == m_truth.count()
               && std::ranges::all_of(m_selection.selectedRows(),
                                      [&](const QModelIndex &index) { return m_selected.contains(place(index)); });
    }

    int expandedMost() const { return m_expandedMost; }
    int selectedMost() const { return m_selectedMost; }

private:
    unsigned pick(unsigned count) { return static_cast<unsigned>(m_random() % count); }

    std::string place(const QModelIndex &index) const
    {
        return (m_on.tree.folderOf(index) / m_on.tree.entry(index)->name).bytes;
    }

    void appendWanted(std::vector<Line> &lines, const Truth &truth, const std::string &folder) const
    {
        const SortOrder order{m_on.root.sortColumn(), m_on.root.sortOrder() == Qt::DescendingOrder};
        std::vector<std::pair<SortPlace, const Entry *>> rows;
        for (const auto &[name, entry] : truth.entries) {
            if (passes(m_filter, entry) || truth.expanded.contains(name))
                rows.emplace_back(SortPlace(entry, order), &entry);
        }
        std::ranges::sort(rows, [](auto &one, auto &other) { return one.first.isBefore(other.first); });
        for (const auto &[sortPlace, entry] : rows) {
            lines.emplace_back(folder, *entry);
            if (const auto below = truth.expanded.find(entry->name); below != truth.expanded.end())
                appendWanted(lines, below->second, folder + '/' + entry->name);
        }
    }

    /// Below what is gone, hidden or no folder any more nothing is expanded.
    void prune(Truth &truth)
    {
        std::erase_if(truth.expanded, [&](const auto &one) {
            const auto entry = truth.entries.find(one.first);
            return entry == truth.entries.end() || entry->second.type != NodeType::Folder
                   || (!m_filter.showHidden && isHidden(entry->second));
        });
        for (auto &[name, below] : truth.expanded)
            prune(below);
    }

    Entry any(unsigned names)
    {
        const std::string name = (pick(9) == 0 ? "." : "x") + std::to_string(pick(names));
        switch (pick(5)) {
        case 0:
        case 1: return folder(name);
        case 2: return linkTo(name, "t" + std::to_string(pick(5)), static_cast<Health>(pick(healthCount)));
        default: return file(name, pick(50));
        }
    }

    struct Open
    {
        Truth *truth;
        FolderModel *model;
        QModelIndex index;
    };
    /// Any folder whose rows are listed.
    Open anyOpen()
    {
        Open open{&m_truth, &m_on.root, {}};
        while (!open.truth->expanded.empty() && pick(4) != 0) {
            auto below = open.truth->expanded.begin();
            std::advance(below, pick(static_cast<unsigned>(open.truth->expanded.size())));
            const QModelIndex index = m_on.tree.index(open.model->rowOf(below->first), 0, open.index);
            if (m_on.tree.entriesOf(index) == nullptr)
                return open; // it waits to be put in order
            open = {&below->second, m_on.tree.entriesOf(index), index};
        }
        return open;
    }

    void change(unsigned most, unsigned names) { change(anyOpen(), most, names); }

    void change(const Open &open, unsigned most, unsigned names)
    {
        std::map<std::string, Entry> news;
        for (unsigned count = pick(most); count > 0; --count) {
            Entry entry = any(names);
            news[entry.name] = entry;
        }
        std::vector<Entry> present;
        std::vector<std::string> gone;
        for (auto &[name, entry] : news) {
            if (pick(3) == 0 && open.truth->entries.erase(name) > 0) {
                gone.push_back(name);
            } else {
                present.push_back(entry);
                open.truth->entries[name] = entry;
            }
        }
        std::ranges::shuffle(present, m_random);
        open.model->update(std::move(present), std::move(gone));
    }

    void refresh()
    {
        const Open open = anyOpen();
        open.model->beginRefresh();
        std::vector<Entry> present;
        for (auto at = open.truth->entries.begin(); at != open.truth->entries.end();) {
            if (pick(10) == 0)
                at = open.truth->entries.erase(at);
            else
                present.push_back((at++)->second);
        }
        open.model->update(std::move(present), {});
        open.model->endRefresh();
    }

    void sort()
    {
        m_on.tree.sort(static_cast<int>(pick(FolderModel::ColumnCount)),
                       pick(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
    }

    void filter()
    {
        const QString texts[] = {{}, {}, QStringLiteral("7"), QStringLiteral("x?1*"), QStringLiteral("t3")};
        const QString text = texts[pick(std::size(texts))];
        m_filter.text = foldedCase(text.toStdString());
        m_filter.isPattern = text.contains(u'*');
        m_filter.showHidden = pick(4) != 0;
        m_on.root.setNameFilter(text);
        m_on.root.setShowHidden(m_filter.showHidden);
    }

    /// A row that is there; none while rows still move.
    QModelIndex anyRow()
    {
        const Open open = anyOpen();
        const int rows = settled() ? open.model->rowCount() : 0;
        return rows > 0 ? m_on.tree.index(static_cast<int>(pick(static_cast<unsigned>(rows))), 0, open.index)
                        : QModelIndex();
    }

    void select()
    {
        const QModelIndex index = anyRow();
        if (!index.isValid())
            return;
        m_selected.insert(place(index));
        m_selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_selectedMost = std::max(m_selectedMost, static_cast<int>(m_selection.selectedRows().size()));
    }

    Truth *truthAt(const QModelIndex &folder)
    {
        if (!folder.isValid())
            return &m_truth;
        Truth *above = truthAt(folder.parent());
        return &above->expanded[m_on.tree.entry(folder)->name];
    }

    void expand()
    {
        QModelIndex index = anyRow();
        for (int again = 0; again < 4 && index.isValid() && !m_on.tree.hasChildren(index); ++again)
            index = anyRow();
        if (!index.isValid())
            return;
        if (!m_on.tree.hasChildren(index)) { // then nothing happens
            m_on.tree.expand(index);
            return;
        }
        Truth *truth = truthAt(index);
        m_on.tree.expand(index);
        change({truth, m_on.tree.entriesOf(index), index}, 40, 60);
        m_expandedMost = std::max(m_expandedMost, static_cast<int>(m_on.tree.parts().size()));
    }

    void collapse()
    {
        const Open open = anyOpen();
        if (open.truth == &m_truth || !settled())
            return;
        truthAt(open.index.parent())->expanded.erase(m_on.tree.entry(open.index)->name);
        m_on.tree.collapse(open.index);
    }

    std::mt19937 m_random;
    Told m_on;
    QItemSelectionModel m_selection;
    Truth m_truth;
    std::set<std::string> m_selected;
    RowFilter m_filter{.text = {}, .isPattern = false, .byHealth = false, .healths = {}, .showHidden = true};
    int m_expandedMost = 0;
    int m_selectedMost = 0;
};

} // namespace

class FolderTreeTest : public QObject
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
        for (int round = 0; round < 12; ++round) {
            for (int step = 0; step < 10; ++step)
                story.step();
            QTRY_VERIFY(story.settled());
            QCoreApplication::processEvents();
            QVERIFY2(story.isRight(), qPrintable(QStringLiteral("round %1").arg(round)));
        }
        QVERIFY(story.expandedMost() > 3); // or nothing was tried
        QVERIFY(story.selectedMost() > 1);
    }

    void onlyFoldersCanBeExpanded()
    {
        Told on;
        on.list({}, {folder("sub"), file("text"), linkTo("link", "sub", Health::Healthy, NodeType::Folder)});

        QVERIFY(on.tree.hasChildren(on.at("sub")));
        for (const char *name : {"text", "link"}) { // a link may lead back to where one is
            QVERIFY2(!on.tree.hasChildren(on.at(name)), name);
            on.tree.expand(on.at(name));
            QVERIFY2(!on.tree.isExpanded(on.at(name)), name);
        }
    }

    void rowsOfAnExpandedFolderStandBelowIt()
    {
        Told on;
        on.list({}, {folder("a"), folder("b"), file("c")});
        const QPersistentModelIndex a = on.expanded("a", {file("z"), folder("deep")});
        on.expanded("deep", {file("x")}, a);

        QCOMPARE(names(on.tree), QStringLiteral("/r/a /r/a/deep /r/a/deep/x /r/a/z /r/b /r/c"));

        on.tree.collapse(a);
        QCOMPARE(names(on.tree), QStringLiteral("/r/a /r/b /r/c"));
    }

    void whatIsExpandedLaterIsSortedAndFilteredLikeTheRest()
    {
        Told on;
        on.root.setShowHidden(true);
        on.tree.sort(FolderModel::Name, Qt::DescendingOrder);
        on.root.setNameFilter(QStringLiteral("x"));
        on.list({}, {folder("x")});
        const QPersistentModelIndex x = on.expanded("x", {folder("xx")});

        on.expanded("xx", {file("x1"), file(".x2"), file("y"), file("x3")}, x);

        QCOMPARE(names(on.tree), QStringLiteral("/r/x /r/x/xx /r/x/xx/x3 /r/x/xx/x1 /r/x/xx/.x2"));
    }

    /// While a folder is read again, a row that is gone may stand beside one of the same name that came.
    void ofTwinsOnlyTheOldOneIsExpanded()
    {
        Told on;
        std::vector<Entry> entries = manyFiles(100);
        std::vector<std::string> gone{"a"};
        std::ranges::transform(entries, std::back_inserter(gone), &Entry::name);
        entries.push_back(folder("a"));
        on.list({}, std::move(entries));
        const QPersistentModelIndex old = on.expanded("a", {file("x")});
        QSignalSpy closed(&on.tree, &FolderTree::closed);

        on.root.beginRefresh();
        on.root.update({}, std::move(gone));
        on.root.update({folder("a")}, {});

        const QModelIndex young = on.at("a");
        QVERIFY(young != old);
        QCOMPARE(on.tree.rowCount(old), 1);
        QCOMPARE(on.tree.rowCount(young), 0);
        on.tree.expand(young);
        QCOMPARE(closed.size(), 1); // not yet

        on.root.endRefresh();
        QCOMPARE(names(on.tree), QStringLiteral("/r/a"));
        on.expanded("a", {file("y")});
        QCOMPARE(names(on.tree), QStringLiteral("/r/a /r/a/y"));
    }

    void aSelectionOverSeveralFoldersFollowsItsRows()
    {
        Told on;
        on.list({}, {folder("a"), file("c"), file("d")});
        const QPersistentModelIndex a = on.expanded("a", {file("y"), file("z")});
        QItemSelectionModel selection(&on.tree);
        for (const QModelIndex &index : {on.at("c"), on.at("z", a)})
            selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);

        on.tree.sort(FolderModel::Name, Qt::DescendingOrder);
        on.root.update({folder("b")}, {});

        QCOMPARE(names(on.tree), QStringLiteral("/r/b /r/a /r/a/z /r/a/y /r/d /r/c"));
        QCOMPARE(selection.selectedRows().size(), 2);
        QVERIFY(selection.isSelected(on.at("c")));
        QVERIFY(selection.isSelected(on.at("z", a)));
    }

    void aFilterLeavesExpandedFoldersOpen()
    {
        Told on;
        on.list({}, {folder("a"), folder("b"), file("xc")});
        const QPersistentModelIndex a = on.expanded("a", {file("xy"), file("z")});

        on.root.setNameFilter(QStringLiteral("x"));
        QCOMPARE(names(on.tree), QStringLiteral("/r/a /r/a/xy /r/xc"));

        on.root.setNameFilter({});
        QCOMPARE(names(on.tree), QStringLiteral("/r/a /r/a/xy /r/a/z /r/b /r/xc"));

        on.tree.collapse(a);
        QCoreApplication::processEvents();
        on.root.setNameFilter(QStringLiteral("x"));
        QCOMPARE(names(on.tree), QStringLiteral("/r/xc"));
    }

    /// Two links of one name in two folders are two links.
    void eachFolderHasItsOwnNotes()
    {
        Told on;
        on.list({}, {folder("a"), linkTo("l", "x")});
        const QPersistentModelIndex a = on.expanded("a", {linkTo("l", "x"), linkTo("m", "x")});
        on.root.setNotes(std::make_shared<Notes>(Notes{{"l", "zebra"}}));
        on.tree.entriesOf(a)->setNotes(std::make_shared<Notes>(Notes{{"m", "apple"}}));

        on.root.setNameFilter(QStringLiteral("apple"));
        QCOMPARE(names(on.tree), QStringLiteral("/r/a /r/a/m"));
        on.root.setNameFilter(QStringLiteral("zebra"));
        QCOMPARE(names(on.tree), QStringLiteral("/r/a /r/l"));
        on.root.setNameFilter({});
        on.tree.sort(FolderModel::Note);
        QCOMPARE(names(on.tree), QStringLiteral("/r/l /r/a /r/a/m /r/a/l"));
        Notes notes;
        const FolderNotes all = on.tree.notes();
        for (const auto &[path, note] : *all)
            notes.emplace(drawn(path), note);
        QCOMPARE(notes, (Notes{{"l", "zebra"}, {"a/m", "apple"}}));
    }

    void aWalkGoesNoFurtherThanIsWished()
    {
        Told on;
        on.list({}, {folder("a"), folder("b"), file("c")});
        on.expanded("a", {file("x"), file("y")});
        const auto visited = [&on](int most) {
            int count = 0;
            on.tree.walk([&](const NativePath &, const Entry &) { return ++count < most; });
            return count;
        };

        QCOMPARE(visited(1), 1);
        QCOMPARE(visited(2), 2); // among those below
        QCOMPARE(visited(99), 5);
    }

    void theTreeLeavesNothingBehindInTheTable()
    {
        FolderModel root;
        root.append({folder("a"), file("xc")});
        root.complete();
        {
            FolderTree tree(root, nullptr);
            tree.expand(tree.index(0, 0));
            QCoreApplication::processEvents();
            root.setNameFilter(QStringLiteral("x"));
            QCOMPARE(root.rowCount(), 2);
        }
        QCOMPARE(root.rowCount(), 1);
    }

    void whatIsNoFolderAnyMoreIsClosed()
    {
        Told on;
        on.list({}, {folder("a"), folder("b")});
        on.expanded("a", {file("x")});
        on.expanded("b", {file("y")});
        QSignalSpy closed(&on.tree, &FolderTree::closed);

        on.root.update({linkTo("a", "b", Health::Healthy, NodeType::Folder)}, {"b"});

        QCOMPARE(names(on.tree), QStringLiteral("/r/a"));
        QCOMPARE(closed.size(), 1); // the other went with its row
    }

    void whatIsInHiddenFoldersIsHiddenWithThem()
    {
        Told on;
        on.root.setShowHidden(true);
        on.list({}, {folder(".a"), file("c")});
        on.expanded(".a", {file("x")});
        QCOMPARE(names(on.tree), QStringLiteral("/r/.a /r/.a/x /r/c"));

        on.root.setShowHidden(false);

        QCOMPARE(names(on.tree), QStringLiteral("/r/c"));
        QCOMPARE(on.tree.counts().entries, std::uint64_t(1));
    }

    void countsAreOfAllThatIsListed()
    {
        Told on;
        on.list({}, {folder("a"), linkTo("l", "nothing", Health::Broken)});
        on.expanded("a", {linkTo("m", "nothing", Health::Broken), file("x")});

        QCOMPARE(on.tree.counts().entries, std::uint64_t(4));
        QCOMPARE(on.tree.counts().broken(), std::uint64_t(2));
    }

    void theLargestIsClosedWhenThereIsNoRoom()
    {
        Told on;
        on.list({}, {folder("a"), folder("b")});
        on.expanded("a", {file("x")});
        QSignalSpy closed(&on.tree, &FolderTree::closed);
        QSignalSpy noRoom(&on.tree, &FolderTree::noRoomFor);

        on.tree.expand(on.at("b"));
        on.list(on.at("b"), manyFiles(FolderTree::mostRows));

        QTRY_COMPARE(noRoom.size(), 1);
        QCOMPARE(drawn(noRoom.at(0).at(0).value<NativePath>().bytes), std::string("/r/b"));
        QCOMPARE(closed.size(), 1);
        QCOMPARE(names(on.tree), QStringLiteral("/r/a /r/a/x /r/b"));
    }

    void aFolderTooLargeForATreeSaysSo()
    {
        FolderModel root;
        FolderTree tree(root, nullptr);
        QSignalSpy tooLarge(&tree, &FolderTree::tooLarge);

        root.append(manyFiles(FolderTree::mostRows));
        QCoreApplication::processEvents();
        QCOMPARE(tooLarge.size(), 0);

        root.append({file("one more")});
        QTRY_COMPARE(tooLarge.size(), 1);
    }
};

QTEST_GUILESS_MAIN(FolderTreeTest)
#include "tst_folder_tree.moc"
