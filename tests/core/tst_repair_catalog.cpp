// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "bulk/unicode_fold.h"
#include "catalog_desk.h"
#include "repair_witness.h"
#include "store/digest.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// The catalog, as it is filled by a scan.
class CatalogWitness final : public Witness
{
public:
    void see(World &world, const std::vector<NativePath> &links) override
    {
        ScanRequest request;
        request.roots = links; // a root that is a link is that one item
        m_desk.scan(world, request);
        m_catalog = m_desk.open();
    }
    const KnownEnds *known() const override { return m_catalog.get(); }
    Digest digest() const override { return sha256; }

private:
    CatalogDesk m_desk;
    std::unique_ptr<Catalog> m_catalog;
};

} // namespace

/// Repair with what the catalog knows, and names as Unicode compares them.
class RepairCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useQuickDisk(); }

    void whatAScanRecordedMakesCertainAndNeverWrong()
    {
        Count sum;
        for (unsigned seed = 20'001; seed <= 20'060; ++seed) {
            CatalogWitness witness;
            sum.add(repairedWorld(seed % 3 == 0 ? Ground::Memory : Ground::Disk, seed, &witness, seed % 2 == 0));
        }
        qInfo("%zu broken links, %zu certain, %zu likely, %zu wrong", sum.broken, sum.certain, sum.likely, sum.wrong);
        QCOMPARE(sum.wrong, 0UZ);
        QVERIFY(sum.certain > sum.broken / 4);
    }

    void namesAreTheSameAsUnicodeSaysAndBytesThatAreNoTextOnlyThemselves()
    {
        QCOMPARE(twinOf(unicodeFold, "caf\xc3\xa9", "cafe\xcc\x81"), NameTwin::Normalisation);
        QCOMPARE(twinOf(unicodeFold, "\xc3\x84pfel", "A\xcc\x88PFEL"), NameTwin::Case);
        QCOMPARE(twinOf(unicodeFold, "a.jpg", "a.jpeg"), NameTwin::Extension);
        QCOMPARE(twinOf(unicodeFold, ".profile", ".bashrc"), NameTwin::None);
        QCOMPARE(twinOf(unicodeFold, "\xff", "\xfe"), NameTwin::None);
        QCOMPARE(twinOf(unicodeFold, "A\xff", "a\xff"), NameTwin::Case);
        QCOMPARE(twinOf(unicodeFold, "same", "same"), NameTwin::None);
    }
};

QTEST_GUILESS_MAIN(RepairCatalogTest)
#include "tst_repair_catalog.moc"
