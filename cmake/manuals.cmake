# SPDX-License-Identifier: GPL-2.0-or-later
# man/PAGE.SECTION.in       -> share/man/manSECTION/PAGE.SECTION.gz
# man/LANG/PAGE.SECTION.in  -> share/man/LANG/manSECTION/PAGE.SECTION.gz
find_program(GZIP gzip)
file(GLOB_RECURSE manuals CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/man
  ${PROJECT_SOURCE_DIR}/man/*.in)
set(packed_manuals "")
foreach(manual IN LISTS manuals)
  string(REGEX REPLACE "\\.in$" "" page ${manual})
  get_filename_component(language "${page}" DIRECTORY)
  string(REGEX REPLACE ".*\\." "" section ${page})
  get_filename_component(name ${page} NAME)
  string(JOIN / folder ${language} man${section})
  set(plain ${PROJECT_BINARY_DIR}/man/${page})
  set(packed ${PROJECT_BINARY_DIR}/share/man/${folder}/${name}.gz)
  configure_file(${PROJECT_SOURCE_DIR}/man/${manual} ${plain} @ONLY)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/share/man/${folder})
  # -n: no time of the build in the file, so that two builds are equal.
  add_custom_command(OUTPUT ${packed} COMMAND ${GZIP} -9nc ${plain} > ${packed}
    DEPENDS ${plain} COMMENT "Packing manual ${page}" VERBATIM)
  install(FILES ${packed} DESTINATION ${CMAKE_INSTALL_MANDIR}/${folder})
  list(APPEND packed_manuals ${packed})
endforeach()
add_custom_target(manuals ALL DEPENDS ${packed_manuals})
