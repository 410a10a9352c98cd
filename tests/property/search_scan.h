// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a query means, said a second time: a tree is evaluated on one article by reading it.
#pragma once

#include "timtin/article.h"
#include "timtin/search.h"

namespace timtin::property {

/// Abbreviations are not read otherwise. One thread at a time.
class Scan {
 public:
  Scan(const Lexicons& lexicons, const SearchOptions& options)
      : lexicons_(lexicons), options_(options) {}

  bool matches(const query::Node& tree, const Article& article);

  /// The tree with what was typed by half: phrases and values with a mark that no article has,
  /// while some article has them with at least these marks.
  query::Node completed(query::Node tree, const std::vector<Article>& articles);

 private:
  using Forms = std::vector<std::string>;
  struct Unit {
    Marks marks = Marks::exact;
    bool plain_too = false;
  };

  void complete(query::Node& node, const std::vector<Article>& articles);
  bool holds(const query::Node& node, bool positive);
  bool holds_any(const std::vector<query::Node>& children);
  bool holds_field(const query::FieldValue& value, bool positive);
  bool holds_near(const query::Near& near, bool positive);
  bool holds_dates(const DateRange& range) const;
  bool holds_official(const query::FieldValue& value, const Unit& unit);

  Unit unit_of(Marks marks, bool has_marks, bool positive) const;
  Forms forms_of(std::string_view text);
  bool same(const std::string& wanted, const std::string& found, const Unit& unit) const;
  bool begins(const Forms& wanted, const Forms& text, std::size_t at, const Unit& unit) const;
  bool inside(const Forms& wanted, const Forms& text, const Unit& unit) const;
  bool inside_any(const Forms& wanted, const std::vector<Forms>& texts, const Unit& unit) const;
  std::size_t times_inside(const Forms& wanted, const Forms& text, std::size_t begin,
                           std::size_t end, const Unit& unit) const;
  std::vector<Forms> everywhere();
  std::vector<Forms> paragraphs(const std::vector<std::string>& texts);
  bool begins_with(std::string_view typed, const std::string& form) const;

  const Lexicons& lexicons_;
  const SearchOptions& options_;
  Analyzer analyzer_;
  const Article* article_ = nullptr;
  bool unaccented_ = false;
  bool bare_words_have_marks_ = false;
};

}  // namespace timtin::property
