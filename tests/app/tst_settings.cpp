// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings.h"
#include "support/patience.h"

#include <QLockFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace linkwright;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteComesBack()
    {
        std::string all;
        for (int byte = 0; byte < 256; ++byte)
            all += static_cast<char>(byte);
        const QByteArray text = percentEncoded(all);
        QVERIFY(std::ranges::all_of(text, [](char one) { return one > 0x20 && one < 0x7F; }));
        QCOMPARE(percentDecoded(text), all);
        QCOMPARE(percentEncoded("/a b/%41"), "/a%20b/%2541");
    }

    void whatIsNoEscapeStandsForItself()
    {
        for (const char *text : {"%", "%4", "100%", "%zz", "a%+1", "% 1"})
            QCOMPARE(percentDecoded(text), std::string(text));
    }

    void aFolderOfAnyNameIsRemembered()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("linkwright.ini"));
        const NativePath folder{"/mnt/a\xff\n;[x]=\"é\" %41"};
        {
            Settings settings(file);
            QVERIFY(settings.lastFolder().isEmpty());
            QVERIFY(!settings.showHidden());
            QCOMPARE(settings.linkStyle(), TargetStyle::Relative);
            settings.setLastFolder(folder);
            settings.setShowHidden(true);
            settings.setLinkStyle(TargetStyle::Absolute);
            settings.setColumns(QByteArray("\0\xff", 2));
        }
        const Settings again(file);
        QCOMPARE(again.lastFolder().bytes, folder.bytes);
        QVERIFY(again.showHidden());
        QCOMPARE(again.linkStyle(), TargetStyle::Absolute);
        QCOMPARE(again.columns(), QByteArray("\0\xff", 2));
    }

    void bookmarksAndRecentFoldersAreRememberedByteForByte()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("linkwright.ini"));
        const std::vector<NativePath> bookmarks{{"/a, b"}, {"/caf\xe9"}, {"/x\ny%2C"}};
        {
            Settings settings(file);
            QVERIFY(settings.bookmarks().empty());
            settings.setBookmarks(bookmarks);
            for (int number = 0; number < 20; ++number)
                settings.addRecentFolder({"/" + std::to_string(number)});
            settings.addRecentFolder({"/15"});
        }
        const Settings again(file);
        QVERIFY(again.bookmarks() == bookmarks);
        QCOMPARE(again.recentFolders().size(), std::size_t(12));
        QCOMPARE(again.recentFolders().at(0).bytes, std::string("/15"));
        QCOMPARE(again.recentFolders().at(1).bytes, std::string("/19"));
        QCOMPARE(std::ranges::count(again.recentFolders(), NativePath{"/15"}), 1);
    }

    void aLockThatAnotherProgramHoldsIsNotWaitedFor()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("linkwright.ini"));
        Settings(file).setShowHidden(false);
        QLockFile lock(file + QStringLiteral(".lock")); // as QSettings has it while it writes
        QVERIFY(lock.lock());
        {
            Settings settings(file);
            settings.setShowHidden(true);
            settings.save();
            QVERIFY(settings.showHidden());
        } // or this would wait for good

        lock.unlock();

        QTRY_VERIFY(Settings(file).showHidden()); // it comes when it can
    }

    void theLimitsOfTheHistoryAreRemembered()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("linkwright.ini"));
        const HistoryLimits usual;
        {
            Settings settings(file);
            QCOMPARE(settings.historyLimits().days, usual.days);
            QCOMPARE(settings.historyLimits().bytes, usual.bytes);
            settings.setHistoryLimits({30, 1});
        }
        Settings again(file);
        QCOMPARE(again.historyLimits().days, 30);
        QCOMPARE(again.historyLimits().bytes, std::uint64_t(1) << 20U);
        again.setHistoryLimits({0, 0});
        QCOMPARE(again.historyLimits().days, 0);
        QCOMPARE(again.historyLimits().bytes, std::uint64_t(0));

        QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("history/keepDays"), QStringLiteral("-1"));
        QCOMPARE(Settings(file).historyLimits().days, usual.days);
    }

    void limitsThatNobodyCanMeanAreTheUsualOnes()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("linkwright.ini"));
        const auto daysOf = [&](const char *text) {
            QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("history/keepDays"), QLatin1String(text));
            return Settings(file).historyLimits().days;
        };
        QCOMPARE(daysOf("1000000"), 1'000'000);
        for (const char *text : {"1000001", "2147483648", "4294967295", "4294967296", "a year", ""})
            QCOMPARE(daysOf(text), HistoryLimits().days);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
