// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The charsets in which Vietnamese has been written to files, and those of other languages that
/// its pages declare.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace timtin {

enum class Charset : std::uint8_t {
  utf8,
  utf16le,
  utf16be,
  windows1258,
  tcvn3,
  vni,
  viscii,
  tcvn5712,
  viqr,
  windows1252,
  windows1251,
  gb18030,
};

struct CharsetRow {
  Charset charset;
  std::string_view name;                    ///< as it is reported
  std::string_view table;                   ///< its file in data/charsets without `.tsv`, or empty
  std::array<std::string_view, 4> aliases;  ///< letters and digits only, lower case
};

/// In the order of the enumerators.
inline constexpr std::array<CharsetRow, 12> charsets{{
    {Charset::utf8, "UTF-8", "", {"utf8", "usascii", "ascii"}},
    {Charset::utf16le, "UTF-16LE", "", {"utf16le", "utf16", "unicode"}},
    {Charset::utf16be, "UTF-16BE", "", {"utf16be"}},
    {Charset::windows1258, "windows-1258", "windows-1258", {"windows1258", "cp1258", "1258"}},
    {Charset::tcvn3, "TCVN3", "tcvn3", {"tcvn3", "abc", "vntime"}},
    {Charset::vni, "VNI", "vni", {"vni", "vniwindows", "vniwin"}},
    {Charset::viscii, "VISCII", "viscii", {"viscii", "viscii11"}},
    {Charset::tcvn5712,
     "TCVN5712-1",
     "tcvn5712-1",
     {"tcvn57121", "tcvn5712", "vn1", "tcvn571211993"}},
    {Charset::viqr, "VIQR", "viqr", {"viqr"}},
    {Charset::windows1252,
     "windows-1252",
     "windows-1252",
     {"windows1252", "cp1252", "iso88591", "latin1"}},
    {Charset::windows1251, "windows-1251", "windows-1251", {"windows1251", "cp1251", "xcp1251"}},
    {Charset::gb18030, "GB18030", "", {"gb18030", "gb2312", "gbk", "xgbk"}},
}};

/// As it is reported: `TCVN3`.
std::string_view name_of(Charset charset);

/// By its name or another one that it goes by; case and signs do not matter.
std::optional<Charset> find_charset(std::string_view name);

}  // namespace timtin
