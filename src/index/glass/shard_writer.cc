// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/shard_writer.h"

#include <fcntl.h>

#include "index/glass/docdata.h"
#include "index/glass/position.h"
#include "index/glass/posting_list.h"
#include "index/glass/termlist.h"
#include "index/terms.h"
#include "text/message.h"

namespace timtin::glass {

namespace {

void check_term(const std::string& term) {
  if (term.empty()) throw Xapian::InvalidArgumentError("Empty terms are not allowed");
  if (term.size() > max_term_bytes) throw Xapian::InvalidArgumentError("Term too long: " + term);
}

const std::filesystem::path& made(const std::filesystem::path& directory) {
  std::filesystem::create_directories(directory);
  return directory;
}

}  // namespace

ShardWriter::ShardWriter(std::filesystem::path directory)
    : directory_(std::move(directory)), docdata_(made(directory_), TableName::docdata) {}

void ShardWriter::add_posting(const std::string& term, Position position, std::uint32_t weight) {
  check_term(term);
  postings_.add(term, position, weight);
}

void ShardWriter::add_term(const std::string& term, std::uint32_t weight) {
  check_term(term);
  postings_.add(term, weight);
}

void ShardWriter::add_value(std::uint32_t slot, const std::string& value) {
  values_.add(slot, value);
}

void ShardWriter::set_data(const std::string& data) { data_ = data; }

void ShardWriter::finish_document() {
  write_data(docdata_, postings_.finish_document(), data_);
  values_.finish_document();
  data_.clear();
}

void ShardWriter::set_metadata(const std::string& key, const std::string& value) {
  metadata_[key] = value;
}

Root ShardWriter::write_postlist() {
  TableWriter postlist(directory_, TableName::postlist);
  for (const auto& [key, value] : metadata_) {
    if (!value.empty()) postlist.add(std::string("\0\xc0", 2) + key, value);
  }
  values_.write_statistics(postlist);
  values_.write_chunks(postlist);
  write_lengths(postlist, postings_.lengths());
  write_posting_lists(postlist, postings_);
  return postlist.finish(true);
}

void ShardWriter::finish() {
  postings_.sort();
  Roots roots;
  const auto root = [&roots](TableName name) -> Root& {
    return roots[static_cast<std::size_t>(name)];
  };
  root(TableName::docdata) = docdata_.finish(false);
  root(TableName::postlist) = write_postlist();
  TableWriter termlist(directory_, TableName::termlist);
  write_term_lists(termlist, postings_, values_);
  root(TableName::termlist) = termlist.finish(true);
  TableWriter position(directory_, TableName::position);
  write_positions(position, postings_);
  root(TableName::position) = position.finish(false);
  Descriptor(directory_ / "iamglass", O_WRONLY | O_CREAT | O_TRUNC, tr_noop("cannot create {}: {}"))
      .write(version_file(roots, postings_.statistics()));
}

}  // namespace timtin::glass
