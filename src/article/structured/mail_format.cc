// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/mail_format.h"

#include <algorithm>
#include <array>

#include "article/html/html_tags.h"
#include "article/html/markup_body.h"
#include "article/line/byline.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/line/trailer.h"
#include "article/model/url.h"
#include "article/record/published_fields.h"
#include "article/structured/mail_message.h"
#include "text/ascii.h"
#include "text/message.h"

namespace timtin {
namespace {

/// No line of a header is longer in practice, nor is any line that is looked at.
constexpr std::size_t max_line_bytes = 1 << 20;

/// `From x@y Thu Mar  5 14:05:33 2020`
bool is_from_line(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  const std::size_t colon = line.find(':');
  return colon != line.npos && colon + 2 < line.size() && ascii::is_digit(line[colon - 1]) &&
         ascii::is_digit(line[colon + 1]) && ascii::is_digit(line[colon + 2]);
}

/// What newsrooms call themselves begins so.
bool is_newsroom(std::string_view name) {
  const std::string words = folded_words(name) + ' ';
  constexpr std::array<std::string_view, 9> beginnings{"bao ",          "tap chi ", "cong ",
                                                       "dai ",          "ban tin ", "toa soan ",
                                                       "thong tan xa ", "trang ",   "kenh "};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return words.starts_with(beginning); });
}

class MailReader {
 public:
  explicit MailReader(const FormatInput& input)
      : input_(input),
        decoder_(input.records.decoder()),
        parser_(input.records.options().max_article_bytes) {}

  void read() {
    if (!feed_all(input_, [this](std::string_view chunk) { feed(chunk); })) return;
    if (!line_.empty()) take_line(line_);
    finish();
  }

 private:
  void feed(std::string_view chunk) {
    while (!chunk.empty()) {
      const std::size_t end = chunk.find('\n');
      line_ += chunk.substr(0, end == chunk.npos ? end : end + 1);
      if (end == chunk.npos && line_.size() < max_line_bytes) return;
      chunk.remove_prefix(end == chunk.npos ? chunk.size() : end + 1);
      take_line(line_);
      line_.clear();
    }
  }

  void take_line(std::string_view line) {
    const std::uint64_t byte = byte_;
    byte_ += line.size();
    ++line_number_;
    if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    if (after_blank_ && is_from_line(line)) {
      finish();
      place_ = {byte, line_number_};
      many_ = true;
    } else if (begun_ || !trimmed(line).empty()) {
      parser_.take_line(line);
      begun_ = true;
    }
    after_blank_ = trimmed(line).empty();
  }

  void finish() {
    if (!begun_) return;
    begun_ = false;
    if (input_.records.stopped()) return;
    take(parser_.finish());
  }

  void take(const MailMessage& mail) {
    if (mail.too_large && !mail.html.found && !mail.plain.found)
      return reject("too-large", tr("the record has more than {} bytes",
                                    input_.records.options().max_article_bytes));
    Record record;
    Decoded decoded;
    read_header(mail, record);
    if (!read_text(mail, record.article, decoded))
      return reject("too-deep", tr("the markup of the record is too large or nested too deep"));
    const Origin origin{input_.origin.path, many_ ? std::string() : input_.origin.relative};
    input_.records.accept(std::move(record), origin, place_, decoded);
  }

  std::string field(const MailMessage& mail, const char* name) const {
    const auto found = mail.fields.find(name);
    return found == mail.fields.end() ? std::string() : decode_mail_words(found->second, decoder_);
  }

  void read_header(const MailMessage& mail, Record& record) const {
    Article& article = record.article;
    article.title = field(mail, "subject");
    article.id = field(mail, "message-id");
    std::erase_if(article.id, [](char c) { return c == '<' || c == '>' || c == ' '; });
    for (const char* name : {"archived-at", "content-location", "x-url"})
      if (std::string url = field(mail, name); url.find("http") < 2 && article.url.empty()) {
        std::erase_if(url, [](char c) { return c == '<' || c == '>'; });
        article.url = url;
      }
    article.source = display_name(field(mail, "list-id"));
    const std::string from = field(mail, "from"), name = display_name(from);
    if (is_newsroom(name))
      article.source = name;
    else if (byline(name))
      article.author = name;
    const std::size_t at = from.rfind('@');
    if (article.source.empty() && at != from.npos)
      article.source = input_.records.sources().name_of(
          host_of(from.substr(at + 1, from.find('>', at) - at - 1)));
    read_published({}, field(mail, "date"), record);
  }

  /// False if the markup can't be read.
  bool read_text(const MailMessage& mail, Article& article, Decoded& decoded) const {
    const MailPart& part = mail.html.found ? mail.html : mail.plain;
    decoded = decode_input(input_, part.bytes(), find_charset(part.header.charset));
    decoder_.restore(decoded);
    if (!mail.html.found) {
      article.body = mail_paragraphs(decoded.text, part.type_value);
      for (std::string& line : take_trailers(article.body))
        article.boilerplate.push_back({std::move(line), "rule trailer"});
    } else {
      const std::string author = article.author;
      const HtmlStatus status = read_markup(decoded.text, input_.records.sources(),
                                            input_.records.options().explain, article);
      if (status != HtmlStatus::complete) return false;
      if (!author.empty() && !article.author.empty() && author != article.author)
        article.body.push_back(article.author);
      if (!author.empty()) article.author = author;
    }
    if (!article.body.empty() && article.body.front() == article.title)
      article.body.erase(article.body.begin());
    return true;
  }

  void reject(const char* reason, std::string detail) const {
    input_.records.reject(input_.origin, place_, reason, std::move(detail));
  }

  const FormatInput& input_;
  const Decoder& decoder_;
  MailParser parser_;
  std::string line_;
  std::uint64_t byte_ = 0, line_number_ = 0;
  RecordPlace place_{0, 1};
  bool after_blank_ = true;
  bool begun_ = false;
  bool many_ = false;  ///< the file has several
};

/// The names of the fields of a header, lower case; empty if the text does not begin with one.
std::vector<std::string> header_names(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (trimmed(line).empty()) break;
    if (line.front() == ' ' || line.front() == '\t') continue;
    const std::string name =
        lower_ascii_name(line.substr(0, std::min(line.find(':'), line.size())));
    const bool valid = name.size() < 60 && line.find(':') != line.npos &&
                       name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == name.npos;
    if (!valid) return {};
    names.push_back(name);
  }
  return names;
}

}  // namespace

bool is_mail(const InputHead& head) {
  std::string_view text = head.bytes.substr(0, 32 << 10);
  if (is_from_line(text.substr(0, text.find('\n'))))
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  const std::vector<std::string> names = header_names(text);
  const auto has = [&](std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const bool sent =
      has("received") || has("message-id") || has("return-path") || text.size() < head.bytes.size();
  if (!has("from") || !(has("subject") || (sent && has("date")))) return false;
  // Saved pages are messages, too, but from no one.
  const std::size_t from = lower_ascii_name(text).find("from:");
  return text.substr(from, text.find('\n', from) - from).find('@') != text.npos ||
         has("received") || has("message-id");
}

void read_mail(const FormatInput& input) { MailReader(input).read(); }

}  // namespace timtin
