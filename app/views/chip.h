// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <QToolButton>

#include <cstdint>

namespace linkwright {

/// A kind of rows, how many there are, and whether just they are wanted. Out of sight while there are none and nobody
/// asked for them.
class Chip : public QToolButton
{
    Q_OBJECT

public:
    /// `what`: in one or two words.
    explicit Chip(const QString &what, const QIcon &icon = {}, QWidget *parent = nullptr);

    void setCount(std::uint64_t count);
    std::uint64_t shownCount() const { return m_count; }
    /// Seen with no rows too.
    void keepInSight();

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override;

private:
    QString m_what;
    std::uint64_t m_count = 0;
    bool m_isKept = false;
};

} // namespace linkwright
