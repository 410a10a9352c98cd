// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/officials.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <vector>

namespace timtin::remote {

namespace {

constexpr std::size_t day_digits = 8;
constexpr std::uint32_t last_day = 99991231;

/// What is known of the day, 0 of the rest.
std::uint32_t day_of(std::string_view published) {
  std::string digits(published.substr(0, day_digits));
  digits.resize(day_digits, '0');
  std::uint32_t day = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), day);
  return day;
}

class Texts {
 public:
  std::uint64_t number_of(std::string_view text) {
    if (text.empty()) return 0;
    const auto [known, added] = numbers_.emplace(text, numbers_.size() + 1);
    if (added) texts_.push_back(known->first);
    return known->second;
  }
  const std::vector<std::string>& all() const { return texts_; }

 private:
  std::unordered_map<std::string, std::uint64_t> numbers_;
  std::vector<std::string> texts_;
};

void encode(Encoder& encoder, const OfficialRecord& official, Texts& texts) {
  encoder.number(texts.number_of(official.name)).flag(official.state);
  encoder.number(official.positions.size());
  for (const std::string_view position : official.positions)
    encoder.number(texts.number_of(position));
}

/// The way back of day_of().
std::string day_in(std::uint64_t number) {
  std::string digits = fmt::format("{:0{}}", number, day_digits);
  std::string known =
      fmt::format("{:.4}-{:.2}-{:.2}", digits, digits.data() + 4, digits.data() + 6);
  while (known.ends_with("-00")) known.resize(known.size() - 3);
  if (number != 0 && !published_from_string(known)) throw Malformed();
  return digits;
}

class ArticlesTaker {
 public:
  explicit ArticlesTaker(Decoder& decoder) : decoder_(decoder), texts_(decoder.texts()) {}

  void visit(const std::function<void(const ArticleRecords&)>& visit) {
    Ascending<DocId> documents;
    for (std::size_t left = decoder_.size(); left > 0; --left) {
      const DocId document = documents.take_next(decoder_);
      const std::string published = day_in(decoder_.number(last_day));
      const std::string_view source = text();
      std::vector<OfficialRecord> officials;
      for (std::size_t persons = decoder_.size(); persons > 0; --persons)
        officials.push_back(official());
      visit({document, published, source, officials});
    }
  }

 private:
  OfficialRecord official() {
    OfficialRecord official;
    official.name = text();
    official.state = decoder_.flag();
    for (std::size_t posts = decoder_.size(); posts > 0; --posts)
      official.positions.push_back(text());
    return official;
  }

  std::string_view text() {
    const std::uint64_t number = decoder_.number(texts_.size());
    return number == 0 ? std::string_view() : std::string_view(texts_[number - 1]);
  }

  Decoder& decoder_;
  std::vector<std::string> texts_;
};

}  // namespace

void encode_officials(Encoder& encoder, const Collection& collection) {
  Texts texts;
  Encoder articles;
  std::uint64_t count = 0;
  Ascending<DocId> documents;
  for_each_official(collection, 0, [&](const ArticleRecords& article) {
    ++count;
    documents.put(articles, article.document);
    articles.number(std::min(day_of(article.published), last_day))
        .number(texts.number_of(article.source))
        .number(article.officials.size());
    for (const OfficialRecord& official : article.officials) encode(articles, official, texts);
  });
  encoder.texts(texts.all()).number(count).raw(articles.take());
}

void visit_officials(Decoder& decoder, const std::function<void(const ArticleRecords&)>& visit) {
  ArticlesTaker(decoder).visit(visit);
}

}  // namespace timtin::remote
