// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicon_builder.h"

#include <algorithm>
#include <charconv>

#include "extract/document_kinds.h"
#include "extract/passage.h"
#include "extract/syllables.h"
#include "extract/topic_names.h"
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
  collect_syllables();
  finish_phrases();
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

LexiconBuilder::Draft& LexiconBuilder::draft_of(Forms forms) {
  if (spelling_ == Spelling::plain)
    for (std::string& form : forms) form = folded_form(form);
  const std::string joined = join_forms(forms);
  const auto [found, added] = draft_numbers_.try_emplace(joined, drafts_.size());
  if (added) {
    Draft& draft = drafts_.emplace_back();
    draft.text = joined;
    for (const std::string& form : forms) draft.symbols.push_back(impl_->symbols.intern(form));
  }
  return drafts_[found->second];
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
    std::vector<Entry>& entries = draft_of(forms).entries;
    const bool known = std::any_of(entries.begin(), entries.end(),
                                   [&](const Entry& other) { return other.kind == kind; });
    // Without marks two phrases may read alike.
    if (known && spelling_ == Spelling::marked)
      fail_at(file, row.line, tr("\"{}\" stands here twice", row.fields[0]));
    entries.push_back(entry);
  }
}

void LexiconBuilder::read_topics() {
  impl_->topics = TopicNames(data_).topics();
  for (std::size_t topic = 0; topic < impl_->topics.size(); ++topic) {
    const LexiconFile file = read(topic_file(impl_->topics[topic].id));
    for (const LexiconRow& row : file.rows)
      if (!TopicNames::is_name(row)) weigh_phrase(file, row, static_cast<std::uint16_t>(topic));
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
  Draft& draft = draft_of(forms);
  const auto known = std::find_if(draft.topics.begin(), draft.topics.end(),
                                  [&](const TopicWeight& other) { return other.topic == topic; });
  if (known == draft.topics.end())
    draft.topics.push_back({topic, static_cast<float>(weight)});
  else
    known->weight = static_cast<float>(weight);
  draft.proper = proper;
}

void LexiconBuilder::add_document_kinds() {
  const auto add = [&](std::string_view phrase, std::size_t kind) {
    draft_of(forms_of(phrase, analyzer_))
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
  for (const Draft& draft : drafts_) {
    const bool abbreviates =
        std::any_of(draft.entries.begin(), draft.entries.end(), [](const Entry& entry) {
          return entry.kind == PhraseKind::level || entry.kind == PhraseKind::title ||
                 entry.kind == PhraseKind::honorific;
        });
    // `xã.` and `ông.` end sentences: they are no abbreviations.
    const bool brief = draft.symbols.size() == 1 && draft.text.size() <= max_bytes &&
                       !is_vietnamese_syllable(draft.text);
    if (abbreviates && brief && !has_mark(draft.text)) impl_->dotted[draft.symbols.front()] = true;
  }
}

/// What syllables mean alone stands ready for each that a text has.
void LexiconBuilder::collect_syllables() {
  impl_->meaning_numbers.assign(impl_->symbols.limit(), 0);
  for (const Draft& draft : drafts_) {
    if (draft.symbols.size() != 1) continue;
    impl_->meaning_numbers[draft.symbols.front()] =
        static_cast<std::uint32_t>(impl_->syllable_meanings.size());
    SyllableMeaning& meaning = impl_->syllable_meanings.emplace_back();
    for (const Entry& entry : draft.entries) {
      meaning.kinds |= kind_bit(entry.kind);
      meaning.phrases[static_cast<std::size_t>(entry.kind)] = {1, entry.attributes};
    }
    if (!draft.topics.empty()) meaning.kinds |= topic_kind;
  }
}

/// Short phrases first: those that most texts hold lie together.
void LexiconBuilder::finish_phrases() {
  std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
    return a.symbols.size() < b.symbols.size();
  });
  std::vector<std::vector<Symbol>> phrases;
  for (Draft& draft : drafts_) {
    impl_->meanings.add({draft.entries, draft.topics, draft.proper});
    phrases.push_back(std::move(draft.symbols));
    impl_->phrase_text.push_back(std::move(draft.text));
  }
  impl_->automaton = std::make_unique<Automaton>(phrases, impl_->symbols.limit());
}

}  // namespace timtin
