// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Several archives behind pipes, asked at once. Who is at the other end of a pipe is a stranger:
/// what he sends is bounded, and never shown without being made printable.
///
/// He speaks first, once: the greeting. Then each question gets one answer:
///
///     greeting   "timtin", protocol, schema, digest of the lexicons, state of the archive,
///                what people have corrected in it
///     question   what the part is told of its own articles (Told), if anything; what is asked
///                (Call), and what belongs to it
///     answer     0, state of the archive, what belongs to it; or 1, code, sentence, hint of an
///                Error
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "index/joined_cache.h"
#include "index/remote/far_side.h"
#include "index/remote/wire.h"
#include "timtin/index.h"

namespace timtin::remote {

/// Rises with whatever makes another answer of the same articles, or another message of the same
/// answer: two sides of different ones do not speak to each other.
inline constexpr std::uint64_t protocol_version = 3;
inline constexpr char protocol_name[] = "timtin";

/// Path and content of files.
using NamedTexts = std::vector<std::pair<std::string, std::string>>;

enum class Call : std::uint8_t {
  query = 1,
  articles,
  find,
  neighbours,
  keys,
  versions,
  officials,
  bands,
  members,
  summary,
  files
};

inline Encoder asking(Call call) {
  Encoder encoder;
  encoder.choice(call);
  return encoder;
}

/// What only who knows all parts can tell one of them; it counts until its state is another one.
enum class Told : std::uint8_t { nothing, hidden, copies };

/// What the far side says first.
std::string greeting(const std::string& lexicons, const std::string& state,
                     const NamedTexts& corrections);
std::string failure_answer(const Error& error);

/// A part was lost, or is in another state than before: what was asked of several is no whole.
class Interrupted : public std::exception {
 public:
  const char* what() const noexcept override { return "interrupted"; }
};

class Parts {
 public:
  /// Starts all at once and compares what they are. Throws Error(unanswered) if one does not answer
  /// and all must, or none does; Error(archive) if they are of different versions.
  Parts(const std::vector<std::string>& archives, RemoteAccess access);

  std::size_t size() const { return sides_.size(); }
  const RemoteAccess& access() const { return access_; }
  /// Which they are, and the state that each has answered in last; none of one that is lost.
  std::vector<JoinedCache::Archive> archives() const;
  const std::string& name(std::size_t part) const { return sides_[part].name(); }
  bool answers(std::size_t part) const { return sides_[part].failure().empty(); }

  /// Goes before the next question to this part.
  void tell(std::size_t part, Told what, std::string bytes) {
    told_[part].insert_or_assign(what, std::move(bytes));
  }

  using Question = std::function<std::string(std::size_t part)>;
  using Reader = std::function<void(std::size_t part, Decoder& answer)>;
  /// One trip: a question to each part that answers, empty for those that are not asked; each
  /// answer is read to its end, in the order of the parts. Throws the Error that a part sends,
  /// Interrupted if one is lost, be it that what it sends is no answer, or in another state.
  void ask(const Question& question, const Reader& read);
  /// What a part has sent within an answer. Throws Interrupted if it is none.
  void read_answer(std::size_t part, const std::string& bytes, const Reader& read);

  /// Does `call`, and again when it was interrupted: by a part that is lost, unless all must
  /// answer, or by one that has changed, so many times. Before each time `agree` is done, in which
  /// parts can be told what they must know. A part that takes max_waits times call_seconds, all
  /// trips together, however many they become, is lost.
  template <typename Agree, typename Do>
  auto whole(Agree agree, Do call) -> decltype(call()) {
    const Patience patience(*this);
    for (unsigned changes = 0;;) try {
        agree();
        return call();
      } catch (const Interrupted&) {
        check_losses();
        if (++changes > max_interruptions + size()) throw unsteady();
      }
  }

  /// What people have corrected, in the order of the archives.
  const NamedTexts& corrections() const { return corrections_; }

  std::vector<PartReport> reports() const;
  std::uint64_t trips() const { return trips_; }
  /// “x did not answer (why); 3 of 4 archives”; empty if all have.
  std::string losses() const;

 private:
  static constexpr std::size_t max_interruptions = 5;

  static constexpr int max_waits = 3;

  /// Each part gets its time anew, unless this is a call within another.
  class Patience {
   public:
    explicit Patience(Parts& parts) : parts_(parts) {
      if (parts_.calls_++ == 0) parts_.allow_time();
    }
    ~Patience() { --parts_.calls_; }
    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;

   private:
    Parts& parts_;
  };
  void allow_time();
  std::size_t part_of(const FarSide& side) const {
    return static_cast<std::size_t>(&side - sides_.data());
  }
  void greet();
  /// Throws Error(unanswered) if some are lost who must answer, or all.
  void check_losses() const;
  Error unsteady() const;
  /// With what it is to be told before.
  std::string with_told(std::size_t part, const std::string& question);
  void exchange_all(const std::vector<FarSide*>& asked, int seconds);

  RemoteAccess access_;
  std::vector<FarSide> sides_;
  std::vector<std::string> states_;  ///< by part
  std::vector<std::map<Told, std::string>> told_;
  NamedTexts corrections_;
  std::vector<std::uint64_t> milliseconds_;
  std::uint64_t trips_ = 0;
  unsigned calls_ = 0;  ///< of whole(), one within the other
};

}  // namespace timtin::remote
