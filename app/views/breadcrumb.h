// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/drop.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace linkwright {

/// A folder and those it lies in, as buttons from left to right. What does not fit is in a menu in front. Looks like a
/// field to type in, and a click beside the buttons asks for one.
class Breadcrumb : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumb(QWidget *parent = nullptr);

    /// `real`: where it physically is, told where that is another path.
    void setPlace(const NativePath &folder, const NativePath &real);
    const std::vector<QToolButton *> &crumbs() const { return m_crumbs; } // from the root on, also those out of sight

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const linkwright::NativePath &folder);
    void tabWanted(const linkwright::NativePath &folder);
    void dropped(const linkwright::Drop &drop, const linkwright::NativePath &folder);
    void editWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QToolButton *addCrumb(const NativePath &folder, const QString &text);
    void arrange();
    void showHidden();
    const NativePath &folderOf(const QObject *crumb) const;

    NativePath m_folder;
    std::vector<NativePath> m_folders;
    std::vector<QToolButton *> m_crumbs; // one a folder
    QToolButton *m_more;
    std::size_t m_firstSeen = 0;
};

} // namespace linkwright
