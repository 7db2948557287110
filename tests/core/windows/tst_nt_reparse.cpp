// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grounds.h"
#include "platform/windows/nt_calls.h"
#include "windows/constants.h"
#include "windows/reparse_tag.h"

#include <QTest>

#include <tuple>

using namespace linkwright::windows;
using namespace linkwright::windows::test;

namespace {

std::string junctionTo(const std::u16string &extendedPath)
{
    const std::u16string path = extendedPath.substr(4); // behind "\\?\"
    return junctionBuffer(uR"(\??\)" + path, path);
}

} // namespace

/// What only a volume with reparse points can show.
class NtReparseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_grounds.made());
        QCOMPARE(m_grounds.makeFolder(u"end"), 0U);
        QCOMPARE(m_grounds.makeFile(uR"(end\file)", "reached"), 0U);
        QCOMPARE(m_grounds.makeFolder(u"other end"), 0U);
    }

    void whatIsNoReparsePointSaysSo()
    {
        QCOMPARE(errorOf(m_calls.getReparse(*m_grounds.open(u"end", {}))), 4390U);
        QCOMPARE(errorOf(m_calls.getReparse(*m_grounds.open(uR"(end\file)", {}))), 4390U);
    }

    void aVolumeWithoutReparsePointsLeavesTheFolderAFolder()
    {
        if (!whyNoReparsePoints(m_calls, m_grounds.folder()))
            QSKIP("this volume has reparse points");
        QCOMPARE(m_grounds.makeFolder(u"refused"), 0U);
        const Opened folder = m_grounds.open(u"refused", {.access = Access::Mark});
        QVERIFY(errorOf(m_calls.setReparse(*folder, junctionTo(pathOf(u"end")))) != 0);
        QCOMPARE(m_calls.reparseTag(*folder).value_or(1), 0U);
    }

    void aJunctionIsReadBackAsItWasSet()
    {
        if (const auto reason = whyNoReparsePoints(m_calls, m_grounds.folder()))
            QSKIP(reason->c_str());
        QCOMPARE(makeJunction(u"junction"), 0U);
        const Opened junction = m_grounds.open(u"junction", {});
        QVERIFY(m_calls.getReparse(*junction) == junctionTo(pathOf(u"end")));
        QCOMPARE(m_calls.reparseTag(*junction).value_or(0), tagMountPoint);
        QCOMPARE(tagListed(u"junction"), tagMountPoint);
    }

    void aJunctionIsSetAnewInItsPlace()
    {
        if (const auto reason = whyNoReparsePoints(m_calls, m_grounds.folder()))
            QSKIP(reason->c_str());
        QCOMPARE(makeJunction(u"turned"), 0U);
        const Opened junction = m_grounds.open(u"turned", {.access = Access::Mark});
        const auto id = m_calls.idInfo(*junction);
        QCOMPARE(errorOf(m_calls.setReparse(*junction, junctionTo(pathOf(u"other end")))), 0U);
        QVERIFY(m_calls.idInfo(*junction) == id);
        const Opened reached = m_grounds.open(u"turned", {.reparse = Reparse::Follow});
        QVERIFY(m_calls.idInfo(*reached) == m_calls.idInfo(*m_grounds.open(u"other end", {})));
    }

    void aJunctionIsMetAsTheOpenerWants()
    {
        if (const auto reason = whyNoReparsePoints(m_calls, m_grounds.folder()))
            QSKIP(reason->c_str());
        QCOMPARE(makeJunction(u"met"), 0U);
        const auto end = m_calls.idInfo(*m_grounds.open(u"end", {}));
        QVERIFY(m_calls.idInfo(*m_grounds.open(u"met", {.reparse = Reparse::Follow})) == end);
        QVERIFY(m_calls.idInfo(*m_grounds.open(u"met", {.reparse = Reparse::Open})) != end);
        QCOMPARE(m_grounds.errorOfOpening(uR"(met\file)", {.reparse = Reparse::Open}), 0U);
        const auto refused = m_grounds.errorOfOpening(u"met", {.reparse = Reparse::Refuse});
        const auto refusedOnTheWay = m_grounds.errorOfOpening(uR"(met\file)", {.reparse = Reparse::Refuse});
        if (refused == 0 && underWine())
            QSKIP("Wine does not know OBJ_DONT_REPARSE; following and opening were looked at");
        QCOMPARE(refused, 4395U);
        QCOMPARE(refusedOnTheWay, 4395U);
    }

    void wayWithoutLinksIsNotRefused()
    {
        QCOMPARE(m_grounds.errorOfOpening(uR"(end\file)", {.access = Access::Read, .reparse = Reparse::Refuse}), 0U);
    }

    void aJunctionGoesAndWhatItLedToStays()
    {
        if (const auto reason = whyNoReparsePoints(m_calls, m_grounds.folder()))
            QSKIP(reason->c_str());
        QCOMPARE(makeJunction(u"leaving"), 0U);
        QCOMPARE(removeOne(m_calls, m_grounds.folder(), u"leaving"), 0U);
        QCOMPARE(m_grounds.errorOfOpening(u"leaving"), 2U);
        QCOMPARE(m_grounds.errorOfOpening(uR"(end\file)"), 0U);
    }

    void aFullFolderBecomesNoJunction()
    {
        if (const auto reason = whyNoReparsePoints(m_calls, m_grounds.folder()))
            QSKIP(reason->c_str());
        const Opened full = m_grounds.open(u"end", {.access = Access::Mark});
        QCOMPARE(errorOf(m_calls.setReparse(*full, junctionTo(pathOf(u"other end")))), 145U);
    }

    void aSymbolicLinkKeepsItsText_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("toFolder");
        QTest::newRow("relative, to a file") << QStringLiteral(R"(end\file)") << false;
        QTest::newRow("relative, to a folder") << QStringLiteral("end") << true;
        QTest::newRow("to what is missing") << QStringLiteral(R"(..\not there)") << false;
        QTest::newRow("long") << QString(2'000, QLatin1Char('x')) << false;
    }

    void aSymbolicLinkKeepsItsText()
    {
        QFETCH(QString, target);
        QFETCH(bool, toFolder);
        if (const auto reason = whyNoSymbolicLinks(m_calls, m_grounds.folder()))
            QSKIP(reason->c_str());
        std::ignore = removeOne(m_calls, m_grounds.folder(), u"symbolic");
        const auto flags = allowUnprivileged | (toFolder ? linkToFolder : 0U);
        QCOMPARE(errorOf(m_calls.createSymbolicLink(pathOf(u"symbolic"), target.toStdU16String(), flags)), 0U);
        const Opened link = m_grounds.open(u"symbolic", {});
        QCOMPARE(m_calls.reparseTag(*link).value_or(0), tagSymbolicLink);
        QCOMPARE(m_calls.standardInfo(*link)->isFolder, toFolder);
        const auto bytes = m_calls.getReparse(*link);
        QVERIFY(bytes);
        const QByteArray units{reinterpret_cast<const char *>(target.utf16()), target.size() * 2};
        QVERIFY(QByteArray::fromStdString(*bytes).contains(units));
    }

    void aTakenNameBecomesNoSymbolicLink()
    {
        if (const auto reason = whyNoSymbolicLinks(m_calls, m_grounds.folder()))
            QSKIP(reason->c_str());
        QCOMPARE(errorOf(m_calls.createSymbolicLink(pathOf(u"end"), u"nowhere", allowUnprivileged)), 183U);
    }

private:
    std::u16string pathOf(std::u16string_view name) const { return m_grounds.path() + u'\\' + std::u16string{name}; }

    std::uint32_t makeJunction(std::u16string_view name)
    {
        const Opened made = m_grounds.open(name, {.access = Access::Make, .disposition = Disposition::NewFolder});
        return errorOf(m_calls.setReparse(*made, junctionTo(pathOf(u"end"))));
    }

    std::uint32_t tagListed(std::u16string_view name)
    {
        const Opened folder = m_grounds.open(u"", {.access = Access::List});
        for (const ListedEntry &entry : everythingIn(m_calls, *folder)) {
            if (entry.name == name)
                return entry.tag;
        }
        return 0;
    }

    NtCalls m_calls;
    Grounds m_grounds{m_calls};
};

QTEST_GUILESS_MAIN(NtReparseTest)
#include "tst_nt_reparse.moc"
