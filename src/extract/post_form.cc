// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/post_form.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <unordered_set>

namespace timtin {
namespace {

struct Synonym {
  std::initializer_list<std::string_view> words;
  std::initializer_list<std::string_view> instead;
};

bool begins_at(const Forms& forms, std::size_t at, const Synonym& synonym) {
  return forms.size() - at >= synonym.words.size() &&
         std::equal(synonym.words.begin(), synonym.words.end(),
                    forms.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

Forms unified_post(const Forms& forms) {
  static const std::array<Synonym, 24> synonyms{
      {{{"cố", "vấn"}, {"cố", "vấn"}},
       {{"cố"}, {}},
       {{"chnd", "trung", "hoa"}, {"trung", "quốc"}},
       {{"cộng", "hòa", "nhân", "dân", "trung", "hoa"}, {"trung", "quốc"}},
       {{"nguyên", "là"}, {"nguyên"}},
       {{"cựu"}, {"nguyên"}},
       {{"hoa", "kì"}, {"mĩ"}},
       {{"nhà", "lãnh", "đạo"}, {"lãnh", "đạo"}},
       {{"phát", "ngôn", "viên"}, {"người", "phát", "ngôn"}},
       {{"đương", "nhiệm"}, {}},
       {{"mới", "nhậm", "chức"}, {}},
       {{"vừa", "nhậm", "chức"}, {}},
       {{"mới", "của"}, {}},
       {{"đầu", "tiên"}, {}},
       {{"trong", "lịch", "sử"}, {}},
       {{"nhà", "vua"}, {"vua"}},
       {{"quốc", "vương"}, {"vua"}},
       {{"hoàng", "thái", "hậu"}, {"thái", "hậu"}},
       {{"bộ", "trưởng", "bộ"}, {"bộ", "trưởng"}},
       {{"ngoại", "trưởng"}, {"bộ", "trưởng", "ngoại", "giao"}},
       {{"của"}, {}},
       {{"thuộc"}, {}},
       {{"tân"}, {}},
       {{"nữ"}, {}}}};
  // Most words begin no synonym.
  static const auto first_words = [] {
    std::unordered_set<std::string_view> words;
    for (const Synonym& synonym : synonyms) words.insert(*synonym.words.begin());
    return words;
  }();
  Forms result;
  result.reserve(forms.size());
  for (std::size_t at = 0; at < forms.size();) {
    if (!first_words.contains(forms[at])) {
      result.push_back(forms[at++]);
      continue;
    }
    const auto found = std::find_if(synonyms.begin(), synonyms.end(), [&](const Synonym& synonym) {
      const std::string_view word = *synonym.words.begin();
      const bool only_first =
          word == "tân" || word == "nữ" || (word == "cố" && synonym.words.size() == 1);
      return begins_at(forms, at, synonym) && (at == 0 || !only_first);
    });
    if (found == synonyms.end()) {
      result.push_back(forms[at++]);
      continue;
    }
    result.insert(result.end(), found->instead.begin(), found->instead.end());
    at += found->words.size();
  }
  return result;
}

Forms post_form(const Passage& passage, std::size_t first, std::size_t last,
                const Analyzer& analyzer, const Abbreviations& abbreviations) {
  Forms forms;
  for (std::size_t i = first; i < last; ++i) {
    const std::string& form = analyzer.form(passage.form(i)).matching;
    if (form == "tư" && passage.shape(i) == Shape::upper)
      forms.insert(forms.end(), {"trung", "ương"});  // `TƯ`
    else
      forms.push_back(form);
  }
  return abbreviations.written_out(unified_post(forms));
}

bool is_qualified(const Passage& passage, std::size_t first, std::size_t last,
                  const Analyzer& analyzer) {
  const auto form = [&](std::size_t token) -> const std::string& {
    return analyzer.form(passage.form(token)).matching;
  };
  if (form(first) == "tân" || form(first) == "nữ") return true;
  if (form(first) == "cố" && first + 1 < last && form(first + 1) != "vấn") return true;
  for (std::size_t i = first; i + 1 < last; ++i)
    if ((form(i) == "đương" && form(i + 1) == "nhiệm") ||
        (form(i) == "mới" && form(i + 1) == "của") || (form(i) == "đầu" && form(i + 1) == "tiên") ||
        (form(i) == "nhậm" && form(i + 1) == "chức" && i > first && form(i - 1) != "sắp"))
      return true;
  return false;
}

}  // namespace timtin
