// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"
#include "text/chain_text.h"

#include <QAbstractButton>

namespace linkwright {

/// One stop on the way a link leads: where it is, what it points to, what it is. A button that shows the place in the
/// window, by Return too. All text is plain, gives way in its middle, and is whole in the tool tip.
class ChainStop : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int iconSize = 22;
    static constexpr int padding = 3; // above and below, where the focus is seen

    /// `isBad`: what is wrong here is the link's fault, and is said in the colour of errors.
    ChainStop(QIcon icon, StopText text, NativePath place, bool isBad, QWidget *parent = nullptr);

    const StopText &words() const { return m_text; }
    const NativePath &place() const { return m_place; } // that is shown; empty: nothing is

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Line
    {
        QString text;
        QColor colour;
        QFont font;
    };
    std::vector<Line> lines() const;

    QIcon m_icon;
    StopText m_text;
    NativePath m_place;
    bool m_isBad;
};

} // namespace linkwright
