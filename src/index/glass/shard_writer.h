// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A whole database of a few thousand documents, written as the tables of glass by ourselves. What
/// it holds is what Xapian::WritableDatabase would write for the same documents, which is slower by
/// much: that one keeps postings in maps and finds the place of each entry anew.
///
///     iamglass         version_file.h; written last: without it there is no database
///     postlist.glass   metadata (key: 0x00 0xc0, its key; tag: its bytes), values.h, then
///                      posting_list.h
///     docdata.glass    docdata.h
///     termlist.glass   termlist.h
///     position.glass   position.h
///
/// Keys of a table are in the order of their bytes (table_writer.h, block.h).
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "index/document_sink.h"
#include "index/glass/postings.h"
#include "index/glass/table_writer.h"
#include "index/glass/values.h"

namespace timtin::glass {

/// Holds all but the data of the documents in memory: about 25 bytes a posting.
class ShardWriter : public DocumentSink {
 public:
  /// Makes `directory`; what it holds is overwritten.
  explicit ShardWriter(std::filesystem::path directory);

  /// Throws Xapian::InvalidArgumentError if Xapian would.
  void add_posting(const std::string& term, Position position, std::uint32_t weight) override;
  void add_term(const std::string& term, std::uint32_t weight) override;
  void add_value(std::uint32_t slot, const std::string& value) override;
  void set_data(const std::string& data) override;

  /// Documents are numbered from 1.
  void finish_document();

  void set_metadata(const std::string& key, const std::string& value);

  /// Nothing can be opened before. Files are not synced.
  void finish();

 private:
  Root write_postlist();

  std::filesystem::path directory_;
  TableWriter docdata_;
  Postings postings_;
  Values values_;
  std::map<std::string, std::string> metadata_;
  std::string data_;  ///< of the current document
};

}  // namespace timtin::glass
