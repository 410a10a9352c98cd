// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/csv_format.h"

#include <array>

#include "article/html/markup_body.h"
#include "article/record/field_values.h"
#include "article/structured/csv_layout.h"
#include "article/structured/csv_rows.h"
#include "text/message.h"

namespace timtin {
namespace {

bool is_csv_name(std::string_view extension) {
  return extension == "csv" || extension == "tsv" || extension == "tab";
}

class CsvReader {
 public:
  CsvReader(const FormatInput& input, CsvLayout layout, DateOrders orders)
      : input_(input),
        origin_{input.origin.path, {}},
        layout_(std::move(layout)),
        orders_(orders) {}

  void take(const RawRecord& raw) {
    // In front of names that do not come first stand other ones, which mean nothing.
    const bool names = raw.place.line == layout_.line || raw.place.line == 1;
    if (names || input_.records.stopped()) return;
    if (raw.too_large)
      return reject(
          raw, "too-large",
          tr("the row has more than {} bytes", input_.records.options().max_article_bytes));
    Decoded decoded = decode_input(input_, raw.bytes, expected_);
    if (decoded.sure && decoded.charset != "UTF-8") expected_ = find_charset(decoded.charset);
    input_.records.decoder().restore(decoded);
    CsvRow row = split_csv_row(decoded.text, layout_.separator);
    if (row.unclosed)
      return reject(raw, "bad-row", tr("a quotation mark is opened and not closed"));
    if (!fits(row))
      return reject(raw, "bad-row",
                    tr("the row has {} values, not {}", row.values.size(), layout_.columns.size()));
    Record record = record_of(row);
    if (resolve_markup(record.article, input_.records.sources(),
                       input_.records.options().explain) != HtmlStatus::complete)
      return reject(raw, "too-deep",
                    tr("the markup of the record is too large or nested too deep"));
    input_.records.accept(std::move(record), origin_, raw.place, decoded);
  }

 private:
  /// Values without a name do no harm if they are empty.
  bool fits(CsvRow& row) const {
    while (row.values.size() > layout_.columns.size() && row.values.back().empty())
      row.values.pop_back();
    return row.values.size() == layout_.columns.size();
  }

  Record record_of(const CsvRow& row) const {
    struct Chosen {
      const std::string* value = nullptr;
      unsigned rank = 0;
    };
    std::array<Chosen, record_field_count> chosen;
    for (std::size_t column = 0; column < row.values.size(); ++column) {
      const auto& field = layout_.columns[column];
      if (!field || row.values[column].empty()) continue;
      Chosen& slot = chosen[static_cast<std::size_t>(field->field)];
      if (slot.value == nullptr || field->rank < slot.rank)
        slot = {&row.values[column], field->rank};
    }
    Record record;
    TextFields fields(record);
    for (std::size_t field = 0; field < static_cast<std::size_t>(RecordField::key); ++field)
      if (chosen[field].value != nullptr)
        fields.set(static_cast<RecordField>(field), *chosen[field].value);
    fields.finish(orders_);
    return record;
  }

  void reject(const RawRecord& raw, const char* reason, std::string detail) {
    input_.records.reject(origin_, raw.place, reason, std::move(detail));
  }

  const FormatInput& input_;
  Origin origin_;  ///< the path is that of many articles
  CsvLayout layout_;
  DateOrders orders_;
  std::optional<Charset> expected_;  ///< what the last row was in that was no UTF-8
};

/// Of the columns of dates, by the rows that the beginning of the input holds.
DateOrders date_orders(std::string_view beginning, const CsvLayout& layout) {
  DateColumn date, datetime;
  CsvSplitter splitter(layout.separator, beginning.size(), {0, 1});
  splitter.feed(beginning, [&](const RawRecord& raw) {
    const CsvRow row = split_csv_row(raw.bytes, layout.separator);
    if (row.values.size() != layout.columns.size()) return;
    for (std::size_t column = 0; column < row.values.size(); ++column) {
      const auto& field = layout.columns[column];
      if (field && field->field == RecordField::date) date.take(row.values[column]);
      if (field && field->field == RecordField::datetime) datetime.take(row.values[column]);
    }
  });
  return {date.order(), datetime.order()};
}

}  // namespace

bool is_csv(const InputHead& head) {
  const bool binary = head.bytes.find('\0') != head.bytes.npos;
  if (is_csv_name(head.extension)) return !binary && likely_separator(head.bytes).has_value();
  return find_csv_layout(head.bytes, head.names, false).has_value();
}

void read_csv(const FormatInput& input) {
  std::string_view chunk = input.bytes.next();
  const std::size_t start = chunk.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  chunk.remove_prefix(start);
  auto layout = find_csv_layout(chunk, input.records.field_names(), true);
  if (!layout)
    return input.records.reject(input.origin, {start, 1}, "unknown-columns",
                                tr("no column is known as the title, the lead or the body"));
  const std::uint64_t limit = input.records.options().max_article_bytes;
  CsvSplitter splitter(layout->separator, limit, {start, 1});
  const DateOrders orders = date_orders(chunk, *layout);
  CsvReader reader(input, std::move(*layout), orders);
  const RecordHandler handler = [&](const RawRecord& raw) { reader.take(raw); };
  for (; !chunk.empty() && !input.records.stopped(); chunk = input.bytes.next())
    splitter.feed(chunk, handler);
  if (!input.bytes.failed()) splitter.finish(handler);
}

}  // namespace timtin
