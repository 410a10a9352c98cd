// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Experts and officials with their organisation, officers of armed forces, titles that are none.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("officers of armed forces") {
  check_officials({
      {"Tư lệnh Hải quân John Smithfield nói.", "John Smithfield | Tư lệnh Hải quân"},
      {"Bộ trưởng Lục quân Mary Smithfield, tuyên bố như vậy.",
       "Mary Smithfield | Bộ trưởng Lục quân"},
      {"Phát ngôn viên cảnh sát Rina Smithfield cho biết.",
       "Rina Smithfield | Phát ngôn viên cảnh sát"},
      {"Người phát ngôn quân đội Paul Smithfield nói.",
       "Paul Smithfield | Người phát ngôn quân đội"},
      {"Paul Brown, phát ngôn viên của cảnh sát Green Smithfield, nói.",
       "Paul Brown | phát ngôn viên của cảnh sát Green Smithfield"},
      {"Tư lệnh Hải quân Lê Văn An nói.", "Lê Văn An | Tư lệnh Hải quân"},
  });
}
