// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/link_form.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QGridLayout;

namespace linkwright {

/// Which kind of link, for systems on which a link says itself what it leads to. None is chosen while nobody can tell.
class KindChoice : public QWidget
{
    Q_OBJECT

public:
    enum class HardLinks : std::uint8_t { No, Yes };

    explicit KindChoice(HardLinks hardLinks, QWidget *parent = nullptr);

    std::optional<LinkForm> form() const;
    /// Tells nobody; nothing: none is chosen.
    void setForm(std::optional<LinkForm> form);
    QAbstractButton *button(LinkForm form) const; // null: not offered

Q_SIGNALS:
    void chosen(linkwright::LinkForm form); // by a person

private:
    void add(LinkForm form, const QString &text, const QString &description);

    QButtonGroup *m_buttons;
    QGridLayout *m_grid;
};

/// What a person chose for a target, and how long that holds: a link to a file or a folder was meant for this very
/// target, a junction or a hard link for any.
class ChosenForm
{
public:
    void choose(LinkForm form) { m_form = form; }
    void targetChanged();
    const std::optional<LinkForm> &form() const { return m_form; }
    bool is(LinkForm form) const { return m_form == form; }
    /// What a request asks for.
    std::optional<NodeType> nodeType() const { return m_form ? nodeTypeOf(*m_form) : std::nullopt; }

private:
    std::optional<LinkForm> m_form;
};

} // namespace linkwright
