// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Who reads a generation, so that no writer removes it under a reader.
#pragma once

#include <filesystem>
#include <string>

namespace timtin {

/// Held by a reader as long as it may open files of the generation: a shared lock on its folder,
/// which takes no permission to write and which the kernel releases when the process dies.
class GenerationUse {
 public:
  /// Throws Xapian::DatabaseOpeningError if the folder is not there, or is being removed.
  explicit GenerationUse(const std::string& generation);
  ~GenerationUse();
  GenerationUse(const GenerationUse&) = delete;
  GenerationUse& operator=(const GenerationUse&) = delete;

 private:
  int descriptor_;
};

/// Removes the folder with everything in it, unless somebody reads it.
void remove_unused(const std::filesystem::path& generation);

}  // namespace timtin
