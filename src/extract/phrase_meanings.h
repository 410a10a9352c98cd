// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the phrases of the lexicons mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/phrase_attributes.h"

namespace timtin {

/// A phrase that speaks for a topic, or against it.
struct TopicWeight {
  std::uint16_t topic;  ///< index in Lexicons::topics()
  float weight;
};

/// Everything that a phrase means.
struct Meaning {
  std::span<const Entry> entries;
  std::span<const TopicWeight> topics;
  bool proper = false;  ///< for topics: one syllable, a name, `Anh`; not `anh`
};

/// By phrase, in the order of their ids. Every second syllable of a text asks, so all of it lies
/// together in few bytes.
class PhraseMeanings {
 public:
  std::size_t size() const { return ends_.size() - 1; }
  Meaning operator[](std::size_t phrase) const {
    const End& begin = ends_[phrase];
    const End& end = ends_[phrase + 1];
    return {{entries_.data() + begin.entries, entries_.data() + end.entries},
            {topics_.data() + begin.topics, topics_.data() + end.topics},
            end.proper};
  }

  /// What the next phrase means.
  void add(const Meaning& meaning) {
    entries_.insert(entries_.end(), meaning.entries.begin(), meaning.entries.end());
    topics_.insert(topics_.end(), meaning.topics.begin(), meaning.topics.end());
    ends_.push_back({static_cast<std::uint32_t>(entries_.size()),
                     static_cast<std::uint32_t>(topics_.size()), meaning.proper});
  }

 private:
  /// Behind what a phrase means.
  struct End {
    std::uint32_t entries = 0;
    std::uint32_t topics = 0;
    bool proper = false;
  };

  std::vector<End> ends_{1};
  std::vector<Entry> entries_;
  std::vector<TopicWeight> topics_;
};

}  // namespace timtin
