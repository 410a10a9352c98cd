// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date_updates.h"

#include <algorithm>
#include <array>
#include <span>

#include "article/date/date_patterns.h"

namespace timtin {
namespace {

struct Label {
  std::string_view first, second;  ///< words; the second may be empty
};

constexpr std::array<Label, 10> updates{{{"cap", "nhat"},
                                         {"chinh", "sua"},
                                         {"sua", "doi"},
                                         {"sua", "luc"},
                                         {"sua", "lan"},
                                         {"lan", "sua"},
                                         {"last", "modified"},
                                         {"updated", ""},
                                         {"update", ""},
                                         {"modified", ""}}};

constexpr std::array<Label, 12> publications{{{"ngay", "dang"},
                                              {"ngay", "tao"},
                                              {"ngay", "gui"},
                                              {"ngay", "viet"},
                                              {"xuat", "ban"},
                                              {"dang", "luc"},
                                              {"dang", "ngay"},
                                              {"dang", "tai"},
                                              {"tao", "luc"},
                                              {"published", ""},
                                              {"posted", ""},
                                              {"created", ""}}};

bool begins_label(const DateTokens& tokens, std::size_t at, const Label& label) {
  return tokens[at].is(label.first) &&
         (label.second.empty() || (at + 1 < tokens.size() && tokens[at + 1].is(label.second)));
}

/// The first from `from` on; the number of tokens without one.
std::size_t find_label(const DateTokens& tokens, std::size_t from, std::span<const Label> labels) {
  for (std::size_t at = from; at < tokens.size(); ++at)
    if (std::any_of(labels.begin(), labels.end(),
                    [&](const Label& label) { return begins_label(tokens, at, label); }))
      return at;
  return tokens.size();
}

bool has_day(const DateTokens& tokens) {
  const auto found = find_day(tokens);
  return found && found->day && found->precision == DatePrecision::day;
}

}  // namespace

void leave_out_update(DateTokens& tokens) {
  const std::size_t update = find_label(tokens, 0, updates);
  if (update == tokens.size()) return;
  const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(update);
  const DateTokens before(tokens.begin(), begin);
  if (has_day(before)) {
    tokens = before;
    return;
  }
  const std::size_t other = find_label(tokens, update + 1, publications);
  DateTokens rest(tokens.begin() + static_cast<std::ptrdiff_t>(other), tokens.end());
  if (!has_day(rest)) return;
  tokens = std::move(rest);
}

}  // namespace timtin
