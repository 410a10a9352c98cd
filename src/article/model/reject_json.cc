// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/json_writer.h"
#include "timtin/report.h"

namespace timtin {

std::string to_json(const Reject& reject) {
  std::string out;
  JsonObjectWriter object(out);
  object.text("path", reject.path);
  object.number("byte", reject.byte);
  object.number("line", reject.line);
  object.text("reason", reject.reason);
  object.text("detail", reject.detail);
  object.finish();
  return out;
}

}  // namespace timtin
