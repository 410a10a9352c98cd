// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The last step of reading, the same for every format: what a record lacks is filled in, then it
/// goes to the sink.
#pragma once

#include <string>

#include "article/record.h"
#include "article/source_table.h"
#include "text/decoder.h"
#include "timtin/reader.h"
#include "timtin/text.h"

namespace timtin {

/// The input that a record came from.
struct Origin {
  std::string path;      ///< as given, in valid UTF-8
  std::string relative;  ///< below the given root; empty where a path identifies no article
};

class Intake {
 public:
  /// `options` and `sink` must outlive it.
  Intake(const ReaderOptions& options, ArticleSink& sink);

  /// Hands the record over, or rejects it as `no-text`. `decoded` is the text that it was parsed
  /// from.
  void accept(Record record, const Origin& origin, RecordPlace place, const Decoded& decoded);
  void reject(const Origin& origin, RecordPlace place, const char* reason, std::string detail);

  const ReaderOptions& options() const { return options_; }
  ArticleSink& sink() { return sink_; }
  const Decoder& decoder() const { return decoder_; }
  const SourceTable& sources() const { return sources_; }
  bool stopped() const { return sink_.stopped(); }

 private:
  void complete(Article& article, const Origin& origin, const Decoded& decoded) const;
  void note_oddities(const Origin& origin, RecordPlace place, const Decoded& decoded);

  const ReaderOptions& options_;
  ArticleSink& sink_;
  SourceTable sources_;
  Decoder decoder_;
};

}  // namespace timtin
