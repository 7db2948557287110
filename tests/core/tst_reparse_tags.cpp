// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/constants.h"
#include "windows/link_text.h"
#include "windows/reparse_tag.h"

#include <QSet>
#include <QTest>

using namespace linkwright;
using namespace linkwright::windows;

namespace {

constexpr std::uint32_t file = attributeReparsePoint;
constexpr std::uint32_t folder = attributeReparsePoint | attributeFolder;

struct Row
{
    std::uint32_t tag;
    const char *word;
    TagCare care;
    NodeType asFile;
    NodeType asFolder;
};

using Care = TagCare;
using Node = NodeType;
constexpr Node asFileItIs = Node::File;
constexpr Node asFolderItIs = Node::Folder;

/// Every tag that is known. The numbers are Microsoft's (MS-FSCC 2.1.2.1).
constexpr Row rows[] = {
    {0xA000000C, "symlink", Care::Edit, Node::SymbolicLink, Node::FolderSymbolicLink},
    {0xA0000003, "mount-point", Care::Edit, Node::Junction, Node::Junction},
    {0x8000001B, "app-exec-link", Care::ReadOnly, Node::Other, Node::Other},
    {0xA000001D, "lx-symlink", Care::ReadOnlyDeletable, Node::Other, Node::Other},
    {0x80000023, "af-unix", Care::ReadOnly, Node::Other, Node::Other},
    {0x80000024, "lx-fifo", Care::ReadOnly, Node::Other, Node::Other},
    {0x80000025, "lx-chr", Care::ReadOnly, Node::Other, Node::Other},
    {0x80000026, "lx-blk", Care::ReadOnly, Node::Other, Node::Other},
    {0x80000014, "nfs", Care::ReadOnly, Node::Other, Node::Other},
    {0x9000001A, "cloud", Care::Never, asFileItIs, asFolderItIs},
    {0x9000101A, "cloud", Care::Never, asFileItIs, asFolderItIs},
    {0x9000701A, "cloud", Care::Never, asFileItIs, asFolderItIs},
    {0x9000F01A, "cloud", Care::Never, asFileItIs, asFolderItIs},
    {0x80000021, "onedrive", Care::Never, asFileItIs, asFolderItIs},
    {0x80000015, "file-placeholder", Care::Never, asFileItIs, asFolderItIs},
    {0x8000001E, "storage-sync", Care::Never, asFileItIs, asFolderItIs},
    {0x90000027, "storage-sync-folder", Care::Never, asFileItIs, asFolderItIs},
    {0xC0000004, "hsm", Care::Never, asFileItIs, asFolderItIs},
    {0x80000006, "hsm-2", Care::Never, asFileItIs, asFolderItIs},
    {0x80000018, "wci", Care::Never, asFileItIs, asFolderItIs},
    {0x90001018, "wci-1", Care::Never, asFileItIs, asFolderItIs},
    {0xA000001F, "wci-tombstone", Care::Never, Node::Other, Node::Other},
    {0xA0000027, "wci-link", Care::Never, Node::Other, Node::Other},
    {0xA0001027, "wci-link-1", Care::Never, Node::Other, Node::Other},
    {0x9000001C, "projfs", Care::Never, asFileItIs, asFolderItIs},
    {0xA0000022, "projfs-tombstone", Care::Never, Node::Other, Node::Other},
    {0x80000017, "wof", Care::Never, asFileItIs, asFolderItIs},
    {0x80000013, "dedup", Care::Never, asFileItIs, asFolderItIs},
    {0x80000007, "sis", Care::Never, asFileItIs, asFolderItIs},
    {0x80000008, "wim", Care::Never, asFileItIs, asFolderItIs},
    {0x8000000A, "dfs", Care::Never, asFileItIs, asFolderItIs},
    {0x80000012, "dfsr", Care::Never, asFileItIs, asFolderItIs},
    {0x80000009, "csv", Care::Never, asFileItIs, asFolderItIs},
    {0xA0000019, "global-reparse", Care::Never, Node::Other, Node::Other},
    {0x80000020, "unhandled", Care::Never, asFileItIs, asFolderItIs},
    {0x80001234, "unknown", Care::Never, asFileItIs, asFolderItIs},
    {0xA0001234, "unknown", Care::Never, Node::Other, Node::Other},
};

} // namespace

class ReparseTagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTagHasItsFactsAndItsKind_data()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < static_cast<int>(std::size(rows)); ++index)
            QTest::addRow("%s 0x%08X", rows[index].word, rows[index].tag) << index;
    }
    void everyTagHasItsFactsAndItsKind()
    {
        QFETCH(int, index);
        const Row &row = rows[index];

        const TagFacts facts = tagFacts(row.tag);

        QCOMPARE(facts.word, std::string_view(row.word));
        QCOMPARE(static_cast<int>(facts.care), static_cast<int>(row.care));
        QVERIFY(!facts.name.empty());
        QCOMPARE(static_cast<int>(nodeTypeOf(file, row.tag, false)), static_cast<int>(row.asFile));
        QCOMPARE(static_cast<int>(nodeTypeOf(folder, row.tag, false)), static_cast<int>(row.asFolder));
    }

    void wordsAreUniqueButForTheUnknown()
    {
        QSet<std::string_view> words;
        QSet<std::uint32_t> named;
        for (const Row &row : rows) {
            if (row.word != std::string_view("unknown") && row.word != std::string_view("cloud"))
                QVERIFY2(!words.contains(row.word), row.word);
            words.insert(tagFacts(row.tag).word);
            named.insert(row.tag);
        }
        QCOMPARE(named.size(), static_cast<qsizetype>(std::size(rows)));
    }

    void anUnknownTagIsNamedByItsNumberAndNeverTouched()
    {
        QCOMPARE(tagFacts(0x90001234).name, std::string("unknown reparse point 0x90001234"));
        QCOMPARE(tagFacts(0x0000000F).name, std::string("unknown reparse point 0x0000000F"));
        QVERIFY(tagFacts(0x90001234).care == TagCare::Never);
        QVERIFY(tagFacts(0x9001001A).word == "unknown"); // like a cloud tag, but for one bit
    }

    void onlyWhatWeMakeIsEdited()
    {
        for (const Row &row : rows)
            QCOMPARE(tagFacts(row.tag).care == TagCare::Edit, row.tag == tagSymbolicLink || row.tag == tagMountPoint);
    }

    void aFolderWhoseTagStandsForAnotherIsNeverWalkedInto()
    {
        for (const Row &row : rows)
            QVERIFY2(!isNameSurrogate(row.tag) || nodeTypeOf(folder, row.tag, false) != NodeType::Folder, row.word);
    }

    void aVolumeMountPointIsAFolderAndAJunctionALink()
    {
        const ReparseBuffer volume{tagMountPoint, uR"(\??\Volume{12345678-0000-0000-0000-100000000000}\)", u"", false};
        const ReparseBuffer junction{tagMountPoint, uR"(\??\C:\Volume{1}\)", u"", false};
        const ReparseBuffer link{tagSymbolicLink, volume.substitute, u"", false};

        QVERIFY(namesVolume(volume));
        QVERIFY(!namesVolume(junction));
        QVERIFY(!namesVolume(link));
        QVERIFY(namesVolume({tagMountPoint, uR"(\??\VOLUME{1}\)", u"", false}));
        QVERIFY(nodeTypeOf(folder, tagMountPoint, namesVolume(volume)) == NodeType::Folder);
        QVERIFY(nodeTypeOf(folder, tagMountPoint, namesVolume(junction)) == NodeType::Junction);
    }

    void withoutTheAttributeATagDoesNotCount()
    {
        QVERIFY(nodeTypeOf(0x20, tagSymbolicLink, false) == NodeType::File);
        QVERIFY(nodeTypeOf(attributeFolder, tagMountPoint, false) == NodeType::Folder);
        QVERIFY(nodeTypeOf(0, 0, false) == NodeType::File);
    }
};

QTEST_APPLESS_MAIN(ReparseTagsTest)
#include "tst_reparse_tags.moc"
