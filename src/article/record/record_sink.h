// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The last step of reading, the same for every format: what a record lacks is filled in, then it
/// goes to the sink.
#pragma once

#include <string>

#include "article/model/source_table.h"
#include "article/record/record.h"
#include "article/record/record_fields.h"
#include "text/decoder.h"
#include "timtin/reader.h"
#include "timtin/text.h"

namespace timtin {

/// Of one article; to find what is in them costs memory for each.
inline constexpr std::size_t max_paragraphs = 100'000;

/// In a row: then the rest of an input is not read. It is not what it seems to be.
inline constexpr std::uint64_t max_bad_records = 100'000;

/// The input that a record came from.
struct Origin {
  std::string path;      ///< as given, in valid UTF-8
  std::string relative;  ///< below the given root; empty where a path identifies no article
};

class RecordSink {
 public:
  /// `options` and `sink` must outlive it.
  RecordSink(const ReaderOptions& options, ArticleSink& sink);

  /// Hands the record over, or rejects it as `no-text` and the like, or skips it as one of the
  /// files of a saved page. `decoded` is the text that it was parsed from.
  void accept(Record record, const Origin& origin, RecordPlace place, const Decoded& decoded);
  /// Rejects a text that has more lines than an article may have paragraphs; false if it has not.
  bool refuse_lines(std::string_view text, const Origin& origin, RecordPlace place);
  void reject(const Origin& origin, RecordPlace place, const char* reason, std::string detail);

  /// The input is no article. `reason` as in ImportReport::skipped.
  void skip(const Origin& origin, const char* reason);

  const ReaderOptions& options() const { return options_; }
  ArticleSink& sink() { return sink_; }
  const Decoder& decoder() const { return decoder_; }
  const FieldNames& field_names() const { return field_names_; }
  /// Records accepted and rejected so far, and inputs skipped.
  std::uint64_t count() const { return count_; }
  /// No more records are wanted: by the sink, or of the input at hand.
  bool stopped() const { return sink_.stopped() || bad_in_a_row_ > max_bad_records; }

  /// Another input begins.
  void begin_input() { bad_in_a_row_ = 0; }
  const SourceTable& sources() const { return sources_; }

 private:
  void complete(Article& article, const Origin& origin, const Decoded& decoded) const;
  void note_oddities(const Origin& origin, RecordPlace place, const Decoded& decoded);

  const ReaderOptions& options_;
  ArticleSink& sink_;
  SourceTable sources_;
  Decoder decoder_;
  FieldNames field_names_;
  std::uint64_t count_ = 0;
  std::uint64_t bad_in_a_row_ = 0;
};

}  // namespace timtin
