// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Words by which a post is public or not, where the lexicons do not say it of what it names. Each
/// stands as readings write it, `quản lí`, with spaces where a word begins or ends; offices stand
/// at the beginning of a post, words of time left aside.
#pragma once

#include <array>
#include <string_view>

namespace timtin::registry {

/// Offices of firms, as they begin: readings write `quản lí`.
inline constexpr auto firm_offices = std::to_array<std::string_view>(
    {"giám đốc ", "phó giám đốc ", "tổng giám đốc ", "phó tổng giám đốc ", "đồng giám đốc ",
     "chủ tịch ", "phó chủ tịch ", "ceo ", "quản lí ", "trưởng khối ", "phó khối ", "trưởng phòng ",
     "phó trưởng phòng ", "phó phòng ", "tổng biên tập ", "phó tổng biên tập "});

/// Others that firms and societies have, too.
inline constexpr auto managers = std::to_array<std::string_view>(
    {"người đứng đầu ", "người phát ngôn ", "phát ngôn viên ", "cố vấn ", "tùy viên ", "tham tán ",
     "trợ lí ", "thư kí phụ trách ", "đại diện ", "phó đại diện ", "tổng thư kí ", "hiệu trưởng ",
     "hiệu phó ", "viện trưởng ", "chủ nhiệm ", "trưởng nhóm ", "trạm trưởng "});

/// What is no public office of whatever it is.
inline constexpr auto private_offices = std::to_array<std::string_view>(
    {"sáng lập ", "nhà sáng lập ", "đồng sáng lập ", "chiến lược gia ", "quản lí dự án ",
     "chủ tịch phụ trách ", "phó chủ tịch phụ trách ", "giám đốc phụ trách ",
     "phó giám đốc phụ trách ", "thành viên nhóm ", "thành viên tổ quản lí ",
     "trưởng nhóm kĩ thuật "});

/// No offices, though the state or a party may be named behind them: of researchers, soldiers,
/// those whom an academy honours, and the opposition; who trains a team of the police has none,
/// either.
inline constexpr auto no_offices = std::to_array<std::string_view>(
    {"trưởng nhóm nghiên cứu ", "thành viên lực lượng ", "thành viên viện hàn lâm ",
     "lãnh đạo phe đối lập ", "lãnh đạo đối lập ", "thành viên ủy ban quốc gia đảng ",
     "huấn luyện viên ", "hlv "});

/// Bodies that all have: `Trưởng ban Kiểm soát`, of what?
inline constexpr auto bodies_of_all = std::to_array<std::string_view>(
    {" đảng ủy ",           " hội đồng nhân dân ",    " ủy ban nhân dân ",
     " đảng bộ ",           " văn phòng quốc gia ",   " ủy ban quốc gia ",
     " hội đồng quốc gia ", " ban chỉ đạo quốc gia ", " ban quản trị ",
     " ban kiểm soát ",     " ban kỉ luật ",          " ban giám khảo ",
     " ban điều hành ",     " ban giám đốc ",         " hội đồng quản trị ",
     " hội đồng khoa học ", " hội đồng giám khảo ",   " sở giao dịch ",
     " nhà trường ",        " hội đồng nghệ thuật ",  " ban thường vụ ",
     " công tác mặt trận ", " chi hội phụ nữ ",       " tổ dân phố ",
     " của trường "});

/// Whose offices are not the state's: of firms and societies, of the religions, of rebels.
inline constexpr auto private_words = std::to_array<std::string_view>({" phi lợi nhuận ",
                                                                       " thương hiệu ",
                                                                       " liên hoan phim ",
                                                                       " thư viện phim ",
                                                                       " khối dịch vụ ",
                                                                       " khối khách hàng ",
                                                                       " khối ngân hàng ",
                                                                       " fifa ",
                                                                       " afc ",
                                                                       " uefa ",
                                                                       " iata ",
                                                                       " phi chính phủ ",
                                                                       " tư nhân ",
                                                                       " từ thiện ",
                                                                       " phong trào ",
                                                                       " đồng hương ",
                                                                       " thẩm mĩ viện ",
                                                                       " kí túc xá ",
                                                                       " bóng đá ",
                                                                       " giải thưởng ",
                                                                       " du học ",
                                                                       " băng đảng ",
                                                                       " kỉ lục ",
                                                                       " quan hệ chính phủ ",
                                                                       " sinh viên việt nam tại ",
                                                                       " sinh viên việt nam bang ",
                                                                       " lữ hành ",
                                                                       " mạng lưới ",
                                                                       " cơ quan nghiên cứu ",
                                                                       " hội đồng kinh doanh ",
                                                                       " hội đồng vàng ",
                                                                       " chống chính phủ ",
                                                                       " nổi dậy ",
                                                                       " phiến quân ",
                                                                       " giáo hội ",
                                                                       " ban trị sự ",
                                                                       " hội đồng trị sự ",
                                                                       " ban nghi lễ "});

/// Of the Party and the unions, in a firm, too.
inline constexpr auto public_bodies =
    std::to_array<std::string_view>({" đảng ủy ", " đảng bộ ", " công đoàn "});

/// Bodies that firms and societies have as well as the state; where nothing says whose they are,
/// nobody knows.
inline constexpr auto bodies_of_any =
    std::to_array<std::string_view>({" hội đồng ", " liên minh ", " tổ chức ", " quỹ "});

/// There are many of them, each of a ministry.
inline constexpr auto ministers = std::to_array<std::string_view>({"bộ trưởng ", "thứ trưởng "});

/// They have no office: `cán bộ kiểm lâm`, `nguyên cán bộ Công an tỉnh Lào Cai`.
inline constexpr auto staff =
    std::to_array<std::string_view>({"cán bộ ", "chuyên viên ", "nhân viên ", "công chức ",
                                     "viên chức ", "chuyên gia ", "quan chức "});

/// Who leads others of a staff: `Chuyên gia Kinh tế trưởng Ngân hàng X`.
inline constexpr std::string_view leading_staff = "chuyên gia kinh tế trưởng ";

/// Readings of offices that one Vietnamese holds at a time, without a country.
inline constexpr auto offices_of_one = std::to_array<std::string_view>(
    {"tổng bí thư", "chủ tịch nước", "thủ tướng", "chủ tịch quốc hội"});

/// `Trưởng trạm CIA`: where?
inline constexpr auto stations = std::to_array<std::string_view>({"trưởng trạm ", "trạm trưởng "});

/// The beginning of a party's name: a `nghị sĩ Dân chủ` is one of what country?
inline constexpr auto parties = std::to_array<std::string_view>(
    {" đảng ", " công đảng ", " dân chủ ", " cộng hòa ", " bảo thủ "});

/// Where members of a parliament sit.
inline constexpr auto chambers = std::to_array<std::string_view>(
    {" quốc hội ", " hạ viện ", " thượng viện ", " nghị viện ", " viện dân biểu "});

}  // namespace timtin::registry
