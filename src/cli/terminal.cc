// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <optional>
#include <string_view>

#include "cli/choices.h"
#include "cli/environment.h"

namespace timtin::cli {
namespace {

constexpr Choices<Colour, 3> colours{{
    {"auto", Colour::automatic},
    {"always", Colour::always},
    {"never", Colour::never},
}};

constexpr unsigned least_believed = 20, most_believed = 10'000;

struct Terminal {
  bool output = false, error = false;
  unsigned columns = default_columns;
};

std::optional<Terminal> remembered;

bool writes_to_screen() {
  return standard_output_is_terminal() && !environment("TERM").empty() &&
         environment("TERM") != "dumb";
}

bool wants_colour() {
  if (!environment("NO_COLOR").empty()) return false;
  const std::string_view force = environment("CLICOLOR_FORCE");
  return writes_to_screen() || (!force.empty() && force != "0");
}

/// Terminals leave out what they do not know; the console of Linux is the one that does not.
bool shows_hyperlinks() { return writes_to_screen() && environment("TERM") != "linux"; }

/// $COLUMNS, which shells set for who is not on the terminal; 0 if it is no number that fits.
unsigned wished_columns() {
  const std::string_view text = environment("COLUMNS");
  unsigned columns = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), columns);
  const bool whole = failure == std::errc() && end == text.data() + text.size();
  return whole && columns >= least_believed && columns <= most_believed ? columns : 0;
}

}  // namespace

unsigned columns_of_stream(int descriptor) {
  if (remembered) return remembered->columns;
  winsize size{};
  if (::isatty(descriptor) && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col != 0)
    return size.ws_col;
  const unsigned wished = wished_columns();
  return wished != 0 ? wished : default_columns;
}

Colour read_colour(const char* option, const std::string& when) {
  return choose(colours, option, when);
}

Appearance appearance_of_output(Colour colour, Colour hyperlinks) {
  Appearance appearance;
  appearance.colour = colour == Colour::always || (colour == Colour::automatic && wants_colour());
  appearance.hyperlinks =
      hyperlinks == Colour::always || (hyperlinks == Colour::automatic && shows_hyperlinks());
  appearance.columns = columns_of_stream(STDOUT_FILENO);
  return appearance;
}

bool standard_output_is_terminal() {
  return remembered ? remembered->output : ::isatty(STDOUT_FILENO) != 0;
}

bool standard_error_is_terminal() {
  return remembered ? remembered->error : ::isatty(STDERR_FILENO) != 0;
}

bool standard_input_is_terminal() { return ::isatty(STDIN_FILENO) != 0; }

void remember_terminal() {
  remembered = Terminal{standard_output_is_terminal(), standard_error_is_terminal(),
                        columns_of_stream(STDOUT_FILENO)};
}

}  // namespace timtin::cli
