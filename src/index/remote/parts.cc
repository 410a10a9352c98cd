// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/message.h"
#include "timtin/schema.h"

namespace timtin::remote {

namespace {

constexpr std::size_t longest_sentence = 1000, longest_state = 200;

struct Greeting {
  std::uint64_t protocol, schema;
  std::string lexicons, state;
  NamedTexts corrections;
};

Greeting greeting_in(const std::string& message) {
  Decoder decoder(message);
  if (decoder.text() != protocol_name) throw Malformed();
  Greeting greeting{decoder.number(), 0, {}, {}, {}};
  // What another version says behind its number is its own.
  if (greeting.protocol != protocol_version) return greeting;
  greeting.schema = decoder.number();
  greeting.lexicons = decoder.text();
  greeting.state = decoder.text();
  for (std::size_t left = decoder.size(); left > 0; --left) {
    std::string path = decoder.text();
    greeting.corrections.emplace_back(std::move(path), decoder.text());
  }
  decoder.end();
  return greeting;
}

/// The body of an answer. Throws the Error that it is, or Malformed.
std::string body_of(const std::string& message, const std::string& name) {
  if (message.empty()) throw Malformed();
  if (message.front() == 0) return message.substr(1);
  Decoder decoder(message);
  if (decoder.number() != 1) throw Malformed();
  const auto code = decoder.choice(ErrorCode::unanswered);
  const std::string sentence = tamed(decoder.text(), longest_sentence);
  const std::string hint = tamed(decoder.text(), longest_sentence);
  decoder.end();
  if (code < ErrorCode::usage) throw Malformed();
  throw Error(code, code == ErrorCode::usage ? sentence : tr("{}: {}", name, sentence), hint);
}

void give_up_stranger(FarSide& side) { side.give_up(tr("what it sends is no answer of timtin")); }

}  // namespace

std::string greeting(const std::string& lexicons, const std::string& state,
                     const NamedTexts& corrections) {
  Encoder encoder;
  encoder.text(protocol_name)
      .number(protocol_version)
      .number(schema_version)
      .text(lexicons)
      .text(state)
      .number(corrections.size());
  for (const auto& [path, content] : corrections) encoder.text(path).text(content);
  return encoder.take();
}

std::string failure_answer(const Error& error) {
  return Encoder().number(1).choice(error.code()).text(error.what()).text(error.hint()).take();
}

Parts::Parts(const std::vector<std::string>& archives, RemoteAccess access)
    : access_(std::move(access)),
      states_(archives.size()),
      told_(archives.size()),
      milliseconds_(archives.size()) {
  sides_.reserve(archives.size());
  for (const std::string& archive : archives)
    sides_.emplace_back(address_of(archive, access_.program));
  greet();
  check_losses();
}

void Parts::exchange_all(const std::vector<FarSide*>& asked, int seconds) {
  const auto begin = Clock::now();
  exchange(asked, begin + std::chrono::seconds(seconds));
  const auto taken =
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
  for (const FarSide* const side : asked)
    milliseconds_[part_of(*side)] += static_cast<std::uint64_t>(taken);
}

void Parts::greet() {
  std::vector<FarSide*> all;
  for (FarSide& side : sides_) all.push_back(&side);
  exchange_all(all, access_.connect_seconds);
  const FarSide* first = nullptr;
  std::string lexicons;
  for (FarSide& side : sides_) try {
      std::string message;
      if (!side.take(message)) continue;
      // What cannot be opened there says so instead.
      if (!message.empty() && message.front() == 1) body_of(message, side.name());
      const Greeting greeting = greeting_in(message);
      if (greeting.protocol != protocol_version || greeting.schema != schema_version)
        throw Error(
            ErrorCode::archive,
            tr("{} speaks version {} with archives of schema {}, this timtin version {} "
               "and {}",
               side.name(), greeting.protocol, greeting.schema, protocol_version, schema_version),
            tr("the same version of timtin on all machines helps"));
      if (first != nullptr && greeting.lexicons != lexicons)
        throw Error(ErrorCode::archive,
                    tr("{} and {} read queries by different lexicons", first->name(), side.name()),
                    tr("the same version of timtin on all machines helps"));
      if (first == nullptr) lexicons = greeting.lexicons;
      first = &side;
      states_[part_of(side)] = greeting.state;
      corrections_.insert(corrections_.end(), greeting.corrections.begin(),
                          greeting.corrections.end());
    } catch (const Malformed&) {
      give_up_stranger(side);
    }
}

std::string Parts::losses() const {
  std::string lost;
  std::size_t answering = 0;
  for (const FarSide& side : sides_) {
    if (side.failure().empty()) {
      ++answering;
      continue;
    }
    if (!lost.empty()) lost += "; ";
    lost += tr("{} did not answer ({})", side.name(), side.failure());
  }
  if (lost.empty()) return lost;
  return lost + "; " + trn("{} of {} archive", "{} of {} archives", size(), answering, size());
}

void Parts::check_losses() const {
  const std::string lost = losses();
  const bool any = std::any_of(sides_.begin(), sides_.end(),
                               [](const FarSide& side) { return side.failure().empty(); });
  if (lost.empty() || (access_.partial && any)) return;
  throw Error(ErrorCode::unanswered, lost,
              any ? tr("with {} the others answer without it", "--partial=warn") : std::string());
}

Error Parts::unsteady() const {
  return Error(ErrorCode::io, tr("the archives change faster than they can be asked"),
               tr("run the same command again"));
}

std::string Parts::with_told(std::size_t part, const std::string& question) {
  Encoder encoder;
  for (const auto& [what, bytes] : told_[part]) encoder.choice(what).raw(bytes);
  told_[part].clear();
  encoder.choice(Told::nothing).raw(question);
  return encoder.take();
}

void Parts::allow_time() {
  for (FarSide& side : sides_) side.allow(max_waits * std::chrono::seconds(access_.call_seconds));
}

void Parts::ask(const Question& question, const Reader& read) {
  std::vector<FarSide*> asked;
  for (std::size_t part = 0; part < sides_.size(); ++part) {
    if (!answers(part)) continue;
    const std::string text = question(part);
    if (text.empty()) continue;
    sides_[part].send(with_told(part, text));
    asked.push_back(&sides_[part]);
  }
  if (asked.empty()) return;
  ++trips_;
  exchange_all(asked, access_.call_seconds);
  bool interrupted = false;
  std::optional<Error> error;
  for (FarSide* const side : asked) try {
      std::string message;
      if (!side->take(message)) {
        interrupted = true;
        continue;
      }
      const std::string body = body_of(message, side->name());
      const std::size_t part = part_of(*side);
      Decoder decoder(body);
      std::string state = decoder.text();
      if (state.size() > longest_state) throw Malformed();
      if (state != states_[part]) {
        states_[part] = std::move(state);
        interrupted = true;
        continue;
      }
      read(part, decoder);
      decoder.end();
    } catch (const Malformed&) {
      give_up_stranger(*side);
      interrupted = true;
    } catch (const Error& failure) {
      if (!error) error = failure;
    }
  if (interrupted) throw Interrupted();
  if (error) throw Error(*error);
}

void Parts::read_answer(std::size_t part, const std::string& bytes, const Reader& read) {
  try {
    Decoder decoder(bytes);
    read(part, decoder);
    decoder.end();
  } catch (const Malformed&) {
    give_up_stranger(sides_[part]);
    throw Interrupted();
  }
}

std::vector<JoinedCache::Archive> Parts::archives() const {
  std::vector<JoinedCache::Archive> archives;
  for (std::size_t part = 0; part < size(); ++part)
    archives.push_back(
        {fmt::format("{} {}", part, name(part)), answers(part) ? states_[part] : std::string()});
  return archives;
}

std::vector<PartReport> Parts::reports() const {
  std::vector<PartReport> reports;
  for (std::size_t part = 0; part < sides_.size(); ++part)
    reports.push_back({sides_[part].name(), sides_[part].failure(), sides_[part].bytes_sent(),
                       sides_[part].bytes_received(), milliseconds_[part]});
  return reports;
}

}  // namespace timtin::remote
