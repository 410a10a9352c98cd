# SPDX-License-Identifier: GPL-2.0-or-later
# What a search runs lies together in the program, where there is lld: a page fault maps 64 KiB of
# a file, and what a search runs is a fifth of the program.
find_program(LLD ld.lld)

function(timtin_order program order)
  if(LLD AND CMAKE_BUILD_TYPE STREQUAL "Release")
    target_link_options(${program} PRIVATE -fuse-ld=lld LINKER:--gc-sections
      LINKER:--symbol-ordering-file=${order} LINKER:--no-warn-symbol-ordering)
    set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS ${order})
  endif()
endfunction()
