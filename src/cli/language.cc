// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/language.h"

#include <libintl.h>

#include <clocale>
#include <locale>

#include "cli/environment.h"
#include "cli/places.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

Language language_of_environment() {
  return language_of(environment("LC_ALL"), environment("LC_MESSAGES"), environment("LANG"),
                     environment("LANGUAGE"));
}

Language chosen = Language::english;

/// 15.140 and 0,5: for what asks for it by `{:L}`, sentences and pages for people.
class VietnameseNumbers : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

void speak(Language language) {
  chosen = language;
  // gettext is silent in the C locale and needs no other locale for LANGUAGE to count; C.UTF-8 is
  // on every Debian system, vi_VN.UTF-8 is not.
  const bool vietnamese = language == Language::vietnamese;
  // First: that of C resets those of the C library. The locale owns the facet.
  std::locale::global(vietnamese ? std::locale(std::locale::classic(), new VietnameseNumbers)
                                 : std::locale::classic());
  ::setenv("LANGUAGE", vietnamese ? "vi" : "en", 1);
  std::setlocale(LC_MESSAGES, vietnamese ? "C.UTF-8" : "C");
  // The C library's own reasons ("no space left on device") are cut to ASCII otherwise.
  std::setlocale(LC_CTYPE, "C.UTF-8");
  ::bindtextdomain(message_domain, locale_directory().c_str());
  ::bind_textdomain_codeset(message_domain, "UTF-8");
}

}  // namespace

Language language_of(std::string_view lc_all, std::string_view lc_messages, std::string_view lang,
                     std::string_view language) {
  std::string_view locale = lang;
  if (!lc_messages.empty()) locale = lc_messages;
  if (!lc_all.empty()) locale = lc_all;
  if (locale.empty() || locale == "C" || locale == "POSIX") return Language::english;
  const std::string_view first = language.empty() ? locale : language;
  const bool vietnamese =
      first.starts_with("vi") && (first.size() == 2 || first.find_first_of("_.@:-") == 2);
  return vietnamese ? Language::vietnamese : Language::english;
}

std::string language_option(const std::vector<std::string>& arguments) {
  std::string found;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    constexpr std::string_view with_value = "--lang=";
    if (arguments[i].starts_with(with_value)) found = arguments[i].substr(with_value.size());
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) found = arguments[i + 1];
  }
  return found;
}

void choose_language(const std::string& option) {
  if (option.empty()) {
    speak(language_of_environment());
  } else if (option == "vi" || option == "en") {
    speak(option == "vi" ? Language::vietnamese : Language::english);
  } else {
    speak(language_of_environment());
    throw Error(ErrorCode::usage, tr("there are no messages in the language {}", option),
                tr("use {}", "--lang=vi, --lang=en"));
  }
}

bool speaks_vietnamese() { return chosen == Language::vietnamese; }

}  // namespace timtin::cli
