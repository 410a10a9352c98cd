// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// program DATA ARCHIVE QUERY PATH...: imports the paths and prints the titles of what it finds.
#include <timtin/error.h>
#include <timtin/import.h>
#include <timtin/search.h>

#include <iostream>

int main(int argc, char** argv) try {
  if (argc < 5) return 2;
  timtin::ImportOptions options;
  options.paths.assign(argv + 4, argv + argc);
  options.reading.data = argv[1];
  options.writing.archive = argv[2];
  options.writing.lexicons = timtin::Lexicons::load(argv[1]);

  timtin::ImportObserver silent;
  const timtin::ImportReport report = timtin::import_articles(options, silent);
  std::cout << report.added << " added\n";

  const timtin::Index index(options.writing.archive);
  timtin::Searcher searcher(index, options.writing.lexicons);
  const timtin::ParsedQuery query = timtin::parse_query(argv[3], {});
  for (const timtin::Hit& hit : searcher.search(query, {}).hits)
    std::cout << hit.article.title << '\n';
} catch (const timtin::Error& error) {
  std::cerr << error.what() << '\n';
  return static_cast<int>(error.code());
}
