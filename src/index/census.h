// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a query asks about all articles, where a part of them is at hand. A question is a text; its
/// answer is a bag, which adds up over the parts: a number is under the empty name, a set is the
/// names of a bag, yes is a number above 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
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

  /// `own`: what this part answers; called once at most. Valid as long as the census.
  template <typename Own>
  const Bag& ask(const std::string& question, Own own) {
    const auto known = known_.find(question);
    if (known != known_.end() && known->second.whole) return known->second.bag;
    open_ = guessed_ = true;
    if (known != known_.end() && known->second.ours) return known->second.bag;
    return guess(question, own, true);
  }

  /// The same of what a query finds: how it was read comes of other answers, and as long as one of
  /// those is a guess, this one is no answer.
  template <typename Own>
  const Bag& ask_found(const std::string& question, Own own) {
    const auto known = known_.find(question);
    if (known != known_.end() && known->second.whole) return known->second.bag;
    open_ = true;
    if (known != known_.end() && known->second.ours) return known->second.bag;
    return guess(question, own, !guessed_);
  }

  /// Nothing had to be guessed: what came of it is that of the whole.
  bool is_whole() const { return !open_; }

  /// What this part answered and nobody knew of it, by question.
  const std::map<std::string, Bag, std::less<>>& answers() const { return answers_; }

 private:
  template <typename Own>
  const Bag& guess(const std::string& question, Own own, bool is_answer) {
    const auto [entry, added] = guesses_.try_emplace(question);
    if (!added) return entry->second;
    Bag answer = own();
    entry->second = answer;
    if (const auto known = known_.find(question); known != known_.end())
      add_up(entry->second, known->second.bag);
    if (is_answer) answers_[question] = std::move(answer);
    return entry->second;
  }

  std::size_t part_ = 0;
  Answers known_;
  std::map<std::string, Bag, std::less<>> answers_, guesses_;
  bool open_ = false, guessed_ = false;
};

/// Of a bag that is a number.
std::uint64_t number_in(const Bag& bag);
Bag bag_of(std::uint64_t number);

/// As a question: its kind and what it is about, which no other question is.
std::string question(std::string_view kind, std::string_view about, std::string_view more = {});

}  // namespace timtin
