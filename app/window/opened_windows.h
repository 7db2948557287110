// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"
#include "window/destination.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <string>
#include <vector>

namespace linkwright {

class MainWindow;
class Settings;

/// Places that lie in one folder stand together, in the order in which the first of each was named. "/" and what ends
/// in a separator or ".." stand alone: they name the folder itself.
std::vector<std::vector<NativePath>> groupedByFolder(const std::vector<NativePath> &places);

/// The windows of this program: one for each folder that was named at the start, with all links of it that were named
/// selected, and those that a person opens later. Each lies a little beside the one before.
class OpenedWindows : public QObject
{
    Q_OBJECT

public:
    /// More places at the start are told and not opened.
    static constexpr int mostAtStart = 10;

    /// `settings`: outlive this. `journal`: the file of the history.
    OpenedWindows(Settings &settings, NativePath journal);

    /// Shows the places that the program was started with, or `otherwise` when there are none. Returns at once: what
    /// each place is, is looked up in the background.
    void open(const std::vector<NativePath> &places, const NativePath &otherwise);
    /// Says in the first window that these addresses are no places of this computer; nothing when there are none.
    void tellElsewhere(const std::vector<std::string> &addresses);
    /// Valid after open(), until a person closes it.
    MainWindow *first() const { return m_first; }

Q_SIGNALS:
    void opened(linkwright::MainWindow *window);

private:
    MainWindow *add();
    MainWindow *addAtStart();
    void openGroup(const std::vector<NativePath> &group);
    void openAlone(MainWindow &window, const NativePath &place);
    void show(MainWindow &window, const std::vector<NativePath> &group, const std::vector<Result<Destination>> &found);
    void openFolder(const NativePath &folder);
    void place(MainWindow &window) const;
    void tellLeft();
    void tell(MainWindow &window, const QString &text);

    Settings &m_settings;
    NativePath m_journal;
    QPointer<MainWindow> m_first;
    QPointer<MainWindow> m_newest;
    int m_atStart = 0;
    int m_left = 0; // places that were one window too many
    QString m_told; // in the first window, whose message bar has room for one text
};

} // namespace linkwright
