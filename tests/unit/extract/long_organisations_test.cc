// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Organisations whose names go on behind what reads like their end.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("units with commas and dashes") {
  check_officials({
      {"Ông Lê Minh An, Trưởng phòng Vật tư - thiết bị y tế Bệnh viện Đa khoa tỉnh, nói.",
       "Lê Minh An | Trưởng phòng Vật tư - thiết bị y tế Bệnh viện Đa khoa tỉnh"},
      {"Phó trưởng phòng Tu sửa, phục chế Lê Minh An nói.",
       "Lê Minh An | Phó trưởng phòng Tu sửa, phục chế"},
      {"Ông Lê Minh An, Chủ tịch Hội Mỹ nghệ TP HCM, nói.",
       "Lê Minh An | Chủ tịch Hội Mỹ nghệ TP HCM"},
  });
}
