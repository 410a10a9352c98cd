// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/deep_check.h"

#include <optional>

#include "index/article_check.h"
#include "index/clusters.h"
#include "index/current_counts.h"
#include "index/posting_sums.h"
#include "index/register/current_register.h"
#include "index/register/register_table.h"
#include "index/spellings.h"
#include "index/stored_article.h"
#include "index/stream/counts_check.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {

namespace {

using Take = std::function<void(const Finding&)>;

/// What one look throws does not end the others.
template <typename Look>
void look_at(const std::string& place, const Take& take, Look look) {
  try {
    look();
  } catch (const Xapian::Error& error) {
    take({Finding::Kind::derived, place, error.get_msg()});
  } catch (const Error& error) {
    take({Finding::Kind::derived, place, error.what()});
  }
}

/// False if not all could be read: then nothing can be said of what is derived of all.
bool check_articles(const Xapian::Database& database, ArticleStreams* streams,
                    const std::shared_ptr<const Lexicons>& lexicons, DerivedSums& sums,
                    const Take& take) {
  ArticleCheck check(database, streams, lexicons, sums);
  Xapian::doccount read = 0;
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document) {
    const auto differs = [&](const std::string& what) {
      take({Finding::Kind::derived, article_name(database, *document), what});
    };
    try {
      read += check.check(*document, differs);
    } catch (const Xapian::Error& error) {
      differs(error.get_msg());
    }
  }
  return read == database.get_doccount();
}

void check_whole(const Xapian::Database& database, const Take& take) {
  look_at("index", take, [&] {
    for (const std::string& folded : wrong_spellings(database))
      take({Finding::Kind::derived, "index", tr("the spellings of {} are not known", folded)});
  });
  look_at("index", take, [&] {
    for (const Xapian::docid document : wrong_clusters(database))
      take({Finding::Kind::derived, article_name(database, document),
            tr("it is said to have other copies than it has")});
  });
}

}  // namespace

void check_derived(const Xapian::Database& database, const std::string& directory,
                   const std::shared_ptr<const Lexicons>& lexicons, const Take& take) {
  std::optional<ArticleStreams> streams;
  look_at(stream_file, take, [&] { streams.emplace(database, directory); });
  DerivedSums sums;
  const bool whole = check_articles(database, streams ? &*streams : nullptr, lexicons, sums, take);
  if (whole)
    look_at("index", take, [&] {
      sums.compare(database, [&](const std::string& what) {
        take({Finding::Kind::derived, "index", what});
      });
    });
  check_whole(database, take);
  const auto check_file = [&](const char* name, auto is_right) {
    look_at(name, take, [&] {
      if (!is_right()) take({Finding::Kind::derived, name, tr("it is not what the articles give")});
    });
  };
  if (streams) {
    check_file(stream_file, [&] { return has_right_forms(*streams); });
    check_file(token_counts_file, [&] { return has_right_counts(*streams, directory); });
    check_file(living_counts_file, [&] { return has_right_living_counts(*streams, directory); });
  }
  check_file(registry::register_file,
             [&] { return registry::has_right_register(database, directory, *lexicons); });
}

}  // namespace timtin
