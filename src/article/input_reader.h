// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One input, however it is packed -> the reader of its format.
#pragma once

#include <string>
#include <string_view>

#include "article/container/byte_source.h"
#include "article/container/unpacking.h"
#include "article/known_formats.h"
#include "article/record/record_sink.h"

namespace timtin {

/// Where an input lies; any bytes. Names within archives are only names: nothing is opened by them.
struct InputName {
  std::string path;      ///< as given, then the names within archives: `tin.zip/2021/a.txt`
  std::string relative;  ///< what its key is made of; empty where a path identifies no article
  std::string archive;   ///< what `relative` of its members begins with, should it be an archive
};

class InputReader {
 public:
  explicit InputReader(RecordSink& records) : records_(records) {}

  void read(FileStream& file, const InputName& name);

  void skip(const std::string& path, const char* reason);
  void reject(const std::string& path, std::uint64_t byte, const char* reason, std::string detail);

 private:
  /// How deep in archives and compressed streams.
  struct Nesting {
    unsigned archives = 0;
    unsigned compressions = 0;
    unsigned layer() const { return archives + compressions; }
  };

  void read_stream(ByteStream& stream, const InputName& name, UnpackLimits& limits,
                   Nesting nesting);
  void read_compressed(Unpacker& unpacker, const InputName& name, UnpackLimits& limits,
                       Nesting nesting);
  void read_members(Unpacker& unpacker, const InputName& name, UnpackLimits& limits,
                    Nesting nesting);
  void read_member(Unpacker& unpacker, const Unpacker::Member& member, const InputName& archive,
                   UnpackLimits& limits, Nesting nesting);
  /// A file that is not packed.
  void read_content(ByteStream& stream, const InputName& name);
  /// False if there is no reader for it: then `unread` is why, and nothing but its head is read.
  bool read_articles(ByteSource& bytes, const InputName& name, std::string_view extension,
                     Unread& unread);
  void read_document(ByteStream& stream, const InputName& name, UnpackLimits& limits,
                     Nesting nesting);
  void read_database(ByteStream& stream, const InputName& name, Nesting nesting);
  void read_answer(ByteSource& bytes, const InputName& name, std::string_view extension);
  void read_filtered(ByteStream& stream, const InputName& name, const TextFilter& filter);
  /// For an extension, or for everything else if it is empty; nullptr if there is none.
  const TextFilter* find_filter(const std::string& extension) const;
  /// A document of a kind that has no reader for sure, and a filter for what has none.
  bool leave_to_filter(const std::string& extension) const;
  /// For a double ending, as `warc.gz`; nullptr if there is none.
  const TextFilter* find_packed_filter(std::string_view path) const;
  void report_unread(const InputName& name, std::string_view extension, const Unread& unread);

  RecordSink& records_;
  const FileStream* file_ = nullptr;  ///< that is being read
};

}  // namespace timtin
