// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/json_record.h"

#include <algorithm>
#include <array>

#include "article/line/keywords.h"
#include "article/line/paragraphs.h"
#include "article/model/json_blocks.h"
#include "article/model/json_values.h"
#include "article/record/json_tables.h"
#include "article/record/list_literal.h"
#include "article/record/published_fields.h"
#include "article/record/record_fields.h"
#include "article/record/unknown_members.h"

namespace timtin {
namespace {

using nlohmann::json;

/// The member that was chosen for each field.
struct Chosen {
  json* value = nullptr;
  const std::string* name = nullptr;
  unsigned rank = 0;
};
using ChosenFields = std::array<Chosen, record_field_count>;

/// `_id` of MongoDB counts after every other name of the id.
std::optional<FieldName> field_of(const std::string& name, const FieldNames& names) {
  auto field = names.find(name);
  if (name == "_id" && field && field->field == RecordField::id) field->rank = UINT32_MAX;
  return field;
}

/// Content systems keep the numbers of sections, tags and persons beside their names.
bool is_reference(RecordField field, const json& value) {
  if (field != RecordField::section && field != RecordField::tags && field != RecordField::author)
    return false;
  const auto is_number = [](const json& element) { return element.is_number(); };
  return value.is_number() ||
         (value.is_array() && std::all_of(value.begin(), value.end(), is_number));
}

/// Blocks of pictures and the like: no text, and no reason to refuse the rest.
bool is_without_text(RecordField field, const json& value) {
  const auto is_object = [](const json& element) { return element.is_object(); };
  return field == RecordField::body && value.is_array() &&
         std::all_of(value.begin(), value.end(), is_object) &&
         std::all_of(value.begin(), value.end(),
                     [](const json& element) { return innermost_value(element) == nullptr; }) &&
         block_texts(value).empty();
}

ChosenFields choose_fields(json& object, const FieldNames& names, UnknownMembers& unknown) {
  ChosenFields chosen;
  for (auto& [name, value] : object.get_ref<json::object_t&>()) {
    if (is_empty_value(value)) continue;
    const auto field = field_of(name, names);
    if (!field && value.is_string()) unknown.add(name, value.get_ref<const std::string&>());
    if (!field || is_reference(field->field, value) || is_without_text(field->field, value))
      continue;
    Chosen& slot = chosen[static_cast<std::size_t>(field->field)];
    if (slot.value == nullptr || field->rank < slot.rank) slot = {&value, &name, field->rank};
  }
  return chosen;
}

/// Texts, or what an editor keeps as blocks.
std::optional<std::vector<std::string>> take_body(json& value) {
  if (auto texts = take_json_texts(value)) return texts;
  std::vector<std::string> blocks = block_texts(value);
  return blocks.empty() ? std::nullopt : std::optional(std::move(blocks));
}

/// Fills an Article from the chosen members; remembers the first that made no sense.
class FieldReader {
 public:
  explicit FieldReader(ChosenFields& chosen) : chosen_(chosen) {}

  void line(RecordField field, std::string& target) {
    if (auto text = read(field, take_json_text)) target = single_line(*text);
  }

  /// Keeps the target if it is no number.
  void number(RecordField field, double& target) {
    const json* value = slot(field).value;
    if (value != nullptr && value->is_number()) target = value->get<double>();
  }

  void list(RecordField field, std::vector<std::string>& target) {
    if (auto texts = read(field, take_json_texts)) target = std::move(*texts);
  }

  void body(std::vector<std::string>& target) {
    auto texts = read(RecordField::body, take_body);
    if (!texts) return;
    if (texts->size() == 1)
      if (auto list = parse_list_literal(texts->front())) texts = std::move(list);
    for (const std::string& text : *texts)
      for (std::string& paragraph : paragraphs_of(text)) target.push_back(std::move(paragraph));
  }

  /// A date that makes no sense is no reason to refuse the article.
  std::string date(RecordField field) {
    json* value = slot(field).value;
    return value == nullptr ? std::string() : json_date_text(*value);
  }

  const std::string& bad_field() const { return bad_field_; }

 private:
  Chosen& slot(RecordField field) { return chosen_[static_cast<std::size_t>(field)]; }

  template <typename Take>
  auto read(RecordField field, Take take) -> decltype(take(std::declval<json&>())) {
    Chosen& chosen = slot(field);
    if (chosen.value == nullptr) return std::nullopt;
    auto taken = take(*chosen.value);
    if (!taken && bad_field_.empty()) bad_field_ = *chosen.name;
    return taken;
  }

  ChosenFields& chosen_;
  std::string bad_field_;
};

void clean_lines(std::vector<std::string>& lines) {
  for (std::string& line : lines) line = single_line(line);
  std::erase(lines, std::string());
}

bool is_key(std::string_view text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

/// As timtin names them; others could become terms of the index.
bool is_flag(std::string_view text) {
  constexpr std::size_t longest_flag = 32;
  return !text.empty() && text.size() <= longest_flag &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == text.npos;
}

/// An export of timtin keeps its key, and with it how the article first came.
void keep_origin(FieldReader& fields, Article& article) {
  std::string key;
  fields.line(RecordField::key, key);
  if (!is_key(key)) return;
  article.key = key;
  article.exported = true;
  fields.line(RecordField::path, article.path);
  fields.line(RecordField::charset, article.charset);
  fields.number(RecordField::charset_score, article.charset_score);
  fields.list(RecordField::flags, article.flags);
  std::vector<std::string> boilerplate;
  fields.list(RecordField::boilerplate, boilerplate);
  for (std::string& line : boilerplate) article.boilerplate.push_back({single_line(line), {}});
  std::string added;
  fields.line(RecordField::added, added);
  article.added = published_from_string(added);
  std::erase_if(article.flags, [](const std::string& flag) { return !is_flag(flag); });
}

}  // namespace

JsonRecord record_from_json(json& object, const FieldNames& names, DateOrders orders) {
  join_embedded(object);
  UnknownMembers unknown;
  ChosenFields chosen = choose_fields(object, names, unknown);
  FieldReader fields(chosen);
  Record record;
  record.unknown = unknown.names();
  Article& article = record.article;
  fields.line(RecordField::id, article.id);
  fields.line(RecordField::url, article.url);
  fields.line(RecordField::source, article.source);
  fields.line(RecordField::section, article.section);
  fields.line(RecordField::title, article.title);
  fields.line(RecordField::lead, article.lead);
  fields.body(article.body);
  fields.line(RecordField::author, article.author);
  fields.list(RecordField::captions, article.captions);
  clean_lines(article.captions);
  fields.list(RecordField::tags, article.tags);
  // `tags: "đầu tư, y tế"`.
  const Chosen& tags = chosen[static_cast<std::size_t>(RecordField::tags)];
  if (article.tags.size() == 1 && !tags.value->is_array()) {
    auto list = parse_list_literal(article.tags.front());
    article.tags = list ? std::move(*list) : split_keywords(article.tags.front());
  }
  clean_lines(article.tags);
  if (!fields.bad_field().empty()) return {std::nullopt, fields.bad_field()};
  keep_origin(fields, article);
  read_published(fields.date(RecordField::date), fields.date(RecordField::datetime), record,
                 orders);
  return {std::move(record), {}};
}

void take_dates(const json& object, const FieldNames& names, DateColumns& columns) {
  for (const auto& [name, value] : object.items()) {
    const auto field = value.is_string() ? names.find(name) : std::nullopt;
    if (!field) continue;
    if (field->field == RecordField::date) columns.date.take(value.get_ref<const std::string&>());
    if (field->field == RecordField::datetime)
      columns.datetime.take(value.get_ref<const std::string&>());
  }
}

}  // namespace timtin
