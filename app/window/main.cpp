// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/own_start.h"
#include "guard/guarded_files.h"
#include "jobs/background.h"
#include "platform/file_system.h"
#include "platform/leave.h"
#include "platform/program_words.h"
#include "platform/user_folders.h"
#include "store/catalog.h"
#include "store/history.h"
#include "store/settings.h"
#include "store/volumes_seen.h"
#include "text/languages.h"
#include "views/spoken_roles.h"
#include "window/arguments.h"
#include "window/before_threads.h"
#include "window/explorer_menu.h"
#include "window/first_folder.h"
#include "window/fonts_ahead.h"
#include "window/icon_style.h"
#include "window/main_window.h"
#include "window/opened_windows.h"
#include "window/theme.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QTimer>

#include <cstdio>

namespace linkwright {

namespace {

constexpr int quitMilliseconds = 800;
constexpr int iconMilliseconds = 100; // by then the first window is painted, as a rule

void print(std::FILE *stream, const std::string &text)
{
    std::fputs(text.c_str(), stream);
}

Arguments argumentsOf(int argc, char **argv)
{
    const auto current = guardedFileSystem().currentFolder();
    return readArguments(std::span<const char *const>(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0),
                         current ? *current : homeFolder());
}

/// Not before the first window is painted: a theme's picture makes Qt load every reader of pictures there is.
void showIcon()
{
    QApplication::setWindowIcon(
        QIcon::fromTheme(QStringLiteral("linkwright"), QIcon(QStringLiteral(":/icons/linkwright.svg"))));
}

int run(int argc, char **argv)
{
    const auto asked = argumentsOf(argc, argv); // before a display is looked for
    if (needsNoWindow(asked)) {
        print(stdout, asked.help ? usageText() : versionText());
        return 0;
    }
    if (const auto status = changedExplorerMenu(asked.unknownOption))
        return *status;
    FontsAhead fonts;
    QApplication application(argc, argv); // takes its own words out of argv
    QApplication::setApplicationName(QStringLiteral("linkwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Linkwright"));
    QApplication::setApplicationVersion(QStringLiteral(LINKWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.linkwright.Linkwright"));
    const Arguments arguments = argumentsOf(argc, argv);
    if (!arguments.unknownOption.empty()) {
        print(stderr, "linkwright: unknown option " + arguments.unknownOption + "\n" + usageText());
        return 2;
    }
    speakLanguageOf(QLocale());
    tellRoles();
    prepareForThreads();
    QApplication::setStyle(new IconStyle);
    followSystemTheme();
    mendPlaceholders();
    chooseFallbackIcons(QApplication::palette());
    Settings settings;
    fonts.wait();
    rememberVolumesOf(defaultCatalog());
    OpenedWindows windows(settings, defaultJournal());
    windows.open(arguments.places, firstFolder(settings.lastFolder()));
    windows.tellElsewhere(arguments.elsewhere);
    windows.first()->tellStart(ownStart()); // once is enough
    QTimer::singleShot(iconMilliseconds, &application, showIcon);
    const int status = QApplication::exec();
    if (!waitForBackground(quitMilliseconds)) {
        settings.save();
        leaveAtOnce(status);
    }
    return status;
}

} // namespace

} // namespace linkwright

int main(int argc, char **argv)
{
    auto words = linkwright::programWords(argc, argv);
    auto pointers = linkwright::pointersTo(words);
    return linkwright::leave(linkwright::run(static_cast<int>(words.size()), pointers.data()));
}
