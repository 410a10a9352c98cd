// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/record_fields.h"

#include <bit>
#include <concepts>
#include <cstdint>
#include <map>
#include <type_traits>
#include <utility>
#include <vector>

#include "text/varint.h"

namespace timtin {
namespace {

/// T or const T, whichever the walk has.
template <typename Given, typename T>
concept Is = std::same_as<std::remove_const_t<Given>, T>;

template <Is<Published> T>
void walk(auto& fields, T& published) {
  fields(published.day.year, published.day.month, published.day.day, published.minute_of_day,
         published.precision);
}

template <Is<Evidence> T>
void walk(auto& fields, T& evidence) {
  fields(evidence.part, evidence.paragraph, evidence.begin, evidence.end);
}

template <Is<Official> T>
void walk(auto& fields, T& official) {
  fields(official.name, official.positions, official.state, official.evidence);
}

template <Is<TopicScore> T>
void walk(auto& fields, T& topic) {
  fields(topic.id, topic.score);
}

template <Is<BoilerplateLine> T>
void walk(auto& fields, T& line) {
  fields(line.text, line.reason);
}

template <Is<Article> T>
void walk(auto& fields, T& article) {
  fields(article.key, article.id, article.url, article.path, article.source, article.section,
         article.title, article.lead, article.body, article.captions, article.author,
         article.published, article.tags, article.charset, article.charset_score, article.flags,
         article.boilerplate, article.officials, article.topics, article.documents,
         article.abbreviations, article.cluster);
}

class Writer {
 public:
  explicit Writer(std::string& bytes) : bytes_(bytes) {}

  template <typename... Fields>
  void operator()(const Fields&... fields) {
    (put(fields), ...);
  }

 private:
  template <typename Number>
  requires std::integral<Number> || std::is_enum_v<Number>
  void put(Number number) { append_varint(bytes_, static_cast<std::uint64_t>(number)); }
  void put(double fraction) {
    const auto bits = std::bit_cast<std::uint64_t>(fraction);
    for (unsigned shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>(bits >> shift);
  }
  void put(const std::string& text) {
    put(text.size());
    bytes_ += text;
  }
  template <typename T>
  void put(const std::vector<T>& list) {
    put(list.size());
    for (const T& member : list) put(member);
  }
  void put(const std::map<std::string, std::string>& pairs) {
    put(pairs.size());
    for (const auto& [key, value] : pairs) (*this)(key, value);
  }
  template <typename T>
  void put(const std::optional<T>& field) {
    put(field.has_value());
    if (field) put(*field);
  }
  template <typename T>
  requires std::is_class_v<T>
  void put(const T& structure) { walk(*this, structure); }

  std::string& bytes_;
};

/// What does not fit leaves the rest as it is and is remembered.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <typename... Fields>
  void operator()(Fields&... fields) {
    (get(fields), ...);
  }

  bool has_more() const { return !failed_ && !bytes_.empty(); }

  /// Everything was read, and fitted.
  bool is_complete() const { return !failed_ && bytes_.empty(); }

 private:
  template <typename Number>
  requires std::integral<Number> || std::is_enum_v<Number>
  void get(Number& number) {
    const auto read = take_varint(bytes_);
    failed_ = failed_ || !read;
    number = static_cast<Number>(read.value_or(0));
  }
  void get(Evidence::Part& part) {
    std::uint8_t number = 0;
    get(number);
    failed_ = failed_ || number > static_cast<std::uint8_t>(Evidence::Part::caption);
    part = static_cast<Evidence::Part>(number);
  }
  void get(double& fraction) {
    if (bytes_.size() < 8) return fail();
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 8; ++i)
      bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[i])) << (8 * i);
    bytes_.remove_prefix(8);
    fraction = std::bit_cast<double>(bits);
  }
  void get(std::string& text) {
    const std::size_t size = count();
    text = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
  }
  template <typename T>
  void get(std::vector<T>& list) {
    list.resize(count());
    for (T& member : list) get(member);
  }
  void get(std::map<std::string, std::string>& pairs) {
    for (std::size_t left = count(); left > 0; --left) {
      std::string key, value;
      (*this)(key, value);
      pairs.insert_or_assign(pairs.end(), std::move(key), std::move(value));
    }
  }
  template <typename T>
  void get(std::optional<T>& field) {
    bool given = false;
    get(given);
    if (given) get(field.emplace());
  }
  template <typename T>
  requires std::is_class_v<T>
  void get(T& structure) { walk(*this, structure); }

  /// Of bytes or members, each of which is a byte at least.
  std::size_t count() {
    const auto read = take_varint(bytes_);
    if (read && *read <= bytes_.size()) return *read;
    fail();
    return 0;
  }
  void fail() {
    failed_ = true;
    bytes_ = {};
  }

  std::string_view bytes_;
  bool failed_ = false;
};

}  // namespace

void append_fields(std::string& bytes, const Article& article) {
  Writer writer(bytes);
  writer(article);
  if (!article.captured.empty() || article.added) writer(article.captured);
  if (article.added) writer(*article.added);
}

std::optional<Article> read_fields(std::string_view bytes) {
  Article article;
  Reader reader(bytes);
  reader(article);
  if (reader.has_more()) {
    reader(article.captured);
    const bool more = reader.has_more();
    if (more) reader(article.added.emplace());
    if (article.captured.empty() && !more) return std::nullopt;  // is not written
  }
  if (!reader.is_complete()) return std::nullopt;
  return article;
}

}  // namespace timtin
