// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/main_window.h"

#include <QCloseEvent>

// Closing: nothing that is under way is cut off by it.

namespace linkwright {

bool MainWindow::isAtWork() const
{
    return m_desk->isChanging() || m_recovering->isRecovering();
}

void MainWindow::wireClosing()
{
    constexpr int patienceMilliseconds = 5000;
    m_closing = new QTimer(this);
    m_closing->setObjectName(QStringLiteral("closing"));
    m_closing->setSingleShot(true);
    m_closing->setInterval(patienceMilliseconds);
    connect(m_closing, &QTimer::timeout, this, [this] {
        m_closes = Closes::Anyway; // it may hang in the system for good
        tell(tr("What is under way does not stop. Close the window once more to leave it as it is; what is cut off "
                "then can be rolled back or finished later."));
    });
    // Later: who tells of the end has more to do.
    connect(m_desk, &ChangeDesk::busyChanged, this, &MainWindow::closeIfDone, Qt::QueuedConnection);
    connect(m_recovering, &RecoveryCommands::ended, this, &MainWindow::closeIfDone, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    const bool waits = isAtWork() && m_closes != Closes::Anyway;
    event->setAccepted(!waits);
    if (waits && m_closes == Closes::No)
        closeWhenStopped();
}

void MainWindow::closeWhenStopped()
{
    m_closes = Closes::WhenStopped;
    m_desk->stop();
    m_recovering->stop();
    m_closing->start();
    tell(tr("Stopping what is under way; then this window closes…"));
}

void MainWindow::closeIfDone()
{
    if (m_closes != Closes::No && !isAtWork())
        close();
}

} // namespace linkwright
