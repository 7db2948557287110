// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// empty_window [WORD]: the least that a program with a window of Qt Widgets does at its start, or one that shows a
// word, for which the system's fonts are read. What linkwright takes beyond it is its own cost.

#include <QApplication>
#include <QLabel>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QWidget window;
    if (argc > 1)
        new QLabel(QString::fromLocal8Bit(argv[1]), &window);
    window.resize(1360, 780);
    window.show();
    return QApplication::exec();
}
