// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// libFuzzer on what comes through a pipe: a message of another timtin is read, or Malformed; and
/// `serve` answers whatever it is asked with frames, or ends with Error(io).
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../temporary_directory.h"
#include "index/remote/stored.h"
#include "query/answer/wire_question.h"
#include "query/answer/wire_result.h"
#include "timtin/reader.h"
#include "timtin/serve.h"

using namespace timtin;
using remote::Decoder;

namespace {

using Read = void (*)(Decoder&);
constexpr Read reads[] = {
    [](Decoder& in) { lowering::decode_question(in); },
    [](Decoder& in) { lowering::decode_known(in); },
    [](Decoder& in) { lowering::decode_frame(in); },
    [](Decoder& in) { lowering::decode_readings(in); },
    [](Decoder& in) { lowering::decode_facets(in); },
    [](Decoder& in) { lowering::decode_terms(in); },
    [](Decoder& in) { remote::decode_stored(in); },
    [](Decoder& in) { remote::decode_list(in); },
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
