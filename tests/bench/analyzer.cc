// SPDX-License-Identifier: GPL-2.0-or-later
// CPU time of the analysis of a file, one text a line: bench_analyzer FILE [ROUNDS].
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "timtin/text.h"

namespace {

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<std::string> lines_of(const char* path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::vector<std::string> lines = lines_of(argv[1]);
  const int rounds = argc > 2 ? std::stoi(argv[2]) : 1;
  for (int round = 0; round < rounds; ++round) {
    timtin::Analyzer analyzer;
    std::vector<timtin::Token> tokens;
    std::size_t bytes = 0, terms = 0;
    const double begin = cpu_seconds();
    for (const std::string& line : lines) {
      analyzer.analyze(line, tokens);
      bytes += line.size();
      terms += tokens.size();
    }
    const double seconds = cpu_seconds() - begin;
    std::cout << bytes << " bytes, " << terms << " terms, " << analyzer.size() << " forms, "
              << seconds << " s\n";
  }
}
