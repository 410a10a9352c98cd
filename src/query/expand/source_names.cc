// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/source_names.h"

#include "article/model/source_table.h"
#include "extract/lexicons.h"

namespace timtin::lowering {

std::vector<std::string> other_names_of_source(std::string_view typed, const UnitRule& rule,
                                               Vocabulary& vocabulary) {
  std::vector<std::string> others;
  if (vocabulary.forms_of(typed).empty()) return others;
  // The names of the table need not be words of the archive.
  const bool without_marks = rule.marks == Marks::ignore;
  const auto forms_of = [&](std::string_view text) {
    Forms forms = vocabulary.forms_of(text);
    if (without_marks)
      for (std::string& form : forms) form = folded_form(form);
    return forms;
  };
  Pattern wanted;
  for (const std::string& form : forms_of(typed)) wanted.push_back({form});
  const SourceTable table(Lexicons::Impl::data_of(vocabulary.lexicons()) + "/sources.tsv");
  for (const auto& [host, name] : table.names()) {
    if (stands_in(forms_of(name), wanted)) others.push_back(host);
    if (stands_at(forms_of(host), 0, wanted)) others.push_back(name);
  }
  return others;
}

}  // namespace timtin::lowering
