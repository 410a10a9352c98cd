// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date_forms.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <span>
#include <string>

#include "article/date/date.h"
#include "article/date/date_patterns.h"

using namespace timtin;

namespace {

void check_days(std::span<const DateForm> forms) {
  for (const DateForm& form : forms) {
    CAPTURE(form.pattern);
    const auto found = find_day(date_tokens(form.example));
    REQUIRE(found);
    CHECK(found->form == &form);
    const DateReading reading = read_date(form.example);
    REQUIRE(reading.published);
    CHECK(to_string(*reading.published) == form.reads);
  }
}

}  // namespace

TEST_CASE("each form of a day reads its own example") { check_days(day_forms); }

TEST_CASE("each form of a month or a year reads its own example") { check_days(month_forms); }

TEST_CASE("each form of a time reads its own example") {
  for (const DateForm& form : time_forms) {
    CAPTURE(form.pattern);
    const DateTokens tokens = date_tokens(form.example);
    const auto found = find_time(tokens, {0, tokens.size()});
    REQUIRE(found);
    CHECK(found->form == &form);
    CHECK(found->where.end == tokens.size());
    REQUIRE(found->time_of_day);
    const auto minutes = found->time_of_day->count();
    CHECK(fmt::format("{:02}:{:02}", minutes / 60, minutes % 60) == form.reads);
  }
}

TEST_CASE("a separator is the same throughout a date") {
  for (const char* text : {"25/06/2021", "25-06-2021", "25.06.2021", "2021.06.25"})
    CHECK_MESSAGE(read_date(text).published, text);
  for (const char* text : {"25/06-2021", "25.06/2021", "2021-06.25"})
    CHECK_FALSE_MESSAGE(find_day(date_tokens(text)), text);
}
