// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/index_check.h"

#include <array>
#include <sstream>

#include "index/deep_check.h"
#include "index/descriptor.h"
#include "index/errors.h"
#include "index/generation_files.h"
#include "index/limited_child.h"
#include "index/metadata.h"
#include "index/stored_article.h"
#include "text/message.h"

namespace timtin {

namespace {

/// Times the processor time that another look may take.
constexpr unsigned deep_effort = 20;

/// Instead of a finding.
constexpr std::string_view other_lexicons = "other lexicons\n";

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

/// False if other lexicons have read the articles.
bool check_deeply(const std::string& archive, const Manifest& manifest,
                  const std::shared_ptr<const Lexicons>& lexicons, Findings& findings) {
  bool comparable = true;
  guarded(archive, findings, [&] {
    const Xapian::Database database = open_generation(archive, manifest);
    check_schema(database, archive);
    comparable = database.get_doccount() == 0 || lexicons_of(database) == lexicons->digest();
    if (comparable)
      check_derived(
          database, generation_path(archive, manifest.generation), lexicons,
          [&](const Finding& finding) { findings.add(finding.kind, finding.place, finding.what); });
  });
  return comparable;
}

/// Hands over what the child writes until it ends. False if it has told of other lexicons.
bool read_findings(Descriptor& pipe, const std::function<void(const Finding&)>& take) {
  bool comparable = true;
  std::string text;
  std::array<char, 4096> buffer{};
  while (const std::size_t size = pipe.read(buffer.data(), buffer.size())) {
    text.append(buffer.data(), size);
    for (std::size_t end; (end = text.find('\n')) != text.npos; text.erase(0, end + 1)) {
      const std::string_view line = std::string_view(text).substr(0, end);
      if (text.starts_with(other_lexicons))
        comparable = false;
      else
        take(finding_of(line));
    }
  }
  return comparable;
}

std::uint64_t bytes_of(const Manifest& manifest) {
  std::uint64_t bytes = 0;
  for (const auto& [name, file] : manifest.files) bytes += file.bytes.value_or(0);
  return bytes;
}

}  // namespace

void check_index(const std::string& archive, const Manifest& manifest,
                 const std::function<void(const Finding&)>& take,
                 const std::shared_ptr<const Lexicons>& lexicons) {
  bool comparable = true;
  const bool ended = run_limited(
      bytes_of(manifest),
      [&](Descriptor& pipe) {
        Findings findings(pipe);
        guarded(archive, findings,
                [&] { check_records(open_generation(archive, manifest), findings); });
        guarded(archive, findings,
                [&] { check_tables(generation_path(archive, manifest.generation), findings); });
        if (lexicons && !check_deeply(archive, manifest, lexicons, findings))
          pipe.write(other_lexicons);
      },
      [&](Descriptor& pipe) { comparable = read_findings(pipe, take); },
      lexicons ? deep_effort : 1);
  if (!comparable)
    throw Error(
        ErrorCode::archive,
        tr("cannot check archive {} deeply: other lexicons have read its articles", archive),
        tr("these read them all: timtin -a {} reindex", archive));
  if (!ended) take({Finding::Kind::index, "index", tr("reading its tables comes to no end")});
}

}  // namespace timtin
