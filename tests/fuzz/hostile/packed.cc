// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "hostile_file.h"
#include "packed.h"

namespace timtin::hostile {
namespace {

constexpr std::array<const char*, 4> filters{"gzip", "bzip2", "xz", "zstd"};

constexpr std::array<const char*, 8> member_names{
    "a.txt",     "../../../etc/passwd", "/etc/passwd", "a/b/c.jsonl",
    "C:\\x.txt", "a\n\x1B[2J.txt",      ".",           "2021/./../a"};

std::string archive_of(const std::vector<PackedMember>& members, Random& random) {
  switch (random.below(3)) {
    case 0:
      return zip_of(members);
    case 1:
      return tar_of(members);
    default:
      return compressed(tar_of(members), random.pick(filters));
  }
}

std::string archive_of_files(Random& random) {
  std::vector<PackedMember> members;
  for (std::size_t i = random.below(6); i > 0; --i) {
    const HostileFile file = sound_file(random);
    members.push_back({random.one_in(3) ? random.pick(member_names) : file.name, file.bytes});
    if (random.one_in(8)) members.back() = {"link", "", "../../../etc/passwd"};
  }
  return archive_of(members, random);
}

/// Made once: they are dear.
const std::vector<std::string>& bombs() {
  static const std::vector<std::string> made = [] {
    constexpr std::size_t size = 48u << 20;
    std::vector<std::string> all;
    const std::string line = "{\"title\":\"" + std::string(size, 'a');
    for (const std::string& content : {std::string(size, '\0'), std::string(size, '\n'), line}) {
      for (const char* filter : filters) all.push_back(compressed(content, filter));
      const std::string zip = zip_of({{"a.txt", content}});
      all.push_back(zip);
      all.push_back(zip_of(std::vector<PackedMember>(50, {"b.zip", zip})));
      all.push_back(compressed(tar_of(std::vector<PackedMember>(50, {"b.zip", zip})), "xz"));
    }
    // Empty streams one behind the other become nothing, at a great length.
    std::string empty;
    while (empty.size() < (8u << 20)) empty += compressed("", "gzip");
    all.push_back(compressed(empty, "gzip"));
    all.push_back(zip_of(std::vector<PackedMember>(20'000, {"a.txt", ""})));
    return all;
  }();
  return made;
}

std::string nested(Random& random) {
  std::string bytes = archive_of_files(random);
  for (std::size_t depth = 1 + random.below(8); depth > 0; --depth)
    bytes = random.one_in(2) ? compressed(bytes, random.pick(filters))
                             : archive_of({{"a.zip", bytes}, {"b.txt", "Một bài\n\nx\n"}}, random);
  return bytes;
}

}  // namespace

HostileFile packed_file(Random& random) {
  constexpr std::array<const char*, 5> names{"a.zip", "a.tar.gz", "a.gz", "a.dat", "a.jsonl.xz"};
  if (random.one_in(40)) return {"bomb", random.pick(names), random.pick(bombs())};
  if (random.one_in(6)) return {"nested", random.pick(names), nested(random)};
  if (random.one_in(6))
    return {"compressed", random.pick(names),
            compressed(sound_file(random).bytes, random.pick(filters))};
  return {"archive", random.pick(names), archive_of_files(random)};
}

namespace {

HostileFile too_much(Random& random) {
  if (random.one_in(3)) return excessive_file(random);
  return random.one_in(2) ? excessive_text(random) : excessive_container(random);
}

}  // namespace

HostileFile hostile_file(Random& random) {
  static const std::vector<std::string> odd_names{"-rf",
                                                  "a\nb.txt",
                                                  "\x1B[31m.txt",
                                                  "\xFF\xFE.txt",
                                                  std::string(250, 'n') + ".txt",
                                                  "a b'\"$(x).txt",
                                                  "tên tệp.csv",
                                                  "..a.txt",
                                                  "\xE2\x80\xAE.txt",
                                                  "a.PDF",
                                                  "a.zip",
                                                  "a.jsonl"};
  HostileFile file = random.one_in(20)
                         ? HostileFile{"noise", "a.txt", random.bytes(random.below(5000))}
                     : random.one_in(4) ? too_much(random)
                     : random.one_in(3) ? packed_file(random)
                                        : sound_file(random);
  // Of a container one byte that is changed hides all that is in it.
  const bool container = file.kind.starts_with("large ");
  const bool damage = container ? random.one_in(4) : !random.one_in(4) && file.kind != "bomb";
  if (damage) file.bytes = damaged(std::move(file.bytes), random);
  if (random.one_in(8)) file.name = random.pick(odd_names);
  return file;
}

}  // namespace timtin::hostile
