// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "base/wtf8.h"
#include "changes/applier.h"
#include "changes/bind.h"
#include "changes/inverse.h"
#include "changes/plan_move.h"
#include "grounds.h"
#include "platform/windows/nt_calls.h"
#include "windows/path_forms.h"

#include <QTest>

#include <array>
#include <optional>

using namespace linkwright;
using namespace linkwright::windows;
using namespace linkwright::windows::test;

/// A move from one drive to another of a real system. LINKWRIGHT_OTHER_DRIVE ("Y:") names the other one.
class NtAcrossTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString drive = qEnvironmentVariable("LINKWRIGHT_OTHER_DRIVE");
        if (drive.isEmpty())
            QSKIP("LINKWRIGHT_OTHER_DRIVE names no second drive");
        QVERIFY(m_near.made());
        m_far.emplace(m_calls, drive);
        QVERIFY(m_far->made());
    }

    void aFolderGoesToAnotherDriveAndComesBack()
    {
        QCOMPARE(m_near.makeFolder(u"d"), 0U);
        QCOMPARE(m_near.makeFolder(uR"(d\sub)"), 0U);
        QCOMPARE(m_near.makeFolder(uR"(d\empty)"), 0U);
        QCOMPARE(m_near.makeFile(uR"(d\a.txt)", "a"), 0U);
        QCOMPARE(m_near.makeFile(uR"(d\sub\b.txt)", "b"), 0U);
        mark(uR"(d\sub\b.txt)", attributeReadOnly);
        mark(uR"(d\sub)", attributeReadOnly);
        const std::array<std::u16string, 4> below{uR"(d\a.txt)", uR"(d\sub\b.txt)", uR"(d\sub)", uR"(d\empty)"};
        std::vector<BasicInfo> before;
        for (const std::u16string &path : below)
            before.push_back(basicOf(m_near, path));

        const auto planned = planMove(nativeFileSystem(), {{at(m_near, u"d")}, at(*m_far, u"d")});
        QCOMPARE(planned.size(), std::size_t{1});
        QVERIFY(planned.front());
        QCOMPARE(planned.front()->size(), std::size_t{1});
        const Change move = planned.front()->front();
        QVERIFY(std::get<Move>(move).across);
        make(move);

        QCOMPARE(m_near.errorOfOpening(u"d"), 2U);
        QCOMPARE(everythingIn(m_calls, m_near.folder()).size(), std::size_t{0});
        QCOMPARE(everythingIn(m_calls, m_far->folder()).size(), std::size_t{1});
        for (std::size_t i = 0; i < below.size(); ++i) {
            const BasicInfo after = basicOf(*m_far, below.at(i));
            QCOMPARE(after.modified, before[i].modified);
            QCOMPARE(after.attributes & attributeReadOnly, before[i].attributes & attributeReadOnly);
        }
        QCOMPARE(contentOf(*m_far, uR"(d\a.txt)"), std::string("a"));
        QCOMPARE(contentOf(*m_far, uR"(d\sub\b.txt)"), std::string("b"));

        const auto back = bindPlan(nativeFileSystem(), inverseOf({move, {}}));
        QVERIFY(back.size() == 1 && back.front() && back.front()->change);
        make(back.front()->change.value());

        QCOMPARE(everythingIn(m_calls, m_far->folder()).size(), std::size_t{0});
        QCOMPARE(contentOf(m_near, uR"(d\sub\b.txt)"), std::string("b"));
        QCOMPARE(basicOf(m_near, uR"(d\sub\b.txt)").modified, before[1].modified);
        QVERIFY(basicOf(m_near, uR"(d\sub\b.txt)").attributes & attributeReadOnly);
    }

    void aStreamGoesAlong()
    {
        QCOMPARE(m_near.makeFile(u"f", "text"), 0U);
        const Opened file = m_near.open(u"f", {.access = Access::Mark});
        if (const auto streams = m_calls.streams(*file); !streams)
            QSKIP(qPrintable(QStringLiteral("no streams: error %1").arg(streams.error())));
        const auto made =
            m_calls.openStream(*file, u"mark", {.access = Access::Write, .disposition = Disposition::NewFile});
        if (!made)
            QSKIP(qPrintable(QStringLiteral("no stream can be made: error %1").arg(made.error())));
        const Opened stream{m_calls, *made};
        QCOMPARE(errorOf(m_calls.write(*stream, 0, "note")), 0U);
        const auto told = m_calls.streams(*file);
        QVERIFY(told);
        QCOMPARE(told->size(), std::size_t{1});
        QCOMPARE(told->front(), (StreamEntry{u"mark", 4}));
    }

private:
    static NativePath at(const Grounds &grounds, std::u16string_view name)
    {
        return shownPath(grounds.path() + u'\\' + std::u16string(name));
    }

    void mark(std::u16string_view name, std::uint32_t attributes)
    {
        const Opened entry = m_near.open(name, {.access = Access::Mark});
        const BasicInfo wanted{
            .created = 0, .modified = 131'000'000'000'000'000, .changed = 0, .attributes = attributes};
        QCOMPARE(errorOf(m_calls.setBasic(*entry, wanted)), 0U);
    }

    BasicInfo basicOf(const Grounds &grounds, std::u16string_view name)
    {
        return m_calls.basicInfo(*grounds.open(name, {})).value();
    }

    std::string contentOf(const Grounds &grounds, std::u16string_view name)
    {
        std::string bytes(8, '\0');
        const auto got = m_calls.read(*grounds.open(name, {.access = Access::Read}), 0, bytes);
        bytes.resize(got.value_or(0));
        return bytes;
    }

    static void make(const Change &change)
    {
        NoJournal journal;
        const Outcome outcome = apply(nativeFileSystem(), Plan{{change}}, journal).outcomes.at(0);
        for (const auto &error : {outcome.error, outcome.blemish}) {
            if (error)
                qWarning("error %d (%d) at %s", int(error->kind), error->osCode, error->where.bytes.c_str());
        }
        QCOMPARE(outcome.state, Outcome::State::Done);
        QVERIFY(!outcome.blemish);
    }

    NtCalls m_calls;
    Grounds m_near{m_calls};
    std::optional<Grounds> m_far;
};

QTEST_GUILESS_MAIN(NtAcrossTest)
#include "tst_nt_across.moc"
