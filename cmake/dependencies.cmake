# SPDX-License-Identifier: GPL-2.0-or-later
# Packages of Debian 12; their names are listed in ./dev.
find_package(PkgConfig REQUIRED)
pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core>=1.4.22)
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive>=3.6)
pkg_check_modules(LIBBROTLI REQUIRED IMPORTED_TARGET libbrotlidec)
pkg_check_modules(LIBDEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(LIBLZMA REQUIRED IMPORTED_TARGET liblzma)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(LIBXML2 REQUIRED IMPORTED_TARGET libxml-2.0>=2.9.14)
pkg_check_modules(NCURSESW REQUIRED IMPORTED_TARGET ncursesw)
pkg_check_modules(SQLITE3 REQUIRED IMPORTED_TARGET sqlite3>=3.40)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)
find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED)  # nothing of it is linked
find_package(ICU 72 REQUIRED COMPONENTS uc)
find_package(fmt 9 REQUIRED CONFIG)
find_package(CLI11 2.1 REQUIRED CONFIG)  # Debian 12 has 2.1.2: asking for 2.2 fails
find_package(nlohmann_json 3.11 REQUIRED CONFIG)
find_package(Threads REQUIRED)

set(FMT fmt::fmt)

# Little of them is used: to load each whole costs a search a fiftieth of its time and seven page
# faults. Where there is no such archive, or a distribution wants none, they are shared.
if(TIMTIN_STATIC_LIBRARIES)
  foreach(library nettle libdeflate)
    string(TOUPPER ${library} target)
    string(REGEX REPLACE "^lib" "" name ${library})
    find_library(${target}_ARCHIVE lib${name}.a HINTS ${${target}_LIBRARY_DIRS})
    if(${target}_ARCHIVE)
      set_target_properties(PkgConfig::${target} PROPERTIES
        INTERFACE_LINK_LIBRARIES ${${target}_ARCHIVE})
    endif()
  endforeach()
  # Debian has no archive of it; by its headers each file compiles longer, a unit of many does not.
  if(CMAKE_UNITY_BUILD)
    set(FMT fmt::fmt-header-only)
  endif()
endif()
