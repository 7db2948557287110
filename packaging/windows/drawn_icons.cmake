# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later

# linkwright_drawn_icons(TARGET): our icons as pictures inside the program, for a Qt without Qt Svg.
function(linkwright_drawn_icons target)
    set(icons ${PROJECT_SOURCE_DIR}/resources/icons)
    set(script ${PROJECT_SOURCE_DIR}/packaging/windows/draw-icons)
    set(drawn ${CMAKE_CURRENT_BINARY_DIR}/icons)
    file(GLOB_RECURSE pictures CONFIGURE_DEPENDS ${icons}/*.svg ${icons}/*.png ${icons}/*.theme)
    add_custom_command(
        OUTPUT ${drawn}/icons.cpp
        COMMAND ${script} ${icons} ${drawn}
        COMMAND Qt6::rcc --name linkwright_icons --no-compress -o ${drawn}/icons.cpp ${drawn}/icons.qrc
        DEPENDS ${script} ${pictures}
        COMMENT "Drawing the icons"
        VERBATIM
    )
    target_sources(${target} PRIVATE ${drawn}/icons.cpp)
    set_source_files_properties(${drawn}/icons.cpp PROPERTIES SKIP_AUTOGEN TRUE)
endfunction()
