# SPDX-License-Identifier: GPL-2.0-or-later
# How every file is compiled.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# Our own targets link this as $<BUILD_INTERFACE:warnings>, so that it never reaches an install.
add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wnon-virtual-dtor
  -Wno-restrict  # g++ 12 reports std::string + at -O3 (GCC bug 105651)
  $<$<NOT:$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wshadow>  # files that are joined hide names of each other
  $<$<BOOL:${CMAKE_UNITY_BUILD}>:-Wno-subobject-linkage>  # each Impl has its file; a unit has many
  $<$<BOOL:${TIMTIN_WERROR}>:-Werror>)

if(TIMTIN_SANITIZE)
  add_compile_options(-fsanitize=${TIMTIN_SANITIZE} -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  # At a fixed address: a million records of checks would have to be relocated at every start.
  add_link_options(-fsanitize=${TIMTIN_SANITIZE}
    $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-no-pie>)
endif()

if(TIMTIN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
