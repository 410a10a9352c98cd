// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/new_file.h"

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

void follow(const fs::path& path, const struct stat& model) {
  const auto status = status_of(path);
  if (!status || status->st_uid != ::geteuid()) return;
  const bool folder = S_ISDIR(status->st_mode);
  if (!folder && !S_ISREG(status->st_mode)) return;
  const mode_t mode = model.st_mode & (folder ? permissions : mode_of_files);
  // Only to a group that one is in: of another one the mode must do.
  if (status->st_gid != model.st_gid &&
      ::lchown(path.c_str(), static_cast<uid_t>(-1), model.st_gid) != 0)
    errno = 0;
  if ((status->st_mode & permissions) != mode) ::chmod(path.c_str(), mode);
}

}  // namespace

NewFile::NewFile(fs::path target) : target_(std::move(target)), temporary_(target_) {
  const auto replaced = status_of(target_);
  if (replaced && !S_ISREG(replaced->st_mode)) throw_not_ours(target_);
  const auto folder = status_of(target_.parent_path() / "");
  remove_leftovers(target_);
  temporary_ += fmt::format(".{:016x}{}", unforeseen_number(), ending);
  file_.emplace(temporary_, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
                tr_noop("cannot create {}: {}"));
  if (const auto& model = replaced ? replaced : folder)
    file_->follow(model->st_mode & (replaced ? permissions : mode_of_files), model->st_gid);
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
  struct stat model {};
  if (::stat(archive.c_str(), &model) != 0) return;
  follow(path, model);
  if (!fs::is_directory(fs::symlink_status(path))) return;
  for (const auto& entry : fs::recursive_directory_iterator(path)) follow(entry.path(), model);
}

}  // namespace timtin
