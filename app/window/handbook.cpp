// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/handbook.h"

#include <QAction>
#include <QFile>
#include <QImage>
#include <QLocale>
#include <QPointer>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>
#include <QToolBar>

namespace linkwright {

namespace {

constexpr int margin = 24;
constexpr int between = 10; // two paragraphs
constexpr int lineHeight = 115; // per cent

/// The contents of the handbook in the first of the person's languages that it is written in.
QUrl contentsPage()
{
    for (const QString &language : QLocale().uiLanguages()) {
        const QString path = QStringLiteral("/help/%1/index.md").arg(language.section(u'-', 0, 0));
        if (QFile::exists(u':' + path))
            return QUrl(QStringLiteral("qrc:") + path);
    }
    return QUrl(QStringLiteral("qrc:/help/en/index.md"));
}

/// Room round the text and between its parts, and tables of thin lines.
void dress(QTextDocument &page, const QColor &lines)
{
    QTextFrame *root = page.rootFrame();
    QTextFrameFormat frame = root->frameFormat();
    frame.setMargin(margin);
    root->setFrameFormat(frame);
    for (QTextFrame *part : root->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(part);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(lines);
        format.setCellPadding(5);
        format.setTopMargin(between);
        format.setBottomMargin(between);
        table->setFormat(format);
    }
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        QTextCursor at(block);
        const bool isLoose = at.currentTable() == nullptr && at.currentList() == nullptr;
        QTextBlockFormat format = block.blockFormat();
        if (!block.text().contains(QChar::ObjectReplacementCharacter)) // a picture is a line, and needs no more room
            format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        if (isLoose)
            format.setBottomMargin(between);
        at.setBlockFormat(format);
    }
}

/// Pages with pictures that are never wider than the page.
class Pages : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl &name) override
    {
        const QVariant resource = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::ImageResource || resource.userType() != QMetaType::QByteArray)
            return resource;
        // Not in few colours, as it is stored: scaled, it would be made of dots.
        QImage picture = QImage::fromData(resource.toByteArray()).convertToFormat(QImage::Format_RGB32);
        const int room = viewport()->width() - 2 * margin - 24; // a scroll bar may come
        if (picture.width() > room) {
            const qreal ratio = devicePixelRatioF();
            picture = picture.scaledToWidth(qMin(picture.width(), qRound(room * ratio)), Qt::SmoothTransformation);
            picture.setDevicePixelRatio(qreal(picture.width()) / room);
        }
        return picture;
    }

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override
    {
        QTextBrowser::doSetSource(name, type);
        dress(*document(), palette().color(QPalette::Mid));
    }
};

} // namespace

void Handbook::open()
{
    static QPointer<Handbook> &theOne = *new QPointer<Handbook>;
    if (!theOne) {
        theOne = new Handbook;
        theOne->setAttribute(Qt::WA_DeleteOnClose);
        theOne->setAttribute(Qt::WA_QuitOnClose, false);
    }
    theOne->show();
    theOne->raise();
    theOne->activateWindow();
}

Handbook::Handbook(QWidget *parent)
    : QMainWindow(parent)
    , m_pages(new Pages(this))
{
    setWindowTitle(tr("Handbook"));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setOpenExternalLinks(true);
    m_pages->setAccessibleName(tr("Handbook"));
    m_pages->document()->setDefaultFont(font());
    setCentralWidget(m_pages);
    buildToolBar();
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 46);
    m_pages->setSource(contentsPage(), QTextDocument::MarkdownResource);
    m_pages->setFocus();
}

void Handbook::buildToolBar()
{
    auto *bar = addToolBar(tr("Tool Bar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto add = [&](const QString &icon, const QString &text, const QKeySequence &keys, auto deed) {
        auto *action = bar->addAction(QIcon::fromTheme(icon), text, m_pages, deed);
        action->setShortcut(keys);
        return action;
    };
    auto *back = add(QStringLiteral("go-previous"), tr("Back"), QKeySequence::Back, &QTextBrowser::backward);
    auto *forward = add(QStringLiteral("go-next"), tr("Forward"), QKeySequence::Forward, &QTextBrowser::forward);
    add(QStringLiteral("home"), tr("Contents"), Qt::ALT | Qt::Key_Home,
        [this] { m_pages->setSource(contentsPage(), QTextDocument::MarkdownResource); });
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_pages, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_pages, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    auto *close = new QAction(this);
    close->setShortcuts({QKeySequence::Close, Qt::Key_Escape});
    connect(close, &QAction::triggered, this, &QWidget::close);
    addAction(close);
}

} // namespace linkwright
