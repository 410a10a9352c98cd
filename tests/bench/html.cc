// SPDX-License-Identifier: GPL-2.0-or-later
// CPU time of reading pages: bench_html PATH [ROUNDS [BYTES]]. All pages below a folder, or a file
// such as a web archive, which becomes BYTES when it is unpacked.
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

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

/// What else lies in the folder is no matter of this measurement.
std::vector<std::string> pages_below(const std::filesystem::path& folder) {
  if (!std::filesystem::is_directory(folder)) return {folder.string()};
  std::vector<std::string> pages;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".html") pages.push_back(entry.path().string());
  return pages;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const int rounds = argc > 2 ? std::stoi(argv[2]) : 1;
  const std::uint64_t unpacked = argc > 3 ? std::stoull(argv[3]) : 0;
  timtin::ReaderOptions options;
  options.data = TIMTIN_TEST_DATA;
  const std::vector<std::string> pages = pages_below(argv[1]);
  for (int round = 0; round < rounds; ++round) {
    Counter counter;
    const double begin = cpu_seconds();
    timtin::Reader reader(options, counter);
    for (const std::string& page : pages) reader.read(page);
    const double seconds = cpu_seconds() - begin;
    std::cout << counter.articles << " articles, " << counter.refused << " others, "
              << static_cast<double>(unpacked > 0 ? unpacked : counter.bytes_read) / 1e6 / seconds
              << " MB/s\n";
  }
}
