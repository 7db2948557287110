// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/look_at_link.h"

#include <QWidget>

class QVBoxLayout;

namespace linkwright {

class ChainStop;
class ElidedButton;
struct StopText;

/// The way a link leads, from top to bottom: each link that is followed with its text, then the end, or the place where
/// it goes no further, marked, and what is there instead. Each stop is a button that shows its place.
class ChainPicture : public QWidget
{
    Q_OBJECT

public:
    explicit ChainPicture(QWidget *parent = nullptr);

    /// The keyboard comes to the stops from there.
    void standBehind(QWidget *before) { m_before = before; }
    void show(const LinkDetails &details);
    void clear();

    const QList<ChainStop *> &stops() const { return m_stops; }
    ElidedButton *nearest() const { return m_nearest; } // shows what is nearest to something missing; null: none

Q_SIGNALS:
    void placeWanted(const linkwright::NativePath &place);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addStop(const QIcon &icon, StopText text, const NativePath &place, bool isBad);
    void addEnd(const Verdict &verdict, std::string_view fileSystem);
    void addNearest(const NativePath &place);
    void addNote(const QString &text);
    void orderFocus();

    QVBoxLayout *m_column;
    QWidget *m_before = nullptr;
    LinkDetails m_shown; // its chain is empty: nothing
    QList<ChainStop *> m_stops; // the line runs between them
    ElidedButton *m_nearest = nullptr;
};

} // namespace linkwright
