// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

#include "unit/article/collected.h"

using namespace timtin;

namespace {

std::string reason_for(const Collected& found, const std::string& path) {
  for (const auto& [skipped, reason] : found.skips)
    if (skipped == path) return reason;
  return "";
}

void make_socket(const std::string& path) {
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  REQUIRE(::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  ::close(fd);
}

}  // namespace

TEST_CASE("a folder is read whole, in byte order of the names") {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "a.txt", "é.txt"})
    folder.write(name, "Tiêu đề " + std::string(name) + "\n\nĐoạn văn.\n");
  Collected found;
  Reader({}, found).read(folder.path());
  std::vector<std::string> paths;
  for (const Article& article : found.articles)
    paths.push_back(article.path.substr(folder.path().size() + 1));
  CHECK(paths ==
        std::vector<std::string>{"B.txt", "a/b/c.txt", "a/z.txt", "a.txt", "b.txt", "é.txt"});
  CHECK(found.files_read == 6);
}

TEST_CASE("what is no article is skipped with its reason") {
  const TemporaryFolder folder;
  folder.write("good.txt", "Tiêu đề\n\nĐoạn văn.\n");
  folder.write("empty.txt", "");
  folder.write("style.css", "body { color: red }");
  folder.write("binary.dat", std::string("ab\0cd", 5));
  folder.write("photo.jpg", "not really");
  folder.write("page.mht", "MIME-Version: 1.0\n\nchữ");
  folder.write("map.txt", "<?xml version='1.0'?>\n<urlset><url/></urlset>");
  folder.write(".hidden.txt", "x");
  folder.write(".git/config", "x");
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  make_socket(folder.path("socket"));
  REQUIRE(::symlink(folder.path("good.txt").c_str(), folder.path("link.txt").c_str()) == 0);
  REQUIRE(::symlink(".", folder.path("loop").c_str()) == 0);
  REQUIRE(::symlink("nowhere", folder.path("dangling").c_str()) == 0);
  Collected found;
  Reader({}, found).read(folder.path());
  CHECK(found.articles.size() == 1);
  CHECK(found.rejects.empty());
  const struct {
    const char* name;
    const char* reason;
  } rows[] = {
      {"empty.txt", "empty"},     {"style.css", "not-text"},   {"binary.dat", "not-text"},
      {"photo.jpg", "not-text"},  {"page.mht", "unsupported"}, {"map.txt", "list-of-links"},
      {".hidden.txt", "hidden"},  {".git", "hidden"},          {"pipe", "special-file"},
      {"socket", "special-file"}, {"link.txt", "link"},        {"loop", "link"},
      {"dangling", "link"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(reason_for(found, folder.path(row.name)) == row.reason);
  }
  CHECK(found.skips.size() == std::size(rows));
}

TEST_CASE("a named link to a file is followed, what cannot be read is a reject") {
  const TemporaryFolder folder;
  folder.write("good.txt", "Tiêu đề\n\nĐoạn văn.\n");
  REQUIRE(::symlink("good.txt", folder.path("link.txt").c_str()) == 0);
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  Collected found;
  Reader reader({}, found);
  reader.read(folder.path("link.txt"));
  CHECK(found.articles.size() == 1);
  reader.read(folder.path("pipe"));  // has no writer, and must not wait for one
  CHECK(found.articles.size() == 1);
  reader.read(folder.path("missing"));
  REQUIRE(found.rejects.size() == 2);
  for (const Reject& reject : found.rejects) CHECK(reject.reason == "unreadable");
  CHECK(found.rejects.back().path == folder.path("missing"));
}

TEST_CASE("a file that can't be read is a reject") {
  if (::geteuid() == 0) return;  // root reads everything
  const TemporaryFolder folder;
  ::chmod(folder.write("closed.txt", "x").c_str(), 0);
  Collected found;
  Reader({}, found).read(folder.path());
  REQUIRE(found.rejects.size() == 1);
  CHECK(found.rejects[0].reason == "unreadable");
}

TEST_CASE("the key of a plain file is its path below the root") {
  const TemporaryFolder one, two;
  one.write("a/b.txt", "Tiêu đề\n\nĐoạn văn.\n");
  two.write("a/b.txt", "Tiêu đề khác\n\nĐoạn văn.\n");
  two.write("a/c.txt", "Tiêu đề\n\nĐoạn văn.\n");
  Collected found;
  Reader reader({}, found);
  reader.read(one.path());
  reader.read(two.path());
  REQUIRE(found.articles.size() == 3);
  CHECK(found.articles[0].key == found.articles[1].key);
  CHECK(found.articles[0].key != found.articles[2].key);
}

TEST_CASE("records of one file without id or address are told apart by their text") {
  const Collected found = read_content("{\"title\":\"a\"}\n{\"title\":\"b\"}\n");
  REQUIRE(found.articles.size() == 2);
  CHECK(found.articles[0].key != found.articles[1].key);
  CHECK(found.articles[0].key ==
        read_content("{\"title\":\"a\"}\n{\"title\":\"c\"}\n", "x").articles[0].key);
}

TEST_CASE("deep folders need no stack") {
  const TemporaryFolder folder;
  std::string path = "d";
  for (int i = 0; i < 300; ++i) path += "/d";
  folder.write(path + "/a.txt", "Tiêu đề\n\nĐoạn văn.\n");
  Collected found;
  Reader({}, found).read(folder.path());
  CHECK(found.articles.size() == 1);
}

TEST_CASE("an article of more words than a library shelf is a reject, whatever parts them") {
  const auto repeated = [](std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0) all += text;
    return all;
  };
  const std::string rows[] = {
      repeated("a ", 2'000'000),
      repeated("chữ ", 600'000),
      repeated("a,1.1.1,b", 200'000),
      "Tiêu đề\n\n" + repeated(repeated("a ", 100) + "\n", 20'000),
      "{\"title\":\"" + repeated("a ", 600'000) + "\"}",
  };
  for (const std::string& content : rows) {
    CAPTURE(content.substr(0, 20));
    const Collected found = read_content(content);
    CHECK(found.articles.empty());
    REQUIRE(found.rejects.size() == 1);
    CHECK(found.rejects.front().reason == "too-large");
  }
  CHECK(read_content(repeated("chữ ", 190'000)).articles.size() == 1);
}
