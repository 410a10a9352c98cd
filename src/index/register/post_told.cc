// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/post_told.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/level_units.h"

namespace timtin::registry {
namespace {

/// Offices of many firms and societies, as they begin.
constexpr auto managers = std::to_array<std::string_view>(
    {"giám đốc ",       "phó giám đốc ", "tổng giám đốc ", "phó tổng giám đốc ", "chủ tịch ",
     "phó chủ tịch ",   "ceo ",          "quản lý ",       "người đứng đầu ",    "người phát ngôn ",
     "phát ngôn viên ", "cố vấn ",       "tùy viên ",      "tham tán ",          "trợ lý ",
     "đại diện ",       "tổng thư ký ",  "hiệu trưởng ",   "hiệu phó ",          "viện trưởng "});

/// Bodies that all have: `Trưởng ban Kiểm soát`, of what?
constexpr auto bodies_of_all = std::to_array<std::string_view>(
    {" đảng ủy ",           " hội đồng nhân dân ",    " ủy ban nhân dân ",
     " đảng bộ ",           " văn phòng quốc gia ",   " ủy ban quốc gia ",
     " hội đồng quốc gia ", " ban chỉ đạo quốc gia ", " ban quản trị ",
     " ban kiểm soát ",     " ban kỷ luật ",          " ban giám khảo ",
     " ban điều hành ",     " ban giám đốc ",         " hội đồng quản trị ",
     " hội đồng khoa học ", " hội đồng giám khảo ",   " hội đồng kinh doanh ",
     " sở giao dịch ",      " nhà trường ",           " hội đồng nghệ thuật "});

/// Whose offices are not the state's.
constexpr auto private_words = std::to_array<std::string_view>(
    {" phi lợi nhuận ", " phi chính phủ ", " tư nhân ", " từ thiện ", " phong trào "});

/// There are many of them, each of a ministry.
constexpr auto ministers = std::to_array<std::string_view>({"bộ trưởng ", "thứ trưởng "});

class Teller {
 public:
  Teller(const PostParts& post, const PostTraits& traits)
      : post_(post),
        traits_(traits),
        text_(join_forms(post.reading) + ' '),
        now_(join_forms(without_time(post.reading)) + ' ') {}

  Told told() const {
    const std::size_t time = post_.reading.size() - without_time(post_.reading).size();
    const bool weak = traits_.weak && !traits_.has_head;
    if (time < post_.office && traits_.ruler == 0 && (weak || organises())) return Told::no;
    if (traits_.strange || traits_.cut || is_section_alone()) return Told::no;
    if ((traits_.of_company && !traits_.of_state) || is_private()) return Told::no;
    if ((begins_with(managers) && is_vague()) || is_body_alone()) return Told::no;
    // `Chủ tịch UBND xã`: an archive of one place has no other.
    if (!traits_.at_home && post_.is_bare() && level_alone(post_.reading).empty())
      return told_by_office();
    // `Bộ trưởng Quốc phòng`, of what country?
    if (begins_with(ministers) && !traits_.placed && post_.places.empty()) return Told::at_home;
    if (traits_.of_society && !traits_.of_authority && !traits_.at_home && !is_national())
      return Told::at_home;
    const bool one = traits_.ruler > 0 && time == 0 && post_.reading.front() != "phó";
    return one && !post_.places.empty() ? Told::sole : Told::yes;
  }

 private:
  /// `Trưởng khoa Tim mạch`: of what hospital?
  bool is_section_alone() const {
    return traits_.has_section && !traits_.has_whole && !traits_.somewhere && !is_national();
  }

  /// As good as a place.
  bool is_national() const {
    return text_.find(" quốc gia ") != text_.npos || text_.find(" trung ương ") != text_.npos;
  }

  /// `Trưởng ban tổ chức`: of what festival? That of the Party is named after its committee.
  bool organises() const {
    const std::size_t at = text_.find("ban tổ chức ");
    if (at == text_.npos) return false;
    constexpr std::array<std::string_view, 4> party{" ủy ", " trung ương ", " đảng ",
                                                    " chính phủ "};
    return std::none_of(party.begin(), party.end(), [&](std::string_view committee) {
      return text_.find(committee, at) != text_.npos;
    });
  }

  template <typename Offices>
  bool begins_with(const Offices& offices) const {
    return std::any_of(offices.begin(), offices.end(), [&](std::string_view office) {
      return text_.starts_with(office) || now_.starts_with(office);
    });
  }

  /// Firms have boards; those of the state are whole names, or heads of their own.
  bool is_private() const {
    const bool board = text_.find(" hội đồng quản trị ") != text_.npos && !traits_.of_authority;
    return board ||
           std::any_of(private_words.begin(), private_words.end(),
                       [&](std::string_view words) { return text_.find(words) != text_.npos; });
  }

  /// `giám đốc chính sách`, `Tùy viên Thương mại`, `Chủ tịch Global Wales`: nothing but a subject,
  /// or a name that no lexicon knows.
  bool is_vague() const {
    return !traits_.has_whole && !traits_.has_section && !traits_.placed && !is_national() &&
           (traits_.has_field || !post_.places.empty());
  }

  /// `Bí thư Đảng ủy`, `Chủ tịch HĐND`: of what commune, of what ministry? `Chánh Văn phòng Quốc
  /// gia`: about what?
  bool is_body_alone() const {
    return std::any_of(bodies_of_all.begin(), bodies_of_all.end(),
                       [&](std::string_view body) { return text_.ends_with(body); });
  }

  /// `Đại biểu Quốc hội`, `Thủ tướng`.
  Told told_by_office() const {
    if (traits_.of_body) return Told::yes;
    return traits_.leading && !begins_with(ministers) ? Told::at_home : Told::no;
  }

  const PostParts& post_;
  const PostTraits& traits_;
  std::string text_;  ///< each form with a space behind it
  std::string now_;   ///< the same without words of time
};

}  // namespace

Told told_of(const PostParts& post, const PostTraits& traits) {
  return Teller(post, traits).told();
}

}  // namespace timtin::registry
