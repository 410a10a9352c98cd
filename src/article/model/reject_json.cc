// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/json_writer.h"
#include "timtin/report.h"

namespace timtin {

std::string to_json(const Reject& reject) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.text("path", reject.path);
  writer.number("byte", reject.byte);
  writer.number("line", reject.line);
  writer.text("reason", reject.reason);
  writer.text("detail", reject.detail);
  writer.end_object();
  return out;
}

}  // namespace timtin
