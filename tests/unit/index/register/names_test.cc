// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/names.h"

#include <doctest/doctest.h>

namespace timtin::registry {

TEST_CASE("names have their keys and second spellings, each text once") {
  Names names;
  const NameId first = names.add({"Tô Lâm", "tô lâm", "to lam", "tô lâm"});
  const NameId second = names.add({"TÔ LÂM", "tô lâm", "to lam", "tô lâm"});
  const NameId other = names.add({"Tô Lân", "tô lân", "to lan", "tô lâm"});
  CHECK(names.add({"TÔ LÂM", "x", "x", "x"}) == second);
  REQUIRE(names.size() == 3);
  CHECK(names[second].text == "TÔ LÂM");
  CHECK(names[second].folded == "to lam");
  CHECK(names.with_key("tô lâm") == first);
  CHECK(names.with_key("tô lân") == other);
  CHECK_FALSE(names.with_key("Tô Lâm"));
  CHECK(names[other].person == "tô lâm");
  names.set_person(other, "tô lân");
  CHECK(names[other].person == "tô lân");
  CHECK(names[first].person == "tô lâm");
}

}  // namespace timtin::registry
