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
  writer.text("kind", reject.skipped ? "skipped" : "rejected");
  writer.end_object();
  return out;
}

std::string to_json(const Note& note) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.text("path", note.path);
  writer.number("line", note.line);
  writer.text("reason", note.reason);
  writer.text("detail", note.detail);
  writer.end_object();
  return out;
}

}  // namespace timtin
