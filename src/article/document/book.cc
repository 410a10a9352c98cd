// SPDX-License-Identifier: GPL-2.0-or-later
// An EPUB names its package, the package its chapters, and its spine their order:
//
//     META-INF/container.xml   <rootfile full-path="OEBPS/content.opf"/>
//     OEBPS/content.opf        <metadata><dc:title/><dc:creator/><dc:date/></metadata>
//                              <manifest><item id="c1" href="1.xhtml"/></manifest>
//                              <spine><itemref idref="c1"/></spine>
#include <map>
#include <vector>

#include "article/document/office_parts.h"
#include "article/line/paragraphs.h"
#include "article/record/published_fields.h"
#include "article/xml/xml_document.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// `a%20b.xhtml#top` -> `a b.xhtml`
std::string member_name(std::string_view reference) {
  reference = reference.substr(0, reference.find('#'));
  std::string name;
  for (std::size_t at = 0; at < reference.size(); ++at) {
    const bool code = reference[at] == '%' && at + 2 < reference.size();
    const int high = code ? ascii::hexadecimal_value(reference[at + 1]) : -1;
    const int low = high < 0 ? -1 : ascii::hexadecimal_value(reference[at + 2]);
    name += low < 0 ? reference[at] : static_cast<char>(high * 16 + low);
    if (low >= 0) at += 2;
  }
  return name;
}

/// The package's path and content; nothing without one.
std::optional<std::pair<std::string, std::string>> find_package(const OfficeMembers& members) {
  const XmlDocument container(*members.find("META-INF/container.xml"));
  if (const auto root = container.root())
    if (const auto file = root->find("rootfile")) {
      const std::string path = member_name(file->attribute("full-path"));
      if (const std::string* package = members.find(path)) return std::pair(path, *package);
    }
  for (const auto& [name, content] : members.all())
    if (name.ends_with(".opf")) return std::pair(name, content);
  return std::nullopt;
}

std::string text_of(const XmlElement& package, std::string_view name) {
  const auto found = package.find(name);
  return found ? single_line(found->text()) : std::string();
}

/// The content of a chapter's body, as markup.
std::string chapter(const std::string& content) {
  const std::size_t body = content.find("<body");
  const std::size_t begin = body == content.npos ? 0 : content.find('>', body) + 1;
  const std::size_t end = content.rfind("</body");
  return content.substr(begin, end == content.npos || end < begin ? content.npos : end - begin);
}

/// The chapters in their order; lists of contents, which are chapters as well, are left out.
std::string spine(const XmlElement& package, const std::string& folder,
                  const OfficeMembers& members) {
  std::map<std::string, std::string> chapters;
  for (const XmlElement& item : package.find_all("item"))
    if (item.attribute("properties").find("nav") == std::string::npos)
      chapters[item.attribute("id")] = folder + member_name(item.attribute("href"));
  std::string markup;
  for (const XmlElement& reference : package.find_all("itemref")) {
    const auto found = chapters.find(reference.attribute("idref"));
    const std::string* content = found == chapters.end() ? nullptr : members.find(found->second);
    if (content == nullptr || reference.attribute("linear") == "no") continue;
    markup.append("<div>").append(chapter(*content)).append("</div>\n");
    chapters.erase(found);  // once each
  }
  return markup;
}

}  // namespace

std::optional<Record> read_book(const OfficeMembers& members) {
  const auto found = find_package(members);
  if (!found) return std::nullopt;
  const XmlDocument document(found->second);
  const auto package = document.root();
  if (!package) return std::nullopt;
  const std::size_t slash = found->first.rfind('/');
  const std::string folder = slash == found->first.npos ? "" : found->first.substr(0, slash + 1);
  Record record;
  Article& article = record.article;
  article.title = text_of(*package, "title");
  article.author = text_of(*package, "creator");
  article.source = text_of(*package, "publisher");
  article.lead = text_of(*package, "description");
  article.body.push_back(spine(*package, folder, members));
  read_published({}, text_of(*package, "date"), record);
  return record;
}

}  // namespace timtin
