// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/last_list.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/places.h"
#include "cli/terminal.h"
#include "index/private_folder.h"
#include "text/ascii.h"

namespace timtin::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_rank_digits = 6;

/// The file of this terminal; empty without a terminal or a home.
fs::path file_of_terminal() {
  const fs::path folder = state_directory();
  if (folder.empty()) return {};
  for (const int stream : {STDERR_FILENO, STDIN_FILENO, STDOUT_FILENO}) {
    const char* const terminal = ::ttyname(stream);
    if (terminal == nullptr) continue;
    std::string name = fs::path(terminal).relative_path().string();
    std::replace(name.begin(), name.end(), '/', '-');
    return folder / name;
  }
  return {};
}

std::string head_line(const Session& session) {
  std::error_code failure;
  return fmt::format("{}\t{}", ::getsid(0),
                     fs::absolute(archives_name(session.options), failure).string());
}

/// Whole or not at all, for whoever reads it meanwhile.
void replace_file(const fs::path& path, const std::string& text) {
  std::error_code failure;
  make_private_folder(path.parent_path());
  const std::string draft = path.string() + '.' + std::to_string(::getpid());
  const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                          S_IRUSR | S_IWUSR);
  if (file < 0) return;
  const bool written = ::write(file, text.data(), text.size()) == std::ssize(text);
  ::close(file);
  if (written) fs::rename(draft, path, failure);
  if (!written || failure) fs::remove(draft, failure);
}

/// Rank and key of each hit of the last list of this terminal, if it is of this archive.
std::vector<std::pair<std::string, std::string>> read_list(const Session& session) {
  std::vector<std::pair<std::string, std::string>> list;
  std::ifstream file(file_of_terminal());
  std::string line;
  if (!std::getline(file, line) || line != head_line(session)) return list;
  while (std::getline(file, line))
    if (const std::size_t tab = line.find('\t'); tab != line.npos)
      list.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  return list;
}

}  // namespace

void remember_list(const Session& session, const SearchResult& result, std::uint32_t first) {
  if (result.hits.empty() || !standard_output_is_terminal()) return;
  const fs::path path = file_of_terminal();
  if (path.empty()) return;
  std::string text = head_line(session) + '\n';
  for (const Hit& hit : result.hits) text += fmt::format("{}\t{}\n", first++, hit.article.key);
  replace_file(path, text);
}

bool looks_like_rank(const std::string& text) {
  return !text.empty() && text.size() <= most_rank_digits &&
         std::all_of(text.begin(), text.end(), ascii::is_digit);
}

std::string listed_key(const Session& session, const std::string& rank) {
  if (!looks_like_rank(rank)) return {};
  for (const auto& [listed, key] : read_list(session))
    if (listed == rank) return key;
  return {};
}

std::pair<std::string, std::string> listed_ranks(const Session& session) {
  const auto list = read_list(session);
  if (list.empty()) return {};
  return {list.front().first, list.back().first};
}

}  // namespace timtin::cli
