// SPDX-License-Identifier: GPL-2.0-or-later
#include "property/import_archive.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <stdexcept>

#include "timtin/extract.h"
#include "timtin/index.h"
#include "timtin/reader.h"

namespace timtin::property {

namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 32> syllables = {
    "thành", "phố", "giải", "ngân",  "vốn", "đầu",   "tư",   "công", "kế",    "hoạch", "Hải",
    "Phòng", "dự",  "án",   "tiến",  "độ",  "quyết", "định", "chủ",  "tịch",  "UBND",  "sở",
    "giao",  "dục", "y",    "4.600", "tỷ",  "đồng",  "hòa",  "kỹ",   "thuật", "2021"};

constexpr std::array<const char*, 3> sources = {"Cổng tin thử nghiệm", "Báo Thử", "Tin Mẫu"};

std::string make_text(std::mt19937& random, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += ' ';
    text += syllables[random() % syllables.size()];
  }
  return text + '.';
}

std::string make_record(std::mt19937& random, std::size_t number) {
  const std::string name = std::to_string(number);
  nlohmann::ordered_json record;
  if (number % 3 != 0) record["id"] = "bai-" + name;
  if (number % 3 != 1) record["url"] = "https://tin.example/" + name + ".html";
  record["source"] = sources[number % sources.size()];
  record["title"] = make_text(random, 8) + " Số " + name;
  record["lead"] = make_text(random, 15);
  record["body"] = {make_text(random, 60),
                    "Phó Chủ tịch UBND thành phố Lê Anh Quân cho biết: " + make_text(random, 30)};
  if (number % 5 != 0) {
    record["published"] = fmt::format("2021-{:02}-{:02}", 1 + random() % 12, 1 + random() % 28);
  }
  return record.dump();
}

std::shared_ptr<const Lexicons> lexicons() {
  static const auto loaded = Lexicons::load(TIMTIN_TEST_DATA);
  return loaded;
}

class WritingSink : public ArticleSink {
 public:
  explicit WritingSink(IndexWriter& writer) : writer_(writer) {}

  void take(Article article, std::uint64_t, std::uint64_t) override {
    imported.keys.push_back(article.key);
    switch (writer_.put(std::move(article))) {
      case Outcome::added:
        ++imported.added;
        break;
      case Outcome::changed:
        ++imported.changed;
        break;
      case Outcome::unchanged:
        ++imported.unchanged;
        break;
      case Outcome::duplicate:
        ++imported.duplicates;
        break;
      case Outcome::conflict:
        ++imported.refused;
        break;
    }
  }
  void reject(const Reject&) override { ++imported.refused; }
  void skip(const std::string&, const std::string&) override {}
  void note(const std::string&, std::uint64_t, const std::string&, const std::string&) override {}
  void progress(std::uint64_t, std::uint64_t) override {}

  Imported imported;

 private:
  IndexWriter& writer_;
};

}  // namespace

std::vector<std::string> make_records(std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<std::string> records;
  for (std::size_t i = 0; i < count; ++i) records.push_back(make_record(random, i));
  return records;
}

std::string revised(const std::string& record) {
  auto json = nlohmann::ordered_json::parse(record);
  json["body"].push_back("Bài đã được sửa.");
  return json.dump();
}

void write_records(const fs::path& file, const std::vector<std::string>& records, std::size_t begin,
                   std::size_t end) {
  std::ofstream out(file, std::ios::binary);
  for (std::size_t i = begin; i < end; ++i) out << records[i] << '\n';
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

Imported import_paths(const fs::path& archive, const std::vector<fs::path>& paths) {
  IndexWriter writer(WriterOptions{.archive = archive, .lexicons = lexicons(), .threads = 2});
  WritingSink sink(writer);
  ReaderOptions options;
  options.data = TIMTIN_TEST_DATA;
  Reader reader(options, sink);
  for (const fs::path& path : paths) reader.read(path);
  writer.publish();
  return std::move(sink.imported);
}

std::map<std::string, std::string> contents(const fs::path& archive,
                                            const std::vector<std::string>& keys) {
  const Index index(archive);
  std::map<std::string, std::string> result;
  for (const std::string& key : std::set(keys.begin(), keys.end())) {
    const std::vector<DocId> found = index.find(key);
    REQUIRE_MESSAGE(found.size() == 1, "key ", key, " is there ", found.size(), " times");
    Article article = index.article(found[0]);
    article.path.clear();
    result[key] = to_json(article, true);
  }
  CHECK(index.summary().articles == result.size());
  return result;
}

}  // namespace timtin::property
