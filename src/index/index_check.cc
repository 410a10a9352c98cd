// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/index_check.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <sstream>
#include <vector>

#include "index/descriptor.h"
#include "index/errors.h"
#include "index/generation_files.h"
#include "index/stored_article.h"
#include "text/message.h"

namespace timtin {

namespace {

constexpr rlim_t seconds_at_least = 8;
constexpr rlim_t bytes_a_second = 4u << 20;
constexpr rlim_t memory = rlim_t{2} << 30;

/// Of the child to the parent: a line with kind, place and sentence, separated by tabs.
class Findings {
 public:
  explicit Findings(Descriptor& pipe) : pipe_(pipe) {}

  void add(Finding::Kind kind, std::string_view place, std::string_view what) {
    std::string line(1, static_cast<char>('0' + static_cast<int>(kind)));
    for (const std::string_view field : {place, what}) {
      line += '\t';
      for (const char c : field) line += c == '\t' || c == '\n' ? ' ' : c;
    }
    pipe_.write(line + '\n');
  }

 private:
  Descriptor& pipe_;
};

Finding finding_of(std::string_view line) {
  const std::size_t place = line.find('\t') + 1;
  const std::size_t what = line.find('\t', place) + 1;
  return {static_cast<Finding::Kind>(line.front() - '0'),
          std::string(line.substr(place, what - 1 - place)), std::string(line.substr(what))};
}

void limit(rlim_t bytes) {
  const rlim_t seconds = seconds_at_least + bytes / bytes_a_second;
  const rlimit time{seconds, seconds};
  ::setrlimit(RLIMIT_CPU, &time);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
#ifndef __SANITIZE_ADDRESS__  // which takes terabytes of addresses
  const rlimit space{memory + bytes, memory + bytes};
  ::setrlimit(RLIMIT_AS, &space);
#endif
}

/// Runs `look`; what it throws is a finding.
template <typename Look>
void guarded(const std::string& archive, Findings& findings, Look look) {
  try {
    translating(archive, look);
  } catch (const std::exception& error) {
    findings.add(Finding::Kind::index, "index", error.what());
  }
}

void check_records(const Xapian::Database& database, Findings& findings) {
  std::uint64_t articles = 0;
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document) {
    ++articles;
    if (!stored_article(database.get_document(*document)))
      findings.add(Finding::Kind::article, article_name(database, *document),
                   tr("its record is damaged; importing the article again heals it"));
  }
  if (articles != database.get_doccount())
    findings.add(Finding::Kind::index, "index",
                 tr("{} articles can be read, {} expected", articles, database.get_doccount()));
}

void check_tables(const std::string& generation, Findings& findings) {
  std::ostringstream report;
  if (const std::size_t errors = Xapian::Database::check(generation, 0, &report); errors > 0)
    findings.add(Finding::Kind::index, "index",
                 trn("Xapian finds {} error in its tables", "Xapian finds {} errors in its tables",
                     errors, errors));
}

[[noreturn]] void run_child(const std::string& archive, const Manifest& manifest, int pipe) {
  {
    Descriptor out("pipe", pipe);
    Findings findings(out);
    const std::string generation = generation_path(archive, manifest.generation);
    guarded(archive, findings,
            [&] { check_records(open_generation(archive, manifest), findings); });
    guarded(archive, findings, [&] { check_tables(generation, findings); });
  }
  ::_exit(0);
}

/// Hands over what the child writes until it ends.
void read_findings(Descriptor& pipe, const std::function<void(const Finding&)>& take) {
  std::string text;
  std::array<char, 4096> buffer{};
  while (const std::size_t size = pipe.read(buffer.data(), buffer.size())) {
    text.append(buffer.data(), size);
    for (std::size_t end; (end = text.find('\n')) != text.npos; text.erase(0, end + 1))
      take(finding_of(std::string_view(text).substr(0, end)));
  }
}

rlim_t bytes_of(const Manifest& manifest) {
  rlim_t bytes = 0;
  for (const auto& [name, file] : manifest.files) bytes += file.bytes.value_or(0);
  return bytes;
}

}  // namespace

void check_index(const std::string& archive, const Manifest& manifest,
                 const std::function<void(const Finding&)>& take) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_io(tr_noop("cannot open {}: {}"), "pipe");
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    limit(bytes_of(manifest));
    run_child(archive, manifest, ends[1]);
  }
  ::close(ends[1]);
  Descriptor pipe("pipe", ends[0]);
  if (child < 0) throw_io(tr_noop("cannot start {}: {}"), "timtin");
  read_findings(pipe, take);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    take({Finding::Kind::index, "index", tr("reading its tables comes to no end")});
}

}  // namespace timtin
