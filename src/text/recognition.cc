// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/recognition.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"
#include "text/double_encoding.h"
#include "text/marked_words.h"
#include "text/utf8.h"
#include "text/viqr.h"

namespace timtin {
namespace {

/// So many bytes decide.
constexpr std::size_t sample_bytes = 256 << 10;
constexpr std::size_t declaration_bytes = 1024;
/// What seemed right until now needs stronger reasons to be read anew.
constexpr double min_share_anew = 0.7;

/// The beginning, and if that is not enough the lines after it that have more than ASCII.
std::string sample_of(std::string_view text) {
  std::string sample(text.substr(0, sample_bytes / 2));
  text.remove_prefix(sample.size());
  while (!text.empty() && sample.size() < sample_bytes) {
    const std::string_view line =
        text.substr(0, std::min(text.find('\n'), sample_bytes - sample.size()) + 1);
    if (!std::all_of(line.begin(), line.end(), ascii::is_ascii)) sample += line;
    text.remove_prefix(std::min(line.size(), text.size()));
  }
  return sample;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii::lower(c);
  return lower;
}

/// As HTML and XML declare it.
std::optional<Charset> declared_charset(std::string_view bytes) {
  const std::string head = lower_case(bytes.substr(0, declaration_bytes));
  for (const std::string_view key : {"charset=", "encoding="}) {
    const std::size_t at = head.find(key);
    if (at == head.npos) continue;
    std::string_view value = std::string_view(head).substr(at + key.size());
    value.remove_prefix(std::min(value.find_first_not_of("\"' "), value.size()));
    if (const auto charset = find_charset(value.substr(0, value.find_first_of("\"' ;>?\r\n"))))
      return charset;
  }
  return std::nullopt;
}

struct Candidate {
  Charset charset;
  std::string text;
  MarkedWords words;
};

/// The best of several; whether another comes near.
class Contest {
 public:
  explicit Contest(std::optional<Charset> favourite) : favourite_(favourite) {}

  void enter(Candidate candidate) {
    if (!best_ || beats(candidate, *best_)) {
      second_ = best_ && best_->text != candidate.text ? best_->words.margin() : second_;
      best_ = std::move(candidate);
    } else if (candidate.text != best_->text) {
      second_ = std::max(second_, candidate.words.margin());
    }
  }

  const Candidate& best() const { return *best_; }
  bool is_clear() const { return best_->words.margin() >= second_ + 2; }

 private:
  bool beats(const Candidate& a, const Candidate& b) const {
    if (a.words.margin() != b.words.margin()) return a.words.margin() > b.words.margin();
    return favourite_ == a.charset;
  }

  std::optional<Charset> favourite_;
  std::optional<Candidate> best_;
  std::int64_t second_ = INT32_MIN;
};

bool has_valid_sequence(std::string_view bytes, const Decoded& decoded) {
  const auto beyond_ascii = static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return !ascii::is_ascii(c); }));
  return beyond_ascii > decoded.invalid_bytes;
}

/// Few letters of Western text are beyond ASCII, and all of its bytes have a meaning.
bool is_western(std::string_view bytes, const CharsetTables& tables) {
  constexpr std::size_t min_letters_for_one = 6;
  const auto beyond_ascii = static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return !ascii::is_ascii(c); }));
  const bool controls = std::any_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r');
  });
  return !controls && beyond_ascii * min_letters_for_one <= bytes.size() &&
         tables.decode(bytes, Charset::windows1252).invalid_bytes == 0;
}

/// Of languages whose letters are beyond ASCII, all of them: in a charset that it is not written in
/// a text becomes such letters among those of ASCII.
bool is_written_in(const Decoded& decoded) {
  const std::string_view text = decoded.text;
  std::size_t letters = 0, beside_ascii = 0;
  bool before_is_letter = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_or_replacement(text, at);
    const bool foreign = c >= 0x400;
    letters += foreign ? 1 : 0;
    const bool ascii_letter = at < text.size() && ascii::is_letter(text[at]);
    beside_ascii += foreign && (before_is_letter || ascii_letter) ? 1 : 0;
    before_is_letter = c < 0x80 && ascii::is_letter(static_cast<char>(c));
  }
  constexpr std::size_t in_foreign = 10, in_bytes = 1000;
  return letters > 0 && beside_ascii * in_foreign <= letters &&
         decoded.invalid_bytes <= 1 + text.size() / in_bytes;
}

constexpr bool is_foreign(std::optional<Charset> charset) {
  return charset == Charset::windows1251 || charset == Charset::gb18030;
}

constexpr std::array legacy{Charset::windows1258, Charset::tcvn3, Charset::vni, Charset::viscii,
                            Charset::tcvn5712};

/// The lines without a letter that only Unicode has: what an old font has left.
std::string lines_to_doubt(std::string_view text) {
  std::string lines;
  while (!text.empty() && lines.size() < sample_bytes) {
    const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    text.remove_prefix(line.size());
    if (!has_vietnamese_letters(line) && !std::all_of(line.begin(), line.end(), ascii::is_ascii))
      lines += line.substr(0, sample_bytes);
  }
  return lines;
}

/// Letters of TCVN3 or VNI that were taken for Western ones, as when text is copied from a page.
CharsetReading recognise_font(std::string_view text, const CharsetTables& tables) {
  const std::string lines = lines_to_doubt(text);
  const MarkedWords before = count_marked_words(lines);
  if (before.others < 2 || before.margin() >= 0) return {};
  Contest contest(std::nullopt);
  contest.enter({Charset::utf8, lines, before});
  for (const Charset charset : legacy) {
    std::string reread_lines = reread(lines, charset, tables);
    const MarkedWords words = count_marked_words(reread_lines);
    contest.enter({charset, std::move(reread_lines), words});
  }
  const Candidate& best = contest.best();
  if (best.charset == Charset::utf8 || best.words.share() < min_share_anew) return {};
  return {best.charset, best.words.share(), contest.is_clear(), true};
}

std::size_t count_ascii_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    words += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return words;
}

CharsetReading recognise_viqr(std::string_view text, const CharsetTables& tables) {
  const std::string sample(text.substr(0, sample_bytes));
  if (!may_be_viqr(sample, tables.table(Charset::viqr))) return {};
  const MarkedWords words = count_marked_words(tables.decode(sample, Charset::viqr).text);
  if (4 * words.syllables < count_ascii_words(sample) || words.share() < min_share_anew) return {};
  return {Charset::viqr, words.share(), true, false};
}

}  // namespace

CharsetReading recognise_bytes(std::string_view bytes, std::optional<Charset> expected,
                               const CharsetTables& tables) {
  const std::string sample = sample_of(bytes);
  if (!expected) expected = declared_charset(bytes);
  Contest contest(expected);
  const Decoded as_utf8 = decode_utf8(sample);
  contest.enter({Charset::utf8, as_utf8.text, count_marked_words(as_utf8.text)});
  for (const Charset charset : legacy) {
    std::string text = tables.decode(sample, charset).text;
    const MarkedWords words = count_marked_words(text);
    contest.enter({charset, std::move(text), words});
  }
  Decoded foreign;
  if (is_foreign(expected)) {
    foreign = tables.decode(sample, *expected);
    contest.enter({*expected, foreign.text, count_marked_words(foreign.text)});
  }
  const Candidate& best = contest.best();
  if (best.words.margin() > 0) return {best.charset, best.words.share(), contest.is_clear(), false};
  if (is_foreign(expected) && is_written_in(foreign)) return {*expected, 0, true, false};
  if (has_valid_sequence(sample, as_utf8)) return {Charset::utf8, best.words.share(), false, false};
  const bool western = is_western(sample, tables);
  return {western ? Charset::windows1252 : Charset::utf8, 0, false, false};
}

CharsetReading recognise_text(std::string_view text, const CharsetTables& tables) {
  if (std::all_of(text.begin(), text.end(), ascii::is_ascii)) return recognise_viqr(text, tables);
  if (const auto repaired = undo_double_encoding(text, tables))
    return {Charset::utf8, count_marked_words(*repaired).share(), true, true};
  return recognise_font(text, tables);
}

}  // namespace timtin
