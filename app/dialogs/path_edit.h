// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <QLineEdit>

class QMimeData;

namespace linkwright {

/// A line that takes a path: typed with escapes for what cannot be typed, pasted, or dropped from a file manager.
class PathEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit PathEdit(QWidget *parent = nullptr);

    std::string bytes() const; // exactly what is in it
    void setBytes(std::string_view bytes);

Q_SIGNALS:
    /// A whole place came by drop or paste, and is in the field now.
    void placeBrought(const linkwright::NativePath &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool bring(const QMimeData *data);
    static bool offer(QDropEvent *event);
};

} // namespace linkwright
