# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Debian's "hardening=+all" asks for, for every release build and not only for a package's: read-only relocations
# that are all made at the start, checked copies, guarded stacks. Position-independent programs are what g++ makes anyhow
# on the systems that have a g++ of ours.
set(released $<CONFIG:Release>)
add_compile_options("$<${released}:-fstack-protector-strong;-fstack-clash-protection;-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    add_compile_options($<${released}:-fcf-protection>)
endif()
add_compile_options($<${released}:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>) # the same package from every folder
add_link_options("$<${released}:LINKER:-z,relro,-z,now>")
set(CMAKE_INSTALL_RPATH "") # Qt's own setup would have the programs look for libraries in a folder beside them
