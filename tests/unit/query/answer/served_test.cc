// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <cstdio>
#include <random>

#include "index/remote/parts.h"
#include "timtin/serve.h"
#include "unit/query/answer/messages.h"
#include "unit/query/article_archive.h"

using namespace timtin;
using remote::Call;
using remote::Encoder;
using remote::Told;

namespace {

class Served {
 public:
  Served() {
    options_.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
    options_.archive = folder_.path() / "archive";
    WriterOptions writing;
    writing.archive = options_.archive;
    writing.lexicons = options_.lexicons;
    IndexWriter writer(writing);
    Article article = test::article("bai-1", "Giải ngân", "Vốn đầu tư công.");
    article.key = article_key(article, "", "");
    writer.put(std::move(article));
    writer.publish();
  }

  /// What is answered to these bytes, after the greeting; `ended`: it was told that they are no
  /// question.
  std::vector<std::string> answers(const std::string& bytes, bool& ended) {
    std::FILE* const input = std::tmpfile();
    std::FILE* const output = std::tmpfile();
    std::fwrite(bytes.data(), 1, bytes.size(), input);
    std::rewind(input);
    options_.input = ::fileno(input);
    options_.output = ::fileno(output);
    ended = false;
    try {
      serve(options_);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::io);
      ended = true;
    }
    std::rewind(output);
    std::string all;
    for (int byte = std::getc(output); byte != EOF; byte = std::getc(output))
      all += static_cast<char>(byte);
    std::fclose(input);
    std::fclose(output);
    return frames_in(all);
  }

 private:
  static std::vector<std::string> frames_in(std::string_view all) {
    std::vector<std::string> frames;
    while (!all.empty()) {
      REQUIRE(all.size() >= remote::frame_head_bytes);
      const std::size_t length = remote::framed_length(all);
      all.remove_prefix(remote::frame_head_bytes);
      REQUIRE(all.size() >= length);
      frames.emplace_back(all.substr(0, length));
      all.remove_prefix(length);
    }
    REQUIRE(!frames.empty());
    frames.erase(frames.begin());
    return frames;
  }

  test::TemporaryDirectory folder_;
  ServeOptions options_{};
};

std::string framed(const std::string& message) {
  return remote::frame_head(message.size()) + message;
}

/// Of a part that is told nothing before.
Encoder untold(Call call) {
  Encoder encoder;
  encoder.choice(Told::nothing).choice(call);
  return encoder;
}

/// One of each kind, as a near side sends them.
std::vector<std::string> questions() {
  Encoder query = untold(Call::query);
  encode(query, test::every_node());
  lowering::encode(query, test::some_answers());
  const std::string hidden = Encoder().choice(Told::hidden).number(1).number(1).number(0).take();
  const std::string copies = Encoder().choice(Told::copies).number(1).number(1).number(1).take();
  return {query.take(),
          untold(Call::articles).number(2).number(1).number(99).take(),
          untold(Call::find).text("bai-1").take(),
          untold(Call::neighbours).texts({"bai-1"}).texts({"a"}).take(),
          hidden + untold(Call::keys).take(),
          untold(Call::versions).number(1).number(1).take(),
          untold(Call::officials).take(),
          copies + untold(Call::bands).take(),
          untold(Call::members).number(1).number(1).take(),
          untold(Call::summary).take(),
          untold(Call::files).flag(true).take()};
}

}  // namespace

TEST_CASE("the far side answers each question, and ends at what is none") {
  Served served;
  bool ended = false;
  std::string all;
  for (const std::string& question : questions()) all += framed(question);
  CHECK(served.answers(all, ended).size() == questions().size());
  CHECK_FALSE(ended);
  for (const std::string& bytes :
       {std::string("\xff\xff\xff\xff"), std::string("\x05"), framed(""), framed("\x7f"),
        framed(untold(Call::find).text("bai-1").take() + "more")}) {
    CHECK(served.answers(framed(questions()[2]) + bytes, ended).size() == 1);
    CHECK(ended);
  }
}

TEST_CASE("the far side survives questions of which bytes were changed") {
  Served served;
  std::mt19937 random(18);
  unsigned answered = 0, refused = 0;
  for (unsigned i = 0; i < 400; ++i) {
    std::string question = questions()[i % questions().size()];
    const std::size_t place = random() % question.size();
    if (i % 3 == 0)
      question.resize(place);
    else if (i % 3 == 1)
      question[place] = static_cast<char>(random() % 256);
    else
      question.replace(place, 1, Encoder().number(std::uint64_t{1} << random() % 64).take());
    bool ended = false;
    const auto answers = served.answers(framed(question), ended);
    CHECK(answers.size() == (ended ? 0 : 1));
    ++(ended ? refused : answered);
  }
  CHECK(answered > 20);
  CHECK(refused > 100);
}
