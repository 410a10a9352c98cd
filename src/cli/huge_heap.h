// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace timtin::cli {

/// Lays a huge page under what the heap grows into next: a search touches one page of heap instead
/// of a hundred and twenty. To be called once, first of all, before there are other threads. Where
/// there is no such page, or another allocator, the heap stays as it is.
void grow_heap_into_huge_page();

}  // namespace timtin::cli
