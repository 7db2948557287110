// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/chain.h"

#include <QWidget>

class QVBoxLayout;

namespace linkwright {

/// The way a link leads, from top to bottom: each link that is followed with its text, then the end, or the place where
/// it goes no further, marked.
class ChainPicture : public QWidget
{
    Q_OBJECT

public:
    explicit ChainPicture(QWidget *parent = nullptr);

    void show(const Chain &chain);
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addStop(const QIcon &icon, const NativePath &place, const QString &below, bool bad);
    void addNote(const QString &text);

    QVBoxLayout *m_column;
    QList<QWidget *> m_icons; // the line runs between them
};

} // namespace linkwright
