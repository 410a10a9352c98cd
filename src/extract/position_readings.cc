// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicons.h"

namespace timtin {

std::vector<std::vector<std::string>> position_readings(std::string_view position,
                                                        const Lexicons& lexicons,
                                                        Analyzer& analyzer) {
  const Forms whole =
      Lexicons::Impl::abbreviations_of(lexicons).written_out(forms_of(position, analyzer));
  Forms without;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i + 1 < whole.size() && whole[i] == "thường" && whole[i + 1] == "trực")
      ++i;
    else
      without.push_back(whole[i]);
  }
  std::vector<Forms> readings;
  if (!whole.empty()) readings.push_back(whole);
  if (!without.empty() && without != whole) readings.push_back(without);
  return readings;
}

}  // namespace timtin
