// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <QStackedWidget>

namespace linkwright {

class AddressField;
class Breadcrumb;

/// Where one is: as buttons, or, while somebody types or pastes where to go, as a field.
class AddressBar : public QStackedWidget
{
    Q_OBJECT

public:
    explicit AddressBar(QWidget *parent = nullptr);

    void setPlace(const NativePath &folder, const NativePath &real);
    void edit(); // as text, all of it selected
    bool isEdited() const;
    void showCrumbs();

    AddressField &field() { return *m_field; }
    Breadcrumb &crumbs() { return *m_crumbs; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Breadcrumb *m_crumbs;
    AddressField *m_field;
};

} // namespace linkwright
