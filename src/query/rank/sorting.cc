// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/sorting.h"

#include <string>

#include "timtin/schema.h"

namespace timtin::lowering {
namespace {

std::string value_of(const Xapian::Document& document, Slot slot) {
  return document.get_value(static_cast<Xapian::valueno>(slot));
}

/// Sorts before every character, so that a shorter key comes first.
constexpr char key_end = '\0';

/// Without a value, last.
std::string known_first(const std::string& value) { return value.empty() ? "\xff" : value; }

class OldestFirst final : public Xapian::KeyMaker {
  std::string operator()(const Xapian::Document& document) const override {
    return known_first(value_of(document, Slot::published)) + key_end +
           value_of(document, Slot::order);
  }
};

class BySource final : public Xapian::KeyMaker {
  std::string operator()(const Xapian::Document& document) const override {
    return known_first(value_of(document, Slot::source)) + key_end +
           value_of(document, Slot::order);
  }
};

/// In Vietnamese order.
class ByTitle final : public Xapian::KeyMaker {
  std::string operator()(const Xapian::Document& document) const override {
    return known_first(value_of(document, Slot::title)) + key_end + value_of(document, Slot::order);
  }
};

}  // namespace

std::unique_ptr<Xapian::KeyMaker> set_order(Xapian::Enquire& enquire, Sort sort) {
  const auto order = static_cast<Xapian::valueno>(Slot::order);
  std::unique_ptr<Xapian::KeyMaker> key;
  switch (sort) {
    case Sort::relevance:
      enquire.set_sort_by_relevance_then_value(order, false);
      return key;
    case Sort::newest:
      enquire.set_sort_by_value(order, false);
      return key;
    case Sort::oldest:
      key = std::make_unique<OldestFirst>();
      break;
    case Sort::source:
      key = std::make_unique<BySource>();
      break;
    case Sort::title:
      key = std::make_unique<ByTitle>();
      break;
  }
  enquire.set_sort_by_key(key.get(), false);
  return key;
}

}  // namespace timtin::lowering
