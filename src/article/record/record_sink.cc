// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/record_sink.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "article/date/address_date.h"
#include "article/model/url.h"
#include "article/record/page_folder.h"
#include "article/record/text_condition.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin {
namespace {

void add_flag(std::vector<std::string>& flags, std::string_view flag) {
  const auto place = std::lower_bound(flags.begin(), flags.end(), flag);
  if (place == flags.end() || *place != flag) flags.emplace(place, flag);
}

/// What is compared and counted whole is one spelling; the text stays as it came.
void compose_names(Article& article) {
  for (std::string* name : {&article.id, &article.source, &article.section, &article.author})
    *name = one_spelling(*name);
  for (std::string& tag : article.tags) tag = one_spelling(tag);
  // Content systems export the number of a person instead.
  if (article.author.find_first_not_of("0123456789, ") == std::string::npos) article.author.clear();
}

SourceTable load_sources(const std::string& data) {
  return data.empty() ? SourceTable() : SourceTable(data + "/sources.tsv");
}

}  // namespace

RecordSink::RecordSink(const ReaderOptions& options, ArticleSink& sink)
    : options_(options),
      sink_(sink),
      sources_(load_sources(options.data)),
      decoder_(options.data.empty() ? options.data : options.data + "/charsets", options.encoding),
      field_names_(options.fields) {}

void RecordSink::complete(Article& article, const Origin& origin, const Decoded& decoded) const {
  compose_names(article);
  if (article.path.empty()) article.path = origin.path;
  if (article.charset.empty()) {
    article.charset = decoded.charset;
    article.charset_score = std::round(decoded.score * 100) / 100;
  }
  if (auto capture = web_capture(article.url)) {
    article.url = std::move(capture->address);
    if (article.captured.empty()) article.captured = std::move(capture->time);
  }
  if (article.source.empty() && !article.url.empty())
    article.source = sources_.name_of(host_of(article.url));
  std::sort(article.flags.begin(), article.flags.end());
  if (!article.published && !article.exported) {
    article.published = date_in_address(article.url);
    if (!article.published) article.published = date_in_file_name(origin.relative);
    if (article.published) add_flag(article.flags, "date-from-address");
  }
  if (decoded.invalid_bytes > 0) add_flag(article.flags, "invalid-bytes");
  if (decoded.nul_bytes > 0) add_flag(article.flags, "nul-bytes");
  if (decoded.double_encoded) add_flag(article.flags, "double-encoded");
  const TextCondition text = text_condition(article);
  if (text.damaged) add_flag(article.flags, "damaged");
  if (text.unaccented) add_flag(article.flags, "unaccented");
  if (article.key.empty()) article.key = article_key(article, options_.collection, origin.relative);
}

void RecordSink::accept(Record record, const Origin& origin, RecordPlace place,
                        const Decoded& decoded) {
  Article& article = record.article;
  const bool whole_file = !origin.relative.empty();
  if (whole_file && is_boilerplate_page(article) && is_in_page_folder(origin.path))
    return skip(origin, "page-files");
  if (article.body.empty() && !record.unknown.empty() && !article.exported)
    sink_.note(origin.path, place.line, "unknown-members",
               fmt::format("{}", fmt::join(record.unknown, ", ")));
  if (article.title.empty() && article.lead.empty() && article.body.empty()) {
    reject(origin, place, "no-text", tr("the record has neither title, lead nor body"));
    return;
  }
  if (article.body.size() + article.captions.size() > max_paragraphs) {
    reject(origin, place, "too-large",
           tr("the article has more than {} paragraphs", max_paragraphs));
    return;
  }
  if (has_too_many_words(article)) {
    reject(origin, place, "too-large", tr("the article has more than {} words", max_words));
    return;
  }
  ++count_;
  bad_in_a_row_ = 0;
  if (article.body.empty() && !article.exported)
    record.notes.push_back({"without-body", article.title});
  if (article.title.empty() && !article.exported) record.notes.push_back({"without-title", {}});
  complete(article, origin, decoded);
  sink_.take(std::move(article), place.byte, place.line);
  for (const RecordNote& note : record.notes)
    sink_.note(origin.path, place.line, note.reason, note.detail);
  note_oddities(origin, place, decoded);
}

bool RecordSink::refuse_lines(std::string_view text, const Origin& origin, RecordPlace place) {
  std::size_t lines = 0;
  for (std::size_t at = text.find_first_of("\r\n"); at != text.npos;
       at = text.find_first_of("\r\n", at + 1))
    if (text.substr(at, 2) != "\r\n") ++lines;
  if (lines <= max_paragraphs) return false;
  reject(origin, place, "too-large", tr("the article has more than {} paragraphs", max_paragraphs));
  return true;
}

void RecordSink::note_oddities(const Origin& origin, RecordPlace place, const Decoded& decoded) {
  if (decoded.invalid_bytes > 0)
    sink_.note(origin.path, place.line, "invalid-bytes",
               trn("{} byte is no {}, at byte {}", "{} bytes are no {}, the first at byte {}",
                   decoded.invalid_bytes, decoded.invalid_bytes, decoded.charset,
                   place.byte + decoded.first_invalid));
  if (decoded.nul_bytes > 0)
    sink_.note(origin.path, place.line, "nul-bytes",
               trn("{} NUL byte was left out", "{} NUL bytes were left out", decoded.nul_bytes,
                   decoded.nul_bytes));
  if (decoded.double_encoded)
    sink_.note(origin.path, place.line, "double-encoded",
               tr("{} that had been encoded twice was repaired", decoded.charset));
  if (!decoded.sure)
    sink_.note(origin.path, place.line, "charset-unsure",
               tr("it was read as {}, but another charset is as likely", decoded.charset));
}

void RecordSink::reject(const Origin& origin, RecordPlace place, const char* reason,
                        std::string detail) {
  if (bad_in_a_row_ > max_bad_records) return;
  ++count_;
  if (++bad_in_a_row_ > max_bad_records) {
    reason = "hopeless";
    detail = tr("{} bad records in a row, the rest was not read", max_bad_records);
  }
  sink_.reject(Reject{origin.path, place.byte, place.line, reason, std::move(detail)});
}

void RecordSink::skip(const Origin& origin, const char* reason) {
  ++count_;
  sink_.skip(origin.path, reason);
}

}  // namespace timtin
