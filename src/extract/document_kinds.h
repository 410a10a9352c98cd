// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Kinds of numbered acts (Law on the Promulgation of Legal Documents 2015, article 4; Decree
/// 30/2020 on clerical work, article 7; Party Regulation 66-QĐ/TW of 2017).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace timtin {

struct DocumentKind {
  std::string_view name;  ///< in its canonical spelling
  std::string_view code;  ///< as in `45-NQ/TW`; empty: none of its own
  bool bare;              ///< `Nghị quyết 45` names one without `số`, year or code
};

inline constexpr std::array<DocumentKind, 28> document_kinds{{
    {"Nghị quyết", "NQ", true},
    {"Nghị quyết liên tịch", "NQLT", true},
    {"Nghị định", "NĐ", true},
    {"Nghị định thư", "", false},
    {"Quyết định", "QĐ", true},
    {"Thông tư", "TT", true},
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
    {"Đề án", "ĐA", false},
    {"Chương trình", "CTr", false},
    {"Giấy phép", "GP", false},
    {"Giấy phép xây dựng", "GPXD", false},
}};

/// A kind written by its code, `NĐ 67/2014`: only such as mean nothing else.
struct DocumentBrief {
  std::string_view brief;
  std::size_t kind;  ///< in document_kinds
};

inline constexpr std::array<DocumentBrief, 3> document_briefs{{{"NQ", 0}, {"NĐ", 2}, {"QĐ", 4}}};

}  // namespace timtin
