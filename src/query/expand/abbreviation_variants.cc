// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/abbreviation_variants.h"

#include <algorithm>

namespace timtin::lowering {
namespace {

class Variants {
 public:
  Variants(const Forms& forms, std::size_t end, const std::vector<Rewriting>& known)
      : forms_(forms), end_(end), known_(known) {}

  std::vector<Variant> from(std::size_t begin) {
    // With nothing written otherwise, then with one piece, then with two.
    for (std::size_t pieces = 0, before = 1; before > 0; ++pieces) {
      const std::size_t known = found_.size();
      continue_at(begin, pieces);
      before = found_.size() - known;
    }
    return std::move(found_);
  }

 private:
  /// As deep as the sequence is long: that is limited.
  void continue_at(std::size_t at, std::size_t pieces) {
    if (found_.size() == max_variants) return;
    if (at == end_) {
      if (pieces == 0 && std::find(found_.begin(), found_.end(), written_) == found_.end())
        found_.push_back(written_);
      return;
    }
    const std::size_t length = written_.size();
    if (pieces > 0)
      for (const Rewriting& other : known_) {
        if (other.begin != at || other.end > end_) continue;
        for (const std::string& form : other.forms) written_.push_back({form, false});
        continue_at(other.end, pieces - 1);
        written_.resize(length);
      }
    written_.push_back({forms_[at], true});
    continue_at(at + 1, pieces);
    written_.resize(length);
  }

  const Forms& forms_;
  std::size_t end_;
  const std::vector<Rewriting>& known_;
  Variant written_;
  std::vector<Variant> found_;
};

}  // namespace

std::vector<Variant> abbreviation_variants(const Forms& forms, std::size_t begin, std::size_t end,
                                           const std::vector<Rewriting>& known) {
  return Variants(forms, end, known).from(begin);
}

}  // namespace timtin::lowering
