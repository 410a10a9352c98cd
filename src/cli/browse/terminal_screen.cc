// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/browse/terminal_screen.h"

#define NCURSES_NOMACROS
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <array>
#include <clocale>
#include <cstdio>
#include <cwchar>

#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

constexpr int escape_milliseconds = 25;  ///< an Escape key, or the beginning of another one
constexpr int basic_colours = 256;

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

struct NamedKey {
  wint_t code;
  Key key;
};

/// Of function keys, which ncurses numbers.
constexpr std::array<NamedKey, 8> function_keys{{{KEY_UP, Key::up},
                                                 {KEY_DOWN, Key::down},
                                                 {KEY_PPAGE, Key::page_up},
                                                 {KEY_NPAGE, Key::page_down},
                                                 {KEY_ENTER, Key::enter},
                                                 {KEY_BACKSPACE, Key::backspace},
                                                 {KEY_BTAB, Key::no_facet},
                                                 {KEY_RESIZE, Key::other}}};

constexpr wint_t control(char letter) { return static_cast<wint_t>(letter & 0x1F); }

constexpr std::array<NamedKey, 17> characters{{{control('C'), Key::escape},
                                               {control('D'), Key::escape},
                                               {control('H'), Key::backspace},
                                               {control('I'), Key::facet},
                                               {control('J'), Key::enter},
                                               {control('M'), Key::enter},
                                               {control('N'), Key::down},
                                               {control('O'), Key::open},
                                               {control('P'), Key::up},
                                               {control('S'), Key::save},
                                               {control('U'), Key::erase_line},
                                               {control('V'), Key::page_down},
                                               {control('W'), Key::erase_word},
                                               {control('Y'), Key::yield},
                                               {0x1B, Key::escape},
                                               {0x7F, Key::backspace},
                                               {0, Key::other}}};

template <std::size_t N>
Key find_key(const std::array<NamedKey, N>& keys, wint_t code) {
  for (const NamedKey& row : keys)
    if (row.code == code) return row.key;
  return Key::other;
}

std::string utf8(wint_t character) {
  std::array<char, MB_LEN_MAX> bytes{};
  std::mbstate_t state{};
  const std::size_t length = std::wcrtomb(bytes.data(), static_cast<wchar_t>(character), &state);
  return length == static_cast<std::size_t>(-1) ? std::string() : std::string(bytes.data(), length);
}

}  // namespace

struct TerminalScreen::Impl {
  File input, output;
  SCREEN* screen = nullptr;
  bool colour = false;
};

TerminalScreen::TerminalScreen(bool colour) : impl_(std::make_unique<Impl>()) {
  impl_->input.reset(std::fopen("/dev/tty", "r"));
  impl_->output.reset(std::fopen("/dev/tty", "w"));
  if (impl_->input && impl_->output)
    impl_->screen = ::newterm(nullptr, impl_->output.get(), impl_->input.get());
  if (impl_->screen == nullptr)
    throw Error(ErrorCode::usage, tr("`browse` needs a terminal"),
                tr("`timtin search` prints hits anywhere"));
  ::set_term(impl_->screen);
  ::raw();  // Ctrl-S and Ctrl-C are keys
  ::noecho();
  ::nonl();
  ::keypad(stdscr, TRUE);
  ::set_escdelay(escape_milliseconds);
  if (colour && ::has_colors()) {
    ::start_color();
    ::use_default_colors();
    impl_->colour = COLORS >= basic_colours;
  }
  if (!impl_->colour) return;
  for (const output::Look& look : output::looks)
    if (look.colour != 0)
      ::init_pair(static_cast<short>(static_cast<int>(look.style) + 1), look.colour, -1);
}

TerminalScreen::~TerminalScreen() {
  ::endwin();
  ::delscreen(impl_->screen);
}

std::pair<std::size_t, std::size_t> TerminalScreen::size() const {
  return {static_cast<std::size_t>(::getmaxy(stdscr)), static_cast<std::size_t>(::getmaxx(stdscr))};
}

void TerminalScreen::draw(const Page& page) {
  ::werase(stdscr);
  for (std::size_t row = 0; row < page.lines.size(); ++row) {
    ::wmove(stdscr, static_cast<int>(row), 0);
    const ScreenLine& line = page.lines[row];
    if (line.chosen) ::whline(stdscr, ' ' | A_REVERSE, ::getmaxx(stdscr));
    for (const Piece& piece : line.pieces) {
      const output::Look& look = output::looks[static_cast<std::size_t>(piece.style)];
      const bool coloured = impl_->colour && look.colour != 0 && !line.chosen;
      attr_t attributes = look.bold ? A_BOLD : A_NORMAL;
      if (line.chosen) attributes |= A_REVERSE;
      const auto pair = static_cast<short>(coloured ? static_cast<int>(look.style) + 1 : 0);
      ::wattr_set(stdscr, attributes, pair, nullptr);
      ::waddnstr(stdscr, piece.text.data(), static_cast<int>(piece.text.size()));
    }
  }
  ::wattr_set(stdscr, A_NORMAL, 0, nullptr);
  ::wmove(stdscr, static_cast<int>(page.cursor_row), static_cast<int>(page.cursor_column));
  ::wrefresh(stdscr);
}

KeyPress TerminalScreen::read() {
  wint_t code = 0;
  const int kind = ::wget_wch(stdscr, &code);
  if (kind == ERR) return {Key::escape};
  if (kind == KEY_CODE_YES) return {find_key(function_keys, code)};
  if (code < 0x20 || code == 0x7F) return {find_key(characters, code)};
  return {Key::text, utf8(code)};
}

void TerminalScreen::leave() { ::endwin(); }
void TerminalScreen::come_back() { ::wrefresh(stdscr); }

}  // namespace timtin::cli
