// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/posts.h"

#include <algorithm>
#include <set>
#include <string>

#include "timtin/text.h"

namespace timtin::registry {
namespace {

/// Some seven hundred bytes each.
constexpr std::size_t max_unpacked = 4096;

std::string lines(const std::set<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) (joined += text) += '\n';
  return joined;
}

std::set<std::string> lines_of(std::string_view lines) {
  std::set<std::string> found;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    found.emplace(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return found;
}

}  // namespace

PostParts unpacked(const Post& post) {
  return {split_forms(post.reading), post.office, lines_of(post.places),
          lines_of(post.organisations), post.told};
}

PostId Posts::add(const Post& post) {
  const PostId id = texts_.add(post.text);
  if (id < readings_.size()) return id;
  readings_.add(post.reading);
  folds_.add(post.folded);
  offices_.push_back(static_cast<std::uint32_t>(post.office));
  places_.add(post.places);
  organisations_.add(post.organisations);
  told_.push_back(post.told);
  return id;
}

PostId Posts::add(std::string_view text, const PostParts& parts) {
  const std::string reading = join_forms(parts.reading), folded = folded_form(reading),
                    places = lines(parts.places), organisations = lines(parts.organisations);
  return add({text, reading, folded, parts.office, places, organisations, parts.told});
}

Post Posts::operator[](PostId post) const {
  return {texts_[post],  readings_[post],      folds_[post], offices_[post],
          places_[post], organisations_[post], told_[post]};
}

const PostParts& Posts::parts(PostId post) const {
  const auto [known, added] = unpacked_.try_emplace(post);
  if (added) known->second = unpacked((*this)[post]);
  return known->second;
}

void Posts::forget() const {
  if (unpacked_.size() > max_unpacked) unpacked_.clear();
}

}  // namespace timtin::registry
