// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/noisy_channel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace timtin::lowering {
namespace {

/// How likely a person leaves out the marks of a syllable, and how many such people there are.
struct StripRate {
  double rate, prior;
};
constexpr std::array<StripRate, 4> strip_rates{{{.003, .45}, {.1, .05}, {.5, .1}, {1, .4}}};

constexpr double edit_probability = .002;
constexpr double other_marks_factor = .15;

/// Share of the bigram in the mixture with the unigram; .5 to .97 is flat.
constexpr double bigram_share = .9;
/// Added to the count of the first word: a pair of a rare word says little.
constexpr double bigram_damping = 5;

double emission(const TypedSyllable& typed, const Candidate& candidate, double rate) {
  switch (candidate.change) {
    case Candidate::Change::none:
      // A rate of 1 can still not explain marks that are there.
      return typed.marked ? std::max(1 - rate, 1e-9) : 1;
    case Candidate::Change::restored:
      return typed.marked ? rate / 2 : rate;
    case Candidate::Change::edited:
      if (!candidate.marks_differ) return edit_probability;
      return edit_probability *
             (typed.marked ? other_marks_factor : std::max(rate, other_marks_factor));
  }
  return 0;
}

/// Transition probabilities of one sequence; the same for every rate.
class Source {
 public:
  Source(const LanguageModel& model, const TypedSequence& sequence) {
    const double tokens = std::max<double>(1, static_cast<double>(model.tokens()));
    for (const Candidate& candidate : sequence.front().candidates)
      first_.push_back(candidate.count / tokens);
    for (std::size_t i = 1; i < sequence.size(); ++i) {
      auto& table = following_.emplace_back();
      for (const Candidate& before : sequence[i - 1].candidates)
        for (const Candidate& after : sequence[i].candidates)
          table.push_back(transition(model, before, after, tokens));
    }
  }

  double first(std::size_t candidate) const { return first_[candidate]; }
  /// To `after` at place `at` from `before` at the place before it.
  double following(std::size_t at, std::size_t before, std::size_t after,
                   std::size_t candidates) const {
    return following_[at - 1][before * candidates + after];
  }

 private:
  static double transition(const LanguageModel& model, const Candidate& before,
                           const Candidate& after, double tokens) {
    const double pairs =
        before.word && after.word ? model.pair_count(*before.word, *after.word) : 0;
    return bigram_share * pairs / (before.count + bigram_damping) +
           (1 - bigram_share) * after.count / tokens;
  }

  std::vector<double> first_;
  std::vector<std::vector<double>> following_;
};

/// Values by place and candidate.
using Lattice = std::vector<std::vector<double>>;

/// Makes the sum 1; returns it.
double normalise(std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  if (!(sum > 0)) sum = std::numeric_limits<double>::min();
  for (double& value : values) value /= sum;
  return sum;
}

Lattice emissions(const TypedSequence& sequence, double rate) {
  Lattice lattice;
  for (const TypedSyllable& typed : sequence) {
    auto& column = lattice.emplace_back();
    for (const Candidate& candidate : typed.candidates)
      column.push_back(emission(typed, candidate, rate));
  }
  return lattice;
}

/// The forward probabilities, each place scaled to 1; returns the logarithm of the likelihood.
double forward(const Source& source, const Lattice& emitted, Lattice& alpha) {
  double log_likelihood = 0;
  alpha = emitted;
  for (std::size_t at = 0; at < emitted.size(); ++at) {
    for (std::size_t to = 0; to < emitted[at].size(); ++to) {
      double arriving = at == 0 ? source.first(to) : 0;
      for (std::size_t from = 0; at > 0 && from < alpha[at - 1].size(); ++from)
        arriving += alpha[at - 1][from] * source.following(at, from, to, emitted[at].size());
      alpha[at][to] *= arriving;
    }
    log_likelihood += std::log(normalise(alpha[at]));
  }
  return log_likelihood;
}

/// Turns forward probabilities into those a posteriori.
void backward(const Source& source, const Lattice& emitted, Lattice& alpha) {
  std::vector<double> beta(emitted.back().size(), 1.0);
  for (std::size_t at = emitted.size(); at-- > 0;) {
    for (std::size_t i = 0; i < beta.size(); ++i) alpha[at][i] *= beta[i];
    normalise(alpha[at]);
    if (at == 0) break;
    std::vector<double> before(emitted[at - 1].size(), 0.0);
    for (std::size_t from = 0; from < before.size(); ++from)
      for (std::size_t to = 0; to < beta.size(); ++to)
        before[from] += source.following(at, from, to, beta.size()) * emitted[at][to] * beta[to];
    normalise(before);
    beta = std::move(before);
  }
}

/// Viterbi's algorithm, in logarithms.
std::vector<std::size_t> best_path(const Source& source, const Lattice& emitted) {
  std::vector<double> score;
  std::vector<std::vector<std::size_t>> came_from(emitted.size());
  for (std::size_t at = 0; at < emitted.size(); ++at) {
    std::vector<double> next;
    for (std::size_t to = 0; to < emitted[at].size(); ++to) {
      double best = at == 0 ? std::log(source.first(to)) : -std::numeric_limits<double>::infinity();
      std::size_t from_best = 0;
      for (std::size_t from = 0; at > 0 && from < score.size(); ++from) {
        const double through =
            score[from] + std::log(source.following(at, from, to, emitted[at].size()));
        if (through > best) {
          best = through;
          from_best = from;
        }
      }
      next.push_back(best + std::log(emitted[at][to]));
      came_from[at].push_back(from_best);
    }
    score = std::move(next);
  }
  std::vector<std::size_t> path(emitted.size());
  auto last =
      static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
  for (std::size_t at = emitted.size(); at-- > 0;) {
    path[at] = last;
    last = came_from[at][last];
  }
  return path;
}

/// The rate under which the whole unit is likeliest.
double likeliest_rate(const std::vector<TypedSequence>& unit, const std::vector<Source>& sources) {
  double best_rate = 0, best = -std::numeric_limits<double>::infinity();
  Lattice alpha;
  for (const auto& [rate, prior] : strip_rates) {
    double likelihood = std::log(prior);
    for (std::size_t i = 0; i < unit.size(); ++i)
      likelihood += forward(sources[i], emissions(unit[i], rate), alpha);
    if (likelihood > best) {
      best = likelihood;
      best_rate = rate;
    }
  }
  return best_rate;
}

}  // namespace

std::vector<std::vector<Decoded>> decode(const LanguageModel& model,
                                         const std::vector<TypedSequence>& unit) {
  std::vector<Source> sources;
  sources.reserve(unit.size());
  for (const TypedSequence& sequence : unit) sources.emplace_back(model, sequence);
  const double rate = likeliest_rate(unit, sources);
  std::vector<std::vector<Decoded>> result;
  for (std::size_t i = 0; i < unit.size(); ++i) {
    const Lattice emitted = emissions(unit[i], rate);
    Lattice posterior;
    forward(sources[i], emitted, posterior);
    backward(sources[i], emitted, posterior);
    const std::vector<std::size_t> path = best_path(sources[i], emitted);
    auto& decoded = result.emplace_back();
    for (std::size_t at = 0; at < path.size(); ++at)
      decoded.push_back({std::move(posterior[at]), path[at]});
  }
  return result;
}

}  // namespace timtin::lowering
