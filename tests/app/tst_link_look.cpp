// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/entry_tools.h"
#include "models/contrast.h"
#include "models/folder_model.h"
#include "models/link_look.h"
#include "models/table_setup.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QHeaderView>
#include <QTableView>
#include <QTest>
#include <QTextDocument>

using namespace linkwright;
using namespace linkwright::test;

class LinkLookTest : public QObject
{
    Q_OBJECT

private:
    FolderModel m_model;
    LinkLook m_look;

    QVariant look(const char *name, int column, int role) const
    {
        return m_look.index(m_model.rowOf(name), column).data(role);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_look.setSourceModel(&m_model);
        new QAbstractItemModelTester(&m_look, QAbstractItemModelTester::FailureReportingMode::Fatal, this);
        m_model.append({file("plain"), folder("dir"), linkTo("good", "plain"),
                        linkTo("dead", "<i>no\nwhere</i>", Health::Broken),
                        linkTo("away", "/media/stick/x", Health::Offline), linkTo("<b>bold</b>\xE2\x80\xAE", "plain")});
    }

    void linkNamesAreItalicAndNothingElseIs()
    {
        QVERIFY(look("good", FolderModel::Name, Qt::FontRole).value<QFont>().italic());
        QVERIFY(!look("good", FolderModel::PointsTo, Qt::FontRole).isValid());
        QVERIFY(!look("plain", FolderModel::Name, Qt::FontRole).isValid());
    }

    void linksToFoldersLookLikeFoldersToo()
    {
        const auto pictureOf = [](const Entry &entry) {
            Fixture one;
            one.list({entry});
            return one.look.index(0, FolderModel::Name).data(Qt::DecorationRole).value<QIcon>().cacheKey();
        };
        const auto toFolder = pictureOf(linkTo("f", "dir", Health::Healthy, NodeType::Folder));
        QVERIFY(toFolder != pictureOf(linkTo("f", "plain", Health::Healthy, NodeType::File)));
        QVERIFY(toFolder != pictureOf(folder("f")));
    }

    void brokenLinksDifferByWordsIconAndColour()
    {
        QVERIFY(look("dead", FolderModel::Health, Qt::DisplayRole).toString().contains(QStringLiteral("Broken")));
        QVERIFY(look("dead", FolderModel::Health, Qt::DecorationRole).canConvert<QIcon>());
        QVERIFY(look("dead", FolderModel::Name, Qt::ForegroundRole).isValid());
        QVERIFY(!look("good", FolderModel::Name, Qt::ForegroundRole).isValid());
        QVERIFY(!look("away", FolderModel::Name, Qt::ForegroundRole).isValid()); // it may come back
        QVERIFY(!look("plain", FolderModel::Health, Qt::DecorationRole).isValid());
    }

    void theColourCanBeReadOnLightAndDark_data()
    {
        QTest::addColumn<QColor>("ground");
        for (const char *ground : {"#ffffff", "#f7f7f7", "#eff0f1", "#e0e0e0", "#000000", "#1b1e20", "#232629",
                                   "#2a2e32", "#353535", "#3c3f41", "#fdf6e3", "#002b36"})
            QTest::addRow("%s", ground) << QColor(QLatin1String(ground));
    }

    void theColourCanBeReadOnLightAndDark()
    {
        QFETCH(QColor, ground);
        QVERIFY(contrast(brokenColour(ground), ground) >= 4.5);
    }

    void contrastIsCountedAsWcagDoes()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void toolTipsAreTheVeryTextNotMarkup()
    {
        const QString tip = look("<b>bold</b>\xE2\x80\xAE", FolderModel::Name, Qt::ToolTipRole).toString();
        QVERIFY(Qt::mightBeRichText(tip)); // so that Qt does not guess
        QTextDocument document;
        document.setHtml(tip);
        QVERIFY(document.toPlainText().contains(QStringLiteral("<b>bold</b>⟨U+202E⟩")));

        const QString dead = look("dead", FolderModel::Health, Qt::ToolTipRole).toString();
        document.setHtml(dead);
        QVERIFY(document.toPlainText().contains(QStringLiteral("Points to: <i>no⟨U+000A⟩where</i>")));
        QVERIFY(document.toPlainText().contains(QStringLiteral("Broken:")));
    }

    void thoseWhoCannotSeeHearTheSame()
    {
        const QString said = look("dead", FolderModel::Name, Qt::AccessibleTextRole).toString();
        QVERIFY(said.contains(QStringLiteral("dead")));
        QVERIFY(said.contains(QStringLiteral("no⟨U+000A⟩where")));
        QVERIFY(said.contains(QStringLiteral("Broken")));
        QCOMPARE(look("plain", FolderModel::Name, Qt::AccessibleTextRole).toString(), QStringLiteral("plain"));
    }

    void theTableIsPreparedForManyRows()
    {
        QTableView table;
        prepareTable(table);
        table.setModel(&m_look);
        QVERIFY(table.verticalHeader()->isHidden());
        QCOMPARE(table.verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
        QCOMPARE(table.textElideMode(), Qt::ElideMiddle);
        QVERIFY(table.isSortingEnabled());
        QVERIFY(table.horizontalHeader()->selectionModel() != table.selectionModel());
        table.sortByColumn(FolderModel::Size, Qt::DescendingOrder);
        QCOMPARE(m_model.sortColumn(), int(FolderModel::Size));
        QCOMPARE(m_model.sortOrder(), Qt::DescendingOrder);
        table.selectAll();
        QCOMPARE(table.selectionModel()->selectedRows().size(), m_model.rowCount());
    }
};

QTEST_MAIN(LinkLookTest)
#include "tst_link_look.moc"
