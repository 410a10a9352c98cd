// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/configuration.h"

#include <CLI/Config.hpp>
#include <fstream>

#include "cli/environment.h"

namespace timtin::cli {
namespace {

/// Whose lines are no options.
bool is_own(const std::string& section) { return section == "alias" || section == "archives"; }

class Reader : public CLI::ConfigTOML {
 public:
  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override {
    std::vector<CLI::ConfigItem> options = CLI::ConfigTOML::from_config(input);
    std::erase_if(options, [](const CLI::ConfigItem& item) {
      return !item.parents.empty() && is_own(item.parents.front());
    });
    const std::string_view home = environment("HOME");
    if (!home.empty())
      for (CLI::ConfigItem& item : options)
        for (std::string& value : item.inputs)
          if (value.starts_with("~/")) value.replace(0, 1, home);
    return options;
  }
};

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words;
  bool inside = false;
  char quote = 0;
  for (const char c : text) {
    if (quote == 0 && (c == ' ' || c == '\t')) {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    if (c == quote)
      quote = 0;
    else if (quote == 0 && (c == '"' || c == '\''))
      quote = c;
    else
      words.back() += c;
  }
  return words;
}

}  // namespace

std::shared_ptr<CLI::Config> configuration_reader() { return std::make_shared<Reader>(); }

std::optional<std::vector<std::string>> named_words(const std::string& file,
                                                    const std::string& section,
                                                    const std::string& name) {
  std::ifstream input(file);
  bool inside = false;
  for (std::string line; std::getline(input, line);) {
    line = trimmed(line);
    if (line.starts_with('[')) {
      inside = line == '[' + section + ']';
      continue;
    }
    const std::size_t sign = line.find('=');
    if (!inside || sign == line.npos || trimmed(line.substr(0, sign)) != name) continue;
    return words_in(line.substr(sign + 1));
  }
  return std::nullopt;
}

}  // namespace timtin::cli
