// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/record_fields.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "article/line/folded_words.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/reader.h"

namespace timtin {
namespace {

struct NameRow {
  RecordField field;
  std::vector<std::string_view> names;  ///< best first; lower case without marks and separators
};

const std::vector<NameRow>& name_rows() {
  using enum RecordField;
  static const std::vector<NameRow> rows{
      {id, {"id", "articleid", "newsid", "postid", "docid", "mabai", "maso", "ma", "guid", "uuid"}},
      {url, {"url", "link", "permalink", "href", "canonicalurl", "diachi", "lienket", "duongdan"}},
      {source,
       {"source", "sourcename", "publisher", "site", "sitename", "newspaper", "nguon", "nguontin",
        "tenbao", "toasoan", "domain"}},
      {section,
       {"section", "category", "categories", "chuyenmuc", "danhmuc", "articlesection", "muc",
        "topicname", "cattitle", "categoryname", "chuyentrang", "loaitin", "cat"}},
      {title,
       {"title", "headline", "tieude", "tenbai", "tenbaiviet", "posttitle", "newstitle",
        "articletitle", "tieudetin", "tieudebai", "name", "tit"}},
      {lead, {"lead",        "sapo",       "tomtat",        "summary",        "description",
              "abstract",    "teaser",     "excerpt",       "intro",          "introtext",
              "postexcerpt", "mota",       "motangan",      "trichyeu",       "trichdan",
              "dandan",      "standfirst", "customexcerpt", "excerptencoded", "snippet"}},
      {body, {"body",           "articlebody",    "content",
              "fulltext",       "text",           "maintext",
              "noidung",        "baiviet",        "postcontent",
              "newscontent",    "articlecontent", "bodyvalue",
              "bodyhtml",       "contenthtml",    "contentrendered",
              "noidungbaiviet", "noidungchitiet", "noidungtin",
              "chitiet",        "paragraphs",     "toanvan",
              "story",          "contents",       "bodytext",
              "articletext",    "contentencoded", "contenttext",
              "html",           "plaintext",      "textcontent",
              "bodyblocks",     "contentblocks",  "contentelements",
              "blocks"}},
      {captions,
       {"captions", "caption", "imagecaptions", "imagecaption", "chuthich", "chuthichanh"}},
      {author,
       {"author", "authors", "byline", "tacgia", "creator", "writer", "nguoiviet", "phongvien",
        "butdanh", "createdbyalias", "postauthor"}},
      {date, {"date", "ngay", "ngaythang"}},
      {datetime,
       {"datetime",      "published",    "publishedat",  "publishedtime", "publisheddate",
        "datepublished", "publishdate",  "publishtime",  "pubdate",       "publicationdate",
        "ngaydang",      "ngayxuatban",  "thoigiandang", "thoigian",      "posted",
        "postedat",      "timestamp",    "time",         "created",       "createdat",
        "createddate",   "creationdate", "datecreated",  "createdtime",   "ngaytao",
        "postdate",      "publishup",    "ngaydangtin",  "ngaydangbai",   "ngayphathanh",
        "crawledat"}},
      {tags, {"tags", "tag", "keywords", "keyword", "tukhoa", "the"}},
      {key, {"key"}},
      {path, {"path"}},
      {charset, {"charset"}},
      {charset_score, {"charsetscore"}},
      {flags, {"flags"}},
      {boilerplate, {"boilerplate"}},
      {added, {"added"}},
  };
  return rows;
}

using NameTable = std::unordered_map<std::string_view, FieldName>;

NameTable make_table() {
  NameTable table;
  for (const NameRow& row : name_rows()) {
    unsigned rank = 0;
    for (const std::string_view name : row.names) table.emplace(name, FieldName{row.field, rank++});
  }
  return table;
}

constexpr std::size_t longest_name = 40;

/// Without case, marks, spaces, `_` and `-`.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : folded_words(name))
    if (c != ' ') plain += c;
  return plain;
}

/// The fields that can be chosen, as articles are printed.
constexpr std::array<std::string_view, 12> names_to_choose{
    "title",     "lead",   "body",    "captions", "author", "date",
    "published", "source", "section", "tags",     "url",    "id"};

bool can_be_chosen(RecordField field) {
  return field != RecordField::key && field != RecordField::path && field != RecordField::charset &&
         field != RecordField::charset_score && field != RecordField::flags &&
         field != RecordField::added;
}

}  // namespace

std::optional<FieldName> find_record_field(std::string_view name) {
  static const NameTable table = make_table();
  if (name.size() > longest_name) return std::nullopt;
  const auto found = table.find(plain_name(name));
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string_view> record_field_names() {
  return {names_to_choose.begin(), names_to_choose.end()};
}

void check_record_fields(const std::map<std::string, std::string>& fields) {
  [[maybe_unused]] const FieldNames names(fields);
}

FieldNames::FieldNames(const std::map<std::string, std::string>& chosen) {
  for (const auto& [field, name] : chosen) {
    const auto known = find_record_field(field);
    if (!known || !can_be_chosen(known->field))
      throw Error(ErrorCode::usage, tr("there is no field \"{}\" of an article", field),
                  tr("the fields are: {}", fmt::join(names_to_choose, ", ")));
    if (!chosen_.emplace(plain_name(name), known->field).second)
      throw Error(ErrorCode::usage, tr("\"{}\" is given as the name of two fields", name),
                  tr("a member or column is one field of an article"));
  }
}

std::optional<FieldName> FieldNames::find(std::string_view name) const {
  if (!chosen_.empty())
    if (const auto found = chosen_.find(plain_name(name)); found != chosen_.end())
      return FieldName{found->second, 0};
  auto known = find_record_field(name);
  if (known) ++known->rank;
  return known;
}

}  // namespace timtin
