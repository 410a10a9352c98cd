// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a table of the register answers to a query.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/unit_periods.h"
#include "index/register/corrections.h"
#include "index/register/register_table.h"
#include "index/register/typed_words.h"
#include "timtin/register.h"

namespace timtin::registry {

/// A query's words. Throws Error(usage) for a value without any.
struct TypedQuery {
  TypedQuery(const RegisterQuery& query, const Corrections& corrections, const Lexicons& lexicons,
             Analyzer& analyzer);

  bool asks_for_all() const { return name.empty() && post.empty() && source.empty() && !at; }

  TypedWords name, post, source;
  std::optional<DateRange> at;
  std::optional<UnitPeriods> units;  ///< read for `at`
  std::set<std::string> also;        ///< keys of names that corrections say are meant, too
};

class Answers;

/// A person and where they lie.
struct Answer {
  RegisterEntry entry;
  const Answers* answers;  ///< the ones that it is of
  std::uint32_t person;
  std::set<std::uint32_t> counted;  ///< mentions that answer
};

class Answers {
 public:
  /// The references must outlive it.
  Answers(const RegisterTable& table, const TypedQuery& query, const Corrections& corrections);

  /// As much of the entry as it is ranked by; nothing if no report of this person answers.
  std::optional<Answer> of(std::uint32_t person) const;
  /// The rest of it.
  void complete(Answer& answer) const;

  const RegisterTable& table() const { return table_; }

 private:
  void choose_names();
  void choose_posts();
  void choose_sources();
  /// The post can't be that of anybody at the time that is asked for: its place was none.
  bool is_former(std::string_view reading) const;
  bool is_wanted(std::uint32_t person) const;
  std::optional<PostReport> report_of(std::uint32_t person, std::uint32_t post,
                                      std::set<std::uint32_t>& counted) const;
  bool answers(std::uint32_t mention, RegisterTable::Numbers spellings) const;
  std::uint64_t distinct_articles(const std::vector<std::uint32_t>& mentions) const;
  std::string name_of(std::uint32_t person) const;
  void add_other_names(RegisterEntry& entry, std::uint32_t person) const;

  const RegisterTable& table_;
  const TypedQuery& query_;
  const Corrections& corrections_;
  std::vector<bool> names_, posts_, sources_;  ///< that answer, by number
};

}  // namespace timtin::registry
