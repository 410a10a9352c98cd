// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a first import costs without the command line around it:
///
///     bench_import DATA PATH ARCHIVE [THREADS]
///
/// ARCHIVE must not exist. Articles, CPU seconds, wall seconds and peak memory on standard output.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "timtin/index.h"
#include "timtin/reader.h"

namespace {

class Importer : public timtin::ArticleSink {
 public:
  explicit Importer(timtin::WriterOptions options) : writer_(std::move(options)) {}

  void take(timtin::Article article, std::uint64_t, std::uint64_t) override {
    writer_.put(std::move(article));
    ++articles;
  }
  void reject(const timtin::Reject& reject) override { std::cerr << reject.reason << '\n'; }
  void skip(const std::string&, const std::string&) override {}
  void note(const std::string&, std::uint64_t, const std::string&, const std::string&) override {}
  void progress(std::uint64_t, std::uint64_t) override {}
  void publish() { writer_.publish(); }

  std::size_t articles = 0;

 private:
  timtin::IndexWriter writer_;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4 || std::filesystem::exists(argv[3])) return 2;
  const unsigned threads = argc > 4 ? static_cast<unsigned>(std::atoi(argv[4])) : 0;
  const auto begin = std::chrono::steady_clock::now();
  Importer importer({argv[3], timtin::Lexicons::load(argv[1]), std::chrono::seconds(0), threads});
  timtin::ReaderOptions options;
  options.data = argv[1];
  timtin::Reader(options, importer).read(argv[2]);
  importer.publish();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << fmt::format(
      "{} articles, CPU {:.2f} s user {:.2f} s system, wall {:.2f} s, {} KiB\n", importer.articles,
      seconds(usage.ru_utime), seconds(usage.ru_stime), wall.count(), usage.ru_maxrss);
}
