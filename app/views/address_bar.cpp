// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/address_bar.h"

#include "views/address_field.h"
#include "views/breadcrumb.h"

#include <QFocusEvent>

namespace linkwright {

AddressBar::AddressBar(QWidget *parent)
    : QStackedWidget(parent)
    , m_crumbs(new Breadcrumb(this))
    , m_field(new AddressField(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(m_crumbs);
    addWidget(m_field);
    m_field->installEventFilter(this);
    connect(m_crumbs, &Breadcrumb::editWanted, this, &AddressBar::edit);
    connect(m_field, &AddressField::left, this, &AddressBar::showCrumbs);
}

void AddressBar::setPlace(const NativePath &folder, const NativePath &real)
{
    m_field->setPlace(folder);
    m_crumbs->setPlace(folder, real);
    showCrumbs();
}

void AddressBar::edit()
{
    setCurrentWidget(m_field);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool AddressBar::isEdited() const
{
    return m_field->hasFocus();
}

void AddressBar::showCrumbs()
{
    setCurrentWidget(m_crumbs);
}

/// What was typed and is not where one is stays to be gone on with.
bool AddressBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool leaves = event->type() == QEvent::FocusOut
                        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
                        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason;
    if (watched == m_field && leaves && !m_field->isTyped())
        showCrumbs();
    return QStackedWidget::eventFilter(watched, event);
}

} // namespace linkwright
