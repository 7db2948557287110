// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <QLineEdit>

namespace linkwright {

/// Where one is, and where one can type or paste where to go. Escape brings back where one is.
class AddressField : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressField(QWidget *parent = nullptr);

    void setPlace(const NativePath &folder);
    /// Another text than the place is in it.
    bool isTyped() const;
    /// As if Return were pressed.
    void take();

Q_SIGNALS:
    void placeTyped(const linkwright::NativePath &place);
    void left(); // nothing was typed after all

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    NativePath m_place;
};

} // namespace linkwright
