// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/saved_queries.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <thread>

#include "index/durable.h"
#include "index/errors.h"
#include "query/parse/code_points.h"
#include "query/parse/lexer.h"
#include "text/ascii.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin {
namespace {

using namespace std::chrono_literals;

/// One writer at a time; an import, which does not touch the file, does not hinder it.
class DirectoryLock {
 public:
  DirectoryLock(const std::string& directory, std::chrono::milliseconds patience)
      : descriptor_(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw_io(tr_noop("cannot open {}: {}"), directory);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      const int reason = errno;
      const bool busy = reason == EWOULDBLOCK || reason == EINTR;
      if (busy && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(20ms);
        continue;
      }
      ::close(descriptor_);
      if (busy)
        throw Error(ErrorCode::locked,
                    tr("cannot save into archive {}: another program holds its folder", directory),
                    tr("fuser {} names it; try again when it has finished", directory));
      errno = reason;
      throw_io(tr_noop("cannot lock {}: {}"), directory);
    }
  }
  ~DirectoryLock() { ::close(descriptor_); }
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  int descriptor_;
};

/// Line ends and tabs would break the file; in a query they are white space.
std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return std::string(ascii::trimmed(line));
}

SavedQuery read_line(std::string_view line, std::size_t number) {
  SavedQuery query;
  query.line = number;
  const std::size_t tab = line.find('\t');
  const std::string_view name = ascii::trimmed(line.substr(0, tab));
  if (!is_query_name(name)) {
    query.fault = tr("the line does not begin with the name of a query and a tab");
    return query;
  }
  query.name = to_nfc(name);
  if (tab != std::string_view::npos) query.text = ascii::trimmed(line.substr(tab));
  if (query.text.empty()) query.fault = tr("there is no query behind the name");
  return query;
}

/// Calls `visit` with each line, its end included, and its number.
void for_each_line(std::string_view content, const auto& visit) {
  for (std::size_t number = 1; !content.empty(); ++number) {
    const std::size_t end = std::min(content.find('\n'), content.size() - 1) + 1;
    visit(content.substr(0, end), number);
    content.remove_prefix(end);
  }
}

bool holds_query(std::string_view line) {
  const std::string_view text = ascii::trimmed(line.substr(0, line.find('\n')));
  return !text.empty() && text.front() != '#';
}

bool has_name(const std::vector<SavedQuery>& queries, const std::string& name) {
  return std::any_of(queries.begin(), queries.end(),
                     [&](const SavedQuery& query) { return query.name == name; });
}

/// A stretch of bytes of a text, `end` exclusive.
struct Stretch {
  std::size_t begin, end;
};

/// Where `text` names a saved query, without the `@`, as far as it is a query.
std::vector<Stretch> references(std::string_view text, std::string_view name) {
  std::vector<Stretch> places;
  if (query::first_invalid_byte(text)) return places;
  ParseOptions options;
  options.today = {2000, 1, 1};  // any day: only where dates end matters
  query::Lexer lexer(text, options);
  try {
    for (query::Lexeme lexeme = lexer.next(); lexeme.kind != query::Lexeme::Kind::end;
         lexeme = lexer.next())
      if (lexeme.kind == query::Lexeme::Kind::saved && to_nfc(lexeme.name) == name)
        places.push_back({lexeme.node.end - lexeme.name.size(), lexeme.node.end});
  } catch (const QueryError&) {
    // Behind a mistake nothing is read, here as in a search.
  }
  return places;
}

/// Lets `edit` change the queries; what the file was stays beside it.
auto edit_file(const std::string& archive, std::chrono::milliseconds patience, const auto& edit) {
  const DirectoryLock lock(archive, patience);
  SavedQueries queries(archive);
  const std::string before = queries.content();
  auto result = edit(queries);
  if (queries.content() == before) return result;
  if (!before.empty()) keep_beside(queries.path(), before);
  write_durably(queries.path(), queries.content());
  return result;
}

}  // namespace

bool is_query_name(std::string_view name) {
  if (name.empty() || query::first_invalid_byte(name)) return false;
  for (std::size_t at = 0; at < name.size();) {
    const query::CodePoint c = query::code_point_at(name, at);
    const bool mark = c.value == '-' || c.value == '_';
    if (!mark && (query::is_space(c.value) || query::is_punctuation(c.value))) return false;
    at += c.length;
  }
  return true;
}

SavedQueries::SavedQueries(const std::string& archive) : path_(archive + "/queries.tsv") {}

SavedQueries::SavedQueries(const std::vector<std::string>& archives)
    : SavedQueries(archives.front()) {
  for (std::size_t i = 1; i < archives.size(); ++i) others_.emplace_back(archives[i]);
}

const std::string& SavedQueries::content() const {
  if (content_) return *content_;
  std::error_code failure;
  const bool present = std::filesystem::exists(path_, failure);
  std::string content = present || failure ? read_file(path_) : std::string();
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (content.starts_with(byte_order_mark)) content.erase(0, byte_order_mark.size());
  return content_.emplace(std::move(content));
}

const std::vector<SavedQuery>& SavedQueries::all() const {
  if (queries_) return *queries_;
  std::vector<SavedQuery> queries;
  for_each_line(content(), [&](std::string_view line, std::size_t number) {
    if (!holds_query(line)) return;
    SavedQuery query = read_line(line.substr(0, line.find('\n')), number);
    query.path = path_;
    if (!query.name.empty() && has_name(queries, query.name) && query.fault.empty())
      query.fault = tr("a line above has the same name");
    queries.push_back(std::move(query));
  });
  for (const SavedQueries& other : others_)
    for (const SavedQuery& query : other.all())
      if (query.name.empty() || !has_name(queries, query.name)) queries.push_back(query);
  return queries_.emplace(std::move(queries));
}

std::optional<std::string> SavedQueries::find(std::string_view name) const {
  if (!is_query_name(name)) return std::nullopt;
  const std::string wanted = to_nfc(name);
  std::optional<std::string> found;
  for (const SavedQuery& query : all()) {
    if (query.name != wanted) continue;
    if (!query.fault.empty())
      throw Error(ErrorCode::usage, fmt::format("{}:{}: {}", query.path, query.line, query.fault),
                  tr("each line is a name, a tab and a query; edit the file"));
    found = query.text;
  }
  return found;
}

void SavedQueries::rewrite(const EditLine& edit) {
  std::string result;
  for_each_line(content(), [&](std::string_view line, std::size_t number) {
    const SavedQuery query =
        holds_query(line) ? read_line(line.substr(0, line.find('\n')), number) : SavedQuery{};
    result += edit(query, line);
    if (!result.empty() && !result.ends_with('\n')) result += '\n';
  });
  content_ = std::move(result);
  queries_.reset();
}

std::optional<std::string> SavedQueries::set(std::string_view name, std::string_view text) {
  const std::string wanted = to_nfc(name);
  const std::string row = wanted + '\t' + on_one_line(text) + '\n';
  std::optional<std::string> replaced;
  rewrite([&](const SavedQuery& query, std::string_view line) {
    if (query.name != wanted) return std::string(line);
    if (replaced) return std::string();
    replaced = query.text;
    return std::string(row);
  });
  if (!replaced) *content_ += row;
  return replaced;
}

bool SavedQueries::remove(std::string_view name) {
  const std::string wanted = to_nfc(name);
  bool found = false;
  rewrite([&](const SavedQuery& query, std::string_view line) {
    if (query.name != wanted) return std::string(line);
    found = true;
    return std::string();
  });
  return found;
}

void SavedQueries::rename(std::string_view from, std::string_view to) {
  const std::string before = to_nfc(from), now = to_nfc(to);
  rewrite([&](const SavedQuery& query, std::string_view line) {
    const auto places = references(query.text, before);
    if (query.name != before && places.empty()) return std::string(line);
    std::string text = query.text;
    for (auto place = places.rbegin(); place != places.rend(); ++place)
      text.replace(place->begin, place->end - place->begin, now);
    return (query.name == before ? now : query.name) + '\t' + text;
  });
}

std::optional<std::string> SavedQueries::user_of(std::string_view name) const {
  const std::string wanted = to_nfc(name);
  for (const SavedQuery& query : all())
    if (query.name != wanted && !references(query.text, wanted).empty()) return query.name;
  return std::nullopt;
}

std::optional<std::string> save_query(const std::string& archive, std::string_view name,
                                      std::string_view text, std::chrono::milliseconds patience) {
  return edit_file(archive, patience,
                   [&](SavedQueries& queries) { return queries.set(name, text); });
}

bool forget_query(const std::string& archive, std::string_view name,
                  std::chrono::milliseconds patience) {
  return edit_file(archive, patience, [&](SavedQueries& queries) {
    if (const auto user = queries.user_of(name))
      throw Error(ErrorCode::usage, tr("@{} cannot be forgotten: @{} names it", name, *user),
                  tr("change or forget @{} first", *user));
    return queries.remove(name);
  });
}

bool rename_query(const std::string& archive, std::string_view from, std::string_view to,
                  std::chrono::milliseconds patience) {
  return edit_file(archive, patience, [&](SavedQueries& queries) {
    if (!queries.find(from)) return false;
    if (queries.find(to))
      throw Error(ErrorCode::usage, tr("there is a saved query @{} already", to),
                  tr("forget it first: {}", fmt::format("--forget={}", to)));
    queries.rename(from, to);
    return true;
  });
}

}  // namespace timtin
