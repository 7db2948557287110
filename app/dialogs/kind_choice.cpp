// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/kind_choice.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

namespace linkwright {

namespace {

constexpr int columns = 2;

} // namespace

KindChoice::KindChoice(HardLinks hardLinks, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(18);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(columns, 1);
    add(LinkForm::FileLink, tr("Symbolic link to a fi&le"), tr("Leads to a file, and nowhere when a folder is there"));
    add(LinkForm::FolderLink, tr("Symbolic link to a f&older"),
        tr("Leads to a folder, and nowhere when a file is there"));
    add(LinkForm::Junction, tr("&Junction"),
        tr("Leads to a folder of this computer by its whole path; making one needs no right"));
    if (hardLinks == HardLinks::Yes)
        add(LinkForm::HardLink, tr("&Hard link"), tr("A second name of the same file, on the same drive"));
    setAccessibleName(tr("Kind of the link"));
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(static_cast<LinkForm>(id)); });
}

void KindChoice::add(LinkForm form, const QString &text, const QString &description)
{
    auto *button = new QRadioButton(text, this);
    button->setToolTip(description);
    button->setAccessibleDescription(description);
    const int at = static_cast<int>(m_buttons->buttons().size());
    m_grid->addWidget(button, at / columns, at % columns);
    m_buttons->addButton(button, static_cast<int>(form));
}

std::optional<LinkForm> KindChoice::form() const
{
    const int id = m_buttons->checkedId();
    return id < 0 ? std::nullopt : std::optional(static_cast<LinkForm>(id));
}

void KindChoice::setForm(std::optional<LinkForm> form)
{
    if (form && button(*form) != nullptr) {
        button(*form)->setChecked(true);
        return;
    }
    m_buttons->setExclusive(false); // else the one that is chosen cannot be left
    for (auto *button : m_buttons->buttons())
        button->setChecked(false);
    m_buttons->setExclusive(true);
}

QAbstractButton *KindChoice::button(LinkForm form) const
{
    return m_buttons->button(static_cast<int>(form));
}

void ChosenForm::targetChanged()
{
    if (is(LinkForm::FileLink) || is(LinkForm::FolderLink))
        m_form.reset();
}

} // namespace linkwright
