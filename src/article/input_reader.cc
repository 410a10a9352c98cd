// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/input_reader.h"

#include <algorithm>
#include <cstring>

#include "article/container/child_process.h"
#include "article/known_formats.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// A hostile archive has names without end.
constexpr std::size_t max_name_bytes = 1000;

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string extension_of(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::size_t dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? std::string() : folded_word(name.substr(dot + 1));
}

/// What is no part of the articles in an archive, as in a folder: `.git/config`, `__MACOSX/._a`.
bool is_hidden(std::string_view name) {
  while (!name.empty()) {
    const std::string_view part = name.substr(0, name.find('/'));
    if (part.size() > 1 && part.front() == '.' && part != "..") return true;
    name.remove_prefix(std::min(part.size() + 1, name.size()));
  }
  return false;
}

std::string joined(const std::string& folder, std::string_view name) {
  return folder.empty() ? std::string(name) : folder + '/' + std::string(name);
}

/// What went wrong with a filter, or nothing.
std::string complaint(const ChildResult& result, const ReaderOptions& options) {
  using enum ChildResult::End;
  const std::string said =
      result.last_error_line.empty() ? "" : ": " + decode_utf8(result.last_error_line).text;
  switch (result.end) {
    case exited:
      return result.status == 0 ? std::string()
                                : tr("the filter ended with status {}", result.status) + said;
    case killed:
      return tr("the filter was killed by signal {}", result.status) + said;
    case too_late:
      return tr("the filter took longer than {} seconds", options.filter_seconds);
    case too_large:
      return tr("the filter printed more than {} bytes", options.max_article_bytes);
    default:
      return tr("the filter cannot be run: {}", std::strerror(result.status));
  }
}

}  // namespace

void InputReader::skip(const std::string& path, const char* reason) {
  records_.sink().skip(decode_utf8(path).text, reason);
}

void InputReader::reject(const std::string& path, std::uint64_t byte, const char* reason,
                         std::string detail) {
  records_.reject({decode_utf8(path).text, {}}, {byte, 0}, reason, std::move(detail));
}

void InputReader::read(FileStream& file, const InputName& name) {
  UnpackLimits limits(file);
  read_stream(file, name, limits, {});
  if (file.failed() && !records_.stopped())
    reject(name.path, file.bytes_read(), "unreadable",
           tr("cannot read it: {}", std::strerror(file.error())));
}

void InputReader::read_stream(ByteStream& stream, const InputName& name, UnpackLimits& limits,
                              Nesting nesting) {
  PeekedStream peeked(stream);
  const Packing packing = recognise_packing(peeked.beginning());
  if (packing == Packing::none) return read_content(peeked, name);
  unsigned& depth = is_archive(packing) ? nesting.archives : nesting.compressions;
  const unsigned most =
      is_archive(packing) ? UnpackLimits::max_archives : UnpackLimits::max_compressions;
  if (depth == most)
    return reject(name.path, 0, "nested", tr("it is packed more than {} times", most));
  Unpacker unpacker(peeked, packing, limits, nesting.layer());
  ++depth;
  if (is_archive(packing))
    read_members(unpacker, name, limits, nesting);
  else
    read_compressed(unpacker, name, limits, nesting);
  if (const auto& failure = unpacker.failure())
    reject(name.path, failure->byte, failure->reason, failure->detail);
}

void InputReader::read_compressed(Unpacker& unpacker, const InputName& name, UnpackLimits& limits,
                                  Nesting nesting) {
  if (!unpacker.next()) {
    if (!unpacker.failed() && !records_.stopped()) skip(name.path, "empty");
    return;
  }
  // A text is the same article whether it is compressed or not.
  read_stream(unpacker,
              {name.path, std::string(name_without_compression(name.relative)), name.archive},
              limits, nesting);
  if (const auto failure = unpacker.take_member_failure())
    reject(name.path, failure->byte, failure->reason, failure->detail);
}

void InputReader::read_members(Unpacker& unpacker, const InputName& name, UnpackLimits& limits,
                               Nesting nesting) {
  std::uint64_t members = 0;
  while (const auto member = unpacker.next()) {
    ++members;
    read_member(unpacker, *member, name, limits, nesting);
  }
  if (members == 0 && !unpacker.failed() && !records_.stopped()) skip(name.path, "empty");
}

void InputReader::read_member(Unpacker& unpacker, const Unpacker::Member& member,
                              const InputName& archive, UnpackLimits& limits, Nesting nesting) {
  using enum Unpacker::Member::Kind;
  const std::string inside = joined(archive.archive, member.name);
  const InputName name{joined(archive.path, cut_text(member.name, max_name_bytes)), inside, inside};
  if (member.kind == folder) return;
  if (member.kind == link) return skip(name.path, "link");
  if (member.kind == special) return skip(name.path, "special-file");
  if (is_hidden(member.name)) return skip(name.path, "hidden");
  if (member.encrypted) return reject(name.path, 0, "encrypted", tr("it is encrypted"));
  read_stream(unpacker, name, limits, nesting);
  if (const auto failure = unpacker.take_member_failure())
    reject(name.path, failure->byte, failure->reason, failure->detail);
}

void InputReader::read_content(ByteStream& stream, const InputName& name) {
  records_.sink().progress(1, 0);
  const std::string extension = extension_of(name_without_compression(name.path));
  if (const TextFilter* filter = find_filter(extension))
    return read_filtered(stream, name, *filter);
  ByteSource bytes(stream, records_.decoder().named());
  const char* reason = nullptr;
  if (read_articles(bytes, name, extension, reason)) return;
  const TextFilter* filter = std::string_view(reason) == "empty" ? nullptr : find_filter({});
  if (filter == nullptr) return report_unrecognised(name, extension, reason);
  PeekedStream whole(stream, std::string(bytes.raw_head()));
  read_filtered(whole, name, *filter);
}

bool InputReader::read_articles(ByteSource& bytes, const InputName& name,
                                std::string_view extension, const char*& reason) {
  InputHead head{bytes.head(), extension, records_.field_names()};
  if (head.bytes.starts_with(byte_order_mark)) head.bytes.remove_prefix(byte_order_mark.size());
  // Nothing can be said about what could not be read, and the failure is reported by its owner.
  if (head.bytes.empty() && (bytes.failed() || records_.stopped())) return true;
  const InputFormat* format = find_format(head, reason);
  if (format == nullptr) return false;
  const Origin origin{decode_utf8(name.path).text, name.relative};
  const std::uint64_t before = records_.count();
  format->read({bytes, records_, origin});
  records_.begin_input();  // what comes now is no record of this one
  if (records_.count() == before && !bytes.failed() && !records_.stopped())
    skip(name.path, "empty");
  return true;
}

void InputReader::read_filtered(ByteStream& stream, const InputName& name,
                                const TextFilter& filter) {
  const ReaderOptions& options = records_.options();
  const ChildResult result = run_command(
      filter.command, name.path, stream,
      {options.max_article_bytes, options.filter_seconds, [this] { return records_.stopped(); }});
  if (stream.failed() || records_.stopped()) return;
  if (const std::string why = complaint(result, options); !why.empty())
    return reject(name.path, 0, "filter-failed", why);
  TextStream text(result.output);
  ByteSource bytes(text, records_.decoder().named());
  const char* reason = nullptr;
  if (!read_articles(bytes, name, {}, reason))
    reject(name.path, 0, "filter-failed", tr("what the filter printed is no text"));
}

const TextFilter* InputReader::find_filter(const std::string& extension) const {
  for (const TextFilter& filter : records_.options().filters) {
    const auto& list = filter.extensions;
    const bool fits = extension.empty()
                          ? list.empty()
                          : std::find(list.begin(), list.end(), extension) != list.end();
    if (fits) return &filter;
  }
  return nullptr;
}

void InputReader::report_unrecognised(const InputName& name, std::string_view extension,
                                      const char* reason) {
  if (packing_from_extension(extension) != Packing::none && std::string_view(reason) != "empty")
    return reject(name.path, 0, "damaged",
                  tr("by its name it is packed, by its content it is not"));
  skip(name.path, reason);
}

}  // namespace timtin
