// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/topic_names.h"

#include <algorithm>
#include <filesystem>

#include "text/ascii.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {
namespace {

std::vector<std::string> ids_in(const std::filesystem::path& folder) {
  std::vector<std::string> ids;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
    if (entry.path().extension() == ".tsv") ids.push_back(entry.path().stem());
  if (ids.empty())
    throw Error(ErrorCode::io, tr("cannot load the topics: no lexicon in {}", folder.string()),
                tr("check that the data directory of timtin is complete"));
  std::sort(ids.begin(), ids.end());
  return ids;
}

/// Most lines begin with a weight: they need not be taken apart.
bool has_weight(std::string_view line) {
  const std::string_view text = ascii::trimmed(line);
  return !text.empty() && (ascii::is_digit(text.front()) || text.front() == '-');
}

}  // namespace

std::string folded_name(std::string_view name, Analyzer& analyzer) {
  std::string folded;
  for (const Token& token : analyzer.analyze(name)) {
    if (!folded.empty()) folded += ' ';
    folded += analyzer.form(token.form).folded;
  }
  return folded;
}

std::string topic_file(std::string_view id) { return "topics/" + std::string(id) + ".tsv"; }

TopicNames::TopicNames(const std::string& data) {
  Analyzer analyzer;
  for (const std::string& id : ids_in(std::filesystem::path(data) / "topics"))
    read(data, id, analyzer);
}

bool TopicNames::is_name(const LexiconRow& row) {
  return row.fields[0] == "name" || row.fields[0] == "alias";
}

void TopicNames::read(const std::string& data, const std::string& id, Analyzer& analyzer) {
  const LexiconFile file = open_lexicon(data + '/' + topic_file(id));
  topics_.push_back({id, {}, {}});
  ids_.emplace(folded_name(id, analyzer), id);
  const std::string_view contents = file.contents;
  for (const LexiconLine& line : lines_of(contents)) {
    if (has_weight(contents.substr(line.begin, contents.find('\n', line.begin) - line.begin)))
      continue;
    if (const LexiconRow row = row_of(file, line); is_name(row)) add(file, row, analyzer);
  }
  if (topics_.back().vietnamese.empty())
    fail_at(file, 1, tr("the topic has no line \"name\" with a Vietnamese and an English name"));
}

void TopicNames::add(const LexiconFile& file, const LexiconRow& row, Analyzer& analyzer) {
  const bool main = row.fields[0] == "name";
  if (row.fields.size() < (main ? 3U : 2U))
    fail_at(file, row.line, tr("expected \"name\" with two names, or \"alias\" with one"));
  Lexicons::Topic& topic = topics_.back();
  for (std::size_t i = 1; i < row.fields.size(); ++i) {
    const auto known = ids_.emplace(folded_name(row.fields[i], analyzer), topic.id).first;
    if (known->second != topic.id)
      fail_at(file, row.line,
              tr("\"{}\" already names the topic {}", row.fields[i], known->second));
  }
  if (!main) return;
  topic.vietnamese = row.fields[1];
  topic.english = row.fields[2];
}

std::optional<std::string> TopicNames::id(std::string_view name) const {
  Analyzer analyzer;
  const auto found = ids_.find(folded_name(name, analyzer));
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

}  // namespace timtin
