// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// libFuzzer on what comes through a pipe: a message of another timtin is read, or Malformed, and
/// what was read is read again as it is written; and `serve` answers whatever it is asked with
/// frames, or ends with Error(io).
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include "../temporary_directory.h"
#include "index/remote/copies.h"
#include "index/remote/officials.h"
#include "index/remote/shared_articles.h"
#include "index/remote/stored.h"
#include "index/remote/summary.h"
#include "query/answer/wire_question.h"
#include "query/answer/wire_result.h"
#include "timtin/reader.h"
#include "timtin/serve.h"

using namespace timtin;
using lowering::encode, remote::encode;
using remote::Decoder;
using remote::Encoder;

namespace {

using Bytes = std::string;

/// What is read, written again, is read as the same: `read` gives what encode() takes.
template <typename Read>
void there_and_back(Decoder& in, Read read) {
  const auto write = [](const auto& value) {
    Encoder out;
    encode(out, value);
    return out.take();
  };
  const Bytes bytes = write(read(in));
  Decoder again(bytes);
  const Bytes same = write(read(again));
  again.end();
  if (same != bytes) std::abort();
}

void read_clusters(Decoder& in) {
  there_and_back(in, [](Decoder& decoder) {
    const JoinedClusters read = remote::decode_clusters(decoder);
    std::map<DocId, std::uint64_t> clusters;
    for (const auto& [document, name] : read.names()) clusters.emplace(document, std::stoull(name));
    return clusters;
  });
}

/// With the distinct words, which only their number is left of.
void read_summary(Decoder& in) {
  remote::SummaryOfParts sum;
  sum.add(in);
  const Index::Summary summary = sum.take();
  Encoder out;
  encode(out, summary, {});
  const Bytes bytes = out.take();
  Decoder again(bytes);
  remote::SummaryOfParts same;
  same.add(again);
  again.end();
  const Index::Summary read = same.take();
  if (read.articles != summary.articles || read.first_day != summary.first_day ||
      read.last_day != summary.last_day || read.last_added != summary.last_added)
    std::abort();
}

void read_members(Decoder& in) {
  constexpr DocId most = 1000;  // numbers are those of another one, who is not believed either
  remote::Members members;
  members.add(in, [](DocId there) {
    if (there > most) throw remote::Malformed();
    return there;
  });
  static_cast<void>(members.clusters());
}

void read_versions(Decoder& in) {
  remote::Versions versions;
  remote::add_versions(
      in, [](DocId there) { return there; }, versions);
  remote::hidden_lists(versions, 2, [](DocId document) {
    return remote::Place{(document - 1) % 2, (document - 1) / 2 + 1};
  });
}

void read_neighbours(Decoder& in) {
  remote::Neighbours neighbours;
  neighbours.ids.emplace("bai", 0);
  remote::add_answer(in, neighbours);
  static_cast<void>(remote::clusters_of(neighbours.members));
}

void read_frame(Decoder& in) {
  const auto write = [](const SearchResult& result) {
    Encoder out;
    lowering::encode_frame(out, result);
    return out.take();
  };
  const Bytes bytes = write(lowering::decode_frame(in));
  Decoder again(bytes);
  if (write(lowering::decode_frame(again)) != bytes) std::abort();
}

using Read = void (*)(Decoder&);
constexpr Read reads[] = {
    [](Decoder& in) { there_and_back(in, lowering::decode_question); },
    [](Decoder& in) { there_and_back(in, lowering::decode_known); },
    read_frame,
    [](Decoder& in) { there_and_back(in, lowering::decode_readings); },
    [](Decoder& in) { there_and_back(in, lowering::decode_facets); },
    [](Decoder& in) { there_and_back(in, lowering::decode_terms); },
    [](Decoder& in) { remote::decode_stored(in); },
    [](Decoder& in) { remote::decode_list(in); },
    [](Decoder& in) { there_and_back(in, lowering::decode_likely); },
    [](Decoder& in) { there_and_back(in, lowering::decode_abbreviations); },
    [](Decoder& in) { there_and_back(in, lowering::decode_documents); },
    [](Decoder& in) { there_and_back(in, remote::decode_bands); },
    [](Decoder& in) { there_and_back(in, remote::decode_hidden); },
    [](Decoder& in) { there_and_back(in, remote::decode_fingerprints); },
    [](Decoder& in) { remote::visit_officials(in, [](const ArticleRecords&) {}); },
    read_clusters,
    read_members,
    read_versions,
    read_neighbours,
    read_summary,
};

void decode(std::string_view bytes, Read read) {
  try {
    Decoder decoder(bytes);
    read(decoder);
    decoder.end();
  } catch (const remote::Malformed&) {
  }
}

/// One archive, and questions to it.
class Served {
 public:
  Served() {
    WriterOptions writing;
    options_.archive = writing.archive = folder_.path() / "archive";
    options_.lexicons = writing.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
    IndexWriter writer(writing);
    for (unsigned i = 0; i < 8; ++i) {
      Article article;
      article.id = "bai-" + std::to_string(i);
      article.title = i % 2 == 0 ? "Giải ngân vốn" : "Vốn đầu tư công";
      article.body = {"Thành phố họp bàn tiến độ."};
      article.key = article_key(article, "", "");
      writer.put(std::move(article));
    }
    writer.publish();
    options_.output = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  }
  ~Served() { ::close(options_.output); }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  void ask(std::string_view message) {
    options_.input = ::memfd_create("question", MFD_CLOEXEC);
    const std::string bytes = remote::frame_head(message.size()) + std::string(message);
    if (::pwrite(options_.input, bytes.data(), bytes.size(), 0) !=
        static_cast<ssize_t>(bytes.size()))
      std::abort();
    try {
      serve(options_);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::io) std::abort();
    }
    ::close(options_.input);
  }

 private:
  test::TemporaryDirectory folder_;
  ServeOptions options_{};
};

}  // namespace

/// The first byte chooses who reads the rest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Served served;
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::size_t reader = data[0] % (std::size(reads) + 1);
  if (reader < std::size(reads))
    decode(rest, reads[reader]);
  else
    served.ask(rest);
  return 0;
}
