// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A sink that keeps everything, and files to read from.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

#include "temporary_directory.h"
#include "timtin/reader.h"

namespace timtin {

struct Collected : ArticleSink {
  std::vector<Article> articles;
  std::vector<std::uint64_t> bytes, lines;
  std::vector<Reject> rejects;
  std::vector<std::pair<std::string, std::string>> skips;  ///< path, reason
  std::vector<std::string> notes;                          ///< reasons
  std::vector<std::string> missing;                        ///< reasons: `without-body`, ...
  std::uint64_t files_read = 0, bytes_read = 0;
  std::size_t stop_after = SIZE_MAX;  ///< articles

  void take(Article article, std::uint64_t byte, std::uint64_t line) override {
    articles.push_back(std::move(article));
    bytes.push_back(byte);
    lines.push_back(line);
  }
  void reject(const Reject& reject) override { rejects.push_back(reject); }
  void skip(const std::string& path, const std::string& reason) override {
    skips.emplace_back(path, reason);
  }
  void note(const std::string&, std::uint64_t, const std::string& reason,
            const std::string&) override {
    (reason.starts_with("without-") ? missing : notes).push_back(reason);
  }
  void progress(std::uint64_t files, std::uint64_t read) override {
    files_read += files;
    bytes_read += read;
  }
  bool stopped() const override { return articles.size() >= stop_after; }
};

/// An empty folder with files to read.
class TemporaryFolder {
 public:
  std::string path(const std::string& name = {}) const {
    return name.empty() ? directory_.path().string() : (directory_.path() / name).string();
  }

  std::string write(const std::string& name, std::string_view content) const {
    const std::filesystem::path file = directory_.path() / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
  }

 private:
  test::TemporaryDirectory directory_;
};

/// What a Reader makes of one file.
inline Collected read_content(std::string_view content, const std::string& name = "input",
                              ReaderOptions options = {}) {
  const TemporaryFolder folder;
  Collected collected;
  Reader(std::move(options), collected).read(folder.write(name, content));
  return collected;
}

}  // namespace timtin
