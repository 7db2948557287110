// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/spoken_roles.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QTextDocumentFragment>
#include <QWidget>

namespace linkwright {

namespace {

struct SpokenRole
{
    const char *className;
    QAccessible::Role role;
};

constexpr SpokenRole spokenRoles[] = {
    {"linkwright::ElidedLabel", QAccessible::StaticText}, {"linkwright::MessageBar", QAccessible::AlertMessage},
    {"linkwright::Breadcrumb", QAccessible::Grouping},    {"linkwright::LinkPanel", QAccessible::Grouping},
    {"linkwright::ChainPicture", QAccessible::List},      {"linkwright::EmptyState", QAccessible::Grouping},
    {"linkwright::StyleChoice", QAccessible::Grouping},   {"linkwright::PreviewCard", QAccessible::Grouping},
};

/// Tool tips are HTML where a name might be taken for such; what is read aloud is the text.
class SpokenWidget : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        return text.startsWith(QLatin1String("<span>")) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    }
};

QAccessibleInterface *interfaceOf(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    for (const SpokenRole &spoken : spokenRoles) {
        if (widget != nullptr && className == QLatin1String(spoken.className))
            return new SpokenWidget(widget, spoken.role); // who asks owns it
    }
    return nullptr;
}

} // namespace

void tellRoles()
{
    QAccessible::installFactory(&interfaceOf);
}

} // namespace linkwright
