// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/typed_words.h"

#include "extract/lexicons.h"

namespace timtin::registry {
namespace {

Forms folded(Forms forms) {
  for (std::string& form : forms) form = folded_form(form);
  return forms;
}

/// Whole syllables of `text` from byte `at`.
bool is_at(std::string_view text, std::size_t at, std::string_view words) {
  const std::size_t end = at + words.size();
  return text.substr(at, words.size()) == words && (at == 0 || text[at - 1] == ' ') &&
         (end == text.size() || text[end] == ' ');
}

}  // namespace

TypedWords::TypedWords(std::string_view text, Analyzer& analyzer)
    : marked_(has_marks(text)), forms_(forms_of(text, analyzer)) {
  if (!marked_) forms_ = folded(std::move(forms_));
  joined_ = join_forms(forms_);
}

TypedWords::TypedWords(std::string_view post, const Lexicons& lexicons, Analyzer& analyzer)
    : marked_(has_marks(post)),
      forms_(Lexicons::Impl::abbreviations_of(lexicons).written_out(forms_of(post, analyzer))) {
  if (!marked_) forms_ = folded(std::move(forms_));
  joined_ = join_forms(forms_);
}

bool TypedWords::stand_at(const Forms& forms, std::size_t at) const {
  if (forms.size() - at < forms_.size()) return false;
  for (std::size_t i = 0; i < forms_.size(); ++i)
    if (forms_[i] != (marked_ ? forms[at + i] : folded_form(forms[at + i]))) return false;
  return true;
}

bool TypedWords::stand_in(const Forms& forms) const {
  for (std::size_t at = 0; at < forms.size(); ++at)
    if (stand_at(forms, at)) return true;
  return false;
}

bool TypedWords::stand_in(std::string_view joined, std::string_view folded) const {
  const std::string_view text = marked_ ? joined : folded;
  for (std::size_t at = text.find(joined_); at != text.npos; at = text.find(joined_, at + 1))
    if (is_at(text, at, joined_)) return true;
  return false;
}

bool TypedWords::begin(std::string_view joined, std::string_view folded) const {
  return is_at(marked_ ? joined : folded, 0, joined_);
}

bool TypedWords::begin(const Forms& reading) const {
  return stand_at(reading, 0) || stand_at(without_standing(reading), 0);
}

Forms without_standing(const Forms& reading) {
  Forms without;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (i + 1 < reading.size() && reading[i] == "thường" && reading[i + 1] == "trực")
      ++i;
    else
      without.push_back(reading[i]);
  }
  return without;
}

}  // namespace timtin::registry
