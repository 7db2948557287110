// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/difference_dialog.h"
#include "dialogs/difference_text.h"
#include "dialogs/memory_dialog.h"
#include "store/catalog.h"
#include "views/message_bar.h"
#include "window_tools.h"

#include <QCheckBox>
#include <QFile>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

#include <filesystem>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view tree = R"(
    /data/report
    /desk/today -> ../data/report
    /desk/over -> today
    /desk/going -> ../data/report
    /desk/turning -> ../data/report
)";

QByteArrayList rowsOf(const QTreeWidget &list)
{
    QByteArrayList rows;
    for (int row = 0; row < list.topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = list.topLevelItem(row);
        rows += item->text(0).toUtf8() + " " + item->text(1).section(u'/', -1).toUtf8();
    }
    return rows;
}

} // namespace

/// What was seen is remembered, can be compared and forgotten.
class WindowMemoryTest : public QObject
{
    Q_OBJECT

private:
    static void scanAs(WindowOnTree &on, const std::string &name)
    {
        ScanRequest request;
        request.roots = {on.folder.at("/desk")};
        on.window.scans().scan(request, name);
        QTRY_VERIFY(on.window.page().isListed());
        QTRY_VERIFY(savedNames(on).contains(QByteArray::fromStdString(name)));
    }

    static QByteArrayList savedNames(const WindowOnTree &on)
    {
        QByteArrayList names;
        const auto memory = readMemory(catalogBeside(on.journal));
        if (memory) {
            for (const SavedScanInfo &scan : memory->scans)
                names += QByteArray::fromStdString(scan.name);
        }
        return names;
    }

    static std::vector<NativePath> pointingTo(const WindowOnTree &on, const NativePath &place)
    {
        const auto catalog = Catalog::open(catalogBeside(on.journal), History::Access::Read);
        return catalog ? (*catalog)->pointingTo(place).value_or(std::vector<NativePath>()) : std::vector<NativePath>();
    }

    static MemoryDialog *openMemory(WindowOnTree &on)
    {
        on.window.action(ActionId::Memory)->trigger();
        auto *dialog = on.dialog<MemoryDialog>();
        const bool isRead = QTest::qWaitFor([&] { return !dialog->isBusy(); }, test::patience);
        return isRead ? dialog : nullptr;
    }

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(waitForBackground(test::patience)); }

    void whatIsBrowsedIsRemembered()
    {
        WindowOnTree on(tree);
        on.window.memory().setRest(std::chrono::milliseconds(1));
        on.window.page().refresh();
        QTRY_COMPARE(pointingTo(on, on.folder.at("/data/report")).size(), std::size_t(4));
    }

    void whatChangesWhileItIsOnScreenIsRememberedToo()
    {
        WindowOnTree on(tree);
        on.window.memory().setRest(std::chrono::milliseconds(1));
        std::filesystem::create_symlink("../data/report", on.folder.at("/desk/another").bytes);
        QTRY_COMPARE(pointingTo(on, on.folder.at("/data/report")).size(), std::size_t(5));
    }

    void aColumnTellsHowManyLinksPointToAnEntry()
    {
        WindowOnTree on(tree, "/data");
        on.go("/desk");
        on.window.memory().setRest(std::chrono::milliseconds(1));
        on.window.page().refresh();
        QTRY_COMPARE(pointingTo(on, on.folder.at("/data/report")).size(), std::size_t(4));
        on.go("/data");
        const auto shown = [&](const std::string &name) {
            return on.model().index(on.model().rowOf(name), FolderModel::PointedTo).data().toByteArray();
        };
        QVERIFY(on.view().isColumnHidden(FolderModel::PointedTo)); // nobody asked yet, so nothing is read
        QCOMPARE(shown("report"), QByteArray());
        on.view().showColumn(FolderModel::PointedTo);
        QTRY_COMPARE(shown("report"), QByteArray("4"));

        on.go("/desk");
        QTRY_COMPARE(shown("today"), QByteArray("1")); // over leads there
        on.model().sort(FolderModel::PointedTo);
        QTRY_COMPARE(on.model().entry(0)->name, std::string("today"));
        QCOMPARE(shown("over"), QByteArray());
    }

    void nothingIsRecordedWhereSomebodySwitchedItOff()
    {
        WindowOnTree on(tree);
        MemoryDialog *dialog = openMemory(on);
        QVERIFY(dialog->remembers().isChecked());
        dialog->remembers().click();
        QTRY_VERIFY(!dialog->isBusy() && !dialog->remembers().isChecked());
        on.window.memory().setRest(std::chrono::milliseconds(1));
        on.window.page().refresh();
        QTRY_VERIFY(on.model().rowOf("today") >= 0 && on.window.memory().isIdle());
        QCOMPARE(readMemory(catalogBeside(on.journal))->counts.links, std::uint64_t(0));
        QVERIFY(!readMemory(catalogBeside(on.journal))->isOn);
    }

    void aSavedScanIsComparedWithWhatIsThereNow()
    {
        WindowOnTree on(tree);
        scanAs(on, "monday");
        std::filesystem::remove(on.folder.at("/desk/going").bytes);
        std::filesystem::remove(on.folder.at("/desk/turning").bytes);
        std::filesystem::create_directory(on.folder.at("/desk/turning").bytes);
        MemoryDialog *dialog = openMemory(on);
        QCOMPARE(dialog->scans().topLevelItemCount(), 1);
        dialog->compareButton().click();
        auto *difference = on.dialog<DifferenceDialog>();
        QVERIFY(difference != nullptr);
        QTRY_VERIFY(!difference->isComparing());
        QCOMPARE(difference->summary(), QStringLiteral("1 gone, 1 became a real folder"));
        QCOMPARE(rowsOf(difference->list()), (QByteArrayList{"gone going", "became a real folder turning"}));

        Q_EMIT difference->list().itemActivated(difference->list().topLevelItem(1), 0);
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk/turning")); // it is a folder now
    }

    void twoSavedScansAreCompared()
    {
        WindowOnTree on(tree);
        scanAs(on, "monday");
        std::filesystem::create_symlink("../data/report", on.folder.at("/desk/another").bytes);
        scanAs(on, "tuesday");
        MemoryDialog *dialog = openMemory(on);
        dialog->scans().selectAll();
        dialog->compareButton().click();
        auto *difference = on.dialog<DifferenceDialog>();
        QTRY_VERIFY(!difference->isComparing());
        QCOMPARE(rowsOf(difference->list()), (QByteArrayList{"new another"}));
    }

    void aScanIsForgottenAndThenAll()
    {
        WindowOnTree on(tree);
        scanAs(on, "monday");
        MemoryDialog *dialog = openMemory(on);
        dialog->forgetButton().click();
        QTRY_VERIFY(!dialog->isBusy() && savedNames(on).isEmpty());
        QVERIFY(!pointingTo(on, on.folder.at("/data/report")).empty());

        dialog->clearButton().click();
        const auto *bar = dialog->findChild<MessageBar *>();
        QVERIFY(bar->isVisible());
        for (auto *button : bar->findChildren<QToolButton *>()) {
            if (button->text() == QStringLiteral("Forget Everything"))
                button->click();
        }
        QTRY_VERIFY(!dialog->isBusy() && pointingTo(on, on.folder.at("/data/report")).empty());
    }

    void aBrokenCatalogIsTold()
    {
        WindowOnTree on(tree);
        QFile file(QString::fromStdString(catalogBeside(on.journal).bytes));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20'000, 'x'));
        file.close();
        MemoryDialog *dialog = openMemory(on);
        QVERIFY(dialog->findChild<MessageBar *>()->isVisible());
        QVERIFY(!dialog->compareButton().isEnabled() && !dialog->clearButton().isEnabled());
    }
};

QTEST_MAIN(WindowMemoryTest)
#include "tst_window_memory.moc"
