// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/hits_fields.h"

#include <nlohmann/json.hpp>

#include "article/model/json_writer.h"
#include "output/csv.h"
#include "output/labels.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::output {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// With the identifier that `show` takes, as in all formats but jsonl.
Json members_for_people(const ShownHit& shown) {
  Json hit = members_of(shown);
  hit["id"] = identifier(shown.hit.article, shown.hit.id_is_unique);
  return hit;
}

std::string tsv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) row += (i == 0 ? "" : "\t") + cells[i];
  return row + '\n';
}

std::string table_of(const std::vector<ShownHit>& hits, const std::vector<MemberPath>& fields,
                     const RenderOptions& options) {
  const bool csv = options.format == Format::csv;
  const auto row_of = csv ? csv_row : tsv_row;
  std::string out(csv && options.byte_order_mark ? byte_order_mark : "");
  std::vector<std::string> cells;
  cells.reserve(fields.size());
  for (const MemberPath& field : fields) cells.push_back(field.text());
  if (csv || options.head_line) out += row_of(cells);
  for (const ShownHit& shown : hits) {
    const Json hit = members_for_people(shown);
    for (std::size_t i = 0; i < fields.size(); ++i) cells[i] = text_of(fields[i].find(hit));
    out += row_of(cells);
  }
  return out;
}

/// Through our own writer: it escapes what a terminal obeys.
void append_value(JsonWriter& json, const Json& value) {
  if (value.is_string()) return json.text(value.get_ref<const std::string&>());
  if (value.is_array()) {
    json.begin_array();
    for (const Json& each : value) append_value(json, each);
    return json.end_array();
  }
  if (!value.is_object()) return json.json(value.dump());
  json.begin_object();
  for (const auto& [name, member] : value.items()) {
    json.name(name);
    append_value(json, member);
  }
  json.end_object();
}

std::string objects_of(const std::vector<ShownHit>& hits, const std::vector<MemberPath>& fields) {
  std::string out;
  for (const ShownHit& shown : hits) {
    const Json hit = members_of(shown);
    JsonWriter json(out);
    json.begin_object();
    for (const MemberPath& field : fields) {
      json.name(field.text());
      append_value(json, field.find(hit));
    }
    json.end_object();
    out += '\n';
  }
  return out;
}

/// What `\` and this letter stand for in a pattern.
char escaped(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case '0':
      return '\0';
    default:
      return letter;
  }
}

}  // namespace

std::vector<MemberPath> parse_fields(std::string_view fields) {
  std::vector<MemberPath> paths;
  for (std::size_t at = 0; at <= fields.size();) {
    const std::size_t end = std::min(fields.find(',', at), fields.size());
    paths.emplace_back(fields.substr(at, end - at));
    at = end + 1;
  }
  return paths;
}

std::string hits_with_fields(const std::vector<ShownHit>& hits, const RenderOptions& options) {
  const auto fields =
      parse_fields(options.fields.empty() ? usual_fields : std::string_view(options.fields));
  return options.format == Format::jsonl ? objects_of(hits, fields)
                                         : table_of(hits, fields, options);
}

Pattern::Pattern(std::string_view text) : pieces_(1) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest[0] == '\\' && rest.size() > 1) {
      pieces_.back().text += escaped(text[++at]);
    } else if (rest.starts_with("{{") || rest.starts_with("}}")) {
      pieces_.back().text += text[++at];
    } else if (rest[0] == '{') {
      const std::size_t end = rest.find('}');
      if (end == std::string_view::npos)
        throw Error(ErrorCode::usage, tr("--template has a { without its }"),
                    tr("{{ stands for a brace"));
      pieces_.back().value.emplace(rest.substr(1, end - 1));
      pieces_.emplace_back();
      at += end;
    } else {
      pieces_.back().text += rest[0];
    }
  }
}

std::string Pattern::filled(const Json& hit) const {
  std::string out;
  for (const Piece& piece : pieces_) {
    out += piece.text;
    if (piece.value) out += text_of(piece.value->find(hit));
  }
  return out;
}

std::string hits_in_pattern(const std::vector<ShownHit>& hits, const RenderOptions& options) {
  const Pattern pattern(options.pattern);
  std::string out;
  for (const ShownHit& shown : hits) out += pattern.filled(members_for_people(shown));
  return out;
}

}  // namespace timtin::output

namespace timtin {

void check_hit_rendering(const RenderOptions& options) {
  if (!options.fields.empty()) output::parse_fields(options.fields);
  if (!options.pattern.empty()) output::Pattern{options.pattern};
}

}  // namespace timtin
