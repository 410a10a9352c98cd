// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/census.h"

namespace timtin {

void add_up(Bag& sum, const Bag& more) {
  for (const auto& [name, number] : more) sum[name] += number;
}

std::uint64_t number_in(const Bag& bag) {
  const auto number = bag.find(std::string_view());
  return number == bag.end() ? 0 : number->second;
}

Bag bag_of(std::uint64_t number) { return number == 0 ? Bag() : Bag{{std::string(), number}}; }

std::string question(std::string_view kind, std::string_view about, std::string_view more) {
  std::string text(kind);
  for (const std::string_view part : {about, more}) (text += '\0') += part;
  return text;
}

}  // namespace timtin
