// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/source_table.h"

#include <fstream>

#include "article/line/paragraphs.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {

SourceTable::SourceTable(const std::string& file) {
  std::ifstream stream(file);
  if (!stream)
    throw Error(ErrorCode::io, tr("cannot read the table of sources {}", file),
                tr("reinstall timtin, or name its data directory"));
  for (std::string line; std::getline(stream, line);) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == line.npos) continue;
    names_.emplace(line.substr(0, tab), trimmed(std::string_view(line).substr(tab + 1)));
  }
}

std::string SourceTable::name_of(std::string_view host) const {
  while (!host.empty()) {
    const auto found = names_.find(std::string(host));
    if (found != names_.end()) return found->second;
    const std::size_t dot = host.find('.');
    if (dot == host.npos) break;
    host.remove_prefix(dot + 1);
  }
  return {};
}

}  // namespace timtin
