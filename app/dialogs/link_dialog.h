// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/preview.h"
#include "gestures/ask_administrator.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QPushButton;

namespace linkwright {

class PathEdit;
class PreviewCard;

/// What the dialogs for making and changing a link have in common: fields, what will be or what is wrong, and a
/// button that says why it cannot be pressed.
class LinkDialog : public QDialog
{
    Q_OBJECT

public:
    LinkDialog(const QString &title, const QString &acceptText, QWidget *parent);

    const PreviewCard &card() const { return *m_card; }
    QPushButton *acceptButton() const { return m_accept; }
    QString complaint() const; // why it cannot be made; empty when it can

    /// What would ask for an administrator's rights: the button shows when it will.
    void elevateBy(const FileSystem &files, MakeElevation make);

    void accept() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

    /// What to ask with the fields as they are; none, with `m_missing` said, while something must be typed first.
    virtual LivePreview::Question question() = 0;
    virtual void understood(const Preview &) {}
    /// What must be decided first though it could be made; empty: nothing.
    virtual QString undecided(const Preview &) const { return {}; }

    QFormLayout *form() const { return m_form; }
    void addRow(const QString &label, QWidget *field, const QList<QWidget *> &beside = {});
    void finishLayout();
    void askAgain();
    QString m_missing;

private:
    void answered(const Preview &preview);
    QString tell(const Preview &preview);
    LivePreview::Question withElevation(LivePreview::Question question) const;
    void allow(const QString &reasonAgainst);

    QFormLayout *m_form;
    PreviewCard *m_card;
    QDialogButtonBox *m_buttons;
    QPushButton *m_accept;
    LivePreview m_preview;
    const FileSystem *m_elevated = nullptr; // null: nobody is asked
    MakeElevation m_elevation;
    bool m_allowed = false;
    bool m_acceptWhenAnswered = false; // Return was faster than the answer
};

} // namespace linkwright
