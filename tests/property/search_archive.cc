// SPDX-License-Identifier: GPL-2.0-or-later
#include "property/search_archive.h"

#include <fmt/format.h>

#include "timtin/text.h"

namespace timtin::property {

namespace {

constexpr std::size_t article_count = 400;

const std::vector<std::string> sources{"Báo Hải Phòng", "Báo Hải Dương", "Tin Mẫu"};
const std::vector<std::string> authors{"Lê Anh", "Lệ Ánh", "Minh Hảo"};
const std::vector<std::string> officials{
    "Phó Chủ tịch Thường trực UBND thành phố Lê Anh Quân phát biểu.",
    "Ông Nguyễn Hoàng Long, Giám đốc Sở Kế hoạch và Đầu tư, báo cáo.",
    "Chủ tịch UBND thành phố Nguyễn Văn Tùng kết luận.",
    "Nghị quyết số 45-NQ/TW được quán triệt.",
};

/// A title, a lead or a paragraph may be folded word for word.
std::string folded_text(const std::string& text) {
  Analyzer analyzer;
  std::string result;
  for (const Token& token : analyzer.analyze(text)) {
    if (!result.empty()) result += ' ';
    result += folded_form(matching_form(text.substr(token.begin, token.end - token.begin)));
  }
  return result;
}

Published random_day(std::mt19937& random) {
  Published published;
  Day& day = published.day;
  day.year = 2019 + static_cast<int>(random() % 3);
  day.month = static_cast<unsigned>(1 + random() % 12);
  day.day = static_cast<unsigned>(1 + random() % 28);
  const auto choice = random() % 8;
  published.precision = choice == 0   ? DatePrecision::year
                        : choice == 1 ? DatePrecision::month
                        : choice == 2 ? DatePrecision::minute
                                      : DatePrecision::day;
  if (choice == 0) day.month = 1;
  if (choice <= 1) day.day = 1;
  if (choice == 2) published.minute_of_day = static_cast<int>(random() % 1440);
  return published;
}

Article random_article(std::mt19937& random, std::size_t number) {
  Article article;
  article.id = fmt::format("bai-{}", number);
  article.url = fmt::format("https://www.tin{}.example/muc/{}.html", number % 3, number);
  article.source = sources[random() % sources.size()];
  article.section = random() % 2 == 0 ? "Thời sự" : "Kinh tế";
  article.author = authors[random() % authors.size()];
  article.title = random_words(random, 2 + random() % 4, false);
  article.lead = random_words(random, random() % 8, false);
  for (auto paragraphs = 1 + random() % 3; paragraphs > 0; --paragraphs)
    article.body.push_back(random_words(random, 3 + random() % 12, false));
  if (random() % 3 == 0) article.body.push_back(officials[random() % officials.size()]);
  if (random() % 4 == 0) article.captions.push_back(random_words(random, 4, false));
  if (random() % 9 != 0) article.published = random_day(random);
  if (random() % 8 == 0) {
    article.flags.push_back("unaccented");
    for (std::string* text : {&article.title, &article.lead}) *text = folded_text(*text);
    for (std::string& text : article.body) text = folded_text(text);
    for (std::string& text : article.captions) text = folded_text(text);
  }
  article.charset = "UTF-8";
  article.key = article_key(article, "", "");
  return article;
}

}  // namespace

const std::vector<std::string> search_words{
    "đường",  "đương", "dương",    "duong",   "hoà", "hòa",   "hoa",  "hóa",
    "ảnh",    "anh",   "ánh",      "lê",      "lễ",  "quân",  "quan", "quần",
    "giải",   "giai",  "ngân",     "ngần",    "vốn", "đầu",   "dầu",  "tư",
    "từ",     "công",  "cong",     "kỹ",      "kĩ",  "thuật", "UBND", "thúy",
    "thúi",   "25/06", "4.600",    "4600",    "và",  "Ðà",    "Nẵng", "đà",
    "TP.Hải", "Phòng", "45-NQ/TW", "N’Drung", "qua", "quá",   "an",   "ủy ban nhân dân"};

std::string random_words(std::mt19937& random, std::size_t count, bool plain) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += ' ';
    text += search_words[random() % search_words.size()];
  }
  return plain ? folded_text(text) : text;
}

SearchArchive& SearchArchive::shared() {
  static SearchArchive archive;
  return archive;
}

SearchArchive::SearchArchive() {
  lexicons_ = Lexicons::load(TIMTIN_TEST_DATA);
  WriterOptions options;
  options.archive = folder_.path() / "archive";
  options.lexicons = lexicons_;
  {
    IndexWriter writer(options);
    std::mt19937 random(2021);
    for (std::size_t i = 0; i < article_count; ++i) writer.put(random_article(random, i));
    writer.publish();
  }
  index_ = std::make_unique<Index>(options.archive);
  for (std::size_t i = 0; i < article_count; ++i)
    articles_.push_back(index_->article(index_->find(fmt::format("bai-{}", i)).at(0)));
}

}  // namespace timtin::property
