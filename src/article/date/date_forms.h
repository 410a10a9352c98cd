// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Every form in which a day, a month and a time of day is read, each with an example: its test.
#pragma once

#include <array>

#include "article/date/date_form.h"

namespace timtin {

/// Of two that fit, the first with a day that exists is the one: `M/D/Y` is read only where no
/// month has the number, and two digits are a year only beside a time of day, or the word `ngày`.
inline constexpr std::array<DateForm, 13> day_forms{{
    {"D/M/Y", "25-06-2021", "2021-06-25"},
    {"M/D/Y", "06/25/2021", "2021-06-25"},
    {"ngay D/M/YY", "ngày 25/6/21", "2021-06-25"},
    {"ngay M/D/YY", "ngày 6/25/21", "2021-06-25"},
    {"Y/M/D", "2021-06-25", "2021-06-25"},
    {"D [, - /] Thg [, / - .] [nam] Y", "25 tháng 6 năm 2021", "2021-06-25"},
    {"Thg D [,] [nam] Y", "Tháng Sáu 25, 2021", "2021-06-25"},
    {"D [st nd rd th] [- / . of] Mon [- / . ,] Y", "25 Jun 2021", "2021-06-25"},
    {"Mon [.] D [st nd rd th] [,] Y", "June 25, 2021", "2021-06-25"},
    {"Mon D T Y", "Jun 25 17:00:00 2021", "2021-06-25T17:00+07:00"},
    {"YYYYMMDD", "20210625", "2021-06-25"},
    {"D [-] Mon [-] YY", "25 Jun 21 17:00", "2021-06-25T17:00+07:00"},
    {"D {/} M {/} YY", "25/06/21 17:00", "2021-06-25T17:00+07:00"},
}};

/// Of a text without a day and without other numbers.
inline constexpr std::array<DateForm, 5> month_forms{{
    {"Thg~Y", "tháng Sáu năm 2021", "2021-06"},
    {"Mon [. ,] Y", "June 2021", "2021-06"},
    {"M~Y", "6/2021", "2021-06"},
    {"Y{- /}~M", "2021-06", "2021-06"},
    {"Y", "năm 2021", "2021"},
}};

/// The first that fits is the one. Minutes behind `giờ` are none if they are the day of a date:
/// `17h 25/06/2021`.
inline constexpr std::array<DateForm, 7> time_forms{{
    {"H:mm:ss.f", "17:05:59.123", "17:05"},
    {"H:mm:ss", "17:05:59", "17:05"},
    {"H:mm", "17:05", "17:05"},
    {"H {h g gio} m [phut]", "17 giờ 5 phút", "17:05"},
    {"H {h g gio}", "17h", "17:00"},
    {"t HHMMSS", "T170559", "17:05"},
    {"t HHMM", "T1705", "17:05"},
}};

}  // namespace timtin
