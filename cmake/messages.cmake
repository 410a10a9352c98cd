# SPDX-License-Identifier: GPL-2.0-or-later
# data/po/LANG.po -> share/locale/LANG/LC_MESSAGES/timtin.mo, in the build tree and installed.
find_program(MSGFMT msgfmt)
file(GLOB catalogues CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/po/*.po)
if(catalogues AND NOT MSGFMT)
  message(WARNING "msgfmt (Debian: gettext) is missing: messages will be in English only")
  set(catalogues "")
endif()

set(compiled_catalogues "")
foreach(catalogue IN LISTS catalogues)
  get_filename_component(language ${catalogue} NAME_WE)
  set(folder ${PROJECT_BINARY_DIR}/share/locale/${language}/LC_MESSAGES)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${folder}/timtin.mo
    COMMAND ${MSGFMT} --check --output-file=${folder}/timtin.mo ${catalogue}
    DEPENDS ${catalogue} COMMENT "Compiling messages: ${language}" VERBATIM)
  install(FILES ${folder}/timtin.mo
    DESTINATION ${CMAKE_INSTALL_LOCALEDIR}/${language}/LC_MESSAGES)
  list(APPEND compiled_catalogues ${folder}/timtin.mo)
endforeach()
add_custom_target(messages ALL DEPENDS ${compiled_catalogues})
