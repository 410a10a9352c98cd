// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// XML of strangers -> a tree. libxml2's XML parser is known to xml_document.cc only.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// An element; valid as long as its document.
class XmlElement {
 public:
  /// As written, with the prefix: `content:encoded`.
  std::string name() const;
  /// Without the prefix.
  std::string local_name() const;
  /// All text in it.
  std::string text() const;
  /// What is in it, as XML.
  std::string inner_markup() const;
  /// With its own tags.
  std::string markup() const;
  /// Empty without it.
  std::string attribute(const char* name) const;
  /// Names and values.
  std::vector<std::pair<std::string, std::string>> attributes() const;
  /// The elements directly in it.
  std::vector<XmlElement> children() const;
  bool has_children() const;
  /// The first element of that local name in it, however deep, in the order of the document.
  std::optional<XmlElement> find(std::string_view local_name) const;
  /// All of them, in the order of the document; those within one another, too.
  std::vector<XmlElement> find_all(std::string_view local_name) const;

 private:
  friend class XmlDocument;
  explicit XmlElement(void* node) : node_(node) {}
  void* node_;
};

class XmlDocument {
 public:
  /// `xml` is one element, or a document, in valid UTF-8. Nothing is fetched, and no entities but
  /// those of HTML are known; what is wrong is mended as far as it goes.
  explicit XmlDocument(std::string_view xml);
  ~XmlDocument();
  XmlDocument(XmlDocument&&) noexcept;
  XmlDocument& operator=(XmlDocument&&) = delete;

  /// Nothing if it could not be read at all.
  std::optional<XmlElement> root() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin
