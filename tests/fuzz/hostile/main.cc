// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// hostile_files FILES [SEED [SECONDS [MEGABYTES [FIRST]]]]: reads that many hostile files, one
/// after another, as an import would, and finds what is in the articles. Each must be accounted
/// for, take no longer than SECONDS (1) of this program's time and no more memory than MEGABYTES
/// (256). A file that does not is left in the current folder as hostile.file. FIRST (0) begins
/// later. After a crash the last line tells the thousand in which it happened.
#include <malloc.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>

#include "hostile_file.h"
#include "temporary_directory.h"
#include "timtin/extract.h"
#include "timtin/reader.h"

using namespace timtin;

namespace {

/// A file may be over a million small articles: each has its own time besides the file's.
constexpr double seconds_per_article = 1e-5;

double seconds_used() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// `VmRSS`, `VmHWM` (proc(5)), in megabytes; 0 where there is no such file.
double megabytes(std::string_view name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(name)) return std::atof(line.c_str() + name.size() + 1) / 1024;
  return 0;
}

/// The memory that was used to make a file is not counted: the peak begins anew.
double begin_peak() {
  ::malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
  return megabytes("VmRSS");
}

struct Account {
  std::uint64_t files = 0, articles = 0, rejects = 0, skips = 0;
  double slowest = 0, largest = 0;
};

/// Does with an article what an import does before it is indexed.
class Sink : public ArticleSink {
 public:
  Sink() : extractor_(Lexicons::load(TIMTIN_TEST_DATA), analyzer_) {}
  void take(Article article, std::uint64_t, std::uint64_t) override {
    ++account.articles;
    extractor_.extract(article, analyze(article, analyzer_));
    if (article.key.size() != 32 || to_json(article, true).empty()) std::abort();
  }
  void reject(const Reject& reject) override {
    ++account.rejects;
    if (reject.path.empty() || reject.reason.empty() || to_json(reject).empty()) std::abort();
  }
  void skip(const std::string&, const std::string&) override { ++account.skips; }
  void note(const std::string&, std::uint64_t, const std::string&, const std::string&) override {}
  void progress(std::uint64_t, std::uint64_t) override {}

  Account account;

 private:
  Analyzer analyzer_;
  Extractor extractor_;
};

class Trial {
 public:
  Trial(double seconds, double memory)
      : most_seconds_(seconds), most_memory_(memory), reader_(options(), sink_) {}

  bool read(const hostile::HostileFile& file) {
    const test::TemporaryDirectory folder;
    std::ofstream(folder.path() / file.name, std::ios::binary) << file.bytes;
    sink_.account = {};
    const double memory = begin_peak();
    const double begin = seconds_used();
    reader_.read(folder.path().string());
    const double taken = seconds_used() - begin;
    const double grown = megabytes("VmHWM") - memory;
    const Account& found = sink_.account;
    Account& sum = table_[file.kind];
    ++sum.files;
    sum.articles += found.articles;
    sum.rejects += found.rejects;
    sum.skips += found.skips;
    sum.slowest = std::max(sum.slowest, taken);
    sum.largest = std::max(sum.largest, grown);
    const bool accounted = found.articles + found.rejects + found.skips > 0;
    const double most_seconds =
        most_seconds_ + seconds_per_article * static_cast<double>(found.articles);
    if (accounted && taken <= most_seconds && base_ + grown <= most_memory_) return true;
    std::printf("%s: %.2f s, %.0f MB%s\n", file.kind.c_str(), taken, base_ + grown,
                accounted ? "" : ", not accounted for");
    return false;
  }

  void print() const {
    for (const auto& [kind, sum] : table_)
      std::printf("%-16s %7lu files %8lu articles %8lu rejects %7lu skips, %.3f s, %3.0f MB\n",
                  kind.c_str(), sum.files, sum.articles, sum.rejects, sum.skips, sum.slowest,
                  base_ + sum.largest);
  }

 private:
  static ReaderOptions options() {
    ReaderOptions options;
    options.data = TIMTIN_TEST_DATA;
    return options;
  }

  double most_seconds_, most_memory_;
  Sink sink_;
  Reader reader_;
  double base_ = megabytes("VmRSS");
  std::map<std::string, Account> table_;
};

}  // namespace

int main(int count, char** arguments) {
  const std::uint64_t files = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1000;
  const std::uint64_t seed = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1;
  Trial trial(count > 3 ? std::atof(arguments[3]) : 1, count > 4 ? std::atof(arguments[4]) : 256);
  std::uint64_t bad = 0;
  std::setvbuf(stdout, nullptr, _IONBF, 0);
  const std::uint64_t first = count > 5 ? std::strtoull(arguments[5], nullptr, 10) : 0;
  for (std::uint64_t number = first; number < first + files; ++number) {
    if (number % 1000 == 0) std::printf("file %lu of seed %lu ...\n", number, seed);
    hostile::Random random(seed * 1'000'003 + number);
    const hostile::HostileFile file = hostile::hostile_file(random);
    if (trial.read(file)) continue;
    ++bad;
    std::ofstream("hostile.file", std::ios::binary) << file.bytes;
    std::printf("  that is file %lu of seed %lu\n", number, seed);
  }
  trial.print();
  std::printf("%lu files, %lu of them bad\n", files, bad);
  return bad > 0 ? 1 : 0;
}
