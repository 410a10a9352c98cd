// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/corrections.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <utility>

#include "extract/abbreviations.h"
#include "index/durable.h"
#include "index/snapshot.h"
#include "text/ascii.h"
#include "text/message.h"
#include "text/utf8.h"
#include "timtin/error.h"

namespace timtin {
namespace {

struct KindWord {
  std::string_view word;
  Correction::Kind kind;
  std::size_t least, most;  ///< fields behind it
};

constexpr std::array<KindWord, 5> kind_words{{
    {"merge", Correction::Kind::merge, 2, 2},
    {"split", Correction::Kind::split, 2, 2},
    {"hide", Correction::Kind::hide, 1, 2},
    {"rename", Correction::Kind::rename, 2, 2},
    {"alias", Correction::Kind::alias, 2, 2},
}};

std::string file_of(const std::string& archive) { return archive + "/officials.tsv"; }

[[noreturn]] void fail_at(const std::string& path, std::size_t line, const std::string& why) {
  std::error_code failure;
  const bool kept = std::filesystem::exists(path + '~', failure);
  throw Error(
      ErrorCode::usage, fmt::format("{}:{}: {}", path, line, why),
      kept ? tr("edit the file, or go back to {}; timtin-formats(5) describes it", path + '~')
           : std::string(tr("edit the file; timtin-formats(5) describes it")));
}

/// Trailing empty fields are none: editors of tables write them.
std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  while (true) {
    const std::size_t tab = line.find('\t');
    fields.emplace_back(ascii::trimmed(line.substr(0, tab)));
    if (tab == std::string_view::npos) break;
    line.remove_prefix(tab + 1);
  }
  while (!fields.empty() && fields.back().empty()) fields.pop_back();
  return fields;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (next_code_point(text, at) < 0) return false;
  return true;
}

Correction read_line(std::string_view line, std::size_t number, const std::string& path) {
  if (!is_utf8(line)) fail_at(path, number, tr("the line is not UTF-8"));
  std::vector<std::string> fields = fields_of(line);
  for (const KindWord& row : kind_words) {
    if (fields.front() != row.word) continue;
    const std::size_t given = fields.size() - 1;
    if (given < row.least || given > row.most)
      fail_at(path, number,
              tr("“{}” takes {} fields behind it, separated by tabs; there are {}", row.word,
                 row.least == row.most ? fmt::format("{}", row.most)
                                       : fmt::format("{}–{}", row.least, row.most),
                 given));
    fields.resize(3);
    return {row.kind, number, std::move(fields[1]), std::move(fields[2]), path};
  }
  fail_at(path, number,
          tr("“{}” is no correction: a line begins with merge, split, hide, rename or alias and a "
             "tab",
             fields.front()));
}

const std::vector<std::string>& posts_of(
    const std::map<std::string, std::vector<std::string>>& posts, const std::string& key) {
  static const std::vector<std::string> none;
  const auto found = posts.find(key);
  return found == posts.end() ? none : found->second;
}

}  // namespace

std::string name_key(std::string_view name, Analyzer& analyzer) {
  return join_forms(forms_of(name, analyzer));
}

bool says_the_same(const Correction& a, const Correction& b) {
  return a.kind == b.kind && a.name == b.name && a.value == b.value;
}

std::string_view word_of(Correction::Kind kind) {
  return std::find_if(kind_words.begin(), kind_words.end(),
                      [&](const KindWord& row) { return row.kind == kind; })
      ->word;
}

std::vector<Correction> parse_corrections(std::string_view content, const std::string& path) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
  std::vector<Correction> lines;
  for (std::size_t number = 1; !content.empty(); ++number) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    const std::string_view line = content.substr(0, end);
    content.remove_prefix(std::min(end + 1, content.size()));
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos || line[first] == '#') continue;
    lines.push_back(read_line(line, number, path));
  }
  return lines;
}

Corrections::Corrections(const std::vector<Correction>& lines, Analyzer& analyzer)
    : empty_(lines.empty()) {
  for (const Correction& line : lines) {
    const std::string key = name_key(line.name, analyzer);
    const bool needs_name = line.kind != Correction::Kind::hide || !line.value.empty();
    if (key.empty() || (needs_name && name_key(line.value, analyzer).empty()))
      fail_at(line.path, line.line, tr("a name or post has no word"));
    switch (line.kind) {
      case Correction::Kind::merge:
        add_merge(line, analyzer);
        break;
      case Correction::Kind::split:
        splits_[key].push_back(line.value);
        break;
      case Correction::Kind::hide:
        hidden_[key].push_back(line.value);
        break;
      case Correction::Kind::rename:
        if (!renamed_.emplace(key, to_nfc(line.value)).second)
          fail_at(line.path, line.line, tr("a line above renames {} already", line.name));
        break;
      case Correction::Kind::alias:
        break;
    }
  }
  collect_names(lines, analyzer);
}

void Corrections::add_merge(const Correction& line, Analyzer& analyzer) {
  const std::string name = person(name_key(line.name, analyzer));
  const std::string other = name_key(line.value, analyzer);
  if (targets_.contains(other))
    fail_at(line.path, line.line, tr("a line above says already who {} is", line.value));
  merged_.insert(name);
  typed_.emplace(name, to_nfc(line.name));
  if (other == name) return;
  // Who was merged into the other one follows.
  for (auto& [merged, target] : targets_)
    if (target == other) target = name;
  targets_[other] = name;
}

void Corrections::collect_names(const std::vector<Correction>& lines, Analyzer& analyzer) {
  for (const Correction& line : lines) {
    if (line.kind == Correction::Kind::split || line.kind == Correction::Kind::hide) continue;
    const std::string key = name_key(line.name, analyzer);
    std::set<std::string>& names = names_[person(key)];
    names.insert({person(key), key, name_key(line.value, analyzer)});
  }
}

std::vector<std::pair<std::string, std::string>> Corrections::files_of(
    const std::vector<std::string>& archives) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const std::string& archive : archives) {
    std::string path = file_of(archive);
    std::error_code failure;
    if (!std::filesystem::exists(path, failure) && !failure) continue;
    std::string content = read_file(path);
    files.emplace_back(std::move(path), std::move(content));
  }
  return files;
}

Corrections Corrections::of_files(const std::vector<std::pair<std::string, std::string>>& files,
                                  Analyzer& analyzer) {
  std::vector<Correction> all;
  for (const auto& [path, content] : files) {
    std::vector<Correction> lines = parse_corrections(content, path);
    // What the files of several archives say alike is said once.
    const auto known = static_cast<std::ptrdiff_t>(all.size());
    std::erase_if(lines, [&](const Correction& line) {
      return std::any_of(all.begin(), all.begin() + known,
                         [&](const Correction& other) { return says_the_same(line, other); });
    });
    std::move(lines.begin(), lines.end(), std::back_inserter(all));
  }
  return Corrections(all, analyzer);
}

Corrections Corrections::of(const std::vector<std::string>& archives, Analyzer& analyzer) {
  return of_files(files_of(archives), analyzer);
}

Corrections Corrections::of(const Snapshot& snapshot, Analyzer& analyzer) {
  if (snapshot.census() == nullptr) return of(snapshot.archives(), analyzer);
  // Names of a bag are in byte order: the part comes first in them.
  const Bag bag = snapshot.whole("corrections", [&] {
    Bag own;
    for (const auto& [path, content] : files_of(snapshot.archives()))
      own.emplace(
          fmt::format("{:06}{:06}{}\n{}", snapshot.census()->part(), own.size(), path, content), 1);
    return own;
  });
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& [file, times] : bag) {
    const std::size_t end = file.find('\n');
    constexpr std::size_t numbers = 12;
    if (end != file.npos && end >= numbers)
      files.emplace_back(file.substr(numbers, end - numbers), file.substr(end + 1));
  }
  return of_files(files, analyzer);
}

const std::string& Corrections::person(const std::string& key) const {
  const auto found = targets_.find(key);
  return found == targets_.end() ? key : found->second;
}

std::set<std::string> Corrections::concerned() const {
  std::set<std::string> keys = merged_;
  for (const auto& [merged, target] : targets_) keys.insert({merged, target});
  for (const auto* posts : {&splits_, &hidden_})
    for (const auto& [key, post] : *posts) keys.insert(key);
  for (const auto& [key, name] : renamed_) keys.insert(key);
  return keys;
}

const std::vector<std::string>& Corrections::splits(const std::string& key) const {
  return posts_of(splits_, key);
}

const std::vector<std::string>& Corrections::hidden_posts(const std::string& key) const {
  return posts_of(hidden_, key);
}

std::optional<std::string> Corrections::shown_as(const std::string& key) const {
  const auto found = renamed_.find(key);
  return found == renamed_.end() ? std::nullopt : std::optional(found->second);
}

std::string Corrections::shown_name(const std::string& key, const std::string& name) const {
  const std::string& stands = person(key);
  if (auto renamed = shown_as(stands)) return std::move(*renamed);
  const auto typed = typed_.find(stands);
  return stands == key || typed == typed_.end() ? name : typed->second;
}

void keep_corrections(const std::string& archive) {
  const std::string path = file_of(archive);
  try {
    if (!std::filesystem::exists(path)) return;
    Analyzer analyzer;
    const std::string content = read_file(path);
    if (Corrections(parse_corrections(content, path), analyzer).empty()) return;
    const std::filesystem::path copy = kept_beside(path);
    if (!std::filesystem::exists(copy) || read_file(copy) != content) keep_beside(path, content);
  } catch (const Error&) {
    // What is wrong with the file is said where it is used.
  }
}

}  // namespace timtin
