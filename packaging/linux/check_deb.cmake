# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cpack reads this first.
if(NOT CPACK_LINKWRIGHT_PREFIX STREQUAL "/usr")
    message(FATAL_ERROR "This build is for ${CPACK_LINKWRIGHT_PREFIX}; a package wants the preset \"deb\", or "
                        "-DCMAKE_INSTALL_PREFIX=/usr.")
endif()
if(CPACK_LINKWRIGHT_SANITIZE OR NOT CPACK_LINKWRIGHT_BUILD_TYPE STREQUAL "Release")
    message(FATAL_ERROR "A package wants a release build; this is \"${CPACK_LINKWRIGHT_BUILD_TYPE}\".")
endif()
