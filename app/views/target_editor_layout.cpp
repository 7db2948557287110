// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_edit.h"
#include "views/target_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkwright {

namespace {

constexpr int spacing = 6;

QToolButton *textButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

} // namespace

void TargetEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    column->addLayout(makeField());
    makeVerdict();
    column->addWidget(m_edit);
    column->addLayout(makeWaysToWrite());

    connect(m_field, &QLineEdit::textChanged, this, &TargetEditor::textChanged);
    connect(m_field, &QLineEdit::returnPressed, this, &TargetEditor::apply);
    connect(m_field, &PathEdit::placeBrought, this, &TargetEditor::brought);
    connect(m_apply, &QPushButton::clicked, this, &TargetEditor::apply);
    connect(m_revert, &QPushButton::clicked, this, &TargetEditor::revert);
    connect(&m_preview, &LivePreview::answered, this, &TargetEditor::answered);
}

QLayout *TargetEditor::makeField()
{
    m_field = new PathEdit(this);
    m_field->setAccessibleName(tr("Points to"));
    auto *copy = new QToolButton(this);
    copy->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
    copy->setToolTip(tr("Copy this text"));
    copy->setAccessibleName(tr("Copy what the link points to"));
    copy->setAutoRaise(true);
    connect(copy, &QToolButton::clicked, this, &TargetEditor::copyText);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(copy);
    return row;
}

void TargetEditor::makeVerdict()
{
    m_edit = new QWidget(this);
    m_icon = new QLabel(m_edit);
    m_sentence = new QLabel(m_edit);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(2 * fontMetrics().lineSpacing()); // most are as long: less jumps while one types
    m_sentence->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_apply = new QPushButton(tr("Apply"), m_edit);
    m_apply->setAutoDefault(false);
    m_revert = new QPushButton(tr("Revert"), m_edit);
    m_revert->setAutoDefault(false);
    m_revert->setToolTip(tr("Back to what the link stores (Escape)"));
    auto *words = new QHBoxLayout;
    words->setSpacing(spacing + 2);
    words->addWidget(m_icon, 0, Qt::AlignTop);
    words->addWidget(m_sentence, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing);
    buttons->addWidget(m_apply, 1);
    buttons->addWidget(m_revert, 1);
    auto *column = new QVBoxLayout(m_edit);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    column->addLayout(words);
    column->addLayout(buttons);
    m_edit->hide();
}

QLayout *TargetEditor::makeWaysToWrite()
{
    m_convert = textButton(this);
    m_tidy = textButton(this);
    m_tidy->setText(tr("Tidy"));
    m_straight = textButton(this);
    m_straight->setText(tr("Point Straight at the End"));
    connect(m_convert, &QToolButton::clicked, this,
            [this] { fill(m_others->relative && *m_others->relative ? m_others->relative : m_others->absolute); });
    connect(m_tidy, &QToolButton::clicked, this, [this] { fill(m_others->tidy); });
    connect(m_straight, &QToolButton::clicked, this, [this] { fill(m_others->straight); });
    auto *pair = new QHBoxLayout;
    pair->setSpacing(spacing);
    pair->addWidget(m_convert, 3);
    pair->addWidget(m_tidy, 2);
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing);
    column->addLayout(pair);
    column->addWidget(m_straight);
    return column;
}

} // namespace linkwright
