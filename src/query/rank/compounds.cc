// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/compounds.h"

#include <algorithm>
#include <cmath>

namespace timtin::lowering {
namespace {

/// Measured: .35 gains most; a dictionary of words is no better.
constexpr double min_npmi = .35;

/// Between -1 and 1; -1 for words that never meet.
double npmi(const LanguageModel& model, LanguageModel::Word first, LanguageModel::Word second) {
  const double tokens = static_cast<double>(model.tokens());
  const double pairs = model.pair_count(first, second);
  if (pairs == 0 || pairs >= tokens) return -1;
  const double joint = pairs / tokens;
  const double apart = model.count(first) / tokens * (model.count(second) / tokens);
  return std::log(joint / apart) / -std::log(joint);
}

}  // namespace

std::vector<bool> compounds_of(const LanguageModel& model,
                               const std::vector<std::optional<LanguageModel::Word>>& words) {
  std::vector<bool> chosen(words.empty() ? 0 : words.size() - 1);
  std::vector<std::pair<double, std::size_t>> candidates;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (!words[i] || !words[i + 1]) continue;
    const double strength = npmi(model, *words[i], *words[i + 1]);
    if (strength >= min_npmi) candidates.emplace_back(-strength, i);
  }
  std::sort(candidates.begin(), candidates.end());
  for (const auto& [strength, i] : candidates) {
    const bool taken = (i > 0 && chosen[i - 1]) || (i + 1 < chosen.size() && chosen[i + 1]);
    if (!taken) chosen[i] = true;
  }
  return chosen;
}

}  // namespace timtin::lowering
