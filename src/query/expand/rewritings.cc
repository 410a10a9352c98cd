// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/rewritings.h"

#include <algorithm>

namespace timtin::lowering {
namespace {

/// Forms before an abbreviation's long form that may belong to a longer one with it.
constexpr std::size_t reach = 4;
/// Forms behind it that are looked at.
constexpr std::size_t outlook = 10;

/// What is shorter than the typed has come from it.
bool is_written_out(const Rewriting& written) {
  return written.forms.size() >= written.end - written.begin;
}

class Rewriter {
 public:
  Rewriter(const Forms& typed, KnownAbbreviations& known, bool without_marks)
      : typed_(typed), known_(known), without_marks_(without_marks) {}

  std::vector<Rewriting> all() {
    for (std::size_t at = 0; at < typed_.size(); ++at)
      for (Lexicons::Expansion& other : known_.expansions(typed_, at, without_marks_))
        add({at, at + other.length, std::move(other.forms)});
    for (std::size_t i = 0; i < found_.size(); ++i)
      if (is_written_out(found_[i])) rewrite_again(i);
    return std::move(found_);
  }

 private:
  /// Pieces one after another: typed forms and rewritings of them.
  using Pieces = std::vector<Rewriting>;

  void add(Rewriting written) {
    // More than a query of people has.
    if (found_.size() >= 16 + 4 * typed_.size()) return;
    const bool as_typed = std::equal(written.forms.begin(), written.forms.end(),
                                     typed_.begin() + std::ptrdiff_t(written.begin),
                                     typed_.begin() + std::ptrdiff_t(written.end));
    if (!as_typed && std::find(found_.begin(), found_.end(), written) == found_.end())
      found_.push_back(std::move(written));
  }

  void rewrite_again(std::size_t number) {
    const Rewriting again = found_[number];
    scan(again, typed_before(again.begin), typed_behind(again.end));
    const std::size_t known = found_.size();
    for (std::size_t i = 0; i < known; ++i) {
      const Rewriting beside = found_[i];
      if (!is_written_out(beside)) continue;
      if (beside.begin == again.end) scan(again, {}, {beside});
      if (beside.end == again.begin) scan(again, {beside}, {});
    }
  }

  Pieces typed_before(std::size_t end) const {
    return typed_pieces(end - std::min(end, reach), end);
  }
  Pieces typed_behind(std::size_t begin) const {
    return typed_pieces(begin, std::min(begin + outlook, typed_.size()));
  }
  Pieces typed_pieces(std::size_t begin, std::size_t end) const {
    Pieces pieces;
    for (std::size_t at = begin; at < end; ++at) pieces.push_back({at, at + 1, {typed_[at]}});
    return pieces;
  }

  /// Rewrites what has a part in `again`.
  void scan(const Rewriting& again, const Pieces& before, const Pieces& behind) {
    Pieces pieces = before;
    pieces.push_back(again);
    pieces.insert(pieces.end(), behind.begin(), behind.end());
    Forms forms;
    std::vector<std::size_t> piece_of;
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
      forms.insert(forms.end(), pieces[piece].forms.begin(), pieces[piece].forms.end());
      piece_of.resize(forms.size(), piece);
    }
    for (std::size_t at = 0; at < forms.size() && piece_of[at] <= before.size(); ++at)
      for (const Lexicons::Expansion& other : known_.by_rule(forms, at, without_marks_)) {
        const std::size_t last = piece_of[at + other.length - 1];
        if (last < before.size()) continue;
        add({pieces[piece_of[at]].begin, pieces[last].end, replaced(forms, piece_of, at, other)});
      }
  }

  /// The pieces in which forms are replaced, with the forms that are not.
  static Forms replaced(const Forms& forms, const std::vector<std::size_t>& piece_of,
                        std::size_t at, const Lexicons::Expansion& other) {
    const std::size_t end = at + other.length;
    std::size_t begin = at, rest = end;
    while (begin > 0 && piece_of[begin - 1] == piece_of[at]) --begin;
    while (rest < forms.size() && piece_of[rest] == piece_of[end - 1]) ++rest;
    Forms result(forms.begin() + std::ptrdiff_t(begin), forms.begin() + std::ptrdiff_t(at));
    result.insert(result.end(), other.forms.begin(), other.forms.end());
    result.insert(result.end(), forms.begin() + std::ptrdiff_t(end),
                  forms.begin() + std::ptrdiff_t(rest));
    return result;
  }

  const Forms& typed_;
  KnownAbbreviations& known_;
  bool without_marks_;
  std::vector<Rewriting> found_;
};

}  // namespace

std::vector<Rewriting> rewritings(const Forms& forms, KnownAbbreviations& known,
                                  bool without_marks) {
  return Rewriter(forms, known, without_marks).all();
}

}  // namespace timtin::lowering
