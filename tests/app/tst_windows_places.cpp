// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/shared_folder.h"
#include "gestures/address_text.h"
#include "gestures/link_mime.h"
#include "gestures/uri_list.h"
#include "platform/mounts.h"
#include "platform/user_folders.h"
#include "support/printing.h"
#include "window/first_folder.h"

#include <QTest>

using namespace linkwright;
using namespace std::string_literals;

namespace {

std::string typed(std::string_view text)
{
    return placeFromTyped(text, {{R"(C:\here)"}, {R"(C:\Users\ann)"}}).bytes;
}

} // namespace

/// Linked with the path rules of Windows, on whatever system this runs.
class WindowsPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceOnADriveHasAnAddress()
    {
        QCOMPARE(fileUri({R"(C:\Users\ann\a b)"}), "file:///C:/Users/ann/a%20b"s);
        QCOMPARE(fileUri({R"(C:\)"}), "file:///C:/"s);
        QCOMPARE(placeOfFileUri("file:///C:/Users/ann/a%20b")->bytes, R"(C:\Users\ann\a b)"s);
        QCOMPARE(placeOfFileUri("file:///c%3A/x")->bytes, R"(c:\x)"s);
    }

    void theServerOfAShareIsTheHostOfItsAddress()
    {
        QCOMPARE(fileUri({R"(\\server\share\x)"}), "file://server/share/x"s);
        QCOMPARE(placeOfFileUri("file://server/share/x")->bytes, R"(\\server\share\x)"s);
        QCOMPARE(placeOfFileUri("file:////server/share/x")->bytes, R"(\\server\share\x)"s);
        QCOMPARE(placeOfFileUri("file://localhost/C:/x")->bytes, R"(C:\x)"s);
    }

    void anAddressWithoutDriveOrShareIsNone()
    {
        for (const char *uri : {"file:///x", "file:x", "file://", "file://server", "file:///C:x", "http://C:/x",
                                "file:///C:/a%00b", "file:////./pipe/x", "file:////?/C:/x"})
            QVERIFY2(!placeOfFileUri(uri), uri);
    }

    void noWindowBeginsOnAnotherComputer()
    {
        QCOMPARE(firstFolder({R"(D:\x)"}).bytes, R"(D:\x)"s);
        QCOMPARE(firstFolder({}), homeFolder());
        for (const char *last : {R"(\\nas\films\x)", R"(\\?\UNC\nas\films)"})
            QCOMPARE(firstFolder({last}), homeFolder());
    }

    void oddNamesSurviveTheClipboard()
    {
        const std::vector<NativePath> places{{"C:\\ha#lf \xed\xa0\x80"}, {R"(\\s\h\100%.txt)"}, {"D:\\é\\∕"}};
        const PlacesMimeData data(places);

        QCOMPARE(placesIn(data).places, places);
    }

    void whatExplorerDropsIsUnderstood()
    {
        QMimeData data;
        data.setUrls({QUrl(QStringLiteral("file:///C:/Users/ann/x y")), QUrl(QStringLiteral("file://server/share/z"))});

        QCOMPARE(placesIn(data).places, (std::vector<NativePath>{{R"(C:\Users\ann\x y)"}, {R"(\\server\share\z)"}}));
    }

    void anAddressMayBeTypedInEitherSpelling()
    {
        QCOMPARE(typed(R"("C:\a b")"), R"(C:\a b)"s); // as Explorer's "Copy as path" has it
        QCOMPARE(typed(R"(sub\x)"), R"(C:\here\sub\x)"s);
        QCOMPARE(typed("~/x"), R"(C:\Users\ann\x)"s);
        QCOMPARE(typed(R"(~\x)"), R"(C:\Users\ann\x)"s);
        QCOMPARE(typed("~x"), R"(C:\here\~x)"s);
        QCOMPARE(typed(R"(\\server\share)"), R"(\\server\share)"s);
    }

    void placesShareTheDeepestFolderThatHoldsBoth()
    {
        const auto shared = [](std::string_view folder, const char *place) {
            return std::string(sharedFolder(folder, {place}));
        };
        QCOMPARE(shared(R"(C:\a\b)", R"(C:\a\c)"), R"(C:\a)"s);
        QCOMPARE(shared(R"(C:\a)", R"(C:\ab)"), R"(C:\)"s);
        QCOMPARE(shared(R"(C:\a)", R"(D:\a)"), ""s);
        QCOMPARE(std::string(below(R"(C:\)", {R"(C:\a\b)"})), R"(a\b)"s);
        QCOMPARE(std::string(below(R"(C:\a)", {R"(C:\a\b)"})), "b"s);
        QCOMPARE(std::string(below(R"(C:\a)", {R"(C:\ab)"})), R"(C:\ab)"s);
    }

    void whatLiesOnADriveIsFoundInTheTable()
    {
        const MountTable table({{{R"(C:\)"}, "NTFS", {}}, {{R"(D:\disk)"}, "NTFS", {}}}, {{R"(E:\)"}}, {});

        QCOMPARE(table.mountOf({R"(C:\Users\ann)"})->point.bytes, R"(C:\)"s);
        QCOMPARE(table.mountOf({R"(D:\disk\x)"})->point.bytes, R"(D:\disk)"s);
        QCOMPARE(table.mountOf({R"(D:\x)"}), nullptr);
        QCOMPARE(table.absentVolumeOf({R"(E:\x)"}, {R"(E:\)"}).bytes, R"(E:\)"s);
    }
};

QTEST_GUILESS_MAIN(WindowsPlacesTest)
#include "tst_windows_places.moc"
