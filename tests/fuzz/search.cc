// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// libFuzzer on a whole search, from the text of the query to the text of the hits: an answer that
/// agrees with itself, or an error of the query; never anything else, and never late.
///
/// TIMTIN_FUZZ_ARCHIVE names an archive; otherwise one of data/sample is made.
/// TIMTIN_FUZZ_SECONDS is the time of the processor that one query may take, searched and counted,
/// 10 if not given: sanitizers are slow.
/// The slowest query is told at the end.
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "../temporary_directory.h"
#include "query_soup.h"
#include "timtin/output.h"
#include "timtin/reader.h"

using namespace timtin;

namespace {

/// Hands every article on.
class WritingSink : public ArticleSink {
 public:
  explicit WritingSink(IndexWriter& writer) : writer_(writer) {}
  void take(Article article, std::uint64_t, std::uint64_t) override {
    writer_.put(std::move(article));
  }
  void reject(const Reject&) override {}
  void skip(const std::string&, const std::string&) override {}
  void note(const std::string&, std::uint64_t, const std::string&, const std::string&) override {}
  void progress(std::uint64_t, std::uint64_t) override {}

 private:
  IndexWriter& writer_;
};

class Target {
 public:
  Target() : lexicons_(Lexicons::load(TIMTIN_TEST_DATA)) {
    const char* chosen = std::getenv("TIMTIN_FUZZ_ARCHIVE");
    if (!chosen) make_sample();
    index_.emplace(chosen ? std::filesystem::path(chosen) : sample());
    searcher_.emplace(*index_, lexicons_);
    if (const char* seconds = std::getenv("TIMTIN_FUZZ_SECONDS")) most_ = std::atof(seconds);
  }
  ~Target() { std::fprintf(stderr, "slowest: %.3f s: %s\n", slowest_, slowest_text_.c_str()); }

  void answer(const std::string& text, const ParseOptions& parse, const SearchOptions& options,
              const RenderOptions& render) {
    const std::clock_t begin = std::clock();
    try {
      check(parse_query(text, parse), options, render);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::usage || *error.what() == '\0') fail(text, error.what());
    }
    const double taken = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    if (taken > slowest_) {
      slowest_ = taken;
      slowest_text_ = text;
    }
    if (taken > most_) fail(text, "too slow");
  }

 private:
  std::filesystem::path sample() const { return folder_.path() / "archive"; }

  void make_sample() {
    WriterOptions options;
    options.archive = sample();
    options.lexicons = lexicons_;
    IndexWriter writer(options);
    WritingSink sink(writer);
    ReaderOptions reading;
    reading.data = TIMTIN_TEST_DATA;
    Reader(reading, sink).read(TIMTIN_TEST_DATA "/sample");
    writer.publish();
  }

  void check(const ParsedQuery& query, const SearchOptions& options, const RenderOptions& render) {
    const std::string& text = query.text;
    const SearchResult result = searcher_->search(query, options);
    const std::uint64_t left = result.total - std::min<std::uint64_t>(result.total, options.offset);
    if (result.hits.size() != std::min<std::uint64_t>(left, options.limit))
      fail(text, "not as many hits as there must be");
    for (const char c : render_hits(result, render, analyzer_))
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\x1b')
        fail(text, "a control character in the output");
    if (searcher_->count(query, options).total != result.total)
      fail(text, "search and count differ");
  }

  [[noreturn]] static void fail(const std::string& text, const char* why) {
    std::fprintf(stderr, "%s: %s\n", why, text.c_str());
    std::abort();
  }

  test::TemporaryDirectory folder_;
  std::shared_ptr<const Lexicons> lexicons_;
  std::optional<Index> index_;
  std::optional<Searcher> searcher_;
  Analyzer analyzer_;
  double most_ = 10;
  double slowest_ = 0;
  std::string slowest_text_;
};

std::optional<std::string> saved(std::string_view name) {
  if (name == "a") return "giải ngân OR \"vốn đầu tư\" -title:bão";
  if (name == "loop") return "(@loop)";
  return std::nullopt;
}

}  // namespace

/// The first four bytes choose the options; the rest is the query, spelled out or as pieces.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Target target;
  constexpr std::size_t head = 4;
  if (size < head) return 0;
  const std::span rest(data + head, size - head);
  const std::string text =
      data[0] & 1 ? std::string(rest.begin(), rest.end()) : fuzz::query_soup(rest);
  const ParseOptions parse{(data[0] & 6) == 6, Day{2021, 6, 25}, saved};
  SearchOptions options;
  options.match = data[0] & 8 ? MatchMode::any : MatchMode::all;
  options.abbreviations = (data[0] & 16) == 0;
  options.explain = (data[0] & 96) == 96;
  options.marks = static_cast<Marks>(data[1] % 4);
  options.sort = static_cast<Sort>(data[1] / 4 % 5);
  options.limit = data[2] % 32;
  options.offset = data[2] / 32;
  RenderOptions render;
  render.format = static_cast<Format>(data[3] % 6);
  render.appearance.colour = data[3] & 128;
  render.snippets = data[3] / 8 % 4;
  render.context = data[3] % 64;
  render.first = options.offset + 1;
  target.answer(text, parse, options, render);
  return 0;
}
