// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where the terms, positions, values and the record of an article go: into a document of Xapian's,
/// or into a shard that is written without it (glass/shard_writer.h).
#pragma once

#include <xapian.h>

#include <string>

#include "index/layout.h"

namespace timtin {

/// Of one document at a time. Terms may come in any order and again: weights add up, a position
/// counts once. The meaning of each call is that of Xapian::Document's.
class DocumentSink {
 public:
  virtual ~DocumentSink() = default;
  virtual void add_posting(const std::string& term, Position position, std::uint32_t weight) = 0;
  virtual void add_term(const std::string& term, std::uint32_t weight) = 0;
  virtual void add_value(std::uint32_t slot, const std::string& value) = 0;
  virtual void set_data(const std::string& data) = 0;

  /// A term that only filters.
  void add_boolean_term(const std::string& term) { add_term(term, 0); }
};

/// Fills a document of Xapian's.
class XapianSink : public DocumentSink {
 public:
  explicit XapianSink(Xapian::Document& document) : document_(document) {}

  void add_posting(const std::string& term, Position position, std::uint32_t weight) override {
    document_.add_posting(term, position, weight);
  }
  void add_term(const std::string& term, std::uint32_t weight) override {
    document_.add_term(term, weight);
  }
  void add_value(std::uint32_t slot, const std::string& value) override {
    document_.add_value(slot, value);
  }
  void set_data(const std::string& data) override { document_.set_data(data); }

 private:
  Xapian::Document& document_;
};

}  // namespace timtin
