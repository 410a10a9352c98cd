# SPDX-License-Identifier: GPL-2.0-or-later
# What a search runs lies together in the program, where there is lld: a page fault maps 64 KiB of
# a file, and what a search runs is a fifth of the program.
find_program(LLD ld.lld)
if(LLD AND CMAKE_BUILD_TYPE STREQUAL "Release")
  set(TIMTIN_ORDERED ON)
  add_compile_options(-ffunction-sections)  # the linker orders sections
endif()

# timtin_order(PROGRAM FILE): the functions that FILE names come first, in its order; those that
# nothing calls do not come at all.
function(timtin_order program order)
  if(TIMTIN_ORDERED)
    target_link_options(${program} PRIVATE -fuse-ld=lld LINKER:--gc-sections
      LINKER:--symbol-ordering-file=${order} LINKER:--no-warn-symbol-ordering)
    set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS ${order})
  endif()
endfunction()
