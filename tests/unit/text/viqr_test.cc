// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/viqr.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

const timtin::ByteTable& table() {
  static const timtin::ByteTable loaded(TIMTIN_TEST_DATA "/charsets/viqr.tsv");
  return loaded;
}

struct Row {
  std::string viqr;
  std::string text;
};

const std::vector<Row> rows = {
    {"Vie^.t Nam", "Việt Nam"},
    {"Vie.^t Nam", "Việt Nam"},  // marks in either order
    {"DDa(`ng, Dda(ng", "Đằng, Đăng"},
    {"u*o*'c mo+", "ước mơ"},                   // both signs of the horn
    {"ra\\. ra.", "ra. rạ"},                    // the standard
    {"la`m gi`?", "làm gì?"},                   // one tone a syllable
    {"co' ai dda^u? mai.", "có ai đâu? mai."},  // `dda^u?` would be no syllable
    {"chu+a?", "chưa?"},
    {"ho?i?", "hỏi?"},
    {"xem http://tin.vn/a?b=o^ va`", "xem http://tin.vn/a?b=o^ và"},
    {"ba.o@tin.vn", "ba.o@tin.vn"},
    {"C:\\temp\\\\", "C:\\temp\\"},
    {"a\\^ d\\d", "a^ dd"},
    {"\\", "\\"},
    {"", ""},
};

}  // namespace

TEST_CASE("decode_viqr: as RFC 1456 has it, and as people type") {
  for (const Row& row : rows) {
    CAPTURE(row.viqr);
    CHECK(decode_viqr(row.viqr, table()).text == row.text);
  }
}

TEST_CASE("encode_viqr: whatever is written comes back") {
  for (const std::string text :
       {"Việt Nam", "Đi đâu? Về nhà (bà) +4*5 ~ 'tạ'.", "middle add dd Dd GDĐT ddd đd",
        "a\\b \\. o+ u^ ba.", "hỏi? hỏi. hỏi' ai?", "a.b@c.d"}) {
    CAPTURE(text);
    const timtin::Encoded encoded = encode_viqr(text, table());
    CHECK(encoded.lost == 0);
    CHECK(decode_viqr(encoded.bytes, table()).text == text);
  }
}

TEST_CASE("decode_viqr: bytes beyond ASCII") {
  const timtin::Decoded decoded = decode_viqr("“Vie^.t” \xFF", table());
  CHECK(decoded.text == "“Việt” \uFFFD");
  CHECK(decoded.invalid_bytes == 1);
}

TEST_CASE("may_be_viqr: English prose and program text are not") {
  CHECK(may_be_viqr("Ha?i Pho`ng ddo^?i mo+'i", table()));
  CHECK_FALSE(may_be_viqr("Who is it? It's me. Add the middle (one) to, e.g., the idea.", table()));
  CHECK_FALSE(may_be_viqr("", table()));
}
