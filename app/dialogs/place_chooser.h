// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QDialog>

class QPushButton;

namespace linkwright {

class AddressField;
class FolderPage;

/// Chooses a place by looking. Our own, because the toolkit's dialog leaves out names that are not text, follows links
/// on the way, and waits for the disk.
class PlaceChooser : public QDialog
{
    Q_OBJECT

public:
    enum class What : std::uint8_t { Anything, Folder };

    PlaceChooser(const QString &title, const NativePath &startFolder, What what, QWidget *parent = nullptr);

    NativePath chosen() const { return m_chosen; }
    void accept() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter(const QModelIndex &index);
    void showChoice();
    void type(const NativePath &place);
    void typedFailed(const Error &error);
    void forgetTyped(); // something else is meant now

    What m_what;
    FolderPage *m_page;
    AddressField *m_address;
    QPushButton *m_accept;
    NativePath m_typed; // and not opened yet
    NativePath m_chosen;
};

} // namespace linkwright
