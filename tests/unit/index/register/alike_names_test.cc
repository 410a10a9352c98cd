// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/alike_names.h"

#include <doctest/doctest.h>

#include "timtin/text.h"

namespace timtin::registry {

TEST_CASE("names are alike by marks, words or letters") {
  using enum Likeness;
  const struct {
    const char *one, *other;
    Likeness likeness;
  } rows[] = {
      {"Phạm Quang Sự", "Phạm Quang Sử", marks},
      {"Chu Đình Nghiêm", "Chu Đình Ngiêm", letters},
      {"Bạch Liên Hương", "Bạch Lan Hương", letters},
      {"Phan Thị Tiến Lợi", "Phan Tiến Lợi", words},
      {"Nguyễn Văn Tiến", "Nguyễn Xuân Tiến", none},
      {"Lê Tú", "Lê Tư", none},
      {"Lý Khắc Cường", "Lý Cường", none},
      {"Pedro Sánchez", "Pedro Sanchez", marks},
      {"Lee Tae-hoon", "Lee Taehoon", marks},
      {"Volodymyr Zelensky", "Volodymir Zelenskyy", letters},
      {"Takaichi Sanae", "Sanae Takaichi", letters},
      {"Fidel Castro", "Fidel Castro Ruz", words},
      {"Fidel Castro", "Raul Castro", none},
      {"PJ Smithfield", "Paul James Smithfield", words},
      {"PJ Smithfield", "Paul Kevin Smithfield", none},
      {"Marc Knapper", "Marc E. Knapper", letters},
      {"George W. Bush", "George H.W. Bush", none},
      {"Kim Jong Un", "Kim Jong Il", none},
      {"Alexander Khu 1", "Alexander Khu 2", none},
      {"Mike Smithfield", "Michael Smithfield", words},
      {"Mike Smithfield", "Matthew Smithfield", none},
      {"Y Thị Minh Hoa", "Ty Thị Minh Hoa", letters},
      {"Y Minh Hoa", "Ty Minh Hoa", none},
  };
  Analyzer analyzer;
  for (const auto& row : rows) {
    CAPTURE(std::string(row.one));
    CAPTURE(row.other);
    const std::string one = join_forms(forms_of(row.one, analyzer));
    const std::string other = join_forms(forms_of(row.other, analyzer));
    const std::string folded = folded_form(one), other_folded = folded_form(other);
    const NameShape left(one, folded), right(other, other_folded);
    CHECK(likeness_of(left, right) == row.likeness);
    CHECK(likeness_of(right, left) == row.likeness);
  }
}

}  // namespace timtin::registry
