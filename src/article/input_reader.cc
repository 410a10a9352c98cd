// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/input_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "article/container/child_process.h"
#include "article/document/office_members.h"
#include "article/html/http_message.h"
#include "article/html/markup_body.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/structured/sqlite_format.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// A hostile archive has names without end.
constexpr std::size_t max_name_bytes = 1000;

/// Of what is not read where it lies.
constexpr std::size_t max_database_bytes = 64u << 20;

std::string read_up_to(ByteStream& stream, std::uint64_t limit) {
  std::string bytes;
  std::array<char, 64 << 10> chunk;
  while (bytes.size() < limit) {
    const std::size_t count = stream.read(chunk.data(), chunk.size());
    if (count == 0) break;
    bytes.append(chunk.data(), count);
  }
  return bytes;
}

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

/// In a WACZ file (a zip of web archives) the other members only speak of these.
bool is_web_archive_member(std::string_view name) {
  return name.starts_with("archive/") && name.find(".warc") != name.npos;
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
  file_ = &file;
  read_stream(file, name, limits, {});
  if (file.failed() && !records_.stopped())
    reject(name.path, file.bytes_read(), "unreadable",
           tr("cannot read it: {}", std::strerror(file.error())));
}

void InputReader::read_stream(ByteStream& stream, const InputName& name, UnpackLimits& limits,
                              Nesting nesting) {
  PeekedStream peeked(stream);
  if (const TextFilter* filter = find_packed_filter(name.path)) {
    records_.sink().progress(1, 0);
    return read_filtered(peeked, name, *filter);
  }
  const Packing packing = recognise_packing(peeked.beginning());
  const std::string extension = extension_of(name.path);
  if (find_filter(extension) == nullptr) {
    if (is_zip_document(peeked.beginning()) && !leave_to_filter(extension))
      return read_document(peeked, name, limits, nesting);
    if (is_sqlite(peeked.beginning())) return read_database(peeked, name, nesting);
  }
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

bool InputReader::leave_to_filter(const std::string& extension) const {
  return find_filter({}) != nullptr && extension != "docx" && extension != "odt" &&
         extension != "epub";
}

void InputReader::read_document(ByteStream& stream, const InputName& name, UnpackLimits& limits,
                                Nesting nesting) {
  records_.sink().progress(1, 0);
  if (nesting.archives == UnpackLimits::max_archives)
    return reject(name.path, 0, "nested",
                  tr("it is packed more than {} times", UnpackLimits::max_archives));
  const std::uint64_t limit = records_.options().max_article_bytes;
  OfficeMembers members(limit);
  Unpacker unpacker(stream, Packing::zip, limits, nesting.layer());
  while (const auto member = unpacker.next()) {
    if (!OfficeMembers::is_wanted(member->name)) continue;
    std::string content = read_up_to(unpacker, limit + 1);
    if (unpacker.failed()) break;
    if (!members.add(member->name, std::move(content)))
      return reject(name.path, 0, "too-large", tr("the file has more than {} bytes", limit));
  }
  if (records_.stopped()) return;
  if (const auto& failure = unpacker.failure())
    return reject(name.path, failure->byte, failure->reason, failure->detail);
  if (const auto failure = unpacker.take_member_failure())
    return reject(name.path, failure->byte, failure->reason, failure->detail);
  if (unpacker.failed()) return;
  auto record = read_office_document(members);
  if (!record) return skip(name.path, "not-text");
  const Origin origin{decode_utf8(name.path).text, name.relative};
  if (resolve_markup(record->article, records_.sources(), records_.options().explain) !=
      HtmlStatus::complete)
    return reject(name.path, 0, "too-deep",
                  tr("the markup of the record is too large or nested too deep"));
  records_.accept(std::move(*record), origin, {0, 0}, Decoded());
}

/// A file of its own is read where it lies; one in an archive or from a pipe in memory.
void InputReader::read_database(ByteStream& stream, const InputName& name, Nesting nesting) {
  records_.sink().progress(1, 0);
  const Origin origin{decode_utf8(name.path).text, {}};
  if (nesting.layer() == 0 && file_->is_regular())
    return read_sqlite_file(fmt::format("/proc/self/fd/{}", file_->number()), records_, origin);
  std::string bytes = read_up_to(stream, max_database_bytes + 1);
  if (bytes.size() > max_database_bytes)
    return reject(name.path, 0, "too-large",
                  tr("a database of more than {} bytes is read only from a file of its own",
                     max_database_bytes));
  if (!stream.failed() && !records_.stopped())
    read_sqlite_bytes(std::move(bytes), records_, origin);
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
  bool web_archive = extension_of(name.path) == "wacz";
  while (const auto member = unpacker.next()) {
    ++members;
    web_archive = web_archive || is_web_archive_member(member->name);
    if (web_archive && member->kind == Unpacker::Member::Kind::file &&
        !is_web_archive_member(member->name))
      skip(joined(name.path, cut_text(member->name, max_name_bytes)), "web-archive-index");
    else
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
  Unread unread;
  if (begins_as_http(bytes.head())) return read_answer(bytes, name, extension);
  if (read_articles(bytes, name, extension, unread)) return;
  const TextFilter* filter = std::string_view(unread.reason) == "empty" ? nullptr : find_filter({});
  if (filter == nullptr) return report_unread(name, extension, unread);
  PeekedStream whole(stream, std::string(bytes.raw_head()));
  read_filtered(whole, name, *filter);
}

/// What a server answered, kept with its header: the body is read as if it had been kept alone.
void InputReader::read_answer(ByteSource& bytes, const InputName& name,
                              std::string_view extension) {
  const Origin origin{decode_utf8(name.path).text, name.relative};
  const auto answer = read_whole({bytes, records_, origin});
  if (!answer) return;
  const HttpMessage message = read_http_message(*answer, records_.options().max_article_bytes);
  TextStream body(message.body);
  ByteSource content(body, records_.decoder().named());
  Unread unread;
  if (!read_articles(content, name, extension, unread)) report_unread(name, extension, unread);
}

bool InputReader::read_articles(ByteSource& bytes, const InputName& name,
                                std::string_view extension, Unread& unread) {
  InputHead head{bytes.head(), extension, records_.field_names()};
  if (head.bytes.starts_with(byte_order_mark)) head.bytes.remove_prefix(byte_order_mark.size());
  // Nothing can be said about what could not be read, and the failure is reported by its owner.
  if (head.bytes.empty() && (bytes.failed() || records_.stopped())) return true;
  const InputFormat* format = find_format(head, unread);
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
  Unread unread;
  if (!read_articles(bytes, name, {}, unread))
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

const TextFilter* InputReader::find_packed_filter(std::string_view path) const {
  const std::string name = folded_word(file_name(path));
  for (const TextFilter& filter : records_.options().filters)
    for (const std::string& extension : filter.extensions)
      if (extension.find('.') != extension.npos && name.ends_with('.' + extension)) return &filter;
  return nullptr;
}

void InputReader::report_unread(const InputName& name, std::string_view extension,
                                const Unread& unread) {
  if (!unread.way_out.empty()) return reject(name.path, 0, "unsupported", unread.way_out);
  if (packing_from_extension(extension) != Packing::none &&
      std::string_view(unread.reason) != "empty")
    return reject(name.path, 0, "damaged",
                  tr("by its name it is packed, by its content it is not"));
  skip(name.path, unread.reason);
}

}  // namespace timtin
