// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/summary.h"

#include <algorithm>
#include <utility>

#include "index/metadata.h"

namespace timtin::remote {

namespace {

/// The numbers that add up, in the order in which they are sent.
template <typename Summary, typename Take>
void for_each_number(Summary& summary, Take take) {
  for (auto* const number : {&summary.articles, &summary.generation, &summary.bytes, &summary.slack,
                             &summary.other_bytes, &summary.folder_bytes, &summary.undated,
                             &summary.clusters, &summary.copies})
    take(*number);
}

std::string day_in(Decoder& decoder) {
  std::string day = decoder.text();
  const bool is_day = day.size() == std::string_view("YYYY-MM-DD").size();
  if (!day.empty() && !(is_day && published_from_string(day))) throw Malformed();
  return day;
}

void keep_first(std::string& first, const std::string& day) {
  if (first.empty() || (!day.empty() && day < first)) first = day;
}

}  // namespace

void encode(Encoder& encoder, const Index::Summary& summary,
            const std::vector<std::string>& forms) {
  for_each_number(summary, [&](std::uint64_t number) { encoder.number(number); });
  encoder.text(summary.first_day)
      .text(summary.last_day)
      .text(summary.last_added)
      .flag(summary.sealed)
      .text(summary.lexicons)
      .texts(forms);
}

void SummaryOfParts::add(Decoder& decoder) {
  for_each_number(sum_, [&](std::uint64_t& number) { number += decoder.number(); });
  keep_first(sum_.first_day, day_in(decoder));
  sum_.last_day = std::max(sum_.last_day, day_in(decoder));
  sum_.last_added = std::max(sum_.last_added, day_in(decoder));
  const bool sealed = decoder.flag();
  const std::string lexicons = decoder.text();
  sum_.sealed = sealed && (sum_.sealed || !any_);
  if (!any_) sum_.lexicons = lexicons;
  if (lexicons != sum_.lexicons) sum_.lexicons = mixed_lexicons;
  any_ = true;
  for (std::string& form : decoder.texts()) forms_.insert(std::move(form));
}

Index::Summary SummaryOfParts::take() {
  sum_.forms = forms_.size();
  return std::move(sum_);
}

}  // namespace timtin::remote
