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
#include "query/register/nearest_report.h"
#include "query/register/rivals.h"
#include "query/register/sole_holders.h"
#include "timtin/register.h"

namespace timtin::registry {

/// A query's words. Throws Error(usage) for a value without any.
struct TypedQuery {
  TypedQuery(const RegisterQuery& query, const Corrections& corrections, const Lexicons& lexicons,
             Analyzer& analyzer);

  bool asks_for_all() const { return name.empty() && post.empty() && source.empty() && !at; }

  TypedWords name, post, source;
  std::optional<DateRange> at;
  bool only_told;
  UnitPeriods::Period days{};        ///< `at` as YYYYMMDD
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

  /// Lets the reports of a person compete for posts that one person holds at the time that is asked
  /// for.
  void claim(std::uint32_t person, SoleHolders& holders) const;
  /// As much of the entry as it is ranked by; nothing if no report of this person answers, or if
  /// `holders` are others. Without posts that `rivals` outweigh, and of whom may_show() without
  /// those that do not say of what they are.
  std::optional<Answer> of(std::uint32_t person, const SoleHolders& holders = {},
                           const Rivals& rivals = {}) const;
  /// For RegisterQuery::only_told: the offices of a person in which others may be reported.
  void compete(std::uint32_t person, Rivals& rivals) const;
  /// False for whom RegisterQuery::only_told leaves out.
  bool may_show(std::uint32_t person, const Rivals& rivals) const {
    return !query_.only_told || is_told(person, rivals);
  }
  /// The rest of it.
  void complete(Answer& answer) const;

  const RegisterTable& table() const { return table_; }

 private:
  /// What is reported of one post of a person.
  struct Reports {
    std::uint32_t shown;  ///< the spelling that stands for all
    std::vector<std::uint32_t> mentions;
    NearestReport nearest;
  };

  void choose_names();
  void choose_posts();
  void choose_by_time(std::uint32_t post, std::string_view reading);
  void choose_sources();
  bool is_wanted(std::uint32_t person) const;
  static void leave_out_slips(std::vector<PostReport>& posts);
  bool is_told(std::uint32_t person, const Rivals& rivals) const;
  bool says_of_what(std::uint32_t person, std::uint32_t shown) const;
  bool is_sole(std::uint32_t person, std::uint32_t shown) const;
  bool is_whole_name(std::uint32_t person) const;
  bool is_outweighed(std::uint32_t person, std::uint32_t shown, const Rivals& rivals,
                     const std::vector<std::uint32_t>& mentions) const;
  Rivals::Reports rival(std::uint32_t person, const std::vector<std::uint32_t>& mentions) const;
  std::optional<Reports> reports_of(std::uint32_t person, std::uint32_t post) const;
  PostReport told(const Reports& reports) const;
  std::optional<std::string> sole_post(std::uint32_t shown) const;
  SoleHolders::Claim claim_of(std::uint32_t person, const Reports& reports) const;
  std::optional<std::uint32_t> answering(std::uint32_t mention,
                                         RegisterTable::Numbers spellings) const;
  std::uint32_t last_day_as_former(std::uint32_t person, std::uint32_t shown) const;
  std::uint64_t distinct_articles(const std::vector<std::uint32_t>& mentions) const;
  std::string name_of(std::uint32_t person) const;
  void add_other_names(RegisterEntry& entry, std::uint32_t person) const;

  const RegisterTable& table_;
  const TypedQuery& query_;
  const Corrections& corrections_;
  std::vector<bool> names_, posts_, sources_;  ///< that answer, by number
  std::vector<bool> former_;                   ///< posts of the past: `nguyên Chủ tịch`
  std::vector<UnitPeriods::Units> units_;      ///< of posts that answer, if a time is asked for
};

}  // namespace timtin::registry
