// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/reason.h"

#include <algorithm>
#include <array>

#include "text/message.h"

namespace timtin::cli {
namespace {

constexpr std::array reason_words{
    tr_noop("archive"),
    tr_noop("bad-field"),
    tr_noop("bad-json"),
    tr_noop("bad-row"),
    tr_noop("bad-xml"),
    tr_noop("charset-unsure"),
    tr_noop("damaged"),
    tr_noop("date-from-address"),
    tr_noop("date-month-first"),
    tr_noop("date-time-disagrees"),
    tr_noop("date-unreadable"),
    tr_noop("double-encoded"),
    tr_noop("empty"),
    tr_noop("encrypted"),
    tr_noop("filter-failed"),
    tr_noop("hidden"),
    tr_noop("hopeless"),
    tr_noop("http-status"),
    tr_noop("id-conflict"),
    tr_noop("invalid-bytes"),
    tr_noop("link"),
    tr_noop("list-of-links"),
    tr_noop("nested"),
    tr_noop("no-post"),
    tr_noop("no-text"),
    tr_noop("not-page"),
    tr_noop("not-text"),
    tr_noop("nul-bytes"),
    tr_noop("older-capture"),
    tr_noop("own-output"),
    tr_noop("page-files"),
    tr_noop("ratio"),
    tr_noop("revisit"),
    tr_noop("special-file"),
    tr_noop("time-unreadable"),
    tr_noop("too-deep"),
    tr_noop("too-large"),
    tr_noop("too-many-members"),
    tr_noop("too-many-tags"),
    tr_noop("too-many-values"),
    tr_noop("unknown-columns"),
    tr_noop("unknown-members"),
    tr_noop("unpublished"),
    tr_noop("unreadable"),
    tr_noop("unsupported"),
    tr_noop("web-archive-index"),
    tr_noop("weekday-disagrees"),
    tr_noop("without-body"),
    tr_noop("without-title"),
    tr_noop("wrapper"),
};

}  // namespace

std::string readable_reason(const std::string& word) {
  return std::find(reason_words.begin(), reason_words.end(), word) == reason_words.end()
             ? word
             : tr(word.c_str());
}

}  // namespace timtin::cli
