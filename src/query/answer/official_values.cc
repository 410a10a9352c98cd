// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/official_values.h"

#include <algorithm>
#include <limits>
#include <map>
#include <span>

#include "extract/abbreviations.h"
#include "index/official_records.h"
#include "index/terms.h"
#include "index/value_column.h"
#include "query/expand/form_tree.h"
#include "query/expand/official_patterns.h"
#include "query/register/reported.h"
#include "timtin/schema.h"

namespace timtin::lowering {
namespace {

using Number = FormTree::Number;

/// Who is what in some articles. Persons and posts as written have numbers.
class Records {
 public:
  explicit Records(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// Without what corrections hide, if so wanted.
  void add(Xapian::docid document, const std::vector<OfficialRecord>& officials, bool all) {
    const bool may_hide = !all && !vocabulary_.corrections().hidden().empty();
    for (const OfficialRecord& official : officials) {
      const Number name = number_of(official.name, names_, name_numbers_);
      by_name_.resize(names_.size());
      const Forms forms = may_hide ? forms_of_name(name) : Forms();
      const bool watched =
          may_hide && !vocabulary_.corrections().hidden_posts(join_forms(forms)).empty();
      if (official.positions.empty() && !(watched && is_hidden(forms, {}, vocabulary_)))
        by_name_[name].push_back({document, no_post});
      for (const std::string_view text : official.positions) {
        const Number post = number_of(text, posts_, post_numbers_);
        by_post_.resize(posts_.size());
        if (watched && is_hidden(forms, reading_of(post), vocabulary_)) continue;
        by_name_[name].push_back({document, post});
        by_post_[post].push_back(document);
      }
    }
  }

  /// After the last add().
  void analyse() {
    for (Number name = 0; name < names_.size(); ++name) {
      const Forms forms = forms_of_name(name);
      for (std::size_t begin = 0; begin < forms.size(); ++begin)
        name_tree_.add(std::span(forms).subspan(begin), name);
    }
    for (Number post = 0; post < posts_.size(); ++post)
      for (const Forms& reading : readings_of(post)) post_tree_.add(reading, post);
  }

  /// Adds the articles in which somebody has such a name and, unless there is none, such a post.
  void find(const std::vector<Pattern>& names, const std::vector<Pattern>& posts,
            Documents& found) const {
    std::vector<Number> wanted;
    for (const Pattern& post : posts) {
      const std::vector<Number> begin_so = post_tree_.beginning_with(post);
      wanted.insert(wanted.end(), begin_so.begin(), begin_so.end());
    }
    std::sort(wanted.begin(), wanted.end());
    for (const Pattern& pattern : names)
      for (const Number name : name_tree_.beginning_with(pattern))
        for (const auto& [document, held] : by_name_[name])
          if (posts.empty() || std::binary_search(wanted.begin(), wanted.end(), held))
            found.push_back(document);
  }

  /// Adds those in which anybody has such a post.
  void find(const Pattern& pattern, Documents& found) const {
    for (const Number post : post_tree_.beginning_with(pattern))
      found.insert(found.end(), by_post_[post].begin(), by_post_[post].end());
  }

 private:
  using Numbers = std::map<std::string, Number, std::less<>>;

  static Number number_of(std::string_view text, std::vector<std::string>& texts,
                          Numbers& numbers) {
    const auto known = numbers.find(text);
    if (known != numbers.end()) return known->second;
    texts.emplace_back(text);
    return numbers.emplace(text, static_cast<Number>(texts.size() - 1)).first->second;
  }

  Forms forms_of_name(Number name) const { return forms_of(names_[name], vocabulary_.analyzer()); }
  std::vector<Forms> readings_of(Number post) const {
    return position_readings(posts_[post], vocabulary_.lexicons(), vocabulary_.analyzer());
  }
  Forms reading_of(Number post) const {
    std::vector<Forms> readings = readings_of(post);
    return readings.empty() ? Forms() : std::move(readings.front());
  }

  static constexpr Number no_post = std::numeric_limits<Number>::max();
  struct Held {
    Xapian::docid document;
    Number post;
  };

  Vocabulary& vocabulary_;
  std::vector<std::string> names_, posts_;
  Numbers name_numbers_, post_numbers_;
  std::vector<std::vector<Held>> by_name_;
  std::vector<Documents> by_post_;
  FormTree name_tree_, post_tree_;
};

/// The articles of a table, those typed without marks apart.
class Rows {
 public:
  Rows(const Snapshot& snapshot, const Documents& documents, Facet facet, Vocabulary& vocabulary)
      : facet_(facet), vocabulary_(vocabulary), marked_(vocabulary), plain_(vocabulary) {
    const Collection& database = snapshot.database();
    const std::string flag = field_term(flag_prefix, "unaccented");
    auto unaccented = database.all().postlist_begin(flag);
    const Xapian::PostingIterator end;
    ValueColumn officials(database, Slot::officials);
    for (const Xapian::docid document : documents) {
      const std::string value = officials.of(document);
      if (value.empty()) continue;
      if (unaccented != end) unaccented.skip_to(document);
      const bool is_plain = unaccented != end && *unaccented == document;
      // `position:` finds posts of those who are hidden, too.
      (is_plain ? plain_ : marked_)
          .add(document, decode_officials(value), facet == Facet::position);
    }
    marked_.analyse();
    plain_.analyse();
  }

  std::uint64_t count(const std::string& value) {
    found_.clear();
    if (facet_ == Facet::position) {
      find_post(value);
    } else {
      find_person(value);
    }
    std::sort(found_.begin(), found_.end());
    return static_cast<std::uint64_t>(std::unique(found_.begin(), found_.end()) - found_.begin());
  }

 private:
  void find_post(const std::string& value) {
    const UnitRule rule = vocabulary_.unit_rule(Marks::smart, value, true);
    for (const Pattern& pattern : post_patterns(value, rule, vocabulary_)) {
      marked_.find(pattern, found_);
      plain_.find(as_read(pattern, rule), found_);
    }
  }

  /// `NAME` or `NAME/POST`.
  void find_person(const std::string& value) {
    const std::size_t stroke = value.find('/');
    const std::string name = value.substr(0, stroke);
    const UnitRule rule = vocabulary_.unit_rule(Marks::smart, name, true);
    std::vector<Pattern> names = vocabulary_.patterns(name, rule), posts;
    add_corrected_names(names, rule, vocabulary_);
    if (stroke != value.npos) {
      const std::string post = value.substr(stroke + 1);
      posts = post_patterns(post, vocabulary_.unit_rule(Marks::smart, post, true), vocabulary_);
      if (posts.empty()) return;
    }
    marked_.find(names, posts, found_);
    for (std::vector<Pattern>* patterns : {&names, &posts})
      for (Pattern& pattern : *patterns) pattern = as_read(pattern, rule);
    plain_.find(names, posts, found_);
  }

  /// In an article without marks.
  static Pattern as_read(const Pattern& pattern, const UnitRule& rule) {
    return rule.plain_in_unaccented ? with_plain_forms(pattern) : pattern;
  }

  Facet facet_;
  Vocabulary& vocabulary_;
  Records marked_, plain_;
  Documents found_;
};

}  // namespace

registry::ArticleSet set_of(const Documents& documents) {
  registry::ArticleSet set(documents.empty() ? 0 : std::size_t{documents.back()} + 1);
  for (const Xapian::docid document : documents) set[document] = true;
  return set;
}

std::vector<std::string> reported_values(const registry::CurrentRegister& current,
                                         const registry::ArticleSet& articles, Facet facet,
                                         const Corrections& corrections, const Lexicons& lexicons,
                                         Analyzer& analyzer) {
  return facet == Facet::position
             ? registry::reported_posts(current, articles)
             : registry::reported_persons(current, corrections, lexicons, analyzer, articles);
}

std::vector<FacetCount> count_values(const Snapshot& snapshot, const Documents& documents,
                                     Facet facet, const std::vector<std::string>& values,
                                     const Lexicons& lexicons, Analyzer& analyzer,
                                     const std::string& asked) {
  const SearchOptions options;
  const query::Node tree{query::Everything{}};
  Vocabulary vocabulary(snapshot, lexicons, analyzer, options, tree);
  const Bag counts = snapshot.found(asked, [&] {
    Rows rows(snapshot, documents, facet, vocabulary);
    Bag own;
    for (const std::string& value : values)
      if (const std::uint64_t count = rows.count(value)) own.emplace(value, count);
    return own;
  });
  std::vector<FacetCount> facets;
  for (const auto& [value, count] : counts) facets.push_back({value, count});
  return facets;
}

std::vector<FacetCount> count_officials(const Snapshot& snapshot, const Documents& documents,
                                        Facet facet, const Lexicons& lexicons, Analyzer& analyzer) {
  const Corrections corrections = Corrections::of(snapshot, analyzer);
  const auto current = registry::current_register(snapshot, corrections, lexicons, analyzer);
  const auto values =
      reported_values(current, set_of(documents), facet, corrections, lexicons, analyzer);
  return count_values(snapshot, documents, facet, values, lexicons, analyzer, {});
}

}  // namespace timtin::lowering
