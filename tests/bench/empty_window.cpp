// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that a program with a window of Qt Widgets does at its start. What linkwright takes beyond it is its own
// cost.

#include <QApplication>
#include <QWidget>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1360, 780);
    window.show();
    return QApplication::exec();
}
