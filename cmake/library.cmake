# SPDX-License-Identifier: GPL-2.0-or-later
# libtimtin: all rooms but the command line in one archive, with the public headers, a file for
# pkg-config and a package for CMake. Static until 1.0: what the headers show may still change.
#
#     cmake --install BUILD --component library --prefix PREFIX
include(CMakePackageConfigHelpers)

add_library(libtimtin STATIC)
foreach(room text article extract index import query output)
  target_sources(libtimtin PRIVATE $<TARGET_OBJECTS:timtin_${room}>)
endforeach()
target_compile_features(libtimtin INTERFACE cxx_std_20)
target_include_directories(libtimtin INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(libtimtin PRIVATE PkgConfig::XAPIAN PkgConfig::LIBARCHIVE
  PkgConfig::LIBBROTLI PkgConfig::LIBDEFLATE PkgConfig::LIBLZMA PkgConfig::LIBXML2 PkgConfig::NETTLE
  PkgConfig::SQLITE3 PkgConfig::ZLIB ICU::uc fmt::fmt Threads::Threads)
set_target_properties(libtimtin PROPERTIES OUTPUT_NAME timtin EXPORT_NAME timtin
  LINKER_LANGUAGE CXX ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/timtin)
configure_package_config_file(cmake/timtinConfig.cmake.in ${PROJECT_BINARY_DIR}/timtinConfig.cmake
  INSTALL_DESTINATION ${package} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/timtinConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)

# From the file's own place, so that it holds wherever the prefix lies.
file(RELATIVE_PATH prefix_from_pkgconfig ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig
  ${CMAKE_INSTALL_PREFIX})
configure_file(cmake/timtin.pc.in ${PROJECT_BINARY_DIR}/timtin.pc @ONLY)

install(TARGETS libtimtin EXPORT timtin COMPONENT library DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/timtin COMPONENT library DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT timtin COMPONENT library NAMESPACE timtin:: FILE timtinTargets.cmake
  DESTINATION ${package})
install(FILES ${PROJECT_BINARY_DIR}/timtinConfig.cmake
  ${PROJECT_BINARY_DIR}/timtinConfigVersion.cmake COMPONENT library DESTINATION ${package})
install(FILES ${PROJECT_BINARY_DIR}/timtin.pc COMPONENT library
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
