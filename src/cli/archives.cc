// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/archives.h"

#include <glob.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/configuration.h"
#include "cli/environment.h"
#include "index/archive_place.h"
#include "index/remote/far_side.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

namespace fs = std::filesystem;

class Matches {
 public:
  /// Throws Error(io) that names a folder on the way which cannot be read: the archives in it are
  /// not to be left out of an answer.
  explicit Matches(const std::string& pattern) {
    const int status = ::glob(pattern.c_str(), GLOB_NOMAGIC | GLOB_ERR, nullptr, &paths_);
    if (status == GLOB_ABORTED || status == GLOB_NOSPACE)
      throw Error(ErrorCode::io, tr("cannot tell which archives {} stands for: {}", pattern,
                                    std::strerror(errno)));
    found_ = status == 0;
  }
  ~Matches() {
    if (found_) ::globfree(&paths_);
  }
  Matches(const Matches&) = delete;
  Matches& operator=(const Matches&) = delete;

  std::vector<std::string> all() const {
    if (!found_) return {};
    return {paths_.gl_pathv, paths_.gl_pathv + paths_.gl_pathc};
  }

 private:
  glob_t paths_{};
  bool found_ = false;
};

bool is_pattern(const std::string& text) { return text.find_first_of("*?[") != text.npos; }

/// What cannot be looked into may be one: who opens it says why not.
bool may_be_archive(const std::string& folder) {
  std::error_code failure;
  return fs::exists(fs::path(folder) / "manifest", failure) || failure;
}

std::vector<std::string> matching(std::string pattern) {
  if (const std::string_view home = environment("HOME"); pattern.starts_with("~/") && !home.empty())
    pattern.replace(0, 1, home);
  if (remote::is_remote(pattern) || !is_pattern(pattern)) return {pattern};
  std::vector<std::string> found = Matches(pattern).all();
  std::erase_if(found, [](const std::string& folder) { return !may_be_archive(folder); });
  return found;
}

std::vector<std::string> archives_of(const std::string& name, const std::string& file) {
  if (file.empty())
    throw Error(ErrorCode::usage,
                tr("cannot tell which archives “{}” are: HOME is not set", '@' + name),
                tr("--config=FILE names the configuration that says it"));
  const auto patterns = named_words(file, "archives", name);
  if (!patterns)
    throw Error(ErrorCode::usage, tr("there are no archives “{}”", '@' + name),
                tr("a line in [archives] of {} names some: {}", file, name + " = ~/tin/*"));
  std::vector<std::string> archives;
  for (const std::string& pattern : *patterns) {
    const std::vector<std::string> found = matching(pattern);
    archives.insert(archives.end(), found.begin(), found.end());
  }
  if (archives.empty())
    throw Error(ErrorCode::usage, tr("no archive is what {} stands for in {}", '@' + name, file));
  return archives;
}

/// The same folder twice is one archive.
void forget_repeated(std::vector<std::string>& archives) {
  std::vector<std::string> known;
  std::erase_if(archives, [&](const std::string& archive) {
    const std::string place = place_of(archive);
    if (std::find(known.begin(), known.end(), place) != known.end()) return true;
    known.push_back(place);
    return false;
  });
}

/// Where the name ends that begins the list.
std::size_t end_of_name(std::string_view list, bool in_lines) {
  constexpr std::string_view ssh = "ssh://";
  if (in_lines) return std::min(list.find('\n'), list.size());
  if (list.starts_with("exec:")) return list.size();
  const std::size_t from = list.starts_with(ssh) ? list.find('/', ssh.size()) : 0;
  return std::min(list.find(':', from), list.size());
}

}  // namespace

bool is_archive(const std::string& folder) {
  std::error_code failure;
  return fs::exists(fs::path(folder) / "manifest", failure);
}

std::string place_of(const std::string& archive) {
  return remote::is_remote(archive) ? archive : canonical_path(archive);
}

std::vector<std::string> listed_archives(std::string_view list) {
  std::vector<std::string> archives;
  const bool in_lines = list.find('\n') != list.npos;
  for (std::string_view rest = list; !rest.empty();) {
    const std::size_t end = end_of_name(rest, in_lines);
    archives.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (archives.back().empty())
      throw Error(ErrorCode::usage, tr("TIMTIN_ARCHIVE has an empty name: {}", list));
  }
  return archives;
}

std::vector<std::string> named_archives(const std::vector<std::string>& words,
                                        const std::string& file) {
  std::vector<std::string> archives;
  for (const std::string& word : words) {
    if (!word.starts_with('@')) {
      archives.push_back(word);
      continue;
    }
    const std::vector<std::string> named = archives_of(word.substr(1), file);
    archives.insert(archives.end(), named.begin(), named.end());
  }
  if (archives.size() > 1) forget_repeated(archives);
  return archives;
}

}  // namespace timtin::cli
