// SPDX-License-Identifier: GPL-2.0-or-later
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "index/find_by_name.h"
#include "index/generation_files.h"
#include "index/joined_cache.h"
#include "index/remote/copies.h"
#include "index/remote/officials.h"
#include "index/remote/parts.h"
#include "index/remote/shared_articles.h"
#include "index/remote/stored.h"
#include "index/remote/summary.h"
#include "query/answer/local_search.h"
#include "text/message.h"
#include "timtin/serve.h"

namespace timtin {

using remote::Call;
using remote::Decoder;
using remote::Encoder;
using remote::Malformed;
using remote::Told;

namespace {

/// Of one question: what is known of the whole is the most of it.
constexpr std::size_t max_question_bytes = std::size_t{64} << 20;

/// Messages on two descriptors.
class Line {
 public:
  Line(int input, int output) : input_(input), output_(output) {}

  /// False at the end.
  bool read(std::string& message) {
    std::array<char, remote::frame_head_bytes> head{};
    const std::size_t got = read_up_to(head.data(), head.size());
    if (got == 0) return false;
    const std::size_t length = remote::framed_length({head.data(), head.size()});
    if (got < head.size() || length > max_question_bytes) throw Malformed();
    message.clear();
    // As it comes: nobody is believed that so much will.
    constexpr std::size_t step = std::size_t{1} << 16;
    while (message.size() < length) {
      const std::size_t before = message.size(), more = std::min(step, length - before);
      message.resize(before + more);
      if (read_up_to(message.data() + before, more) < more) throw Malformed();
    }
    return true;
  }

  void write(const std::string& message) {
    const std::string bytes = remote::frame_head(message.size()) + message;
    for (std::size_t at = 0; at < bytes.size();) {
      const ssize_t count = ::write(output_, bytes.data() + at, bytes.size() - at);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw Error(ErrorCode::io, tr("nobody reads the answers any more"));
      at += static_cast<std::size_t>(count);
    }
  }

 private:
  std::size_t read_up_to(char* buffer, std::size_t size) const {
    std::size_t got = 0;
    while (got < size) {
      const ssize_t count = ::read(input_, buffer + got, size - got);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) break;
      got += static_cast<std::size_t>(count);
    }
    return got;
  }

  int input_, output_;
};

class FarEnd {
 public:
  explicit FarEnd(const ServeOptions& options)
      : options_(options),
        index_(options.archive),
        snapshot_(Index::Impl::snapshot_of(index_)),
        searcher_(index_, options.lexicons) {}

  std::string greeting() const {
    return remote::greeting(options_.lexicons->digest(), state(),
                            Corrections::files_of(snapshot_.archives()));
  }

  std::string answer(const std::string& message) {
    try {
      const std::string before = state();
      return retrying(snapshot_, [&] {
        Decoder question(message);
        take_told(question, state() == before);
        Encoder answer;
        answer.number(0).text(state());
        answer_call(question, answer);
        return answer.take();
      });
    } catch (const Error& error) {
      return remote::failure_answer(error);
    }
  }

 private:
  std::string state() const { return state_of(snapshot_.parts().front()); }

  /// Numbers of documents are those of one state: of another one nothing is believed.
  void take_told(Decoder& question, bool is_of_this_state) {
    for (;;) switch (question.choice(Told::copies)) {
        case Told::nothing:
          return;
        case Told::hidden: {
          remote::HiddenList list = remote::decode_hidden(question);
          if (is_of_this_state)
            snapshot_.hide(HiddenArticles::these(snapshot_.database().all(),
                                                 std::move(list.documents), std::move(list.added)));
          break;
        }
        case Told::copies: {
          JoinedClusters clusters = remote::decode_clusters(question);
          if (is_of_this_state) snapshot_.know(std::move(clusters));
        }
      }
  }

  void answer_call(Decoder& question, Encoder& answer) {
    switch (question.choice(Call::files)) {
      case Call::query:
        return answer_query(question, answer);
      case Call::articles:
        return answer_articles(question, answer);
      case Call::find:
        return answer_find(question, answer);
      case Call::neighbours:
        return remote::answer_neighbours(question, answer, snapshot_);
      case Call::keys:
        return answer_keys(question, answer);
      case Call::versions:
        return answer_versions(question, answer);
      case Call::officials:
        question.end();
        return remote::encode_officials(answer, snapshot_.database());
      case Call::bands:
        question.end();
        return remote::encode(answer, remote::bands_of(snapshot_));
      case Call::members:
        return answer_members(question, answer);
      case Call::summary:
        question.end();
        return remote::encode(answer, index_.summary(), snapshot_.folded_forms(""));
      case Call::files:
        answer.texts(index_.changed_files(question.flag()));
        return question.end();
    }
    throw Malformed();
  }

  /// Without a guess the answer, otherwise what this part knows of what was guessed.
  void answer_query(Decoder& question, Encoder& answer) {
    const lowering::QueryQuestion asked = lowering::decode_question(question);
    Census census(asked.part, lowering::decode_known(question));
    question.end();
    if (options_.speak) options_.speak(asked.language);
    const Consultation consultation(snapshot_, census);
    Encoder found;
    std::optional<lowering::LikelyAnswer> likely;
    try {
      searcher_.answer_part(asked, found, likely);
    } catch (const Error&) {
      if (census.is_whole()) throw;  // else a guess may be the cause: it is asked again
    }
    answer.flag(census.is_whole());
    if (census.is_whole()) {
      answer.raw(found.take());
      return;
    }
    answer.number(census.answers().size());
    for (const auto& [name, bag] : census.answers()) answer.text(name).bag(bag);
    lowering::encode(answer, likely);
  }

  void answer_articles(Decoder& question, Encoder& answer) {
    std::vector<Xapian::docid> documents;
    for (std::size_t left = question.size(); left > 0; --left)
      documents.push_back(question.document());
    question.end();
    for (const Xapian::docid document : documents) remote::encode(answer, snapshot_, document);
  }

  void answer_find(Decoder& question, Encoder& answer) {
    const std::string name = question.text();
    question.end();
    const auto [kind, documents] = find_by_name(snapshot_.database(), name);
    answer.choice(kind);
    remote::encode_list(answer, snapshot_, documents);
  }

  void answer_keys(Decoder& question, Encoder& answer) {
    question.end();
    remote::encode(answer, remote::fingerprints_of(snapshot_));
  }

  void answer_members(Decoder& question, Encoder& answer) {
    const std::vector<remote::Band> bands = remote::decode_band_question(question);
    question.end();
    remote::encode_members(answer, snapshot_, bands);
  }

  void answer_versions(Decoder& question, Encoder& answer) {
    const std::vector<remote::Fingerprint> fingerprints = remote::decode_fingerprints(question);
    question.end();
    remote::encode_versions(answer, snapshot_, fingerprints);
  }

  /// The census is asked as long as this lives.
  class Consultation {
   public:
    Consultation(Snapshot& snapshot, Census& census) : snapshot_(snapshot) {
      snapshot_.consult(&census);
    }
    ~Consultation() { snapshot_.consult(nullptr); }
    Consultation(const Consultation&) = delete;
    Consultation& operator=(const Consultation&) = delete;

   private:
    Snapshot& snapshot_;
  };

  const ServeOptions& options_;
  Index index_;
  Snapshot& snapshot_;
  lowering::LocalSearch searcher_;
};

}  // namespace

void serve(const ServeOptions& options) {
  Line line(options.input, options.output);
  std::unique_ptr<FarEnd> end;
  try {
    // It runs nothing: what another one answers is not passed on.
    if (remote::is_remote(options.archive))
      throw Error(ErrorCode::usage, tr("this takes a folder, not {}", options.archive));
    end = std::make_unique<FarEnd>(options);
    line.write(end->greeting());
  } catch (const Error& error) {
    if (!end) line.write(remote::failure_answer(error));
    throw;
  }
  try {
    for (std::string message; line.read(message);) line.write(end->answer(message));
  } catch (const Malformed&) {
    throw Error(ErrorCode::io, tr("what comes is no question of timtin"));
  }
}

}  // namespace timtin
