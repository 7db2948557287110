// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/breadcrumb.h"

#include "gestures/link_mime.h"
#include "platform/user_folders.h"
#include "text/shown_name.h"
#include "views/elided_label.h"
#include "views/link_drop.h"
#include "views/tints.h"
#include "views/trail.h"

#include <QDropEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleOptionFrame>
#include <QStylePainter>
#include <QToolButton>

#include <algorithm>

namespace linkwright {

namespace {

constexpr int widestCrumb = 28; // letters
constexpr int between = 10; // an arrow
constexpr int room = 28; // beside the buttons: to click there, for a field

/// A folder and all above it, from the root on.
std::vector<NativePath> foldersTo(const NativePath &folder)
{
    std::vector<NativePath> folders;
    if (!folder.isEmpty())
        folders.push_back(withoutTrailingSeparators(folder));
    while (!folders.empty()) {
        const auto next = above(folders.back());
        if (!next || next->selected.empty()) // "a/..": what is above cannot be told from the text
            break;
        folders.push_back(withoutTrailingSeparators(next->folder));
    }
    std::ranges::reverse(folders);
    return folders;
}

QString asButtonText(const QString &name)
{
    return QString(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace

Breadcrumb::Breadcrumb(QWidget *parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    setToolTip(tr("Click here to type or paste where to go"));
    setAccessibleName(tr("Address"));
    setAccessibleDescription(tr("The folder on screen and those it lies in"));
    m_more->setText(QStringLiteral("«"));
    m_more->setAutoRaise(true);
    m_more->setCursor(Qt::ArrowCursor);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setAccessibleName(tr("Folders further up"));
    m_more->setToolTip(m_more->accessibleName());
    connect(m_more, &QToolButton::clicked, this, &Breadcrumb::showHidden);
}

void Breadcrumb::setPlace(const NativePath &folder, const NativePath &real)
{
    m_folder = folder;
    for (QToolButton *crumb : std::exchange(m_crumbs, {})) {
        crumb->hide();
        crumb->deleteLater(); // it may be what was clicked
    }
    m_folders = foldersTo(folder);
    const NativePath home = homeFolder();
    const auto homeAt = std::ranges::find(m_folders, home);
    if (homeAt != m_folders.end())
        m_folders.erase(m_folders.begin(), homeAt); // everybody knows where that is
    for (const NativePath &each : m_folders) {
        const std::string name = split(each).name;
        const QString text = each == home ? tr("Home") : name.empty() ? shown(each) : shown(name);
        m_crumbs.push_back(addCrumb(each, text));
    }
    if (m_crumbs.empty())
        return;
    QFont bold = font();
    bold.setBold(true);
    m_crumbs.back()->setFont(bold);
    if (!real.isEmpty() && real != m_folders.back())
        m_crumbs.back()->setToolTip(
            plainToolTip(tr("%1\nIt is reached over a link; really it is %2").arg(shown(folder), shown(real))));
    arrange();
}

QToolButton *Breadcrumb::addCrumb(const NativePath &folder, const QString &text)
{
    auto *crumb = new QToolButton(this);
    crumb->setText(
        asButtonText(fontMetrics().elidedText(text, Qt::ElideMiddle, fontMetrics().averageCharWidth() * widestCrumb)));
    crumb->setAutoRaise(true);
    crumb->setCursor(Qt::ArrowCursor);
    crumb->setFocusPolicy(Qt::TabFocus);
    crumb->setAcceptDrops(true);
    crumb->setToolTip(plainToolTip(shown(folder)));
    crumb->setAccessibleName(text);
    crumb->setAccessibleDescription(tr("Go to %1").arg(shown(folder)));
    crumb->installEventFilter(this);
    connect(crumb, &QToolButton::clicked, this, [this, folder] { Q_EMIT chosen(folder); });
    return crumb;
}

/// As many of the last ones as fit.
void Breadcrumb::arrange()
{
    const int height = std::max(1, this->height() - 4);
    int left = width() - room;
    m_firstSeen = m_crumbs.size();
    while (m_firstSeen > 0) {
        const int wanted = m_crumbs[m_firstSeen - 1]->sizeHint().width() + between;
        const int reserved = m_firstSeen > 1 ? m_more->sizeHint().width() : 0;
        if (m_firstSeen < m_crumbs.size() && left - wanted < reserved)
            break;
        left -= wanted;
        --m_firstSeen;
    }
    int x = 3;
    m_more->setVisible(m_firstSeen > 0);
    if (m_firstSeen > 0) {
        m_more->setGeometry(x, 2, m_more->sizeHint().width(), height);
        x += m_more->sizeHint().width() + between;
    }
    for (std::size_t at = 0; at < m_crumbs.size(); ++at) {
        QToolButton &crumb = *m_crumbs[at];
        crumb.setVisible(at >= m_firstSeen);
        const int wide = std::min(crumb.sizeHint().width(), std::max(0, width() - x - 3));
        crumb.setGeometry(x, 2, wide, height);
        x += at >= m_firstSeen ? wide + between : 0;
    }
    update();
}

void Breadcrumb::showHidden()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t at = m_firstSeen; at-- > 0;)
        menu->addAction(QIcon::fromTheme(QStringLiteral("folder")), m_crumbs[at]->text(), m_crumbs[at],
                        [this, folder = m_folders[at]] { Q_EMIT chosen(folder); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

const NativePath &Breadcrumb::folderOf(const QObject *crumb) const
{
    const auto at = std::ranges::find(m_crumbs, crumb);
    return at == m_crumbs.end() ? m_folder : m_folders[static_cast<std::size_t>(at - m_crumbs.begin())];
}

/// Of a crumb: what is dropped on it goes into its folder, and the middle button opens it in a tab.
bool Breadcrumb::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: return acceptAsLink(*static_cast<QDropEvent *>(event));
    case QEvent::Drop: {
        auto &drop = *static_cast<QDropEvent *>(event);
        const QPoint where = qobject_cast<QWidget *>(watched)->mapToGlobal(drop.position().toPoint());
        if (acceptAsLink(drop))
            Q_EMIT dropped({placesIn(*drop.mimeData()), saysLink(drop.modifiers()), where},
                           NativePath(folderOf(watched)));
        return true;
    }
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent *>(event)->button() != Qt::MiddleButton)
            break;
        Q_EMIT tabWanted(NativePath(folderOf(watched)));
        return true;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void Breadcrumb::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.rect = rect();
    frame.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &frame, this);
    frame.state = (frame.state | QStyle::State_Sunken) & ~QStyle::State_HasFocus;
    painter.drawPrimitive(QStyle::PE_PanelLineEdit, frame);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tints::quiet(palette()), 1.4));
    for (std::size_t at = std::max<std::size_t>(m_firstSeen, 1); at < m_crumbs.size(); ++at) {
        const QPointF tip(m_crumbs[at]->x() - 3.0, height() / 2.0);
        painter.drawPolyline(QPolygonF({tip + QPointF(-4, -4), tip, tip + QPointF(-4, 4)}));
    }
}

void Breadcrumb::resizeEvent(QResizeEvent *)
{
    arrange();
}

void Breadcrumb::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void Breadcrumb::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT editWanted();
    else
        QWidget::mousePressEvent(event);
}

QSize Breadcrumb::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, minimumSizeHint().height()};
}

QSize Breadcrumb::minimumSizeHint() const
{
    QStyleOptionFrame frame;
    frame.initFrom(this);
    const QSize text(fontMetrics().averageCharWidth() * 12, std::max(fontMetrics().height(), 14) + 4);
    return style()->sizeFromContents(QStyle::CT_LineEdit, &frame, text, this);
}

} // namespace linkwright
