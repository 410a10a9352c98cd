// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/freed_memory.h"

#include <cstdlib>  // tells which library it is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace timtin {

void return_freed_memory() {
#ifdef __GLIBC__
  ::malloc_trim(0);
#endif
}

}  // namespace timtin
