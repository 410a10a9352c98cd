// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an Index has opened: articles at hand, or archives behind pipes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "index/remote/remote_index.h"
#include "index/snapshot.h"
#include "timtin/index.h"

namespace timtin {

struct Index::Impl {
  /// If one of them is no folder, all are asked through pipes.
  Impl(const std::vector<std::string>& archives, const std::string& cache,
       const RemoteAccess& access);

  /// Throws Error(usage) where they are not at hand.
  static Snapshot& snapshot_of(const Index& index) { return index.impl_->snapshot(); }
  /// nullptr where they are.
  static remote::RemoteIndex* remote_of(const Index& index) { return index.impl_->remote.get(); }

  Snapshot& snapshot();

  std::unique_ptr<Snapshot> own;
  std::unique_ptr<remote::RemoteIndex> remote;
};

}  // namespace timtin
