// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/word_ways.h"

#include <algorithm>

namespace timtin::lowering {
namespace {

/// [first, last) of a list of words.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;

  bool crosses(const Range& other) const {
    return first < other.last && other.first < last &&
           !(first <= other.first && other.last <= last);
  }
  bool meets(const Range& other) const { return first < other.last && other.first < last; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// Words that are written otherwise together.
struct Edge {
  Range words;
  Variant phrase;
  friend bool operator==(const Edge&, const Edge&) = default;
};
using Edges = std::vector<Edge>;

/// The words as nodes between which rewritings lead.
class Lattice {
 public:
  Lattice(const Forms& forms, const std::vector<std::size_t>& ends,
          const std::vector<Rewriting>& known)
      : forms_(forms), known_(known) {
    std::size_t begin = 0;
    for (std::size_t word = 0; word < ends.size(); ++word) {
      if (ends[word] == begin) continue;
      typed_.push_back(word);
      begins_.push_back(begin);
      begin = ends[word];
    }
    begins_.push_back(begin);
  }

  const std::vector<std::size_t>& typed() const { return typed_; }

  Edges edges() const {
    Edges edges;
    std::vector<Range> torn;  // words of which only a part is written otherwise
    for (const Rewriting& other : known_) {
      const Range words = words_of(other);
      if (is_whole(other, words)) {
        Variant phrase;
        for (const std::string& form : other.forms) phrase.push_back({form, false});
        add({words, std::move(phrase)}, edges);
      } else {
        torn.push_back(words);
      }
    }
    for (const Range& words : widened(std::move(torn))) add_variants(words, edges);
    return edges;
  }

 private:
  static void add(Edge edge, Edges& edges) {
    if (std::find(edges.begin(), edges.end(), edge) == edges.end())
      edges.push_back(std::move(edge));
  }

  Range words_of(const Rewriting& other) const {
    const auto first = std::upper_bound(begins_.begin(), begins_.end(), other.begin) - 1;
    const auto last = std::lower_bound(begins_.begin(), begins_.end(), other.end);
    return {static_cast<std::size_t>(first - begins_.begin()),
            static_cast<std::size_t>(last - begins_.begin())};
  }

  bool is_whole(const Rewriting& other, const Range& words) const {
    return begins_[words.first] == other.begin && begins_[words.last] == other.end;
  }

  /// So that no rewriting leads from inside to outside; those that meet are one.
  std::vector<Range> widened(std::vector<Range> ranges) const {
    for (std::size_t i = 0; i < ranges.size();) {
      Range& range = ranges[i];
      const Range before = range;
      const auto take_in = [&](const Range& other) {
        range = {std::min(range.first, other.first), std::max(range.last, other.last)};
      };
      for (const Rewriting& other : known_) {
        const Range words = words_of(other);
        if (range.crosses(words) && words.crosses(range)) take_in(words);
      }
      for (std::size_t j = ranges.size(); j-- > 0;)
        if (j != i && range.meets(ranges[j])) {
          take_in(ranges[j]);
          ranges.erase(ranges.begin() + std::ptrdiff_t(j));
          if (j < i) --i;
          break;
        }
      if (ranges[i] == before) ++i;
    }
    return ranges;
  }

  void add_variants(const Range& words, Edges& edges) const {
    const std::vector<Variant> variants =
        abbreviation_variants(forms_, begins_[words.first], begins_[words.last], known_);
    for (auto variant = variants.begin() + 1; variant != variants.end(); ++variant)
      add({words, *variant}, edges);
  }

  const Forms& forms_;
  const std::vector<Rewriting>& known_;
  std::vector<std::size_t> typed_;   ///< the words that have forms
  std::vector<std::size_t> begins_;  ///< of each of these in `forms_`, and the end of the last
};

/// What is true if there is one way through the lattice.
class Paths {
 public:
  explicit Paths(const std::vector<std::size_t>& typed) : typed_(typed) {}

  WordWays through(const Range& words, const Edges& edges) {
    std::vector<WordWays> parts;
    for (std::size_t first = words.first; first < words.last;) {
      const std::size_t last = next_cut(first, edges);
      parts.push_back(through_uncut({first, last}, within({first, last}, edges)));
      first = last;
    }
    return joined(WordWays::Kind::all, std::move(parts));
  }

 private:
  /// More would be no query of people.
  static constexpr std::size_t max_choices = 64;

  /// The first place behind `first` that no rewriting leads across.
  static std::size_t next_cut(std::size_t first, const Edges& edges) {
    std::size_t last = first + 1;
    for (bool moved = true; moved;) {
      moved = false;
      for (const Edge& edge : edges)
        if (edge.words.first < last && edge.words.last > last && edge.words.first >= first) {
          last = edge.words.last;
          moved = true;
        }
    }
    return last;
  }

  static Edges within(const Range& words, const Edges& edges) {
    Edges inside;
    for (const Edge& edge : edges)
      if (edge.words.first >= words.first && edge.words.last <= words.last) inside.push_back(edge);
    return inside;
  }

  static WordWays joined(WordWays::Kind kind, std::vector<WordWays> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    WordWays ways;
    ways.kind = kind;
    ways.parts = std::move(parts);
    return ways;
  }

  WordWays word(std::size_t number) const {
    WordWays ways;
    ways.kind = WordWays::Kind::word;
    ways.word = typed_[number];
    return ways;
  }

  static WordWays phrase(const Edge& edge) {
    WordWays ways;
    ways.kind = WordWays::Kind::phrase;
    ways.phrase = edge.phrase;
    return ways;
  }

  WordWays through_uncut(const Range& words, Edges edges) {
    std::vector<WordWays> choices;
    std::erase_if(edges, [&](const Edge& edge) {
      const bool whole = edge.words == words;
      if (whole) choices.push_back(phrase(edge));
      return whole;
    });
    if (!choices.empty() || edges.empty() || ++choices_ > max_choices) {
      if (words.last - words.first == 1)
        choices.push_back(word(words.first));
      else
        choices.push_back(through(words, choices_ > max_choices ? Edges{} : edges));
      return joined(WordWays::Kind::any, std::move(choices));
    }
    // Rewritings overlap: by what the first word may begin.
    const auto from = [&](std::size_t first) {
      const Range rest{first, words.last};
      return through(rest, within(rest, edges));
    };
    choices.push_back(joined(WordWays::Kind::all, {word(words.first), from(words.first + 1)}));
    for (const Edge& edge : edges)
      if (edge.words.first == words.first)
        choices.push_back(joined(WordWays::Kind::all, {phrase(edge), from(edge.words.last)}));
    return joined(WordWays::Kind::any, std::move(choices));
  }

  const std::vector<std::size_t>& typed_;
  std::size_t choices_ = 0;
};

}  // namespace

WordWays ways_of_words(const Forms& forms, const std::vector<std::size_t>& ends,
                       const std::vector<Rewriting>& known) {
  const Lattice lattice(forms, ends, known);
  return Paths(lattice.typed()).through({0, lattice.typed().size()}, lattice.edges());
}

}  // namespace timtin::lowering
