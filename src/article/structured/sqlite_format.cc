// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/sqlite_format.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "article/html/markup_body.h"
#include "article/record/input_format.h"
#include "article/record/table_row.h"
#include "article/structured/sqlite_tables.h"
#include "text/message.h"

namespace timtin {
namespace {

using namespace std::string_view_literals;

/// A table, and what its columns mean.
struct KnownTable {
  SqliteTable table;
  TableColumns columns;
  int worth = 0;  ///< 3: a title and a text; 0: no articles
};

KnownTable know(SqliteTable table, const FieldNames& names) {
  KnownTable known{std::move(table), {}, 0};
  known.columns.names = known.table.columns;
  bool title = false, body = false, other = false;
  for (const std::string& name : known.columns.names) {
    auto field = names.find(name);
    if (field && field->field >= RecordField::key) field.reset();
    known.columns.fields.push_back(field);
    if (!field) continue;
    title = title || field->field == RecordField::title;
    body = body || field->field == RecordField::body;
    other = other || field->field == RecordField::lead || field->field == RecordField::url ||
            field->field == RecordField::date || field->field == RecordField::datetime;
  }
  known.worth = title && body ? 3 : body && other ? 2 : title && other ? 1 : 0;
  return known;
}

class SqliteReader {
 public:
  SqliteReader(SqliteDatabase database, RecordSink& records, const Origin& origin)
      : database_(std::move(database)), records_(records), origin_(origin) {}

  void read() {
    const std::uint64_t before = records_.count();
    std::vector<KnownTable> tables;
    int best = 0;
    for (SqliteTable& table : database_.tables()) {
      tables.push_back(know(std::move(table), records_.field_names()));
      best = std::max(best, tables.back().worth);
    }
    if (best == 0 && database_.failure().empty()) return report_unknown(tables);
    for (const KnownTable& table : tables)
      if (best > 0 && table.worth == best && !records_.stopped()) read_table(table);
    if (!database_.failure().empty() && !records_.stopped())
      records_.reject(origin_, {}, "damaged",
                      tr("the database can't be read any further: {}", database_.failure()));
    if (records_.count() == before && !records_.stopped()) records_.skip(origin_, "empty");
  }

 private:
  void read_table(const KnownTable& known) {
    std::size_t articles = 0;
    const DateOrders orders = date_orders(known);
    database_.read(known.table, [&](const std::vector<std::string>& values) {
      articles += take(known.columns, values, orders);
      return !records_.stopped();
    });
    if (articles > 0)
      records_.sink().note(origin_.path, 0, "wrapper",
                           trn("{} article is in \"{}\"", "{} articles are in \"{}\"", articles,
                               articles, known.table.name));
  }

  /// By the columns of dates of the first rows.
  DateOrders date_orders(const KnownTable& known) {
    constexpr std::size_t most_rows = 1000;
    KnownTable dates{{known.table.name, {}}, {}, 0};
    for (std::size_t column = 0; column < known.columns.fields.size(); ++column) {
      const auto& field = known.columns.fields[column];
      if (!field || (field->field != RecordField::date && field->field != RecordField::datetime))
        continue;
      dates.table.columns.push_back(known.table.columns[column]);
      dates.columns.fields.push_back(field);
    }
    DateColumns learned;
    std::size_t rows = 0;
    if (!dates.table.columns.empty())
      database_.read(dates.table, [&](const std::vector<std::string>& values) {
        take_dates(dates.columns, values, learned);
        return ++rows < most_rows && !records_.stopped();
      });
    return learned.orders();
  }

  bool take(const TableColumns& columns, std::vector<std::string> values, DateOrders orders) {
    std::size_t bytes = 0;
    for (std::size_t column = 0; column < values.size(); ++column) {
      bytes += values[column].size();
      if (const char* reason = reason_to_skip(columns.names[column], values[column])) {
        records_.skip(origin_, reason);
        return false;
      }
    }
    const std::uint64_t limit = records_.options().max_article_bytes;
    if (bytes > limit) {
      records_.reject(origin_, {}, "too-large", tr("the record has more than {} bytes", limit));
      return false;
    }
    const Decoded decoded = decode(columns, values);
    Record record = record_from_row(columns, values, orders);
    if (resolve_markup(record.article, records_.sources(), records_.options().explain) !=
        HtmlStatus::complete) {
      records_.reject(origin_, {}, "too-deep",
                      tr("the markup of the record is too large or nested too deep"));
      return false;
    }
    records_.accept(std::move(record), origin_, {}, decoded);
    return true;
  }

  /// Makes text of all values; what is said of the body's charset is said of the record.
  Decoded decode(const TableColumns& columns, std::vector<std::string>& values) const {
    Decoded result;
    for (std::size_t column = 0; column < values.size(); ++column) {
      Decoded decoded = decode_without_nul(records_.decoder(), values[column]);
      records_.decoder().restore(decoded);
      values[column] = std::move(decoded.text);
      const auto& field = columns.fields[column];
      if (field && field->field == RecordField::body) result = std::move(decoded);
    }
    return result;
  }

  void report_unknown(const std::vector<KnownTable>& tables) {
    std::string names;
    constexpr std::size_t longest = 300;
    for (const KnownTable& known : tables)
      if (names.size() < longest)
        names += fmt::format("{}{} ({})", names.empty() ? "" : "; ", known.table.name,
                             fmt::join(known.table.columns, ", "));
    records_.reject(origin_, {}, "unknown-columns",
                    tr("no table has columns that are known as the title, the lead or the body: "
                       "{}; --map body=NAME names one",
                       decode_utf8(names.substr(0, 2 * longest)).text));
  }

  SqliteDatabase database_;
  RecordSink& records_;
  const Origin& origin_;
};

}  // namespace

bool is_sqlite(std::string_view beginning) { return beginning.starts_with("SQLite format 3\0"sv); }

void read_sqlite_file(const std::string& path, RecordSink& records, const Origin& origin) {
  SqliteReader(SqliteDatabase::open_file(path, [&] { return records.stopped(); }), records, origin)
      .read();
}

void read_sqlite_bytes(std::string bytes, RecordSink& records, const Origin& origin) {
  SqliteReader(SqliteDatabase::open_bytes(std::move(bytes), [&] { return records.stopped(); }),
               records, origin)
      .read();
}

}  // namespace timtin
