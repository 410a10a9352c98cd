// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/phrase_positions.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace timtin::lowering {
namespace {

/// No zone of an article has as many.
constexpr std::size_t max_positions = 1u << 24;

[[noreturn]] void throw_disorder(const std::string& term) {
  throw Xapian::DatabaseCorruptError("position.glass: the positions of '" + term +
                                     "' do not ascend");
}

}  // namespace

PhrasePositions::PhrasePositions(Xapian::Database database, std::vector<Place> places)
    : database_(std::move(database)), places_(std::move(places)), order_(places_.size()) {
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  std::stable_sort(order_.begin(), order_.end(), [this](std::size_t a, std::size_t b) {
    return places_[a].size() < places_[b].size();
  });
}

void PhrasePositions::read(Xapian::docid document, const std::string& term) {
  Xapian::termpos last = 0;
  std::size_t count = 0;
  for (auto position = database_.positionlist_begin(document, term);
       position != database_.positionlist_end(document, term); ++position) {
    if (*position <= last || ++count > max_positions) throw_disorder(term);
    last = *position;
    found_.push_back(last);
  }
}

/// Into found_: where the phrase would begin.
void PhrasePositions::read_all(Xapian::docid begin, unsigned place, std::size_t of) {
  found_.clear();
  for (const PostingCursor* cursor : places_[of])
    if (cursor->has_found(place)) read(begin + place, cursor->term());
  const auto offset = static_cast<Xapian::termpos>(of);
  std::erase_if(found_, [offset](Xapian::termpos position) { return position <= offset; });
  for (Xapian::termpos& position : found_) position -= offset;
  std::sort(found_.begin(), found_.end());
}

bool PhrasePositions::stand_in(Xapian::docid begin, unsigned place) {
  for (std::size_t i = 0; i < order_.size(); ++i) {
    read_all(begin, place, order_[i]);
    if (i == 0) {
      starts_.swap(found_);
    } else {
      both_.clear();
      std::set_intersection(starts_.begin(), starts_.end(), found_.begin(), found_.end(),
                            std::back_inserter(both_));
      starts_.swap(both_);
    }
    if (starts_.empty()) return false;
  }
  return true;
}

}  // namespace timtin::lowering
