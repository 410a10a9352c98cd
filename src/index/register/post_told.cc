// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/post_told.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "extract/level_units.h"
#include "index/register/told_words.h"

namespace timtin::registry {
namespace {

class Teller {
 public:
  Teller(const PostParts& post, const PostTraits& traits)
      : post_(post),
        traits_(traits),
        text_(join_forms(post.reading) + ' '),
        now_(join_forms(without_time(post.reading)) + ' '),
        of_what_(' ' + join_forms(std::span(post.reading).subspan(post.office)) + ' ') {}

  Told told() const {
    const std::size_t time = post_.reading.size() - without_time(post_.reading).size();
    const bool weak = traits_.weak && !traits_.has_head;
    if (time < post_.office && traits_.ruler == 0 && (weak || organises())) return Told::no;
    if (traits_.strange || traits_.cut || is_section_alone() || is_mere_member()) return Told::no;
    if (is_of_firm() || is_private()) return Told::no;
    if (is_vague() || is_body_alone() || is_of_anybody()) return Told::no;
    if (is_mere_staff() || is_station_alone() || is_of_party_alone() || is_of_private_press())
      return Told::no;
    // `Chủ tịch UBND xã`: an archive of one place has no other.
    if (!traits_.at_home && post_.is_bare() && level_alone(post_.reading).empty())
      return told_by_office();
    // `Thị trưởng thành phố` is that of a city abroad if a foreigner holds it.
    if (!level_alone(post_.reading).empty() && post_.places.empty()) return Told::at_home;
    // `Bộ trưởng Quốc phòng`, of what country?
    if (begins_with(ministers) && !traits_.placed && post_.places.empty()) return Told::at_home;
    if (traits_.of_society && !traits_.of_authority && !traits_.at_home && !is_national_body())
      return Told::at_home;
    const bool one = traits_.ruler > 0 && time == 0 && post_.reading.front() != "phó";
    return one && !post_.places.empty() ? Told::sole : Told::yes;
  }

 private:
  /// `Trưởng khoa Tim mạch`: of what hospital?
  bool is_section_alone() const {
    return traits_.has_section && !traits_.has_whole && !traits_.somewhere && !is_national() &&
           !names_university();
  }

  /// Even in `Trưởng phòng Đào tạo Đại học Smithfield`, where `đào tạo đại học` is a field, too.
  bool names_university() const { return text_.find(" đại học ") != text_.npos; }

  /// As good as a place.
  bool is_national() const { return is_national(text_); }
  static bool is_national(std::string_view text) {
    return text.find(" quốc gia ") != text.npos || text.find(" trung ương ") != text.npos;
  }

  /// A `Trung tâm Sao Mai Quốc gia Mỹ` is one by name.
  bool is_national_body() const {
    const bool by_name = traits_.has_section && !traits_.has_whole && traits_.has_name;
    return is_national(of_what_) && !by_name && text_.find(" hội đồng quốc gia về ") == text_.npos;
  }

  /// Of a society, or of nothing that is known: `thành viên nhóm nghiên cứu`.
  bool is_mere_member() const {
    const bool anywhere = traits_.somewhere || traits_.of_state || traits_.of_body || is_national();
    return now_.starts_with("thành viên ") && (!anywhere || !traits_.of_authority) &&
           !(is_national() && !traits_.of_company);
  }

  /// A firm is named, or what can only be one: `Trưởng phòng Phát triển Smithfield Việt Nam`.
  bool is_of_firm() const {
    if (traits_.institute && text_.find(" tổng công ti ") != text_.npos) return true;
    if (traits_.of_state || says(public_bodies)) return false;
    if (traits_.of_company) return true;
    return begins_with(firm_offices) && traits_.foreign && !traits_.of_unit;
  }

  /// `Chủ tịch Hội đồng chuyên môn`, of what? `Viện trưởng Viện Sao Mai`, whose?
  bool is_of_anybody() const {
    if (traits_.of_authority || traits_.somewhere || is_national() || names_university())
      return false;
    return (traits_.institute && !traits_.has_field) || (traits_.of_society && says(bodies_of_any));
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

  template <typename Words>
  bool says(const Words& any) const {
    return std::any_of(any.begin(), any.end(),
                       [&](std::string_view words) { return text_.find(words) != text_.npos; });
  }

  /// Firms have boards; those of the state are whole names, or heads of their own.
  bool is_private() const {
    if (begins_with(no_offices)) return true;
    const bool board = text_.find(" hội đồng quản trị ") != text_.npos && !traits_.of_authority;
    return board || (begins_with(private_offices) && !traits_.of_state) || says(private_words);
  }

  /// `giám đốc chính sách`, `Tùy viên Thương mại`, `Chủ tịch Global Wales`: nothing but a subject,
  /// or a name that no lexicon knows, be it of somewhere.
  bool is_vague() const {
    const bool firm = begins_with(firm_offices);
    if (traits_.has_whole || is_national() || !(firm || begins_with(managers))) return false;
    const bool nothing = !traits_.has_head && !traits_.has_section && !traits_.has_field &&
                         !traits_.of_unit && !traits_.of_body;
    if (firm && traits_.has_name && nothing) return true;
    return !traits_.has_section && !traits_.placed && (traits_.has_field || !post_.places.empty());
  }

  /// They have no office, be it in a body that is named.
  bool is_mere_staff() const { return begins_with(staff) && !now_.starts_with(leading_staff); }

  bool is_station_alone() const {
    return begins_with(stations) && !traits_.somewhere && post_.places.empty();
  }

  bool is_of_party_alone() const {
    constexpr std::string_view member = "nghị sĩ ";
    if (!now_.starts_with(member) || traits_.placed || says(chambers)) return false;
    const auto rest = std::string_view(now_).substr(member.size() - 1);
    return std::any_of(parties.begin(), parties.end(),
                       [rest](std::string_view party) { return rest.starts_with(party); });
  }

  /// A magazine with a name of its own is anybody's, but for that of the Party; so is a newspaper
  /// with a foreign name.
  bool is_of_private_press() const {
    const std::size_t newspaper = text_.find(" báo ");
    if (newspaper != text_.npos && newspaper != text_.find(" báo chí ")) return traits_.foreign;
    return traits_.has_name && !traits_.somewhere && text_.find(" tạp chí ") != text_.npos &&
           text_.find(" tạp chí cộng sản ") == text_.npos;
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
  std::string text_;     ///< each form with a space behind it
  std::string now_;      ///< the same without words of time
  std::string of_what_;  ///< what stands behind the office, between spaces
};

}  // namespace

Told told_of(const PostParts& post, const PostTraits& traits) {
  return Teller(post, traits).told();
}

}  // namespace timtin::registry
