// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <random>

#include "index/record.h"
#include "unit/query/answer/messages.h"

using namespace timtin;
using namespace timtin::remote;

namespace {

/// Whether it was one, of whatever it says: anything but Malformed is thrown on.
bool is_read(const test::Message& message, const std::string& bytes) {
  try {
    Decoder decoder(bytes);
    message.read(decoder);
    return true;
  } catch (const Malformed&) {
    return false;
  }
}

/// Another one in place of some of it: a bit, a byte, a number that is too large, a piece twice.
std::string mutated(std::string bytes, std::mt19937& random) {
  const std::size_t place = random() % bytes.size();
  switch (random() % 5) {
    case 0:
      bytes[place] = static_cast<char>(bytes[place] ^ (1 << random() % 8));
      break;
    case 1:
      bytes[place] = static_cast<char>(random() % 256);
      break;
    case 2:
      bytes.replace(place, 1, Encoder().number(std::uint64_t{1} << random() % 64).take());
      break;
    case 3:
      bytes.insert(place, bytes.substr(random() % bytes.size(), random() % 40));
      break;
    default:
      bytes.erase(place, 1 + random() % 9);
  }
  return bytes;
}

/// An article as a part tells of it.
test::Message stored_article() {
  Article article;
  article.key = "k";
  article.id = "bai-1";
  article.title = "Giải ngân";
  article.body = {"Vốn đầu tư công."};
  article.published = Published{{2021, 3, 2}};
  const std::string bytes = Encoder()
                                .flag(false)
                                .text("bai-1")
                                .text("k")
                                .text("signature")
                                .texts({"a", "b"})
                                .text(encode_record(article))
                                .take();
  return {"article", bytes, [](Decoder& in) {
            const StoredArticle stored = decode_stored(in);
            in.end();
            return Encoder()
                .flag(stored.gone)
                .text(stored.name)
                .text(stored.key)
                .text(stored.signature)
                .texts(stored.bands)
                .text(stored.article ? encode_record(*stored.article) : std::string())
                .take();
          }};
}

std::vector<test::Message> all_messages() {
  std::vector<test::Message> messages = test::every_message();
  messages.push_back(stored_article());
  return messages;
}

}  // namespace

TEST_CASE("what was written is read as it was") {
  for (const test::Message& message : all_messages()) {
    CAPTURE(message.name);
    Decoder decoder(message.bytes);
    CHECK(message.read(decoder) == message.bytes);
  }
}

TEST_CASE("a message that breaks off is malformed, wherever it does, and one with more behind it") {
  for (const test::Message& message : all_messages()) {
    CAPTURE(message.name);
    for (std::size_t length = 0; length < message.bytes.size(); ++length) {
      CAPTURE(length);
      CHECK_FALSE(is_read(message, message.bytes.substr(0, length)));
    }
    CHECK_FALSE(is_read(message, message.bytes + '\0'));
  }
}

TEST_CASE("a message with a great number anywhere asks for no memory") {
  for (const test::Message& message : all_messages()) {
    CAPTURE(message.name);
    for (std::size_t place = 0; place < message.bytes.size(); ++place)
      for (const std::uint64_t number : {std::uint64_t{1} << 31, ~std::uint64_t{0}}) {
        std::string bytes = message.bytes;
        bytes.replace(place, 1, Encoder().number(number).take());
        is_read(message, bytes);  // std::bad_alloc and std::length_error are thrown on
      }
  }
}

TEST_CASE("bytes that were changed are another message or none") {
  std::mt19937 random(18);
  for (const test::Message& message : all_messages()) {
    CAPTURE(message.name);
    unsigned refused = 0;
    for (unsigned i = 0; i < 5000; ++i) {
      std::string bytes = message.bytes;
      for (auto changes = 1 + random() % 3; changes > 0 && !bytes.empty(); --changes)
        bytes = mutated(std::move(bytes), random);
      if (!is_read(message, bytes)) ++refused;
    }
    CHECK(refused > 1000);
  }
}

TEST_CASE("a tree that the parser would not have made is malformed") {
  const auto question_with = [](query::Node tree) {
    lowering::QueryQuestion question = test::every_node();
    question.query.tree = std::move(tree);
    Encoder encoder;
    encode(encoder, question);
    return encoder.take();
  };
  query::Node deep = test::leaf(query::Everything{});
  for (unsigned level = 0; level < 1000; ++level) {
    std::vector<query::Node> child;
    child.push_back(std::move(deep));
    deep = test::leaf(query::Not{std::move(child)});
  }
  const std::string too_deep = question_with(std::move(deep));
  Decoder decoder(too_deep);
  CHECK_THROWS_AS(lowering::decode_question(decoder), Malformed);
  const std::string too_long =
      question_with(test::leaf(query::Word{std::string(1 << 20, 'a'), Marks::smart}));
  Decoder other(too_long);
  CHECK_THROWS_AS(lowering::decode_question(other), Malformed);
}
