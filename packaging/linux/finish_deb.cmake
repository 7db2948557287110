# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Debian's policy asks of a package and no other install needs: the files of share/doc, compressed manual pages.
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
set(doc ${share}/doc/linkwright)

function(gzip) # without name and time, so that the same bytes come out
    execute_process(COMMAND gzip -9nf ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(MAKE_DIRECTORY ${doc} ${share}/lintian/overrides)
file(COPY_FILE ${CPACK_LINKWRIGHT_DEBIAN}/copyright ${doc}/copyright)
file(COPY_FILE ${CPACK_LINKWRIGHT_CHANGELOG} ${doc}/changelog.Debian)
file(COPY_FILE ${CPACK_LINKWRIGHT_DEBIAN}/lintian-overrides ${share}/lintian/overrides/linkwright)
file(GLOB pages ${share}/man/man*/*.[0-9])
gzip(${doc}/changelog.Debian ${pages})
