# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What is installed beside the programs: the libraries they load, Qt's plugins, the licences of all of it.

install(FILES $<TARGET_FILE:Qt6::Core> $<TARGET_FILE:Qt6::Gui> $<TARGET_FILE:Qt6::Widgets> $<TARGET_FILE:Qt6::Sql>
        DESTINATION .)
foreach(library IN ITEMS libstdc++-6.dll libgcc_s_seh-1.dll libwinpthread-1.dll)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=${library}
                    OUTPUT_VARIABLE file OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${file} DESTINATION .)
endforeach()

set(needs ${PROJECT_SOURCE_DIR}/build/windows-needs)
set(plugins ${needs}/qt/plugins)
install(FILES ${plugins}/platforms/qwindows.dll DESTINATION plugins/platforms)
install(FILES ${plugins}/styles/qwindowsvistastyle.dll DESTINATION plugins/styles)
install(FILES ${plugins}/sqldrivers/qsqlite.dll DESTINATION plugins/sqldrivers)
install(FILES ${plugins}/imageformats/qico.dll DESTINATION plugins/imageformats)
install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/qt.conf DESTINATION .)

# Qt's own sentences, for each language that ours are in; Qt's module of them is the same on every system, so Debian's.
file(GLOB ours RELATIVE ${PROJECT_SOURCE_DIR}/resources/translations CONFIGURE_DEPENDS
     ${PROJECT_SOURCE_DIR}/resources/translations/*.ts)
list(TRANSFORM ours REPLACE "linkwright_(.*)[.]ts" "/usr/share/qt6/translations/qtbase_\\1.qm")
install(FILES ${ours} DESTINATION translations)
install(FILES /usr/share/doc/qt6-translations-l10n/copyright DESTINATION licences RENAME Qt-translations.txt)

install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION licences RENAME Linkwright.txt)
foreach(licence IN ITEMS LGPL-3.0-only GPL-3.0-only)
    install(FILES ${needs}/qt/LICENSES/${licence}.txt DESTINATION licences RENAME Qt-${licence}.txt)
endforeach()
install(FILES ${needs}/pcre2/copyright DESTINATION licences RENAME PCRE2.txt)
install(FILES /usr/share/doc/libcli11-dev/copyright DESTINATION licences RENAME CLI11.txt)
install(FILES /usr/share/doc/nlohmann-json3-dev/copyright DESTINATION licences RENAME nlohmann-json.txt)
install(FILES /usr/share/doc/gcc-mingw-w64-base/copyright DESTINATION licences RENAME GCC.txt)
