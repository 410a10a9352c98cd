// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Documents that are archives of XML: of Word (.docx), of LibreOffice (.odt), books (.epub).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "article/record/record.h"

namespace timtin {

/// What of an archive may be text, by the names of its members.
class OfficeMembers {
 public:
  /// `limit`: bytes of all members together.
  explicit OfficeMembers(std::uint64_t limit) : limit_(limit) {}

  /// XML and HTML; pictures, fonts and what programs keep for themselves are not.
  static bool is_wanted(std::string_view name);

  /// False if they are too large together.
  bool add(const std::string& name, std::string content);

  /// nullptr if there is none.
  const std::string* find(const std::string& name) const;
  const std::map<std::string, std::string>& all() const { return members_; }

 private:
  std::uint64_t limit_;
  std::uint64_t bytes_ = 0;
  std::map<std::string, std::string> members_;
};

/// The article in a document; nothing if the members are those of another kind (tables, slides).
/// Bodies of books stay markup.
std::optional<Record> read_office_document(const OfficeMembers& members);

}  // namespace timtin
