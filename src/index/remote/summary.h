// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a part holds in all, as a message.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "index/remote/wire.h"
#include "timtin/index.h"

namespace timtin::remote {

/// `forms`: the distinct folded forms, in byte order.
void encode(Encoder& encoder, const Index::Summary& summary, const std::vector<std::string>& forms);

/// Adds up the summaries of all parts; but for what is of one, and the copies.
class SummaryOfParts {
 public:
  void add(Decoder& decoder);
  Index::Summary take();

 private:
  Index::Summary sum_;
  std::set<std::string> forms_;
  bool any_ = false;
};

}  // namespace timtin::remote
