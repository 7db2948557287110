// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>

class QTextBrowser;

namespace linkwright {

/// The handbook in a window of its own, in the language of the desktop where there is one. It is part of the program,
/// so that it opens wherever that does.
class Handbook : public QMainWindow
{
    Q_OBJECT

public:
    /// Brings the one window of the handbook to the front.
    static void open();

    explicit Handbook(QWidget *parent = nullptr);

    QTextBrowser &pages() { return *m_pages; }

private:
    void buildToolBar();

    QTextBrowser *m_pages;
};

} // namespace linkwright
