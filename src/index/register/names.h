// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/text_table.h"

namespace timtin::registry {

using NameId = std::uint32_t;
/// Of the names that have one key: in whatever capitals they are written.
using NameKeyId = std::uint32_t;

/// Views of what holds it.
struct Name {
  std::string_view text;    ///< as written
  std::string_view key;     ///< its forms, joined
  std::string_view folded;  ///< the key
  std::string_view person;  ///< key of the name that this is a second spelling of, else its own
};

/// The names of an archive, each once: there are too many for strings of their own.
class Names {
 public:
  /// The one with this text that is known already, or a new one.
  NameId add(const Name& name);
  std::optional<NameId> find(std::string_view text) const { return texts_.find(text); }
  /// Valid until another one is added or the person is set.
  Name operator[](NameId name) const;
  std::string_view key(NameId name) const { return keys_[key_of_[name]]; }
  NameId size() const { return static_cast<NameId>(texts_.size()); }

  /// Keys are numbered from 0, as they came.
  NameKeyId keys() const { return static_cast<NameKeyId>(keys_.size()); }
  NameKeyId key_id(NameId name) const { return key_of_[name]; }
  /// The first name that has this key.
  NameId with_key(NameKeyId key) const { return first_[key]; }
  std::optional<NameId> with_key(std::string_view key) const;

  void set_person(NameId name, std::string_view person);

 private:
  TextTable texts_, keys_;
  PackedTexts folds_;                                ///< of keys
  std::vector<NameKeyId> key_of_;                    ///< by name
  std::vector<NameId> first_;                        ///< by key
  std::unordered_map<NameId, std::string> persons_;  ///< of second spellings
};

}  // namespace timtin::registry
