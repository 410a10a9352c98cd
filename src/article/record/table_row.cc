// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/table_row.h"

#include <algorithm>
#include <array>

#include "article/line/word_list.h"
#include "article/record/field_values.h"
#include "article/record/unknown_members.h"

namespace timtin {
namespace {

constexpr std::array<std::string_view, 5> hidden_states{"draft", "auto-draft", "trash", "private",
                                                        "pending"};
/// Of WordPress.
constexpr std::array<std::string_view, 6> other_types{
    "attachment", "revision", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache"};

}  // namespace

Record record_from_row(const TableColumns& columns, const std::vector<std::string>& values,
                       DateOrders orders) {
  struct Chosen {
    const std::string* value = nullptr;
    unsigned rank = 0;
  };
  std::array<Chosen, record_field_count> chosen;
  UnknownMembers unknown;
  for (std::size_t column = 0; column < values.size(); ++column) {
    const auto& field = columns.fields[column];
    if (!field) unknown.add(columns.names[column], values[column]);
    if (!field || values[column].empty()) continue;
    Chosen& slot = chosen[static_cast<std::size_t>(field->field)];
    if (slot.value == nullptr || field->rank < slot.rank) slot = {&values[column], field->rank};
  }
  Record record;
  TextFields fields(record);
  for (std::size_t field = 0; field < static_cast<std::size_t>(RecordField::key); ++field)
    if (chosen[field].value != nullptr)
      fields.set(static_cast<RecordField>(field), *chosen[field].value);
  fields.finish(orders);
  record.unknown = unknown.names();
  return record;
}

void take_dates(const TableColumns& columns, const std::vector<std::string>& values,
                DateColumns& dates) {
  for (std::size_t column = 0; column < std::min(values.size(), columns.fields.size()); ++column) {
    const auto& field = columns.fields[column];
    if (field && field->field == RecordField::date) dates.date.take(values[column]);
    if (field && field->field == RecordField::datetime) dates.datetime.take(values[column]);
  }
}

const char* reason_to_skip(std::string_view name, std::string_view value) {
  const bool is_state = name == "status" || name == "post_status";
  if (is_state && contains(hidden_states, value)) return "unpublished";
  return name == "post_type" && contains(other_types, value) ? "no-post" : nullptr;
}

}  // namespace timtin
