// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/joined_texts.h"

#include <optional>

#include "index/register/joined_corrections.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/saved_queries.h"

namespace timtin::cli {
namespace {

void join_queries(const std::string& archive, const std::string& other, JoinedTexts& texts) {
  const SavedQueries own(archive), others(other);
  std::string names;
  for (const SavedQuery& query : others.all()) {
    if (!query.fault.empty()) {
      texts.refused.push_back(fmt::format("{}:{}: {}", query.path, query.line, query.fault));
      continue;
    }
    const std::optional<std::string> here = own.find(query.name);
    if (!here) {
      save_query(archive, query.name, query.text);
      names += " @" + query.name;
    } else if (*here != query.text) {
      texts.refused.push_back(
          tr("{}:{}: @{} is another query here", query.path, query.line, query.name));
    }
  }
  if (!names.empty()) texts.taken.push_back(tr("saved queries of {}:{}", other, names));
}

void join_officials(const std::string& archive, const std::string& other, JoinedTexts& texts) {
  JoinedCorrections joined = join_corrections(archive, other);
  if (joined.lines > 0)
    texts.taken.push_back(trn("corrections of {}: {} line", "corrections of {}: {} lines",
                              joined.lines, other, joined.lines));
  for (std::string& sentence : joined.refused) texts.refused.push_back(std::move(sentence));
}

}  // namespace

JoinedTexts join_texts(const std::string& archive, const std::vector<std::string>& others) {
  JoinedTexts texts;
  for (const std::string& other : others)
    for (const auto join : {join_queries, join_officials}) try {
        join(archive, other, texts);
      } catch (const Error& error) {
        texts.refused.emplace_back(error.what());
      }
  return texts;
}

}  // namespace timtin::cli
