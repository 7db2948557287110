// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/relative.h"

#include <QWidget>

class QButtonGroup;

namespace linkwright {

/// Relative, absolute or as typed: three buttons side by side, one of them pressed.
class StyleChoice : public QWidget
{
    Q_OBJECT

public:
    explicit StyleChoice(QWidget *parent = nullptr);

    TargetStyle style() const;
    void setStyle(TargetStyle style);

Q_SIGNALS:
    void chosen();

private:
    void add(TargetStyle style, const QString &text, const QString &description);

    QButtonGroup *m_buttons;
};

} // namespace linkwright
