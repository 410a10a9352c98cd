// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Stage 3: Article -> token streams -> officials, topics, documents, abbreviations. Rules over
/// lexicons; one phrase matcher over matching-form syllables for all of them; deterministic, each
/// finding keeps its place.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/article.h"
#include "timtin/text.h"

namespace timtin {

/// One paragraph (the title and the lead are one each) with its tokens. `text` views into the
/// Article.
struct AnalyzedParagraph {
  Evidence::Part part;
  std::uint32_t index;  ///< within the part
  std::string_view text;
  std::vector<Token> tokens;
};

/// In the order title, lead, body, captions. Must not outlive the Article.
using AnalyzedArticle = std::vector<AnalyzedParagraph>;

AnalyzedArticle analyze(const Article& article, Analyzer& analyzer);

/// The lexicons of a data directory, compiled. Immutable, shared by threads.
class Lexicons {
 public:
  /// All of them. Throws Error(io) naming file and line if a lexicon is missing or malformed.
  static std::shared_ptr<const Lexicons> load(const std::string& data);
  /// Only the abbreviations, which is what most queries need; the rest, with its errors, when it is
  /// asked for.
  static std::shared_ptr<const Lexicons> open(const std::string& data);
  explicit Lexicons(std::string data);
  ~Lexicons();

  /// Digest of the files' contents: two archives built with equal digests hold equal findings.
  const std::string& digest() const;

  /// A topic by id, or by its Vietnamese or English name in any spelling, with or without marks.
  std::optional<std::string> topic_id(std::string_view name) const;
  struct Topic {
    std::string id, vietnamese, english;
  };
  const std::vector<Topic>& topics() const;

  /// The other ways to write what `forms[0..]` begins with: `ubnd` <-> `ủy ban nhân dân`. Each
  /// result replaces the first `length` forms. Ambiguous abbreviations give nothing.
  struct Expansion {
    std::size_t length;
    std::vector<std::string> forms;
  };
  std::vector<Expansion> expansions(const std::vector<std::string>& forms, std::size_t at) const;

  /// The long forms of a short one (its matching form) that has several; else nothing.
  std::vector<std::string> ambiguous_meanings(const std::string& brief) const;

  struct Impl;  ///< the form in which the rooms of the library read them

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A post in the form in which posts are compared: matching forms with abbreviations of
/// organisations written out. `readings` are the token sequences that a search may find it by, each
/// from its first syllable: the post whole, and without `thường trực`. phó, quyền, nguyên are never
/// set aside. "Phó Chủ tịch Thường trực UBND TP" -> {phó chủ tịch thường trực ủy ban nhân dân thành
/// phố}, {phó chủ tịch ủy ban nhân dân thành phố}.
std::vector<std::vector<std::string>> position_readings(std::string_view position,
                                                        const Lexicons& lexicons,
                                                        Analyzer& analyzer);

/// The canonical spelling of a document's name in any spelling, or nothing if `text` names none:
/// "nghi quyet so 45" -> "Nghị quyết 45"; "45-nq/tw" -> "45-NQ/TW". Article::documents holds names
/// as written, the fullest of each document; this makes them comparable.
std::optional<std::string> canonical_document(std::string_view text);

/// The keys under which a document, in any spelling, is indexed: its number with and without the
/// kind, code and year ("Nghị quyết 45-NQ/TW" -> "nghi quyet 45", "45 nq tw"). Folded.
std::vector<std::string> document_keys(std::string_view name);

/// The keys that a query asks for; any one that is equal to an indexed one matches. "45-NQ/TW"
/// finds that code, and articles that name a Nghị quyết 45 without any code, but not 45/NQ-CP.
std::vector<std::string> document_query_keys(std::string_view name);

/// A phrase that spoke for a topic, or below 0 against it, and how much.
struct TopicPhrase {
  std::string topic;   ///< id
  std::string phrase;  ///< matching form; or the section or tag that names the topic
  double weight;
};

/// Fills the derived fields of articles. One thread at a time; keep it, it caches.
class Extractor {
 public:
  /// `analyzer` is the one that analysed the articles; it must outlive the Extractor.
  Extractor(std::shared_ptr<const Lexicons> lexicons, Analyzer& analyzer);
  ~Extractor();

  void extract(Article& article, const AnalyzedArticle& analyzed);

  /// What decided the topics of the article extracted last, strongest first; also the phrases of
  /// topics that were not chosen.
  std::vector<TopicPhrase> topic_phrases() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin
