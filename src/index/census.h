// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a query asks about all articles, where a part of them is at hand. A question is a text; its
/// answer is a bag, which adds up over the parts: a number is under the empty name, a set is the
/// names of a bag, yes is a number above 0.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace timtin {

/// In byte order.
using Bag = std::map<std::string, std::uint64_t, std::less<>>;

void add_up(Bag& sum, const Bag& more);

/// What is known of the whole, and what this part adds. One part answers what it is asked, alone:
/// a guess, and all parts that read a query by the same guesses ask the same next. Whoever adds up
/// their answers and asks again, until all that is asked is known, has the answer of the whole.
class Census {
 public:
  struct Answer {
    Bag bag;
    bool whole = false;  ///< all parts have answered; otherwise some, this one perhaps not
    bool ours = false;   ///< this part is among them
  };
  /// By question, in byte order.
  using Answers = std::map<std::string, Answer, std::less<>>;

  Census() = default;
  /// `part`: the number of this one, which orders what has an order of the parts.
  Census(std::size_t part, Answers known) : part_(part), known_(std::move(known)) {}

  std::size_t part() const { return part_; }

  /// What a question is about: the articles as they are, those that the query names, or those that
  /// it finds. How it is read comes of the answers about the first two: as long as one of these is
  /// a guess, what this part says of articles that are named or found is no answer.
  enum class About : unsigned char { articles, named, found };

  /// `own`: what this part answers; called once at most. Valid as long as the census.
  template <typename Own>
  const Bag& ask(const std::string& question, Own own, About about = About::articles) {
    const auto known = known_.find(question);
    const Answer* const answer = known == known_.end() ? nullptr : &known->second;
    if (answer != nullptr && answer->whole) return answer->bag;
    open_.emplace(question);
    const bool is_answer = about == About::articles || !guessed_;
    if (about != About::found) guessed_ = true;
    if (answer != nullptr && answer->ours) return answer->bag;
    const auto [guess, added] = guesses_.try_emplace(question);
    if (!added) return guess->second;
    Bag ours = own();
    guess->second = ours;
    if (answer != nullptr) add_up(guess->second, answer->bag);
    if (is_answer) answers_[question] = std::move(ours);
    return guess->second;
  }

  /// Nothing had to be guessed: what came of it is that of the whole.
  bool is_whole() const { return open_.empty(); }
  /// Nothing but the answer to this had to be.
  bool lacks_only(std::string_view question) const {
    return open_.size() == 1 && *open_.begin() == question;
  }
  /// All parts have answered this.
  bool knows(std::string_view question) const {
    const auto known = known_.find(question);
    return known != known_.end() && known->second.whole;
  }

  /// What this part answered and nobody knew of it, by question.
  const std::map<std::string, Bag, std::less<>>& answers() const { return answers_; }

 private:
  std::size_t part_ = 0;
  Answers known_;
  std::map<std::string, Bag, std::less<>> answers_, guesses_;
  std::set<std::string, std::less<>> open_;  ///< what was asked and is not known of the whole
  bool guessed_ = false;
};

/// Of a bag that is a number.
std::uint64_t number_in(const Bag& bag);
Bag bag_of(std::uint64_t number);

/// What `own` says, a bag or a number; or, with a census, what that has for the question, of a
/// number at most what its type holds.
template <typename Own>
auto whole(Census* census, const std::string& question, Own own,
           Census::About about = Census::About::articles) {
  using Said = decltype(own());
  if (census == nullptr) return own();
  if constexpr (std::is_same_v<Said, Bag>)
    return Said(census->ask(question, own, about));
  else
    return static_cast<Said>(
        std::min<std::uint64_t>(number_in(census->ask(
                                    question, [&] { return bag_of(own()); }, about)),
                                std::numeric_limits<Said>::max()));
}

/// As a question: its kind and what it is about, which no other question is.
std::string question(std::string_view kind, std::string_view about, std::string_view more = {});

}  // namespace timtin
