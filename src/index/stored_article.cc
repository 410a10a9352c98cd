// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stored_article.h"

#include <fmt/format.h>

#include <stdexcept>

#include "index/errors.h"
#include "index/library_call.h"
#include "index/record.h"
#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

constexpr std::size_t key_digits = 12;

/// The record, or nothing if a block of it, or its compression, is damaged.
std::optional<std::string> data_of(const Xapian::Document& document) {
  try {
    const LibraryCall reading;
    return document.get_data();
  } catch (const Xapian::DocNotFoundError&) {
    return std::nullopt;
  } catch (const Xapian::Error&) {
    if (!tells_damage()) throw;
    return std::nullopt;
  } catch (const std::length_error&) {  // so the library says that a piece ends before it begins
    return std::nullopt;
  }
}

/// What follows `prefix` in the first term that has it; empty without one.
std::string text_behind(const Xapian::Database& database, Xapian::docid document,
                        std::string_view prefix) {
  const std::string begin = field_term(prefix, "");
  auto term = database.termlist_begin(document);
  if (term != database.termlist_end(document)) term.skip_to(begin);
  if (term == database.termlist_end(document) || !(*term).starts_with(begin)) return {};
  return (*term).substr(begin.size());
}

}  // namespace

std::optional<Article> stored_article(const Xapian::Document& document) {
  const auto data = data_of(document);
  return data ? decode_record(*data) : std::nullopt;
}

bool has_sound_record(const Xapian::Document& document) {
  const auto data = data_of(document);
  return data && is_sound_record(*data);
}

std::string key_in_terms(const Xapian::Database& database, Xapian::docid document) {
  return text_behind(database, document, key_prefix);
}

std::string article_name(const Xapian::Database& database, Xapian::docid document) {
  try {
    if (std::string id = text_behind(database, document, row_of(Field::id).prefix); !id.empty())
      return id;
    if (const std::string key = key_in_terms(database, document); !key.empty())
      return key.substr(0, key_digits);
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error&) {  // its terms are damaged, too
  }
  return fmt::format("#{}", document);
}

}  // namespace timtin
