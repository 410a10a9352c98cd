// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/page_folder.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

#include "article/line/running_text.h"

namespace timtin {
namespace {

/// Of today's browsers, and of the Internet Explorer.
constexpr std::array<std::string_view, 2> folder_endings{"_files", ".files"};

constexpr std::array<std::string_view, 4> page_endings{".html", ".htm", ".xhtml", ".shtml"};

constexpr std::size_t min_prose_bytes = 500;

/// A script in plain text has lines as long as a sentence.
std::size_t prose_bytes(std::string_view line) {
  return is_running_text(line) && line.find_first_of("{}") == line.npos ? line.size() : 0;
}

bool has_page(std::string_view folder, std::string_view stem) {
  std::error_code failure;
  if (!std::filesystem::is_directory(folder, failure)) return true;
  return std::any_of(page_endings.begin(), page_endings.end(), [&](std::string_view ending) {
    return std::filesystem::exists(std::string(stem).append(ending), failure);
  });
}

}  // namespace

bool is_in_page_folder(std::string_view path) {
  for (std::size_t at = path.find('/'); at != path.npos; at = path.find('/', at + 1)) {
    const std::string_view folder = path.substr(0, at);
    for (const std::string_view ending : folder_endings)
      if (folder.ends_with(ending) &&
          has_page(folder, folder.substr(0, folder.size() - ending.size())))
        return true;
  }
  return false;
}

bool is_boilerplate_page(const Article& article) {
  if (article.published) return false;
  std::size_t prose = prose_bytes(article.lead);
  for (const std::string& paragraph : article.body) prose += prose_bytes(paragraph);
  return prose < min_prose_bytes;
}

}  // namespace timtin
