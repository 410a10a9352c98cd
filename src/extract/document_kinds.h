// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Kinds of numbered acts (Law on the Promulgation of Legal Documents 2015, article 4; Decree
/// 30/2020 on clerical work, article 7; Party Regulation 66-QĐ/TW of 2017).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace timtin {

/// Whether its code alone is a name, as in `NĐ 67/2014`.
enum class ByCode : std::uint8_t {
  never,
  dated,   ///< never `TT 29`: a township, too
  always,  ///< the code means nothing else
};

struct DocumentKind {
  std::string_view name;  ///< in its canonical spelling
  std::string_view code;  ///< as in `45-NQ/TW`; empty: none of its own
  bool bare;              ///< `Nghị quyết 45` names one without `số`, year or code
  ByCode by_code = ByCode::never;
};

inline constexpr std::array<DocumentKind, 33> document_kinds{{
    {"Nghị quyết", "NQ", true, ByCode::always},
    {"Nghị quyết liên tịch", "NQLT", true},
    {"Nghị định", "NĐ", true, ByCode::always},
    {"Nghị định thư", "", false},
    {"Quyết định", "QĐ", true, ByCode::always},
    {"Thông tư", "TT", true, ByCode::dated},
    {"Thông tư liên tịch", "TTLT", true},
    {"Chỉ thị", "CT", true},
    {"Kết luận", "KL", true},
    {"Quy định", "QĐ", true},
    {"Hướng dẫn", "HD", false},
    {"Kế hoạch", "KH", false},
    {"Thông báo", "TB", false},
    {"Thông tri", "TT", false},
    {"Báo cáo", "BC", false},
    {"Tờ trình", "TTr", false},
    {"Công văn", "CV", true},
    {"Công điện", "CĐ", true},
    {"Văn bản", "", true},
    {"Pháp lệnh", "PL", false},
    {"Sắc lệnh", "SL", true},
    {"Luật", "", false},
    {"Lệnh", "L", false},
    {"Quy chế", "QC", false},
    {"Đề án", "ĐA", true},
    {"Chương trình", "CTr", false},
    {"Giấy phép", "GP", false},
    {"Giấy phép xây dựng", "GPXD", false},
    {"Giấy chứng nhận", "", false},
    {"Bản án", "", false},
    {"Cáo trạng", "", false},
    {"Biên bản", "BB", false},
    {"Điện khẩn", "", false},
}};

}  // namespace timtin
