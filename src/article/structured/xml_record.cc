// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/xml_record.h"

#include <array>

#include "article/line/paragraphs.h"
#include "article/record/field_values.h"
#include "article/record/unknown_members.h"
#include "article/xml/xml_head.h"

namespace timtin {
namespace {

constexpr unsigned max_field_depth = 4;

/// What was found for one field.
struct XmlField {
  std::string text;
  unsigned rank = 0;
};

class XmlFields {
 public:
  explicit XmlFields(const FieldNames& names) : names_(names) {}

  void read(const XmlElement& element, unsigned depth = 0) {
    for (const XmlElement& child : element.children()) {
      const auto field = names_.find(name_of(child));
      if (field && field->field < RecordField::key)
        add(*field, text_of(child, field->field));
      else if (depth < max_field_depth && child.has_children())
        read(child, depth + 1);
      else if (!field)
        unknown_.add(name_of(child), child.text());
    }
  }

  void read_attributes(const XmlElement& element) {
    for (const auto& [name, value] : element.attributes()) {
      const auto field = names_.find(name);
      const bool known = field && field->field < RecordField::key;
      if (known && at(field->field).text.empty()) add(*field, value);
    }
  }

  void read_text(const XmlElement& element) {
    if (at(RecordField::body).text.empty()) add({RecordField::body, 0}, element.text());
  }

  void show_dates(DateColumns& dates) {
    dates.date.take(at(RecordField::date).text);
    dates.datetime.take(at(RecordField::datetime).text);
  }

  Record record(DateOrders orders) {
    Record record;
    TextFields fields(record);
    for (std::size_t field = 0; field < static_cast<std::size_t>(RecordField::key); ++field)
      if (!fields_[field].text.empty())
        fields.set(static_cast<RecordField>(field), fields_[field].text);
    fields.finish(orders);
    record.unknown = unknown_.names();
    return record;
  }

 private:
  static std::string name_of(const XmlElement& element) {
    const std::string name = element.local_name();
    const std::string named = element.attribute("name");
    return named.empty() ? name : field_name_of_tag(name + " name=\"" + named + '"');
  }

  /// `<tags><tag>a</tag><tag>b</tag></tags>` is a list, `<content><p>...</p></content>` markup.
  static std::string text_of(const XmlElement& element, RecordField field) {
    if (!element.has_children()) return element.text();
    if (field == RecordField::body || field == RecordField::lead) return element.inner_markup();
    std::string joined;
    for (const XmlElement& child : element.children()) {
      if (!joined.empty()) joined += field == RecordField::captions ? "\n" : ", ";
      joined += single_line(child.text());
    }
    return joined;
  }

  /// Elements that repeat are a list, of the name that counts most.
  void add(FieldName name, const std::string& text) {
    if (trimmed(text).empty()) return;
    XmlField& field = at(name.field);
    if (!field.text.empty() && name.rank > field.rank) return;
    if (!field.text.empty() && name.rank == field.rank && is_list(name.field))
      field.text.append(separator(name.field)).append(text);
    else if (field.text.empty() || name.rank < field.rank)
      field = {text, name.rank};
  }

  static bool is_list(RecordField field) {
    return field == RecordField::body || field == RecordField::captions ||
           field == RecordField::tags || field == RecordField::author;
  }

  static std::string_view separator(RecordField field) {
    return field == RecordField::tags || field == RecordField::author ? ", " : "\n";
  }

  XmlField& at(RecordField field) { return fields_[static_cast<std::size_t>(field)]; }

  const FieldNames& names_;
  std::array<XmlField, record_field_count> fields_;
  UnknownMembers unknown_;
};

XmlFields fields_of(const XmlElement& element, const FieldNames& names) {
  XmlFields fields(names);
  // `<news><news>...`: the first record begins with the element around all of them.
  const std::vector<XmlElement> children = element.children();
  const bool doubled = !children.empty() && children.front().name() == element.name();
  fields.read(doubled ? children.front() : element);
  fields.read_attributes(doubled ? children.front() : element);
  // `<record title="..." date="...">The text</record>`
  if (children.empty()) fields.read_text(element);
  return fields;
}

}  // namespace

Record record_from_xml(const XmlElement& element, const FieldNames& names, DateOrders orders) {
  return fields_of(element, names).record(orders);
}

void take_dates(const XmlElement& element, const FieldNames& names, DateColumns& dates) {
  fields_of(element, names).show_dates(dates);
}

}  // namespace timtin
