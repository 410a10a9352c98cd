// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/form_tree.h"

#include <algorithm>

namespace timtin::lowering {
namespace {

std::uint64_t key_of(std::uint32_t parent, std::uint32_t form) {
  return std::uint64_t{parent} << 32 | form;
}

}  // namespace

void FormTree::add(std::span<const std::string> forms, Number number) {
  Node node = 0;
  for (const std::string& form : forms) {
    const std::uint32_t known =
        forms_.try_emplace(form, static_cast<std::uint32_t>(forms_.size())).first->second;
    const auto [child, added] =
        children_.try_emplace(key_of(node, known), static_cast<Node>(numbers_.size()));
    if (added) numbers_.emplace_back();
    node = child->second;
    numbers_[node].push_back(number);
  }
}

std::vector<FormTree::Number> FormTree::beginning_with(const Pattern& pattern) const {
  std::vector<Node> nodes{0}, next;
  for (const Alternatives& place : pattern) {
    next.clear();
    for (const std::string& form : place) {
      const auto known = forms_.find(form);
      if (known == forms_.end()) continue;
      for (const Node node : nodes)
        if (const auto child = children_.find(key_of(node, known->second));
            child != children_.end())
          next.push_back(child->second);
    }
    nodes.swap(next);
  }
  std::vector<Number> found;
  for (const Node node : nodes)
    found.insert(found.end(), numbers_[node].begin(), numbers_[node].end());
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace timtin::lowering
