// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace timtin::cli {

/// Lays a huge page under what the heap grows into next: a search touches one page of heap instead
/// of a hundred and twenty. To be called once, first of all, before there are other threads. False
/// if it did not: there are no such pages, malloc is not that of glibc, or the heap could not be
/// led there. Then the heap is as it was, but may have a gap and fixed thresholds.
bool grow_heap_into_huge_page();

}  // namespace timtin::cli
