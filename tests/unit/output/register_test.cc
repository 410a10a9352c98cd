// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "timtin/output.h"

using namespace timtin;

namespace {

RegisterEntry minister(std::string name, std::uint64_t articles, std::vector<PostReport> posts) {
  RegisterEntry entry;
  entry.name = std::move(name);
  entry.articles = articles;
  entry.first = "2019-01-05";
  entry.last = "2021-06-30";
  entry.posts = std::move(posts);
  return entry;
}

PostReport report(std::string post, std::uint64_t articles, std::string nearest = {}) {
  PostReport result;
  result.post = std::move(post);
  result.articles = articles;
  result.first = result.last = "2021-06-30";
  result.nearest = std::move(nearest);
  return result;
}

std::string page(const std::vector<RegisterEntry>& entries) {
  return render_register(entries, entries.size(), RenderOptions{});
}

bool says(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a list of persons leaves off the posts that hardly any article gives") {
  const auto often = minister("Phan Thị Mơ", 300,
                              {report("Bộ trưởng", 290), report("Thứ trưởng", 3),
                               report("Chủ tịch Hội", 2), report("Giám đốc Sở", 1)});
  const auto seldom = minister("Hồ Văn Lộc", 20, {report("Chánh Văn phòng", 1)});

  const std::string both = page({often, seldom});
  CHECK(says(both, "Thứ trưởng"));
  CHECK_FALSE(says(both, "Giám đốc Sở"));
  CHECK(says(both, "… 2 more posts, each in less than 1 % of the articles"));
  CHECK(says(both, "Chánh Văn phòng"));

  const std::string alone = page({often});
  CHECK(says(alone, "Giám đốc Sở"));
  CHECK_FALSE(says(alone, "more post"));
}

TEST_CASE("who asks for a day or a post sees also the rare posts") {
  const auto other = minister("Hồ Văn Lộc", 1, {report("Chánh Văn phòng", 1)});
  const auto nearest =
      minister("Phan Thị Mơ", 300,
               {report("Bộ trưởng", 290, "2021-06-30"), report("Giám đốc Sở", 1, "2021-06-30")});
  CHECK(says(page({nearest, other}), "Giám đốc Sở"));
  const auto filtered = minister("Phan Thị Mơ", 300, {report("Giám đốc Sở", 1)});
  CHECK(says(page({filtered, other}), "Giám đốc Sở"));
}
