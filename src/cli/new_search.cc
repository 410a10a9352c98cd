// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/new_search.h"

#include <algorithm>

#include "cli/new_hits.h"
#include "cli/opened_index.h"
#include "cli/places.h"
#include "cli/search_notes.h"
#include "cli/shown_hits.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

/// The words of the command line, else the saved query of this name.
std::string text_of(const Session& session, const SavedQueries& saved, const std::string& name) {
  if (!session.query.empty()) return session.query;
  if (auto text = saved.find(name)) return std::move(*text);
  throw Error(ErrorCode::usage, tr("there is no saved query “{}”", name),
              tr("save one, or give the words, too: timtin search --new=NAME QUERY"));
}

/// A query that was asked under the name before may be no query any more.
std::optional<std::vector<DocId>> found_by_other(const NewHits& hits, const QueryOptions& options,
                                                 const SavedQueries& saved, Searcher& searcher) {
  const auto text = hits.other_query();
  if (!text) return std::nullopt;
  try {
    return searcher.documents(read_query(*text, options, saved), search_options(options)).documents;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::usage) throw;
    return std::vector<DocId>();
  }
}

/// Leaves those of `fresh` that could be read.
void read_new(const Index& index, std::vector<DocId>& fresh, SearchResult& result) {
  result.hits.clear();
  std::vector<DocId> read;
  for (const DocId document : fresh) {
    auto article = index.sound_article(document);
    if (article) {
      const bool unique = article->id.empty() || index.find(article->id).size() < 2;
      result.hits.push_back({document, unique, 0, std::move(*article)});
      read.push_back(document);
    } else if (index.holds(document)) {
      result.damaged.push_back(index.name(document));
    }
  }
  result.total = read.size();
  fresh = std::move(read);
}

/// Nothing where nothing is new: a mail that says so is one too many.
std::vector<std::string> new_notes(const std::string& name, const NewHits& hits, std::size_t found,
                                   std::size_t shown, std::size_t all) {
  if (hits.first_time())
    return {trn("@{}: {} article is there already; from now on new ones are printed",
                "@{}: {} articles are there already; from now on new ones are printed", found, name,
                found)};
  std::vector<std::string> lines;
  if (hits.other_query())
    lines.push_back(tr("@{} was another query: what only the new one finds counts as seen", name));
  if (all == 0) return lines;
  lines.push_back(trn("{} new article", "{} new articles", all, all));
  if (shown < all) lines.back() += tr("; {} shown, the others are new the next time", shown);
  return lines;
}

}  // namespace

int search_new(Session& session, const SavedQueries& saved, NewSearch search) {
  const std::string text = text_of(session, saved, search.name);
  const SeenHitsFile file(archive_paths(session.options), session.options.archives_word,
                          search.name);
  NewHits hits(file.read(), text);
  const ParsedQuery query = read_query(text, search.query, saved);
  const Index index = opened_index(session.options);
  Searcher searcher(index, Lexicons::open(data_directory()));
  const auto found = searcher.documents(query, search.options).documents;
  const auto other = found_by_other(hits, search.query, saved, searcher);
  std::vector<DocId> fresh = hits.choose(index, found, other ? &*other : nullptr);
  const std::size_t all = fresh.size();
  fresh.resize(std::min<std::size_t>(all, search.most.value_or(all)));
  SearchResult result;
  if (!fresh.empty()) {
    search.options.limit = 1;
    result = searcher.search(query, search.options);  // for what is to be marked
    read_new(index, fresh, result);
    Analyzer analyzer;
    result = show_hits(session, index, std::move(result), search.render, search.query.dups.empty(),
                       analyzer);
    session.out.flush();
    hits.shown(fresh);
  }
  if (const auto seen = hits.after()) file.write(*seen);
  for (const std::string& name : result.damaged) say(damaged_note(name));
  if (!session.options.quiet)
    for (const std::string& line : new_notes(search.name, hits, found.size(), fresh.size(), all))
      say(line);
  return fresh.empty() ? exit_nothing_found : 0;
}

}  // namespace timtin::cli
