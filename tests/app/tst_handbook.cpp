// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/handbook.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace linkwright;

namespace {

QStringList pagesOf(const QString &language)
{
    QStringList pages = QDir(QStringLiteral(":/help/") + language).entryList({QStringLiteral("*.md")});
    pages.sort();
    return pages;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What stands in round brackets behind square ones: other pages and pictures.
QStringList namedIn(const QString &text)
{
    QStringList named;
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    for (auto each = link.globalMatch(text); each.hasNext();)
        named += each.next().captured(1);
    return named;
}

/// Every place of a link on the page that is shown.
QStringList linksOn(const QTextDocument &page)
{
    QStringList links;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isAnchor())
                links += part.fragment().charFormat().anchorHref();
        }
    }
    return links;
}

} // namespace

class HandbookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageAndPictureThatIsNamedIsThere_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : QDir(QStringLiteral(":/help")).entryList(QDir::Dirs)) {
            if (language != QStringLiteral("pictures"))
                QTest::newRow(qPrintable(language)) << language;
        }
    }

    void everyPageAndPictureThatIsNamedIsThere()
    {
        QFETCH(const QString, language);
        const QString folder = QStringLiteral(":/help/%1/").arg(language);
        QVERIFY(pagesOf(language).size() > 5);
        for (const QString &page : pagesOf(language)) {
            for (const QString &named : namedIn(textOf(folder + page)))
                QVERIFY2(QFile::exists(folder + named), qPrintable(page + QStringLiteral(" names ") + named));
        }
        QCOMPARE(pagesOf(language), pagesOf(QStringLiteral("en"))); // each language has them all
    }

    void theContentsLeadToEveryPage()
    {
        Handbook book;
        const QStringList links = linksOn(*book.pages().document());
        for (const QString &page : pagesOf(QStringLiteral("en"))) {
            if (page != QStringLiteral("index.md"))
                QVERIFY2(links.contains(page), qPrintable(page));
        }
    }

    void aPageIsOpenedAndLeftAgain()
    {
        Handbook book;
        book.show();
        QTextBrowser &pages = book.pages();
        const QString contents = pages.documentTitle() + pages.toPlainText();

        pages.setSource(QUrl(QStringLiteral("what-breaks-a-link.md")));

        QVERIFY(pages.toPlainText().contains(QStringLiteral("offline")));
        QVERIFY(pages.document()->pageCount() > 0);
        QVERIFY(pages.isBackwardAvailable());
        pages.backward();
        QCOMPARE(pages.documentTitle() + pages.toPlainText(), contents);
    }

    void aPictureIsNeverWiderThanThePage()
    {
        Handbook book;
        book.resize(500, 600);
        book.show();
        book.pages().reload();
        QVERIFY(book.pages().document()->size().width() <= book.pages().viewport()->width());
    }

    void aSmallerPictureIsNotMadeOfDots()
    {
        Handbook book;
        book.resize(500, 600);
        book.show();
        book.pages().reload();
        QImage picture;
        for (const QTextFormat &format : book.pages().document()->allFormats()) {
            if (format.isImageFormat())
                picture = qvariant_cast<QImage>(
                    book.pages().loadResource(QTextDocument::ImageResource, QUrl(format.toImageFormat().name())));
        }
        QVERIFY(!picture.isNull());

        const QRgb ground = picture.pixel(picture.width() / 2, picture.height() * 3 / 4); // the table, without rows
        for (int step = -20; step <= 20; ++step)
            QCOMPARE(picture.pixel(picture.width() / 2 + step, picture.height() * 3 / 4), ground);
    }

    void onlyOneWindowOpens()
    {
        Handbook::open();
        Handbook::open();
        int windows = 0;
        for (const QWidget *widget : QApplication::topLevelWidgets())
            windows += qobject_cast<const Handbook *>(widget) != nullptr ? 1 : 0;
        QCOMPARE(windows, 1);
    }
};

QTEST_MAIN(HandbookTest)
#include "tst_handbook.moc"
