// SPDX-License-Identifier: GPL-2.0-or-later
#include "unit/index/same_database.h"

#include <fmt/format.h>
#include <xapian.h>

#include <functional>
#include <set>
#include <sstream>

namespace timtin::test {

namespace {

/// Long bytes as a digest: two runs of everything_in() must not fill the memory.
std::string brief(const std::string& bytes) {
  std::string printed;
  for (const char c : bytes.substr(0, 250)) {
    const bool plain = c > ' ' && c < '\x7f' && c != '\\';
    printed += plain ? std::string(1, c) : fmt::format("\\{:02x}", static_cast<unsigned char>(c));
  }
  if (bytes.size() <= 250) return printed;
  return fmt::format("{}..{}#{:x}", printed, bytes.size(), std::hash<std::string>{}(bytes));
}

template <typename Iterator>
std::string positions(Iterator begin, Iterator end) {
  std::string all;
  std::size_t count = 0;
  for (; begin != end; ++begin, ++count) all += fmt::format(" {}", *begin);
  return fmt::format("{}:{}", count, brief(all));
}

void put_statistics(const Xapian::Database& database, std::string& lines) {
  lines += fmt::format("documents {} last {} average {} lengths {}..{} positions {}\n",
                       database.get_doccount(), database.get_lastdocid(), database.get_avlength(),
                       database.get_doclength_lower_bound(), database.get_doclength_upper_bound(),
                       database.has_positions());
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    lines += fmt::format("metadata {} = {}\n", brief(*key), brief(database.get_metadata(*key)));
  }
}

void put_terms(const Xapian::Database& database, std::string& lines) {
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    lines += fmt::format("term {} in {} weighs {} at most {}\n", brief(*term), term.get_termfreq(),
                         database.get_collection_freq(*term), database.get_wdf_upper_bound(*term));
    for (auto p = database.postlist_begin(*term); p != database.postlist_end(*term); ++p) {
      lines += fmt::format("  {} weighs {} of {} at {}\n", *p, p.get_wdf(), p.get_doclength(),
                           positions(p.positionlist_begin(), p.positionlist_end()));
    }
  }
}

void put_document(const Xapian::Database& database, Xapian::docid number,
                  std::set<Xapian::valueno>& slots, std::string& lines) {
  const Xapian::Document document = database.get_document(number);
  lines += fmt::format("document {} length {} unique {} data {}\n", number,
                       database.get_doclength(number), database.get_unique_terms(number),
                       brief(document.get_data()));
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    lines += fmt::format("  slot {} = {}\n", value.get_valueno(), brief(*value));
    slots.insert(value.get_valueno());
  }
  for (auto t = database.termlist_begin(number); t != database.termlist_end(number); ++t) {
    lines += fmt::format("  {} weighs {} in {} at {}\n", brief(*t), t.get_wdf(), t.get_termfreq(),
                         positions(t.positionlist_begin(), t.positionlist_end()));
  }
}

void put_slot(const Xapian::Database& database, Xapian::valueno slot, std::string& lines) {
  lines += fmt::format("slot {} in {} from {} to {}\n", slot, database.get_value_freq(slot),
                       brief(database.get_value_lower_bound(slot)),
                       brief(database.get_value_upper_bound(slot)));
  for (auto v = database.valuestream_begin(slot); v != database.valuestream_end(slot); ++v) {
    lines += fmt::format("  {} = {}\n", v.get_docid(), brief(*v));
  }
}

}  // namespace

std::string everything_in(const std::filesystem::path& index) {
  const Xapian::Database database(index.string(), Xapian::DB_BACKEND_GLASS);
  std::string lines;
  put_statistics(database, lines);
  put_terms(database, lines);
  std::set<Xapian::valueno> slots;
  for (auto p = database.postlist_begin(""); p != database.postlist_end(""); ++p) {
    put_document(database, *p, slots, lines);
  }
  for (const Xapian::valueno slot : slots) put_slot(database, slot, lines);
  return lines;
}

std::string complaints_about(const std::filesystem::path& index, std::string* report) {
  std::ostringstream said;
  const auto errors = Xapian::Database::check(index.string(), Xapian::DBCHECK_SHOW_STATS, &said);
  if (report != nullptr) *report = said.str();
  return errors == 0 ? std::string() : said.str();
}

std::string first_difference(const std::string& a, const std::string& b) {
  if (a == b) return {};
  std::size_t line = 0, before = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()) && a[i] == b[i]; ++i) {
    if (a[i] == '\n') before = std::exchange(line, i + 1);
  }
  const auto shown = [&](const std::string& text) {
    return text.substr(before, text.find('\n', line) - before);
  };
  return shown(a) + "\n!=\n" + shown(b);
}

}  // namespace timtin::test
