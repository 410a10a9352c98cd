// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/register.h"

#include <algorithm>
#include <deque>

#include "index/opened.h"
#include "index/register/current_register.h"
#include "index/remote/remote_register.h"
#include "query/register/answers.h"
#include "query/register/name_variants.h"

namespace timtin {
namespace registry {
namespace {

/// The persons of tables who answer.
class Reading {
 public:
  Reading(const TypedQuery& query, const Corrections& corrections)
      : query_(query), corrections_(corrections) {}

  /// Who answers, of the persons of the tables that are not outdated. Where all answer, no more
  /// than `limit` are read of the first table.
  void read(const CurrentRegister& current, std::size_t limit) {
    answers_.emplace_back(current.table, query_, corrections_);
    if (current.changed) answers_.emplace_back(*current.changed, query_, corrections_);
    SoleHolders holders;
    if (query_.at)
      for_each(current, [&](const Answers& answers, std::uint32_t person) {
        answers.claim(person, holders);
      });
    Rivals rivals;
    if (query_.only_told)
      for_each(current, [&](const Answers& answers, std::uint32_t person) {
        answers.compete(person, rivals);
      });
    std::size_t read = 0;
    for_each(current, [&](const Answers& answers, std::uint32_t person) {
      if (!answers.may_show(person, rivals)) {
        untold_ += query_.asks_for_all() || answers.of(person, holders) ? 1 : 0;
        return;
      }
      if (query_.asks_for_all() && &answers == &answers_.front() && read == limit) {
        ++persons_;
        return;
      }
      if (auto answer = answers.of(person, holders, rivals)) {
        found_.push_back(std::move(*answer));
        ++persons_;
        ++read;
      }
    });
  }

  std::uint64_t persons() const { return persons_; }
  std::uint64_t untold() const { return untold_; }

  std::vector<Answer> page(std::size_t offset, std::size_t limit) {
    std::vector<Answer*> ranked;
    for (Answer& answer : found_) ranked.push_back(&answer);
    std::stable_sort(ranked.begin(), ranked.end(), [](const Answer* one, const Answer* other) {
      const RegisterEntry &a = one->entry, &b = other->entry;
      if (a.articles != b.articles) return a.articles > b.articles;
      return a.name != b.name ? a.name < b.name : a.id < b.id;
    });
    std::vector<Answer> page;
    for (std::size_t i = offset; i < ranked.size() && page.size() < limit; ++i) {
      ranked[i]->answers->complete(*ranked[i]);
      page.push_back(std::move(*ranked[i]));
    }
    return page;
  }

 private:
  template <typename Visit>
  void for_each(const CurrentRegister& current, Visit visit) const {
    for (const Answers& answers : answers_)
      for (std::uint32_t person = 0; person < answers.table().persons(); ++person)
        if (&answers != &answers_.front() || current.outdated.empty() || !current.outdated[person])
          visit(answers, person);
  }

  const TypedQuery& query_;
  const Corrections& corrections_;
  std::deque<Answers> answers_;  ///< what was found points to them
  std::vector<Answer> found_;
  std::uint64_t persons_ = 0, untold_ = 0;
};

CurrentRegister register_of(const Index& index, const Corrections& corrections,
                            const Lexicons& lexicons, Analyzer& analyzer) {
  if (remote::RemoteIndex* const parts = Index::Impl::remote_of(index))
    return parts->whole(
        [&] { return remote::current_register(*parts, corrections, lexicons, analyzer); });
  Snapshot& snapshot = Index::Impl::snapshot_of(index);
  return retrying(snapshot,
                  [&] { return current_register(snapshot, corrections, lexicons, analyzer); });
}

std::size_t sum_or_all(std::size_t a, std::size_t b) { return a + b < a ? b : a + b; }

}  // namespace
}  // namespace registry

RegisterResult read_register(const Index& index, const Lexicons& lexicons,
                             const RegisterQuery& query) {
  using namespace registry;
  Analyzer analyzer;
  const Corrections corrections = Corrections::of_files(index.correction_files(), analyzer);
  const TypedQuery typed(query, corrections, lexicons, analyzer);
  const CurrentRegister current = register_of(index, corrections, lexicons, analyzer);
  Reading reading(typed, corrections);
  const std::size_t limit = sum_or_all(query.offset, query.limit);
  reading.read(current, limit);
  std::vector<Answer> page = reading.page(query.offset, query.limit);
  RegisterResult result;
  result.persons = reading.persons();
  result.untold = reading.untold();
  result.variants = name_variants(page, analyzer);
  for (Answer& answer : page) result.entries.push_back(std::move(answer.entry));
  return result;
}

}  // namespace timtin
