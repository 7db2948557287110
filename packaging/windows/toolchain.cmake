# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later

# CMake toolchain: 64-bit Windows from Debian, with MinGW-w64 (POSIX threads). What is not Debian's lies in
# build/windows-needs, where packaging/windows/prepare puts it: Qt, PCRE2 and the libraries that are headers only.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

get_filename_component(needs "${CMAKE_CURRENT_LIST_DIR}/../../build/windows-needs" ABSOLUTE)
if(NOT LINKWRIGHT_WINDOWS_QT) # build-qt has another
    set(LINKWRIGHT_WINDOWS_QT "${needs}/qt")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LINKWRIGHT_WINDOWS_QT)
set(CMAKE_PREFIX_PATH "${LINKWRIGHT_WINDOWS_QT}" "${needs}/pcre2" "${needs}/headers")
set(CMAKE_FIND_ROOT_PATH ${CMAKE_PREFIX_PATH} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER) # moc, rcc and uic run here
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} "${needs}/pcre2/lib/pkgconfig") # never the packages of this machine

file(GLOB host_qt LIST_DIRECTORIES true /usr/lib/*/cmake/Qt6HostInfo)
get_filename_component(host_qt "${host_qt}" DIRECTORY)
set(QT_HOST_PATH /usr CACHE PATH "Qt of this machine, for moc, rcc and uic")
set(QT_HOST_PATH_CMAKE_DIR "${host_qt}" CACHE PATH "CMake packages of that Qt")
