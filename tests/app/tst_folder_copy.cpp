// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entry_tools.h"
#include "support/patience.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

QList<QByteArray> namesIn(const FolderModel::Rows &rows)
{
    QList<QByteArray> names;
    for (const Entry &entry : *rows)
        names.append(QByteArray::fromStdString(entry.name));
    return names;
}

/// The rows when they are copied.
std::function<void(FolderModel::Rows)> into(FolderModel::Rows &copy)
{
    return [&copy](FolderModel::Rows rows) { copy = std::move(rows); };
}

} // namespace

class FolderCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownIsCopiedInItsOrder()
    {
        Fixture on;
        on.list(files({"c", "a", "b"}));
        FolderModel::Rows copy;

        on.model.copyRows({}, into(copy));

        QTRY_VERIFY(copy != nullptr);
        QCOMPARE(namesIn(copy), (QList<QByteArray>{"a", "b", "c"}));
    }

    void onlyTheRowsThatAreNamedAreCopied()
    {
        Fixture on;
        on.list(files({"a", "b", "c", "d", "e"}));
        FolderModel::Rows copy;

        on.model.copyRows({{0, 1}, {3, 3}}, into(copy));

        QTRY_VERIFY(copy != nullptr);
        QCOMPARE(namesIn(copy), (QList<QByteArray>{"a", "b", "d"}));
    }

    void whatChangesMeanwhileWaits()
    {
        Fixture on;
        on.list(files({"a", "b"}));
        FolderModel::Rows copy;

        on.model.copyRows({}, into(copy));
        on.model.update(files({"c"}), {"a"});
        on.model.sort(FolderModel::Name, Qt::DescendingOrder);

        QVERIFY(copy == nullptr); // a thread is at it
        QCOMPARE(on.names(), (QList<QByteArray>{"a", "b"}));
        QTRY_VERIFY(copy != nullptr);
        QCOMPARE(namesIn(copy), (QList<QByteArray>{"a", "b"}));
        QTRY_COMPARE(on.names(), (QList<QByteArray>{"c", "b"}));
    }

    void aCopyWaitsForTheSortingAndTakesWhatWasShown()
    {
        Fixture on;
        on.list(manyFiles(6000)); // so many that a thread sorts them
        QTRY_VERIFY(!on.model.isSorting());
        on.model.sort(FolderModel::Size, Qt::AscendingOrder);
        QVERIFY(on.model.isSorting());
        const auto shown = on.names();
        FolderModel::Rows copy;

        on.model.copyRows({}, into(copy));

        QTRY_VERIFY(copy != nullptr);
        QCOMPARE(namesIn(copy), shown);
        QVERIFY(on.names() != shown);
    }

    void leavingTheFolderForgetsTheCopy()
    {
        Fixture on;
        on.list(files({"a", "b"}));
        FolderModel::Rows copy;
        on.model.copyRows({}, into(copy));

        on.model.reset();
        on.list(files({"z"}));
        FolderModel::Rows next;
        on.model.copyRows({}, into(next));

        QTRY_VERIFY(next != nullptr);
        QCOMPARE(namesIn(next), (QList<QByteArray>{"z"}));
        QVERIFY(copy == nullptr);
    }
};

QTEST_GUILESS_MAIN(FolderCopyTest)
#include "tst_folder_copy.moc"
