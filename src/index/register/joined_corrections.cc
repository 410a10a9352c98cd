// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/joined_corrections.h"

#include <algorithm>

#include "index/durable.h"
#include "index/register/corrections.h"
#include "timtin/error.h"

namespace timtin {
namespace {

std::string text_of(const Correction& line) {
  std::string text = std::string(word_of(line.kind)) + '\t' + line.name;
  if (!line.value.empty()) text += '\t' + line.value;
  return text + '\n';
}

/// Those of `lines` that can stand behind `before`; the others are told.
std::vector<Correction> fitting(const std::vector<Correction>& before,
                                const std::vector<Correction>& lines,
                                std::vector<std::string>& refused) {
  Analyzer analyzer;
  std::vector<Correction> all = before;
  all.insert(all.end(), lines.begin(), lines.end());
  try {
    static_cast<void>(Corrections(all, analyzer));
    return lines;
  } catch (const Error&) {
    all = before;
  }
  std::vector<Correction> fit;
  for (const Correction& line : lines) {
    all.push_back(line);
    try {
      static_cast<void>(Corrections(all, analyzer));
      fit.push_back(line);
    } catch (const Error& error) {
      refused.emplace_back(error.what());
      all.pop_back();
    }
  }
  return fit;
}

}  // namespace

JoinedCorrections join_corrections(const std::string& archive, const std::string& from) {
  JoinedCorrections joined;
  const auto others = Corrections::files_of({from});
  if (others.empty()) return joined;
  const auto own = Corrections::files_of({archive});
  std::string content = own.empty() ? std::string() : own.front().second;
  const std::vector<Correction> known =
      own.empty() ? std::vector<Correction>() : parse_corrections(content, own.front().first);
  std::vector<Correction> lines = parse_corrections(others.front().second, others.front().first);
  std::erase_if(lines, [&](const Correction& line) {
    return std::any_of(known.begin(), known.end(),
                       [&](const Correction& other) { return says_the_same(line, other); });
  });
  if (lines.empty()) return joined;
  const std::vector<Correction> fit = fitting(known, lines, joined.refused);
  joined.lines = fit.size();
  if (fit.empty()) return joined;
  if (!content.empty() && !content.ends_with('\n')) content += '\n';
  for (const Correction& line : fit) content += text_of(line);
  write_durably(archive + "/officials.tsv", content);
  keep_corrections(archive);
  return joined;
}

}  // namespace timtin
