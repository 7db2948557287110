// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/remove_question.h"

#include "dialogs/question_parts.h"
#include "text/shown_name.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace linkwright {

namespace {

constexpr int iconSize = 32;
constexpr std::size_t namesListed = 8;

bool areLinks(const std::vector<Entry> &entries)
{
    return std::ranges::all_of(entries, [](const Entry &entry) { return entry.link != nullptr; });
}

QString title(const std::vector<Entry> &entries)
{
    if (entries.size() > 1)
        return areLinks(entries) ? RemoveQuestion::tr("Remove %n links?", nullptr, static_cast<int>(entries.size()))
                                 : RemoveQuestion::tr("Remove %n names?", nullptr, static_cast<int>(entries.size()));
    const QString name = shortened(shown(entries.front().name));
    return entries.front().link ? RemoveQuestion::tr("Remove the link %1?").arg(name)
                                : RemoveQuestion::tr("Remove the name %1?").arg(name);
}

QString names(const std::vector<Entry> &entries)
{
    QStringList lines;
    for (const auto &entry : entries | std::views::take(namesListed))
        lines += shortened(shown(entry.name));
    if (entries.size() > namesListed)
        lines += RemoveQuestion::tr("and %n more", nullptr, static_cast<int>(entries.size() - namesListed));
    return lines.join(u'\n');
}

QString whatStays(const std::vector<Entry> &entries)
{
    if (entries.size() > 1)
        return (areLinks(entries) ? RemoveQuestion::tr("What they point to stays.")
                                  : RemoveQuestion::tr("What links point to stays, and so does every file: the last "
                                                       "name of one is never removed."))
               + QStringLiteral("\n\n") + names(entries);
    const auto &link = entries.front().link;
    if (!link)
        return RemoveQuestion::tr("The file itself stays, under another name that it has.");
    const QString target = shortened(shown(link->target.raw));
    return link->health() == Health::Healthy
               ? RemoveQuestion::tr("What it points to (%1) stays.").arg(target)
               : RemoveQuestion::tr("It points to %1. Nothing else is touched.").arg(target);
}

QString acceptText(const std::vector<Entry> &entries)
{
    if (entries.size() > 1)
        return areLinks(entries) ? RemoveQuestion::tr("&Remove %n Links", nullptr, static_cast<int>(entries.size()))
                                 : RemoveQuestion::tr("&Remove %n Names", nullptr, static_cast<int>(entries.size()));
    return entries.front().link ? RemoveQuestion::tr("&Remove Link") : RemoveQuestion::tr("&Remove Name");
}

} // namespace

RemoveQuestion::RemoveQuestion(const std::vector<Entry> &entries, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Remove Link"));
    auto *icon = new QLabel(this);
    icon->setPixmap(
        QIcon::fromTheme(QStringLiteral("removelink")).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto *question = plainLabel(title(entries), this);
    QFont bold = question->font();
    bold.setBold(true);
    question->setFont(bold);
    auto *stays = plainLabel(whatStays(entries), this);
    setAccessibleDescription(stays->text());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *remove = buttons->addButton(acceptText(entries), QDialogButtonBox::AcceptRole);
    remove->setAutoDefault(false);
    auto *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(question);
    texts->addWidget(stays);
    texts->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
}

} // namespace linkwright
