# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Debian package: packaging/linux/make-deb, or cpack -G DEB in a build with the preset "deb". Programs know where they
# are installed (polkit trusts the helper by its path), so that a build for another prefix makes no package.
set(deb_maintainer "The Linkwright authors <linkwright@linkwright.invalid>")
set(deb_version ${PROJECT_VERSION}-1)
configure_file(debian/changelog.in changelog @ONLY)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME linkwright)
set(CPACK_PACKAGE_VENDOR "The Linkwright authors")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_HOMEPAGE_URL ${LINKWRIGHT_HOMEPAGE})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "see, make, change and repair symbolic links")
set(CPACK_PACKAGE_DESCRIPTION_FILE ${CMAKE_CURRENT_SOURCE_DIR}/debian/description)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${deb_maintainer})
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Qt looks for these when it runs, so that no program names them: pictures and the journal.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6 (>= 6.4), libqt6sql6-sqlite (>= 6.4), hicolor-icon-theme")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "pkexec, polkitd, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "python3-nautilus")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/finish_deb.cmake)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_SOURCE_DIR}/check_deb.cmake)
set(CPACK_LINKWRIGHT_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_LINKWRIGHT_BUILD_TYPE ${CMAKE_BUILD_TYPE})
set(CPACK_LINKWRIGHT_SANITIZE ${LINKWRIGHT_SANITIZE})
set(CPACK_LINKWRIGHT_DEBIAN ${CMAKE_CURRENT_SOURCE_DIR}/debian)
set(CPACK_LINKWRIGHT_CHANGELOG ${CMAKE_CURRENT_BINARY_DIR}/changelog)
include(CPack)
