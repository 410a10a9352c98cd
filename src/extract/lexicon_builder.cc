// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicon_builder.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "extract/document_kinds.h"
#include "extract/passage.h"
#include "extract/syllables.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {
namespace {

PhraseKind kind_named(std::string_view name, const LexiconFile& file, const LexiconRow& row) {
  for (const PhraseKindRow& known : phrase_kind_table)
    if (known.file == name && row.fields.size() > 1 && known.word == row.fields[1])
      return known.kind;
  fail_at(file, row.line,
          tr("the second field must name a kind of this file, got \"{}\"",
             row.fields.size() > 1 ? row.fields[1] : std::string()));
}

std::uint8_t attributes_in(const LexiconFile& file, const LexiconRow& row, PhraseKind kind) {
  std::uint8_t attributes = 0;
  for (std::size_t i = 2; i < row.fields.size(); ++i) {
    const auto known = std::find_if(
        attribute_table.begin(), attribute_table.end(), [&](const AttributeRow& attribute) {
          return attribute.kind == kind && attribute.word == row.fields[i];
        });
    if (known == attribute_table.end())
      fail_at(file, row.line,
              tr("the kind \"{}\" has no attribute \"{}\"", row.fields[1], row.fields[i]));
    attributes = static_cast<std::uint8_t>(attributes | known->value);
  }
  if ((attributes & attribute::holder_mask) == attribute::holder_mask)
    fail_at(file, row.line, tr("it is either of the state or of a company"));
  return attributes;
}

bool has_mark(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return (c & 0x80) != 0; });
}

std::string folded_name(std::string_view name, Analyzer& analyzer) {
  std::string folded;
  for (const Token& token : analyzer.analyze(name)) {
    if (!folded.empty()) folded += ' ';
    folded += analyzer.form(token.form).folded;
  }
  return folded;
}

}  // namespace

LexiconBuilder::LexiconBuilder(std::string data, std::shared_ptr<const Abbreviations> abbreviations,
                               Spelling spelling)
    : data_(std::move(data)), spelling_(spelling) {
  impl_->abbreviations = std::move(abbreviations);
  impl_->spelling = spelling;
}

std::unique_ptr<Lexicons::Impl> LexiconBuilder::build() {
  std::string_view previous;
  for (const PhraseKindRow& row : phrase_kind_table) {
    if (row.file != previous) read_phrases(row.file);
    previous = row.file;
  }
  check_abbreviations(read(abbreviations_file));
  impl_->abbreviations->analyse();
  read_topics();
  add_document_kinds();
  impl_->units = UnitNames::read(read("units.tsv"), impl_->symbols, analyzer_, spelling_);
  mark_dotted();
  impl_->automaton = std::make_unique<Automaton>(impl_->phrases, impl_->symbols.limit());
  impl_->digest = digest_.hex();
  return std::move(impl_);
}

LexiconFile LexiconBuilder::read(const std::string& relative) {
  LexiconFile file = read_lexicon(data_ + '/' + relative);
  digest_.update_field(relative);
  digest_.update_field(file.contents);
  return file;
}

/// One syllable that without its mark is too many others, `tại` in `Nguyen Van Tai`.
bool LexiconBuilder::loses_mark(const Forms& forms) const {
  return spelling_ == Spelling::plain && forms.size() == 1 && has_mark(forms.front());
}

/// `Vi`, `Chu` are families, and vị, chú are rarer before a name.
bool LexiconBuilder::is_a_name_without_marks(PhraseKind kind, const Forms& forms) const {
  if (!loses_mark(forms)) return false;
  // `co Chu tich` is có more often than cố.
  if (kind == PhraseKind::before) return forms.front() == "cố";
  return kind == PhraseKind::opening ||
         (kind == PhraseKind::honorific && forms.front() != "ông" && forms.front() != "bà");
}

Meaning& LexiconBuilder::meaning_of(Forms forms) {
  if (spelling_ == Spelling::plain)
    for (std::string& form : forms) form = folded_form(form);
  const std::string joined = join_forms(forms);
  const auto [found, added] = phrase_ids_.try_emplace(joined, impl_->phrases.size());
  if (added) {
    auto& phrase = impl_->phrases.emplace_back();
    for (const std::string& form : forms) phrase.push_back(impl_->symbols.intern(form));
    impl_->meanings.emplace_back();
    impl_->phrase_text.push_back(joined);
  }
  return impl_->meanings[found->second];
}

void LexiconBuilder::read_phrases(std::string_view name) {
  const LexiconFile file = read(std::string(name));
  for (const LexiconRow& row : file.rows) {
    const PhraseKind kind = kind_named(name, file, row);
    Entry entry{kind, attributes_in(file, row, kind)};
    const Forms forms = phrase_forms(file, row, 0, analyzer_);
    if (is_a_name_without_marks(kind, forms)) continue;
    // The `Do` of `Le Van Do` gives no reason, its `Tu Do` is no từ đó.
    if (kind == PhraseKind::stop && spelling_ == Spelling::plain && forms.size() <= 2)
      entry.attributes &= static_cast<std::uint8_t>(~attribute::stop::sentence);
    std::vector<Entry>& entries = meaning_of(forms).entries;
    const bool known = std::any_of(entries.begin(), entries.end(),
                                   [&](const Entry& other) { return other.kind == kind; });
    // Without marks two phrases may read alike.
    if (known && spelling_ == Spelling::marked)
      fail_at(file, row.line, tr("\"{}\" stands here twice", row.fields[0]));
    entries.push_back(entry);
  }
}

void LexiconBuilder::read_topics() {
  const std::filesystem::path folder = std::filesystem::path(data_) / "topics";
  std::vector<std::string> names;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
    if (entry.path().extension() == ".tsv") names.push_back(entry.path().filename());
  if (names.empty())
    throw Error(ErrorCode::io, tr("cannot load the topics: no lexicon in {}", folder.string()),
                tr("check that the data directory of timtin is complete"));
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) read_topic(name);
}

void LexiconBuilder::read_topic(const std::string& name) {
  const LexiconFile file = read("topics/" + name);
  const auto topic = static_cast<std::uint16_t>(impl_->topics.size());
  const std::string id = name.substr(0, name.rfind('.'));
  impl_->topics.push_back({id, {}, {}});
  impl_->topic_names.emplace(folded_name(id, analyzer_), id);
  for (const LexiconRow& row : file.rows) {
    if (row.fields[0] == "name" || row.fields[0] == "alias")
      name_topic(file, row, id);
    else
      weigh_phrase(file, row, topic);
  }
  if (impl_->topics.back().vietnamese.empty())
    fail_at(file, 1, tr("the topic has no line \"name\" with a Vietnamese and an English name"));
}

void LexiconBuilder::name_topic(const LexiconFile& file, const LexiconRow& row,
                                const std::string& id) {
  const bool main = row.fields[0] == "name";
  if (row.fields.size() < (main ? 3U : 2U))
    fail_at(file, row.line, tr("expected \"name\" with two names, or \"alias\" with one"));
  for (std::size_t i = 1; i < row.fields.size(); ++i) {
    const std::string name = folded_name(row.fields[i], analyzer_);
    const auto known = impl_->topic_names.emplace(name, id).first;
    if (known->second != id)
      fail_at(file, row.line,
              tr("\"{}\" already names the topic {}", row.fields[i], known->second));
  }
  if (main) {
    impl_->topics.back().vietnamese = row.fields[1];
    impl_->topics.back().english = row.fields[2];
  }
}

void LexiconBuilder::weigh_phrase(const LexiconFile& file, const LexiconRow& row,
                                  std::uint16_t topic) {
  const std::string& text = row.fields[0];
  int weight = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), weight);
  if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || weight < -9 ||
      weight > 9)
    fail_at(file, row.line,
            tr("expected \"name\", \"alias\" or a weight of -9 to 9, got \"{}\"", text));
  const Forms forms = phrase_forms(file, row, 1, analyzer_);
  if (loses_mark(forms)) return;
  const bool proper = forms.size() == 1 && shape_of(row.fields[1]) == Shape::capital &&
                      is_vietnamese_syllable(folded_name(row.fields[1], analyzer_));
  // The last row of a phrase is the one that holds.
  Meaning& meaning = meaning_of(forms);
  const auto known = std::find_if(meaning.topics.begin(), meaning.topics.end(),
                                  [&](const TopicWeight& other) { return other.topic == topic; });
  if (known == meaning.topics.end())
    meaning.topics.push_back({topic, static_cast<float>(weight)});
  else
    known->weight = static_cast<float>(weight);
  meaning.proper = proper;
}

void LexiconBuilder::add_document_kinds() {
  const auto add = [&](std::string_view phrase, std::size_t kind) {
    meaning_of(forms_of(phrase, analyzer_))
        .entries.push_back({PhraseKind::document, static_cast<std::uint8_t>(kind)});
  };
  for (std::size_t i = 0; i < document_kinds.size(); ++i) {
    add(document_kinds[i].name, i);
    if (document_kinds[i].by_code != ByCode::never) add(document_kinds[i].code, i);
  }
}

/// `TP.`, `Q.`, `TS.`: after these a full stop ends no sentence.
void LexiconBuilder::mark_dotted() {
  constexpr std::size_t max_bytes = 4;
  impl_->dotted.assign(impl_->symbols.limit(), false);
  for (std::size_t id = 0; id < impl_->phrases.size(); ++id) {
    const bool abbreviates = std::any_of(impl_->meanings[id].entries.begin(),
                                         impl_->meanings[id].entries.end(), [](const Entry& entry) {
                                           return entry.kind == PhraseKind::level ||
                                                  entry.kind == PhraseKind::title ||
                                                  entry.kind == PhraseKind::honorific;
                                         });
    // `xã.` and `ông.` end sentences: they are no abbreviations.
    const bool brief = impl_->phrases[id].size() == 1 &&
                       impl_->phrase_text[id].size() <= max_bytes &&
                       !is_vietnamese_syllable(impl_->phrase_text[id]);
    if (abbreviates && brief && !has_mark(impl_->phrase_text[id]))
      impl_->dotted[impl_->phrases[id].front()] = true;
  }
}

}  // namespace timtin
