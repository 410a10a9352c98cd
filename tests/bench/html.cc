// SPDX-License-Identifier: GPL-2.0-or-later
// CPU time of reading saved pages, files or folders: bench_html PATH [ROUNDS].
#include <ctime>
#include <iostream>
#include <string>

#include "timtin/reader.h"

namespace {

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Only counts.
struct Counter : timtin::ArticleSink {
  std::uint64_t articles = 0, refused = 0, bytes_read = 0;

  void take(timtin::Article, std::uint64_t, std::uint64_t) override { ++articles; }
  void reject(const timtin::Reject&) override { ++refused; }
  void skip(const std::string&, const std::string&) override { ++refused; }
  void note(const std::string&, std::uint64_t, const std::string&, const std::string&) override {}
  void progress(std::uint64_t, std::uint64_t bytes) override { bytes_read += bytes; }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const int rounds = argc > 2 ? std::stoi(argv[2]) : 1;
  for (int round = 0; round < rounds; ++round) {
    Counter counter;
    const double begin = cpu_seconds();
    timtin::Reader({}, counter).read(argv[1]);
    const double seconds = cpu_seconds() - begin;
    std::cout << counter.articles << " articles, " << counter.refused << " others, "
              << static_cast<double>(counter.bytes_read) / 1e6 / seconds << " MB/s\n";
  }
}
