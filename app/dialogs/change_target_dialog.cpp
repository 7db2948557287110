// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/change_target_dialog.h"

#include "base/link_rules.h"
#include "dialogs/path_edit.h"
#include "dialogs/place_chooser.h"
#include "dialogs/style_choice.h"
#include "gestures/address_text.h"
#include "models/link_look.h"
#include "text/health_text.h"
#include "views/elided_label.h"
#include "views/known_places.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace linkwright {

ChangeTargetDialog::ChangeTargetDialog(FileSystem &files, NativePath folder, const Entry &entry, QWidget *parent)
    : LinkDialog(tr("Change Target"), tr("C&hange Target"), parent)
    , m_files(files)
    , m_folder(std::move(folder))
    , m_name(entry.name)
    , m_before(entry.link->target)
    , m_kindBefore(entry.type)
    , m_target(new PathEdit(this))
    , m_style(new StyleChoice(this))
{
    makeFields(*entry.link);
    m_style->setStyle(TargetStyle::Verbatim);
    m_target->setBytes(m_before.raw);
    m_target->selectAll();
    finishLayout();
    m_target->setFocus();
    askAgain();
}

void ChangeTargetDialog::makeFields(const LinkPart &link)
{
    auto *now = new QWidget(this);
    auto *line = new QHBoxLayout(now);
    line->setContentsMargins(0, 0, 0, 0);
    auto *icon = new QLabel(now);
    icon->setPixmap(healthIcon(link.health()).pixmap(QSize(16, 16), devicePixelRatioF()));
    icon->setToolTip(plainToolTip(healthText(link.verdict())));
    line->addWidget(icon);
    line->addWidget(new ElidedLabel(shown(link.target.raw), now), 1);
    auto *browse = new QPushButton(tr("Browse…"), this);
    browse->setAutoDefault(false);
    browse->setAccessibleDescription(tr("Choose what the link leads to"));
    m_target->setAccessibleDescription(tr("What the link will point to"));

    addRow(tr("Link:"), new ElidedLabel(shown(m_folder / m_name), this));
    addRow(tr("Points to now:"), now);
    addRow(tr("&Will point to:"), m_target, {browse});
    addRow(tr("Style:"), m_style);
    makeKinds();

    setTabOrder(m_target, browse);

    connect(m_target, &QLineEdit::textChanged, this, [this] {
        m_chosen.targetChanged();
        askAgain();
    });
    connect(m_target, &PathEdit::placeBrought, this, &ChangeTargetDialog::brought);
    connect(m_style, &StyleChoice::chosen, this, &ChangeTargetDialog::askAgain);
    connect(browse, &QPushButton::clicked, this, &ChangeTargetDialog::chooseTarget);
}

void ChangeTargetDialog::makeKinds()
{
    if (!link_rules::linksHaveKinds)
        return;
    m_kinds = new KindChoice(KindChoice::HardLinks::No, this);
    m_kinds->setForm(linkFormOf(m_kindBefore));
    addRow(tr("Kind:"), m_kinds);
    connect(m_kinds, &KindChoice::chosen, this, [this](LinkForm form) {
        m_chosen.choose(form);
        askAgain();
    });
}

/// The kind follows what the link leads to, until a person chooses one.
void ChangeTargetDialog::understood(const Preview &preview)
{
    if (m_kinds == nullptr || m_chosen.form())
        return;
    const auto &change = preview.planned.change;
    const auto *changed = change ? std::get_if<RetargetLink>(&*change) : nullptr;
    const auto kind = changed != nullptr ? changed->kind : std::nullopt;
    m_kinds->setForm(linkFormOf(kind.value_or(m_kindBefore)));
}

/// A whole place is not the text a person wants to store as it is: it is written as the link was before.
void ChangeTargetDialog::brought(const NativePath &place)
{
    m_target->setBytes(place.bytes);
    m_style->setStyle(m_before.isAbsolute() ? TargetStyle::Absolute : TargetStyle::Relative);
    askAgain();
}

/// Of the kind that is shown: what is at the target may have become another thing since.
RetargetRequest ChangeTargetDialog::request() const
{
    RetargetRequest request = asked();
    if (const auto shown = m_kinds != nullptr ? m_kinds->form() : std::nullopt)
        request.kind = nodeTypeOf(*shown);
    return request;
}

RetargetRequest ChangeTargetDialog::asked() const
{
    RetargetRequest request;
    request.place = m_folder / m_name;
    request.style = m_chosen.is(LinkForm::Junction) ? TargetStyle::Absolute : m_style->style(); // it has no other
    request.expected = m_before;
    request.kind = m_chosen.nodeType();
    request.target = request.style == TargetStyle::Verbatim
                         ? NativePath{m_target->bytes()}
                         : placeFromTyped(m_target->bytes(), {m_folder, homeFolder()});
    return request;
}

LivePreview::Question ChangeTargetDialog::question()
{
    if (m_target->text().isEmpty()) {
        m_missing = tr("Say what the link is to point to.");
        return {};
    }
    return [files = &m_files, request = asked()] { return previewOf(*files, planRetarget(*files, request)); };
}

void ChangeTargetDialog::chooseTarget()
{
    PlaceChooser chooser(tr("What the link points to"), m_folder, PlaceChooser::What::Anything, this);
    if (chooser.exec() == Accepted)
        brought(chooser.chosen());
}

} // namespace linkwright
