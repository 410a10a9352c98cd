// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "cli/choices.h"

namespace timtin::cli {
namespace {

constexpr Choices<Colour, 3> colours{{
    {"auto", Colour::automatic},
    {"always", Colour::always},
    {"never", Colour::never},
}};

bool wants_colour() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if (no_color && *no_color) return false;
  return ::isatty(STDOUT_FILENO) && terminal && std::string_view(terminal) != "dumb";
}

}  // namespace

unsigned columns_of_stream(int descriptor) {
  winsize size{};
  if (!::isatty(descriptor) || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return default_columns;
  return size.ws_col;
}

Colour read_colour(const std::string& when) { return choose(colours, "--color", when); }

Appearance appearance_of_output(Colour colour) {
  Appearance appearance;
  appearance.colour = colour == Colour::always || (colour == Colour::automatic && wants_colour());
  appearance.columns = columns_of_stream(STDOUT_FILENO);
  return appearance;
}

bool standard_error_is_terminal() { return ::isatty(STDERR_FILENO) != 0; }
bool standard_input_is_terminal() { return ::isatty(STDIN_FILENO) != 0; }

}  // namespace timtin::cli
