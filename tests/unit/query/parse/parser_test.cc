// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "timtin/query.h"

using namespace timtin;

namespace {

const Day today = Day{2021, 6, 25};  // a Friday

std::optional<std::string> saved(std::string_view name) {
  if (name == "von") return "\"đầu tư công\" OR giải ngân";
  if (name == "loop") return "@loop";
  if (name == "wrong") return "(a";
  if (name == "twice") return "@von @von";
  return std::nullopt;
}

std::string tree(std::string_view text, bool literal = false) {
  return to_sexpr(parse_query(text, {.literal = literal, .today = today, .saved = saved}).tree);
}

struct TreeRow {
  std::string_view text, tree;
};

void check_trees(std::initializer_list<TreeRow> rows, bool literal = false) {
  for (const TreeRow& row : rows) {
    CAPTURE(row.text);
    CHECK(tree(row.text, literal) == row.tree);
  }
}

}  // namespace

TEST_CASE("a pasted headline has quotation marks of two shapes") {
  check_trees({
      {"a “b c\" d", R"((and (word "a") (phrase "b c") (word "d")))"},
      {"\"a b” c", R"((and (phrase "a b") (word "c")))"},
      {"“a\" b “c\"", R"((and (phrase "a") (word "b") (phrase "c")))"},
      {"“a\" b “c”", R"((and (phrase "a") (word "b") (phrase "c")))"},
      {"”a b\" c", R"((and (word "a") (word "b") (word "c")))"},
      {"\"a b“ c", R"((and (word "a") (word "b") (word "c")))"},
      {"„a b\" c", R"((and (word "„a") (word "b") (word "c")))"},
      {"\"a “b” c\" d", R"((and (phrase "a “b” c") (word "d")))"},
      {"'a b\" c", R"((and (word "'a") (word "b") (word "c")))"},
      {"\"a b' c", R"((and (word "a") (word "b'") (word "c")))"},
      {"“a \"b c\" d", R"((and (word "a") (phrase "b c") (word "d")))"},
  });
}

TEST_CASE("a pasted headline has what looks like operators") {
  check_trees({
      {"a (!) b", R"((and (word "a") (word "b")))"},
      {"a (?!)", R"((word "a"))"},
      {"a -(…) b", R"((and (word "a") (word "b")))"},
      {"Nghệ An:Triệu tập", R"((and (word "Nghệ") (word "An:Triệu") (word "tập")))"},
      {"a 5 b do:c d e",
       R"((and (word "a") (word "5") (word "b") (word "do:c") (word "d") (word "e")))"},
      {"Báo Nga:Khu a b c d",
       R"((and (word "Báo") (word "Nga:Khu") (word "a") (word "b") (word "c") (word "d")))"},
      {"Messi:\"a b\"", R"((and (word "Messi:") (phrase "a b")))"},
      {"lạnh -62 độ", R"((and (word "lạnh") (word "-62") (word "độ")))"},
      {"lanh -62 do", R"((and (word "lanh") (word "-62") (word "do")))"},
      {"giảm -5,2%", R"((and (word "giảm") (word "-5,2%")))"},
      {"lũ -2020", R"((and (word "lũ") (not (word "2020"))))"},
      {"a b c Nội Bài -Lào Cai",
       R"((and (word "a") (word "b") (word "c") (word "Nội") (word "Bài") )"
       R"((word "-Lào") (word "Cai")))"},
      {"Nội Bài -Lào Cai", R"((and (word "Nội") (word "Bài") (not (word "Lào")) (word "Cai")))"},
      {"a b c d bài -Lào Cai", R"((and (word "a") (word "b") (word "c") (word "d") (word "bài") )"
                               R"((not (word "Lào")) (word "Cai")))"},
      {"a b c d e f g h i -ACCA",
       R"((and (word "a") (word "b") (word "c") (word "d") (word "e") (word "f") (word "g") )"
       R"((word "h") (word "i") (word "-ACCA")))"},
      {"a b c d 2 -1 e", R"((and (word "a") (word "b") (word "c") (word "d") (word "2") )"
                         R"((word "-1") (word "e")))"},
  });
  const ParsedQuery headline = parse_query("a b c Nội Bài -Lào Cai", {});
  REQUIRE(headline.notes.size() == 1);
  CHECK(headline.notes.front().find("NOT Lào") != std::string::npos);
  CHECK(parse_query("Nội Bài -Lào Cai", {}).notes.empty());
}

TEST_CASE("the year that a date lacks is said") {
  const ParseOptions options{.literal = false, .today = Day{2021, 6, 25}, .saved = {}};
  const ParsedQuery query = parse_query("lũ date:\"từ 1/7 đến 2/7\"", options);
  REQUIRE(query.notes.size() == 1);
  CHECK(query.notes.front().find("1/7/2020..2/7/2020") != std::string::npos);
  CHECK(
      parse_query("date:1/7/2020..2/7/2020 date:7d.. date:\"tháng trước\"", options).notes.empty());
}

TEST_CASE("names of fields with marks and in two syllables") {
  check_trees({
      {"nguồn:a", R"((field source "a"))"},
      {"ngày:6/2021", R"((date 2021-06-01 2021-06-30))"},
      {"Tiêu đề:\"a b\"", R"((field title "a b"))"},
      {"a chủ đề:b c", R"((and (word "a") (field topic "b") (word "c")))"},
      {"-cán bộ:\"a b\"", R"((not (field official "a b")))"},
      {"tieu de:a", R"((field title "a"))"},
      {"tiêu_đề:a", R"((field title "a"))"},
      {"đề:a", R"((word "đề:a"))"},
      {"chủ đề: a", R"((and (word "chủ") (word "đề:") (word "a")))"},
  });
}

TEST_CASE("words, phrases and stars") {
  check_trees({
      {"giải", R"((word "giải"))"},
      {"  giải  ", R"((word "giải"))"},
      {"giải ngân vốn", R"((and (word "giải") (word "ngân") (word "vốn")))"},
      {"giải\xc2\xa0ngân\tvốn", R"((and (word "giải") (word "ngân") (word "vốn")))"},
      {"\"giải ngân\"", R"((phrase "giải ngân"))"},
      {"a\"b c\"d", R"((and (word "a") (phrase "b c") (word "d")))"},
      {"“giải ngân”", R"((phrase "giải ngân"))"},
      {"a “b", R"((and (word "a") (word "b")))"},
      {"a” b", R"((and (word "a") (word "b")))"},
      {"“a “b c”", R"((and (word "a") (phrase "b c")))"},
      {"“a \"b” c", R"((and (phrase "a \"b") (word "c")))"},
      {"\"giải ngân\"~5", R"((near 5 "giải ngân"))"},
      {"“giải ngân”~64 x", R"((and (near 64 "giải ngân") (word "x")))"},
      {"hoa*", R"((prefix "hoa"))"},
      {"-hoa*", R"((not (prefix "hoa")))"},
      {"*", "(everything)"},
      {"-*", "(not (everything))"},
      {"* -a", R"((and (everything) (not (word "a"))))"},
      {"***  a", R"((word "a"))"},
      {"378/502 45-NQ/TW TP.HCM", R"((and (word "378/502") (word "45-NQ/TW") (word "TP.HCM")))"},
      {"N’Drung", R"((word "N’Drung"))"},
      {"a&b | c / d", R"((and (word "a&b") (word "c") (word "d")))"},
      {"vang… (lần 2)", R"((and (word "vang…") (and (word "lần") (word "2"))))"},
      {"và hoặc không or and not",
       R"((and (word "và") (word "hoặc") (word "không") (word "or") (word "and") (word "not")))"},
  });
}

TEST_CASE("marks") {
  check_trees({
      {"exact:hoa", R"((word "hoa" exact))"},
      {"Exact:hoa", R"((word "hoa" exact))"},
      {"=hoa", R"((word "hoa" exact))"},
      {"any:hòa", R"((word "hòa" any))"},
      {"~hòa", R"((word "hòa" any))"},
      {"exact:\"hoa hồng\"", R"((phrase "hoa hồng" exact))"},
      {"=\"hoa hồng\"", R"((phrase "hoa hồng" exact))"},
      {"~“hoa hồng”", R"((phrase "hoa hồng" any))"},
      {"-=hoa", R"((not (word "hoa" exact)))"},
      {"-any:hoa", R"((not (word "hoa" any)))"},
      {"-~\"a b\"", R"((not (phrase "a b" any)))"},
      {"exact:title:hoa", R"((field title "hoa" exact))"},
      {"title:=hoa", R"((field title "hoa" exact))"},
      {"title:~\"hoa lá\"", R"((field title "hoa lá" any))"},
      {"a = b", R"((and (word "a") (word "b")))"},
      {"a=b", R"((word "a=b"))"},
      {"khoảng ~5", R"((and (word "khoảng") (word "5" any)))"},
      {"exact: hoa", R"((and (word "exact:") (word "hoa")))"},
  });
}

TEST_CASE("negation and dashes") {
  check_trees({
      {"a -b", R"((and (word "a") (not (word "b"))))"},
      {"-a", R"((not (word "a")))"},
      {"NOT a", R"((not (word "a")))"},
      {"NOT a b", R"((and (not (word "a")) (word "b")))"},
      {"NOT NOT a", R"((not (not (word "a"))))"},
      {"NOT -a", R"((not (not (word "a"))))"},
      {"a AND NOT b", R"((and (word "a") (not (word "b"))))"},
      {"-\"a b\"", R"((not (phrase "a b")))"},
      {"-“a b”", R"((not (phrase "a b")))"},
      {"-(a b)", R"((not (and (word "a") (word "b"))))"},
      {"-title:a", R"((not (field title "a")))"},
      {"-\"a b\"~4", R"((not (near 4 "a b")))"},
      {"(-a)", R"((not (word "a")))"},
      {"-OR", R"((not (word "OR")))"},
      {"Hà Nội - Huế", R"((and (word "Hà") (word "Nội") (word "Huế")))"},
      {"Hà Nội – Huế — Vinh", R"((and (word "Hà") (word "Nội") (word "Huế") (word "Vinh")))"},
      {"Hà Nội -- Huế", R"((and (word "Hà") (word "Nội") (word "Huế")))"},
      {"a -> b", R"((and (word "a") (word "b")))"},
      {"a - (b)", R"((and (word "a") (word "b")))"},
      {"Covid-19", R"((word "Covid-19"))"},
      {"\"A\"-B", R"((and (phrase "A") (word "-B")))"},
      {"(a)-b", R"((and (word "a") (word "-b")))"},
      {"a -", R"((word "a"))"},
      {"a -, b", R"((and (word "a") (word "b")))"},
  });
}

TEST_CASE("precedence and brackets") {
  check_trees({
      {"a OR b", R"((or (word "a") (word "b")))"},
      {"a b OR c d", R"((or (and (word "a") (word "b")) (and (word "c") (word "d"))))"},
      {"a AND b OR c", R"((or (and (word "a") (word "b")) (word "c")))"},
      {"a (b OR c) d", R"((and (word "a") (or (word "b") (word "c")) (word "d")))"},
      {"a OR -b", R"((or (word "a") (not (word "b"))))"},
      {"a OR b OR c", R"((or (word "a") (word "b") (word "c")))"},
      {"((a))", R"((word "a"))"},
      {"(a)OR(b)", R"((or (word "a") (word "b")))"},
      {"a OR … b", R"((or (word "a") (word "b")))"},
      {"-a OR -b c", R"((or (not (word "a")) (and (not (word "b")) (word "c"))))"},
      {"(a OR b) (c OR d)", R"((and (or (word "a") (word "b")) (or (word "c") (word "d"))))"},
      {"foo(bar)", R"((and (word "foo") (word "bar")))"},
  });
}

TEST_CASE("fields and colons") {
  check_trees({
      {"title:giải", R"((field title "giải"))"},
      {"TieuDe:giải", R"((field title "giải"))"},
      {"tieude:\"đầu tư\" x", R"((and (field title "đầu tư") (word "x")))"},
      {"title:“đầu tư”", R"((field title "đầu tư"))"},
      {"nguon:a tacgia:b canbo:c chucvu:d chude:e",
       R"((and (field source "a") (field author "b") (field official "c") (field position "d") (field topic "e")))"},
      {"vanban:45-NQ/TW", R"((field document "45-NQ/TW"))"},
      {"official:\"Lê Anh Quân/Phó Chủ tịch\"", R"((field official "Lê Anh Quân/Phó Chủ tịch"))"},
      {"title:giải*", R"((field-prefix title "giải"))"},
      {"(title:a)", R"((field title "a"))"},
      {"id:hp-0001", R"((field id "hp-0001"))"},
      {"url:a.vn/x_(y)", "(field url \"a.vn/x_(y)\")"},
      {"(url:a.vn/x)", R"((field url "a.vn/x"))"},
      {"https://a.vn/b?c=d:e", R"((field url "https://a.vn/b?c=d:e"))"},
      {"xem http://a.vn/x", R"((and (word "xem") (field url "http://a.vn/x")))"},
      {"like:hp-1", R"((like "hp-1"))"},
      {"like:\"hp 1\"", R"((like "hp 1"))"},
      {"title: giải", R"((and (word "title:") (word "giải")))"},
      {"title:", R"((word "title:"))"},
      {"(title:)", R"((word "title:"))"},
      {"Hải Phòng: mưa", R"((and (word "Hải") (word "Phòng:") (word "mưa")))"},
      {"lúc 17:00", R"((and (word "lúc") (word "17:00")))"},
      {"Tiêu đề:abc", R"((field title "abc"))"},
      {"a::b", R"((word "a::b"))"},
      {"x-1:2", R"((word "x-1:2"))"},
      {"Covid-19:abc", R"((word "Covid-19:abc"))"},
      {"foo:(a)", R"((and (word "foo:") (word "a")))"},
  });
}

TEST_CASE("date fields and saved queries") {
  check_trees({
      {"date:2021", "(date 2021-01-01 2021-12-31)"},
      {"ngay:25/6/2021", "(date 2021-06-25 2021-06-25)"},
      {"date:\"tuần trước\"", "(date 2021-06-14 2021-06-20)"},
      {"a date:7d..", R"((and (word "a") (date 2021-06-18 *)))"},
      {"added:2021", "(added 2021-01-01 2021-12-31)"},
      {"nhập:1d..", "(added 2021-06-24 *)"},
      {"nhap:\"tuần trước\"", "(added 2021-06-14 2021-06-20)"},
      {"-date:..30/6/2021", "(not (date * 2021-06-30))"},
      {"@von x",
       R"((and (or (phrase "đầu tư công") (and (word "giải") (word "ngân"))) (word "x")))"},
      {"-@von", R"((not (or (phrase "đầu tư công") (and (word "giải") (word "ngân")))))"},
      {"a@b.vn", R"((word "a@b.vn"))"},
      {"a @ b", R"((and (word "a") (word "b")))"},
  });
}

TEST_CASE("literal text is words") {
  check_trees(
      {
          {"a OR (b", R"((and (word "a") (word "OR") (word "(b")))"},
          {"title:x \"y -z", R"((and (word "title:x") (word "\"y") (word "-z")))"},
          {"  - a  ", R"((word "a"))"},
          {"gia* @b", R"((and (word "gia*") (word "@b")))"},
      },
      true);
}

TEST_CASE("nodes know their place") {
  const auto [text, node, notes] =
      parse_query("giải (b OR \"c d\")", {.literal = false, .today = today, .saved = {}});
  CHECK(text == "giải (b OR \"c d\")");
  CHECK(notes.empty());
  CHECK(node.begin == 0);
  CHECK(node.end == 19);
  const auto& children = std::get<query::And>(node.value).children;
  CHECK(children[0].end == 6);
  CHECK(children[1].begin == 7);
  const auto& inner = std::get<query::Or>(children[1].value).children;
  CHECK(inner[1].begin == 13);
  CHECK(inner[1].end == 18);
}
