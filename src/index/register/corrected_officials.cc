// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/corrected_officials.h"

#include <algorithm>
#include <iterator>

#include "index/register/typed_words.h"

namespace timtin {
namespace {

/// What is told of one person in two places of an article.
void add_report(Official& official, Official&& other) {
  for (std::string& post : other.positions)
    if (std::find(official.positions.begin(), official.positions.end(), post) ==
        official.positions.end())
      official.positions.push_back(std::move(post));
  official.state = official.state || other.state;
  std::move(other.evidence.begin(), other.evidence.end(), std::back_inserter(official.evidence));
}

/// Of a post the beginning counts.
bool hides_official(const std::vector<std::string>& posts, std::string_view post,
                    const Lexicons& lexicons, Analyzer& analyzer) {
  return std::any_of(posts.begin(), posts.end(), [&](const std::string& hidden) {
    if (hidden.empty()) return true;
    const auto readings = position_readings(post, lexicons, analyzer);
    return !readings.empty() &&
           registry::TypedWords(hidden, lexicons, analyzer).begin(readings.front());
  });
}

}  // namespace

void correct_officials(std::vector<Official>& officials, const Corrections& corrections,
                       const Lexicons& lexicons, Analyzer& analyzer) {
  if (corrections.empty()) return;
  std::vector<Official> corrected;
  for (Official& official : officials) {
    const std::string key = name_key(official.name, analyzer);
    const auto& hidden_posts = corrections.hidden_posts(key);
    const auto hidden = std::erase_if(official.positions, [&](const std::string& post) {
      return hides_official(hidden_posts, post, lexicons, analyzer);
    });
    if (hidden > 0 && official.positions.empty()) continue;
    official.name = corrections.shown_name(key, official.name);
    const auto same = std::find_if(corrected.begin(), corrected.end(), [&](const Official& other) {
      return other.name == official.name;
    });
    if (same == corrected.end())
      corrected.push_back(std::move(official));
    else
      add_report(*same, std::move(official));
  }
  officials = std::move(corrected);
}

}  // namespace timtin
