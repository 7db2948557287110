// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/explorer_menu.h"
#include "window/explorer_menu_windows.h"

#include <QSettings>
#include <QTest>

using namespace linkwright;

namespace {

constexpr const wchar_t *classes = LR"(Software\Linkwright tests\Classes)";

QVariant at(const char *key)
{
    return QSettings(QStringLiteral(R"(HKEY_CURRENT_USER\Software\Linkwright tests\Classes)"), QSettings::NativeFormat)
        .value(QString::fromLatin1(key));
}

} // namespace

/// In a part of the registry that Explorer does not read.
class ExplorerMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        QSettings(QStringLiteral(R"(HKEY_CURRENT_USER\Software\Linkwright tests)"), QSettings::NativeFormat)
            .remove(QString());
    }

    void entriesRunTheProgramThatEnteredThem()
    {
        QVERIFY(explorer_menu::enter(classes, LR"(C:\Program Files\x\linkwright.exe)"));

        QCOMPARE(at("Directory/shell/Linkwright.Manage/.").toString(), QStringLiteral("Manage Links Here"));
        QCOMPARE(at("Directory/Background/shell/Linkwright.Manage/command/.").toString(),
                 QStringLiteral(R"("C:\Program Files\x\linkwright.exe" "%V\.")"));
        QCOMPARE(at("AllFilesystemObjects/shell/Linkwright.Edit/.").toString(), QStringLiteral("Edit Link…"));
        QVERIFY(at("AllFilesystemObjects/shell/Linkwright.Edit/Extended").isValid());
        QVERIFY(!at("Drive/shell/Linkwright.Manage/Extended").isValid());
    }

    void nothingIsLeftOfThem()
    {
        QVERIFY(explorer_menu::enter(classes, L"x.exe"));

        QVERIFY(explorer_menu::remove(classes));

        QVERIFY(!at("Directory/shell/Linkwright.Manage/.").isValid());
        QVERIFY(!at("Drive/shell/Linkwright.Manage/command/.").isValid());
        QVERIFY(explorer_menu::remove(classes)); // and again
    }

    void otherWordsMeanNothing()
    {
        QVERIFY(!changedExplorerMenu("--help"));
        QVERIFY(!changedExplorerMenu(""));
    }
};

QTEST_GUILESS_MAIN(ExplorerMenuTest)
#include "tst_explorer_menu.moc"
