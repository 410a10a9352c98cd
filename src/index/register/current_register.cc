// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/current_register.h"

#include <optional>
#include <set>
#include <string>

#include "index/durable.h"
#include "index/generation_files.h"
#include "index/metadata.h"
#include "index/register/register_bytes.h"
#include "index/register/second_spellings.h"
#include "index/whole_database.h"

namespace timtin::registry {
namespace {

IndexState state_of(const Collection& collection) {
  return {collection.get_lastdocid(), collection.get_doccount()};
}

/// The bytes of the register of all articles.
std::string whole_register(const EachArticle& articles, IndexState state,
                           const Corrections& corrections, const Lexicons& lexicons,
                           Analyzer& analyzer, const RegisterTable* before = nullptr) {
  std::optional<ParsedBefore> parsed;
  if (before != nullptr) parsed.emplace(*before);
  EvidenceBuilder builder(lexicons, analyzer, parsed ? &*parsed : nullptr);
  articles([&](const ArticleRecords& article) { builder.add(article); });
  OfficialEvidence evidence = builder.take();
  find_second_spellings(evidence);
  hide(evidence, corrections, lexicons, analyzer);
  return register_bytes(evidence, persons_of(evidence, corrections, lexicons, analyzer), state);
}

std::string whole_register(const Collection& collection, const Corrections& corrections,
                           const Lexicons& lexicons, Analyzer& analyzer,
                           const RegisterTable* before = nullptr) {
  return whole_register([&](const auto& visit) { for_each_official(collection, 0, visit); },
                        state_of(collection), corrections, lexicons, analyzer, before);
}

/// Without corrections; of several archives it is derived where it may be kept and is not yet.
std::optional<RegisterTable> kept_table(const Snapshot& snapshot, const Lexicons& lexicons,
                                        Analyzer& analyzer) {
  if (snapshot.parts().size() == 1)
    return RegisterTable::open(snapshot.parts().front().directory() + '/' + register_file);
  if (!snapshot.keeps_joined()) return std::nullopt;
  const std::string name = joined_register_name(lexicons);
  if (auto bytes = snapshot.find_joined(name))
    if (auto table = RegisterTable::of(std::move(*bytes))) return table;
  std::string bytes = whole_register(snapshot.database(), {}, lexicons, analyzer);
  snapshot.keep_joined(name, bytes);
  return RegisterTable::of(std::move(bytes));
}

/// The last syllable of a key.
std::string_view ending(std::string_view key) { return key.substr(key.rfind(' ') + 1); }

/// What stands against a table.
class Changes {
 public:
  /// `collection`: nullptr if the table knows all articles.
  Changes(const RegisterTable& table, const Collection* collection, const Corrections& corrections,
          const Lexicons& lexicons, Analyzer& analyzer)
      : table_(table),
        corrections_(corrections),
        lexicons_(lexicons),
        analyzer_(analyzer),
        before_(collection == nullptr || is_current(table, *collection)
                    ? std::nullopt
                    : std::optional<ParsedBefore>(table)),
        builder_(lexicons, analyzer, before_ ? &*before_ : nullptr) {
    add_concerned();
    if (!before_) return;
    find_gone(*collection);
    for_each_official(*collection, table.last_document(),
                      [&](const ArticleRecords& article) { add(article); });
  }

  bool empty() const { return endings_.empty(); }

  std::vector<bool> outdated_persons() const {
    std::vector<bool> outdated(table_.persons());
    for (std::uint32_t person = 0; person < table_.persons(); ++person)
      outdated[person] = endings_.contains(
          ending(table_.text(Section::name_keys, table_.number(Section::person_keys, person))));
    return outdated;
  }

  std::string bytes() {
    add_known_mentions();
    OfficialEvidence evidence = builder_.take();
    hide(evidence, corrections_, lexicons_, analyzer_);
    return register_bytes(evidence, persons_of(evidence, corrections_, lexicons_, analyzer_), {});
  }

 private:
  static bool is_current(const RegisterTable& table, const Collection& collection) {
    const IndexState now = state_of(collection);
    return table.describes(now.last_document, now.documents);
  }

  /// Names that corrections speak of, and whose second spellings they are.
  void add_concerned() {
    const std::set<std::string> concerned = corrections_.concerned();
    if (concerned.empty()) return;
    for (const std::string& key : concerned) endings_.emplace(ending(key));
    for (std::uint32_t name = 0; name < table_.names(); ++name)
      if (concerned.contains(std::string(table_.text(Section::name_keys, name))))
        endings_.emplace(ending(person_of(name)));
  }

  /// Articles that were replaced since.
  void find_gone(const Collection& collection) {
    std::vector<bool> lives(std::size_t{table_.last_document()} + 1);
    for (const Xapian::docid document : collection.documents(""))
      if (document < lives.size()) lives[document] = true;
    for (std::uint32_t mention = 0; mention < table_.mentions(); ++mention) {
      const std::uint32_t article = table_.number(Section::mention_articles, mention);
      if (article < lives.size() && lives[article]) continue;
      gone_.insert(mention);
      endings_.emplace(ending_of(mention));
    }
  }

  void add(const ArticleRecords& article) {
    const OfficialEvidence& evidence = builder_.evidence();
    const std::size_t known = evidence.mentions.size();
    builder_.add(article);
    for (std::size_t i = known; i < evidence.mentions.size(); ++i) {
      const Name name = evidence.names[evidence.mentions[i].name];
      for (const std::string_view key : {name.key, name.person}) {
        endings_.emplace(ending(key));
        endings_.emplace(ending(corrections_.person(std::string(key))));
      }
    }
  }

  /// The key of the name that this one is a spelling of.
  std::string_view person_of(std::uint32_t name) const {
    return table_.text(Section::name_keys, table_.number(Section::name_persons, name));
  }

  std::string_view ending_of(std::uint32_t mention) const {
    return ending(person_of(table_.number(Section::mention_names, mention)));
  }

  void add_known_mentions() {
    for (std::uint32_t mention = 0; mention < table_.mentions(); ++mention) {
      if (!endings_.contains(ending_of(mention)) || gone_.contains(mention)) continue;
      const Mention known{
          table_.number(Section::mention_articles, mention),
          builder_.add_name(table_.name(table_.number(Section::mention_names, mention))),
          builder_.add_source(
              table_.text(Section::source_texts, table_.number(Section::mention_sources, mention))),
          table_.day(mention),
          table_.is_of_state(mention),
          {}};
      std::vector<PostId> posts;
      for (const std::uint32_t post :
           table_.part(Section::mention_posts, Section::held_posts, mention))
        posts.push_back(builder_.add_post(table_.post(post)));
      builder_.add(known, std::move(posts));
    }
  }

  const RegisterTable& table_;
  const Corrections& corrections_;
  const Lexicons& lexicons_;
  Analyzer& analyzer_;
  std::optional<ParsedBefore> before_;  ///< for what stands against it
  EvidenceBuilder builder_;
  std::set<std::string, std::less<>> endings_;
  std::set<std::uint32_t> gone_;
};

void apply(Changes& changes, CurrentRegister& current) {
  if (changes.empty()) return;
  current.outdated = changes.outdated_persons();
  current.changed = RegisterTable::of(changes.bytes());
}

}  // namespace

std::optional<RegisterTable> register_before(const std::filesystem::path& index,
                                             const Manifest& manifest, const Lexicons& lexicons) {
  if (!is_as_written(index, manifest, register_file)) return std::nullopt;
  const Xapian::Database database = open_whole(index);
  if (lexicons_of(database) != lexicons.digest()) return std::nullopt;
  return RegisterTable::open(index / register_file);
}

void write_register(const Xapian::Database& database, const std::filesystem::path& index,
                    const Lexicons& lexicons, const RegisterTable* before) {
  Analyzer analyzer;
  write_durably(index / register_file, whole_register(database, {}, lexicons, analyzer, before));
}

bool has_right_register(const Xapian::Database& database, const std::string& index,
                        const Lexicons& lexicons) {
  constexpr std::size_t any_size = std::size_t{1} << 32;
  const auto bytes = find_file(index + '/' + register_file, any_size);
  if (!bytes) return true;
  const auto table = RegisterTable::of(*bytes);
  if (!table) return false;
  if (!table->describes(database.get_lastdocid(), database.get_doccount())) return true;
  Analyzer analyzer;
  return *bytes == whole_register(database, {}, lexicons, analyzer);
}

std::string joined_register_name(const Lexicons& lexicons) {
  constexpr std::size_t digits = 16;
  return std::string(register_file) + '-' + lexicons.digest().substr(0, digits);
}

std::string register_of(const EachArticle& articles, const Lexicons& lexicons, Analyzer& analyzer) {
  return whole_register(articles, {}, {}, lexicons, analyzer);
}

CurrentRegister current_register(const Snapshot& snapshot, const Corrections& corrections,
                                 const Lexicons& lexicons, Analyzer& analyzer) {
  const Collection& collection = snapshot.database();
  std::optional<RegisterTable> table = kept_table(snapshot, lexicons, analyzer);
  // A table may be newer than the state of the index that this reader has opened.
  if (!table || table->last_document() > collection.get_lastdocid())
    return {
        *RegisterTable::of(whole_register(collection, corrections, lexicons, analyzer)), {}, {}};
  CurrentRegister current{std::move(*table), {}, {}};
  Changes changes(current.table, &collection, corrections, lexicons, analyzer);
  apply(changes, current);
  return current;
}

CurrentRegister corrected_register(RegisterTable table, const Corrections& corrections,
                                   const Lexicons& lexicons, Analyzer& analyzer) {
  CurrentRegister current{std::move(table), {}, {}};
  Changes changes(current.table, nullptr, corrections, lexicons, analyzer);
  apply(changes, current);
  return current;
}

}  // namespace timtin::registry
