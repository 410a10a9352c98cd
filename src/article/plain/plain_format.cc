// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/plain_format.h"

#include "article/plain/portal_page.h"
#include "article/plain/titled_page.h"

namespace timtin {

bool is_plain_text(const InputHead&) { return true; }

void read_plain_text(const FormatInput& input) {
  const auto bytes = read_whole(input);
  if (!bytes) return;
  Decoded decoded = decode_input(input, *bytes);
  input.records.decoder().restore(decoded);
  if (input.records.refuse_lines(decoded.text, input.origin, {0, 1})) return;
  const TextLines lines = text_lines(decoded.text);
  Record record = is_portal_page(lines) ? read_portal_page(lines) : read_text_page(lines);
  input.records.accept(std::move(record), input.origin, {0, 1}, decoded);
}

}  // namespace timtin
