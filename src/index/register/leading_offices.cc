// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/leading_offices.h"

#include <algorithm>
#include <string_view>

#include "extract/lexicons.h"
#include "index/register/post_parts.h"

namespace timtin::registry {

LeadingOffices::LeadingOffices(const Lexicons& lexicons) {
  const Lexicons::Impl& all = Lexicons::Impl::of(lexicons);
  for (std::size_t phrase = 0; phrase < all.meanings.size(); ++phrase) {
    const auto entries = all.meanings[phrase].entries;
    const bool leading = std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
      return entry.kind == PhraseKind::leading;
    });
    if (leading) offices_.push_back(all.phrase_text[phrase]);
  }
}

bool LeadingOffices::contain(const Forms& reading) const {
  const std::string post = join_forms(without_time(reading));
  return std::any_of(offices_.begin(), offices_.end(), [&](std::string_view office) {
    return post.starts_with(office) && (post.size() == office.size() || post[office.size()] == ' ');
  });
}

}  // namespace timtin::registry
