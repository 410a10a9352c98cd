// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "article/container/packing.h"
#include "packed.h"
#include "sanitized.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

std::string text_of(const std::string& title) { return title + "\n\nMột đoạn văn ngắn.\n"; }

constexpr const char* lines =
    "{\"id\":\"1\",\"title\":\"Một\",\"body\":\"Thân bài.\"}\n"
    "{\"id\":\"2\",\"title\":\"Hai\",\"body\":\"Thân bài.\"}\n";

std::vector<std::string> titles(const Collected& found) {
  std::vector<std::string> titles;
  for (const Article& article : found.articles) titles.push_back(article.title);
  return titles;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("how an input is packed shows in its first bytes") {
  const PackedMember member{"a.txt", "x"};
  const struct {
    std::string bytes;
    Packing packing;
  } rows[] = {
      {compressed("x", "gzip"), Packing::gzip},
      {compressed("x", "bzip2"), Packing::bzip2},
      {compressed("", "bzip2"), Packing::bzip2},
      {compressed("x", "xz"), Packing::xz},
      {compressed("x", "zstd"), Packing::zstd},
      {zip_of({member}), Packing::zip},
      {zip_of({}), Packing::zip},
      {tar_of({member}), Packing::tar},
      {zip_of({{"[Content_Types].xml", "x"}}), Packing::none},
      {zip_of({{"mimetype", "x"}}), Packing::none},
      {"BZhận định 12345678", Packing::none},
      {"PK là đội bóng", Packing::none},
      {std::string(600, '\0'), Packing::none},
      {std::string(600, ' '), Packing::none},
      {"", Packing::none},
  };
  for (const auto& row : rows) {
    CAPTURE(row.bytes.substr(0, 20));
    CHECK(recognise_packing(row.bytes) == row.packing);
  }
}

TEST_CASE("what compression adds to a name goes with it") {
  const std::pair<const char*, const char*> rows[] = {
      {"a.txt.gz", "a.txt"}, {"b/a.XZ", "b/a.XZ"}, {"a.zip", "a.zip"}, {".gz", ".gz"},
      {"b/.gz", "b/.gz"},    {"gz", "gz"},         {"tin.tgz", "tin"}, {"", ""},
  };
  for (const auto& [name, rest] : rows) CHECK(name_without_compression(name) == rest);
}

TEST_CASE("compressed files are read by content, whatever their names") {
  for (const char* filter : {"gzip", "bzip2", "xz", "zstd"}) {
    CAPTURE(filter);
    CHECK(titles(read_content(compressed(lines, filter), "tin.dat")) == Titles{"Một", "Hai"});
    CHECK(titles(read_content(compressed(text_of("Bài"), filter), "a.txt.gz")) == Titles{"Bài"});
  }
  const Collected twice = read_content(compressed(compressed(lines, "xz"), "gzip"), "tin.gz");
  CHECK(twice.articles.size() == 2);
}

TEST_CASE("UTF-16 and large files go through compression") {
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("Title\n\nA line of text.\n")) utf16 += {c, '\0'};
  CHECK(titles(read_content(compressed(utf16, "gzip"))) == Titles{"Title"});
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "{\"title\":\"Bài " + std::to_string(i) + "\"}\n";
  CHECK(read_content(compressed(many, "zstd")).articles.size() == 20000);
}

TEST_CASE("members of an archive are read like the files of a folder") {
  const std::vector<PackedMember> members{{"2021/b.txt", text_of("B")},
                                          {"./2021/a.txt", text_of("A")},
                                          {"tin.jsonl", lines},
                                          {"2021/anh.png", std::string("\x89PNG\0", 5)},
                                          {"2021/nguon.txt", "", "a.txt"},
                                          {".git/config", "x"},
                                          {"__MACOSX/._a.txt", "x"},
                                          {"rong.txt", ""}};
  const std::pair<std::string, bool> archives[] = {
      {tar_of(members), true},
      {compressed(tar_of(members), "xz"), true},
      {compressed(tar_of(members), "gzip"), true},
  };
  for (const auto& [bytes, links] : archives) {
    const Collected found = read_content(bytes, "giao.tar.gz");
    CHECK(titles(found) == Titles{"B", "A", "Một", "Hai"});
    CHECK(found.rejects.empty());
    REQUIRE(found.articles.size() == 4);
    CHECK(found.articles[1].path.ends_with("/giao.tar.gz/2021/a.txt"));
    std::map<std::string, int> reasons;
    for (const auto& skipped : found.skips) ++reasons[skipped.second];
    CHECK(reasons ==
          std::map<std::string, int>{{"empty", 1}, {"hidden", 2}, {"link", 1}, {"not-text", 1}});
    CHECK(found.files_read == 5);
  }
}

TEST_CASE("zip members") {
  const Collected found = read_content(
      zip_of({{"2021/á.txt", text_of("Á")}, {"tin.jsonl", lines}, {"x.css", "p {}"}}), "giao.zip");
  CHECK(titles(found) == Titles{"Á", "Một", "Hai"});
  CHECK(found.articles.front().path.ends_with("/giao.zip/2021/á.txt"));
  CHECK(found.rejects.empty());
  CHECK(found.skips.size() == 1);
}

TEST_CASE("the key of a member does not depend on the folder of its archive") {
  const TemporaryFolder folder;
  const std::string zip = zip_of({{"2021/a.txt", text_of("A")}});
  folder.write("x/giao.zip", zip);
  folder.write("y/giao.zip", zip);
  folder.write("y/khac.zip", zip);
  const auto key = [&](const std::string& path) {
    Collected found;
    Reader({}, found).read(folder.path(path));
    REQUIRE(!found.articles.empty());
    return found.articles.front().key;
  };
  CHECK(key("x/giao.zip") == key("y/giao.zip"));
  CHECK(key("x/giao.zip") == key("x"));
  CHECK(key("y/khac.zip") != key("y/giao.zip"));
}

TEST_CASE("a compressed text is the same article") {
  const TemporaryFolder folder;
  folder.write("x/a.txt", text_of("A"));
  folder.write("y/a.txt.gz", compressed(text_of("A"), "gzip"));
  Collected plain, packed_text;
  Reader({}, plain).read(folder.path("x"));
  Reader({}, packed_text).read(folder.path("y"));
  REQUIRE(plain.articles.size() + packed_text.articles.size() == 2);
  CHECK(plain.articles.front().key == packed_text.articles.front().key);
}

TEST_CASE("an archive in an archive is read, a third one is not") {
  const std::string inner = zip_of({{"a.txt", text_of("A")}});
  const std::string middle =
      compressed(tar_of({{"in.zip", inner}, {"b.txt", text_of("B")}}), "gzip");
  CHECK(titles(read_content(middle, "tin.tar.gz")) == Titles{"A", "B"});
  const Collected found =
      read_content(zip_of({{"tin.tar.gz", middle}, {"c.txt", text_of("C")}}), "giao.zip");
  CHECK(titles(found) == Titles{"B", "C"});
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects.front().reason == "nested");
  CHECK(found.rejects.front().path.ends_with("/giao.zip/tin.tar.gz/in.zip"));
}

TEST_CASE("names that would escape are only names") {
  const Collected found = read_content(tar_of({{"../../a.txt", text_of("A")},
                                               {"/etc/b.txt", text_of("B")},
                                               {"c\nd\x1b[31m.txt", text_of("C")},
                                               {std::string(5000, 'n'), text_of("D")}}),
                                       "giao.tar");
  CHECK(titles(found) == Titles{"A", "B", "C", "D"});
  CHECK(found.articles.front().path.ends_with("/giao.tar/../../a.txt"));
  CHECK(found.articles.back().path.size() < 2000);
}

TEST_CASE("encrypted members are rejected, the others are read") {
  const std::string encrypted = zip_member("a.txt", text_of("A"), 1);
  const Collected found = read_content(encrypted + zip_of({{"b.txt", text_of("B")}}), "giao.zip");
  CHECK(titles(found) == Titles{"B"});
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects.front().reason == "encrypted");
  CHECK(found.rejects.front().path.ends_with("/giao.zip/a.txt"));
}

TEST_CASE("behind an encrypted member of unknown size nothing is found") {
  const Collected found = read_content(
      encrypted_zip_of({{"a.txt", text_of("A")}, {"b.txt", text_of("B")}}), "giao.zip");
  CHECK(found.articles.empty());
  REQUIRE(found.rejects.size() == 2);
  CHECK(found.rejects[1].reason == "encrypted");
  CHECK(found.rejects[1].path.ends_with("/giao.zip"));
}

TEST_CASE("of a damaged archive what could be read is kept, the rest is one reject") {
  std::vector<PackedMember> members;
  std::uint32_t noise = 1;
  for (int i = 0; i < 40; ++i) {
    std::string text = text_of("Bài " + std::to_string(i));
    for (int word = 0; word < 400; ++word)  // so that a chunk is not all there is
      text += " t" + std::to_string((noise = noise * 1664525 + 1013904223) >> 8);
    members.push_back({std::to_string(i) + ".txt", text});
  }
  const std::string zip = zip_of(members), tar = tar_of(members);
  const std::string whole[] = {zip,
                               tar,
                               compressed(tar, "gzip"),
                               compressed(tar, "xz"),
                               compressed(tar, "zstd"),
                               compressed(tar, "bzip2")};
  for (const std::string& bytes : whole) {
    CAPTURE(&bytes - whole);
    CHECK(read_content(bytes, "giao").articles.size() == 40);
    const Collected half = read_content(bytes.substr(0, bytes.size() / 2), "giao");
    CHECK(half.articles.size() < 25);
    CHECK(half.rejects.size() == 1);
    for (const Reject& reject : half.rejects) {
      CHECK(reject.reason == "damaged");
      CHECK(reject.path.ends_with("/giao"));
      CHECK(reject.byte > 0);
      CHECK(reject.byte <= bytes.size() / 2);
    }
  }
  CHECK(read_content(zip.substr(0, zip.size() / 2), "giao").articles.size() > 10);
  CHECK(read_content(tar.substr(0, tar.size() / 2), "giao").articles.size() > 10);
}

TEST_CASE("a member whose bytes changed is a reject of its own") {
  // Neither has the checksum that it should have.
  const std::string zip = zip_member("a.txt", text_of("A")) + zip_member("b.txt", text_of("B"));
  const Collected found = read_content(zip + zip_of({{"c.txt", text_of("C")}}), "giao.zip");
  CHECK(titles(found) == Titles{"C"});
  REQUIRE(found.rejects.size() == 2);
  CHECK(found.rejects[1].reason == "damaged");
  CHECK(found.rejects[1].path.ends_with("/giao.zip/b.txt"));
}

TEST_CASE("a half text is no article, whole lines before the damage are") {
  std::string many;
  for (int i = 0; i < 3000; ++i)
    many += "{\"title\":\"Bài " + std::to_string(i * 7919 % 10007) + "\"}\n";
  const std::string bytes = compressed(many, "gzip");
  const Collected found = read_content(bytes.substr(0, bytes.size() - 20), "tin.jsonl.gz");
  CHECK(found.articles.size() > 2000);
  CHECK(found.rejects.size() == 1);
  std::replace(many.begin(), many.end(), '{', '-');
  const std::string text = compressed(text_of("Bài") + many, "gzip");
  CHECK(read_content(text.substr(0, text.size() - 20), "a.txt.gz").articles.empty());
}

TEST_CASE("bombs are stopped") {
  const std::string zeros(64 << 20, '\0');
  std::string line = "{\"title\":\"";
  line += std::string(60 << 20, 'a') + "\"}";
  for (const char* filter : {"gzip", "xz", "zstd", "bzip2"}) {
    if (test::sanitized && filter != std::string_view("gzip")) break;  // the others unpack for long
    CAPTURE(filter);
    // What is no text is not read further.
    CHECK(read_content(compressed(zeros, filter), "bom").articles.empty());
    const Collected found = read_content(compressed(line, filter), "bom.jsonl");
    CHECK(found.articles.empty());
    REQUIRE(!found.rejects.empty());
    CHECK(found.rejects.back().reason == "ratio");
  }
  const std::string inner = zip_of({{"a.txt", zeros}});
  std::vector<PackedMember> members(20, {"b.zip", inner});
  members.push_back({"c.txt", text_of("C")});
  const Collected found = read_content(compressed(tar_of(members), "xz"), "bom.tar.xz");
  CHECK(found.articles.empty());
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects.front().reason == "ratio");
}

TEST_CASE("what is only named like an archive is a reject") {
  const Collected found = read_content(std::string("\1\2\0\3", 4), "giao.zip");
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects.front().reason == "damaged");
  CHECK(read_content("", "giao.zip").skips.size() == 1);
  CHECK(read_content(text_of("A"), "a.txt.gz").articles.size() == 1);
  CHECK(read_content(zip_of({}), "giao.zip").skips.size() == 1);
  CHECK(read_content(compressed("", "gzip"), "a.gz").skips.size() == 1);
}

TEST_CASE("the files of a saved page in an archive") {
  const Collected found =
      read_content(zip_of({{"bai_files/khung.html", "<html><body></body></html>"},
                           {"bai.html", "<h1>Một bài viết</h1><p>Một đoạn.</p>"}}),
                   "giao.zip");
  CHECK(titles(found) == Titles{"Một bài viết"});
  CHECK(found.rejects.empty());
  CHECK(found.skips.size() == 1);
}
