// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/learned_abbreviations.h"

#include <doctest/doctest.h>

#include <map>

#include "index/snapshot.h"
#include "temporary_directory.h"
#include "timtin/index.h"
#include "unit/index/article_of.h"

namespace timtin {
namespace {

void write(const std::string& archive, int number, const std::vector<std::string>& bodies) {
  WriterOptions options;
  options.archive = archive;
  options.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  IndexWriter writer(options);
  for (const std::string& body : bodies) writer.put(test::article_of(number++, body));
  writer.publish();
}

using Found = std::vector<std::pair<std::string, std::size_t>>;

/// What stands at each syllable, however many spellings it may have.
Found found_in(const Snapshot& snapshot, const Forms& forms,
               const std::map<std::string, Forms>& spellings) {
  Found found;
  for (std::size_t at = 0; at < forms.size(); ++at)
    for (auto& each : learned_short_forms(snapshot, forms, at, [&](const std::string& form) {
           const auto known = spellings.find(form);
           return known == spellings.end() ? Forms{form} : known->second;
         }))
      found.push_back(std::move(each));
  return found;
}

}  // namespace

TEST_CASE("short forms are found by any spelling of the long one, in any part") {
  const test::TemporaryDirectory folder;
  const std::string first = folder.path() / "1", second = folder.path() / "2";
  write(first, 1, {"Trung tâm Kiểm soát bệnh tật (CDC) họp.", "Trung tá Nguyễn Văn Tám đến."});
  write(second, 3, {"Tổ chức Y tế Thế giới (WHO) họp.", "Tổng cục Thống kê (TCTK) báo cáo."});
  const Snapshot snapshot({first, second});
  const std::map<std::string, Forms> spellings{{"to", {"tô", "tố", "tổ", "tộ"}},
                                               {"chuc", {"chúc", "chực", "chức"}},
                                               {"trung", {"trung", "trùng", "trúng"}},
                                               {"tam", {"tá", "tam", "tám", "tâm", "tầm", "tấm"}}};
  CHECK(found_in(snapshot, {"to", "chuc", "y", "tế", "thế", "giới"}, spellings) ==
        Found{{"who", 6}});
  CHECK(found_in(snapshot, {"họp", "trung", "tam", "kiểm", "soát", "bệnh", "tật"}, spellings) ==
        Found{{"cdc", 6}});
  CHECK(found_in(snapshot, {"tổng", "cục", "thống", "kê"}, {}) == Found{{"tctk", 4}});
  CHECK(found_in(snapshot, {"tổng", "cục", "thống"}, {}).empty());
  CHECK(found_in(snapshot, {"tổ", "chức"}, {}).empty());
}

}  // namespace timtin
