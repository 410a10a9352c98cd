// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/csv_format.h"

#include "article/html/markup_body.h"
#include "article/line/paragraphs.h"
#include "article/record/table_row.h"
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
    CsvRow row = split_csv_row(decoded.text, layout_.dialect);
    if (row.unclosed)
      return reject(raw, "bad-row", tr("a quotation mark is opened and not closed"));
    if (!fits(row))
      return reject(
          raw, "bad-row",
          tr("the row has {} values, not {}", row.values.size(), layout_.columns.names.size()));
    for (std::size_t column = 0; column < row.values.size(); ++column)
      if (const char* reason = reason_to_skip(layout_.columns.names[column], row.values[column]))
        return input_.records.skip(origin_, reason);
    Record record = record_from_row(layout_.columns, row.values, orders_);
    if (resolve_markup(record.article, input_.records.sources(),
                       input_.records.options().explain) != HtmlStatus::complete)
      return reject(raw, "too-deep",
                    tr("the markup of the record is too large or nested too deep"));
    input_.records.accept(std::move(record), origin_, raw.place, decoded);
  }

 private:
  /// Values without a name do no harm if they are empty.
  bool fits(CsvRow& row) const {
    while (row.values.size() > layout_.columns.names.size() && row.values.back().empty())
      row.values.pop_back();
    return row.values.size() == layout_.columns.names.size();
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
  DateColumns dates;
  CsvSplitter splitter(layout.dialect, beginning.size(), {0, 1});
  splitter.feed(beginning, [&](const RawRecord& raw) {
    const CsvRow row = split_csv_row(raw.bytes, layout.dialect);
    if (row.values.size() == layout.columns.names.size())
      take_dates(layout.columns, row.values, dates);
  });
  return dates.orders();
}

}  // namespace

bool is_csv(const InputHead& head) {
  if (is_csv_name(head.extension))
    return !is_binary(head.bytes) && likely_separator(head.bytes).has_value();
  return find_csv_layout(head.bytes, head.names, false).has_value();
}

void read_csv(const FormatInput& input) {
  std::string_view chunk = input.bytes.next();
  const std::size_t start = chunk.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  chunk.remove_prefix(start);
  auto layout = find_csv_layout(chunk, input.records.field_names(), true);
  if (!layout)
    return input.records.reject(input.origin, {start, 1}, "unknown-columns",
                                tr("no column is known as the title, the lead or the body; the "
                                   "first line is \"{}\"; --map body=NAME names one",
                                   single_line(cut_text(chunk.substr(0, chunk.find('\n')), 200))));
  const std::uint64_t limit = input.records.options().max_article_bytes;
  CsvSplitter splitter(layout->dialect, limit, {start, 1});
  const DateOrders orders = date_orders(chunk, *layout);
  CsvReader reader(input, std::move(*layout), orders);
  const RecordHandler handler = [&](const RawRecord& raw) { reader.take(raw); };
  for (; !chunk.empty() && !input.records.stopped(); chunk = input.bytes.next())
    splitter.feed(chunk, handler);
  if (!input.bytes.failed()) splitter.finish(handler);
}

}  // namespace timtin
