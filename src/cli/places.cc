// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/places.h"

#include <filesystem>
#include <string>
#include <system_error>

#include "cli/environment.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

namespace fs = std::filesystem;

/// Empty without /proc, as in some sandboxes.
fs::path path_of_program() {
  std::error_code failure;
  return fs::read_symlink("/proc/self/exe", failure);
}

/// What stands beside the program's own folder, or where it was to be installed.
fs::path beside_program(const char* place, const char* installed) {
  const fs::path above = prefix_of(path_of_program());
  if (above.empty()) return installed;
  std::error_code failure;
  const fs::path beside = above / place;
  return fs::exists(beside, failure) ? beside : installed;
}

/// The specification says that a relative path in these variables is to be ignored.
fs::path base_directory(const char* variable, const char* below_home) {
  fs::path base = environment(variable);
  if (base.is_absolute()) return base;
  const std::string home(environment("HOME"));
  return home.empty() ? fs::path() : fs::path(home) / below_home;
}

}  // namespace

std::string prefix_of(const std::string& program) {
  const fs::path folder = fs::path(program).parent_path();
  const fs::path above = folder.parent_path();
  if (!folder.is_absolute()) return {};
  if (folder.filename() == "bin") return above;
  if (folder.filename() == "timtin" && above.filename() == "libexec") return above.parent_path();
  return {};
}

std::string data_directory() {
  const std::string chosen(environment("TIMTIN_DATA"));
  fs::path place =
      chosen.empty() ? beside_program("share/timtin", TIMTIN_DATADIR) : fs::path(chosen);
  std::error_code failure;
  if (!fs::is_directory(place, failure))
    throw Error(ErrorCode::io, tr("cannot read the lexicons in {}: no such folder", place.string()),
                tr("TIMTIN_DATA=DIR names another folder"));
  return place;
}

std::string locale_directory() { return beside_program("share/locale", TIMTIN_LOCALEDIR); }

std::string import_program() {
  return beside_program("libexec/timtin/timtin-import", TIMTIN_LIBEXECDIR "/timtin-import");
}

std::string own_program() {
  const fs::path path = path_of_program();
  return path.filename() == "timtin" ? path : "timtin";
}

std::string default_archive() {
  const fs::path base = base_directory("XDG_DATA_HOME", ".local/share");
  if (base.empty())
    throw Error(ErrorCode::usage, tr("cannot tell where the archive is: HOME is not set"),
                tr("-a DIR names the archive"));
  return base / "timtin";
}

std::string state_directory() {
  const fs::path base = base_directory("XDG_STATE_HOME", ".local/state");
  return base.empty() ? base : base / "timtin";
}

std::string cache_directory() {
  const fs::path base = base_directory("XDG_CACHE_HOME", ".cache");
  return base.empty() ? base : base / "timtin";
}

std::string configuration_file() {
  const fs::path base = base_directory("XDG_CONFIG_HOME", ".config");
  return base.empty() ? base : base / "timtin" / "config.ini";
}

}  // namespace timtin::cli
