// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/preview.h"

#include <QFrame>

class QLabel;
class QPixmap;

namespace linkwright {

class ElidedLabel;

/// What will be: the very text that will be stored, and how the link will be.
class PreviewCard : public QFrame
{
    Q_OBJECT

public:
    explicit PreviewCard(QWidget *parent = nullptr);

    void show(const Preview &preview);
    void say(const QString &text); // in place of a preview
    void refuse(const QString &reason); // why there is none
    void ask(const QString &question); // below what will be stored: what must be decided first
    bool isRefusal() const { return m_isRefusal; }
    QString storedText() const;
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell(const QPixmap &icon, const QString &sentence);
    void showHardLink(const QStringList &notes, bool ofLink);
    void showVerdict(const Verdict &verdict, const QStringList &notes);

    ElidedLabel *m_stored;
    QLabel *m_icon;
    QLabel *m_sentence;
    bool m_isRefusal = false;
};

} // namespace linkwright
