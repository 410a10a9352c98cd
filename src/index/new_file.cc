// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/new_file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

#include "index/durable.h"
#include "index/errors.h"
#include "text/message.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t digits = 16;
constexpr std::string_view ending = ".tmp";
constexpr mode_t mode_of_files = 0666;
constexpr mode_t permissions = 07777;
constexpr int max_depth = 8;  ///< of folders below one that follows the archive

std::uint64_t unforeseen_number() {
  std::uint64_t number = 0;
  if (::getrandom(&number, sizeof number, 0) != static_cast<ssize_t>(sizeof number))
    throw_io(tr_noop("cannot create {}: {}"), "");
  return number;
}

/// `NAME.0123456789abcdef.tmp`
bool is_temporary_of(std::string_view name, std::string_view target) {
  if (!name.starts_with(target) || !name.ends_with(ending)) return false;
  name.remove_prefix(target.size());
  name.remove_suffix(ending.size());
  return name.size() == digits + 1 && name.front() == '.' &&
         name.find_first_not_of("0123456789abcdef", 1) == name.npos;
}

void remove_leftovers(const fs::path& target) {
  const std::string name = target.filename();
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(target.parent_path(), failure))
    if (is_temporary_of(entry.path().filename().string(), name))
      ::unlink(entry.path().c_str());  // a link itself, never what it names
}

[[noreturn]] void throw_not_ours(const fs::path& path) {
  throw_foreign(
      tr_noop("cannot use {}: it is a link or a special file, which timtin makes none of"), path);
}

/// Of the thing itself, not of what a link names; nothing if there is none.
std::optional<struct stat> status_of(const fs::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) return status;
  if (errno == ENOENT) return std::nullopt;
  throw_io(tr_noop("cannot open {}: {}"), path);
}

/// What has been opened, in a folder or at a path, and no link; -1 for nothing.
int open_itself(int folder, const char* name) {
  return ::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

/// One step after the other, each in the folder that the one before has opened: whatever is laid on
/// the way meanwhile is not followed. Closes `folder`; -1 if something is no folder or not there.
int open_below(int folder, const fs::path& way) {
  for (const fs::path& step : way) {
    if (folder < 0) return folder;
    const int next = open_itself(folder, step.c_str());
    ::close(folder);
    folder = next;
  }
  return folder;
}

/// What is in it, too, as deep as anything of ours lies. Closes `opened`.
void follow(int opened, const struct stat& model, int depth = 0) {
  struct stat status {};
  const bool known = ::fstat(opened, &status) == 0;
  const bool folder = known && S_ISDIR(status.st_mode);
  if (known && status.st_uid == ::geteuid() && (folder || S_ISREG(status.st_mode))) {
    const mode_t mode = model.st_mode & (folder ? permissions : mode_of_files);
    // Only to a group that one is in: of another one the mode must do.
    if (status.st_gid != model.st_gid &&
        ::fchown(opened, static_cast<uid_t>(-1), model.st_gid) != 0)
      errno = 0;
    if ((status.st_mode & permissions) != mode) ::fchmod(opened, mode);
  }
  DIR* const entries = folder && depth < max_depth ? ::fdopendir(opened) : nullptr;
  if (entries == nullptr) {
    ::close(opened);
    return;
  }
  while (const dirent* const entry = ::readdir(entries)) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (const int below = open_itself(opened, entry->d_name); below >= 0)
      follow(below, model, depth + 1);
  }
  ::closedir(entries);
}

}  // namespace

NewFile::NewFile(fs::path target, const fs::path& like)
    : target_(std::move(target)), temporary_(target_) {
  check_plain_file(target_);
  check_plain_file(like);
  const auto alike = status_of(like);
  const auto folder = status_of(target_.parent_path() / "");
  remove_leftovers(target_);
  temporary_ += fmt::format(".{:016x}{}", unforeseen_number(), ending);
  file_.emplace(temporary_, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
                tr_noop("cannot create {}: {}"));
  if (const auto& model = alike ? alike : folder)
    file_->follow(model->st_mode & (alike ? permissions : mode_of_files), model->st_gid);
}

NewFile::~NewFile() {
  if (file_) ::unlink(temporary_.c_str());
}

void NewFile::publish() {
  file_->sync();
  rename_durably(temporary_, target_);
  file_.reset();
}

void check_plain_file(const fs::path& path) {
  if (const auto status = status_of(path); status && !S_ISREG(status->st_mode))
    throw_not_ours(path);
}

void check_plain_tree(const fs::path& path) {
  if (!fs::is_directory(fs::symlink_status(path))) throw_not_ours(path);
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    const fs::file_status status = entry.symlink_status();
    if (!fs::is_directory(status) && !fs::is_regular_file(status)) throw_not_ours(entry.path());
  }
}

void follow_archive(const fs::path& path, const fs::path& archive) {
  const int folder = ::open(archive.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  struct stat model {};
  const bool known = ::fstat(folder, &model) == 0;
  const int opened = open_below(folder, path.lexically_relative(archive));
  if (opened < 0) return;
  if (known)
    follow(opened, model);
  else
    ::close(opened);
}

}  // namespace timtin
