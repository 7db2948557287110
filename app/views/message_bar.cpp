// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/message_bar.h"

#include "text/shown_name.h"
#include "views/close_button.h"
#include "views/elided_label.h"
#include "views/tints.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace linkwright {

namespace {

constexpr int room = 6; // around the bar

QStyle::StandardPixmap iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information: return QStyle::SP_MessageBoxInformation;
    case MessageBar::Kind::Warning: return QStyle::SP_MessageBoxWarning;
    case MessageBar::Kind::Error: return QStyle::SP_MessageBoxCritical;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_row(new QHBoxLayout(this))
    , m_remedy(new QToolButton(this))
    , m_progress(new QProgressBar(this))
    , m_close(new CloseButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remedy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_progress->setAccessibleName(tr("Progress"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
    connect(m_remedy, &QToolButton::clicked, this, &QWidget::hide);

    m_row->setContentsMargins(room + 10, room + 6, room + 6, room + 6);
    m_row->setSpacing(8);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_progress, 1, Qt::AlignVCenter);
    m_row->addWidget(m_remedy, 0, Qt::AlignTop);
    m_row->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::tell(Kind kind, const QString &text, QAction *remedy)
{
    for (QToolButton *old : std::exchange(m_choices, {})) {
        old->hide();
        old->deleteLater(); // perhaps it was this one's click that brought us here
    }
    m_kind = kind;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(style()->standardIcon(iconOf(kind)).pixmap(QSize(size, size), devicePixelRatioF()));
    m_told = text;
    m_text->setText(withShortWords(text));
    m_text->setToolTip(plainToolTip(text));
    m_progress->hide();
    m_close->show();
    m_remedy->setVisible(remedy != nullptr);
    if (remedy != nullptr)
        m_remedy->setDefaultAction(remedy);
    setAccessibleName(text);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::ask(Kind kind, const QString &text, const std::vector<Choice> &choices)
{
    tell(kind, text);
    for (const auto &choice : choices) {
        connect(addChoice(choice.text), &QToolButton::clicked, this, [this, choice] {
            if (!choice.keepsMessage)
                hide();
            choice.deed();
        });
    }
}

QToolButton *MessageBar::addChoice(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleDescription(m_told);
    m_row->insertWidget(m_row->indexOf(m_close), button, 0, Qt::AlignTop);
    m_choices.push_back(button);
    button->show();
    return button;
}

void MessageBar::work(const QString &text, Choice stop)
{
    tell(Kind::Information, text);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_close->hide();
    auto *button = addChoice(stop.text);
    connect(button, &QToolButton::clicked, this, [button, deed = std::move(stop.deed)] {
        button->setEnabled(false); // until what is under way is through
        deed();
    });
}

void MessageBar::showProgress(std::size_t done, std::size_t of)
{
    m_progress->setRange(0, static_cast<int>(of));
    m_progress->setValue(static_cast<int>(done));
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_told;
}

QColor MessageBar::accent() const
{
    switch (m_kind) {
    case Kind::Information: return palette().color(QPalette::Highlight);
    case Kind::Warning: return tints::warning(palette());
    case Kind::Error: return tints::error(palette());
    }
    Q_UNREACHABLE();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tints::mixed(palette().color(QPalette::Window), accent(), 0.55));
    painter.setBrush(tints::mixed(palette().color(QPalette::Window), accent(), 0.14));
    painter.drawRoundedRect(QRectF(rect()).adjusted(room + 0.5, room + 0.5, -room - 0.5, -room - 0.5), 4, 4);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace linkwright
