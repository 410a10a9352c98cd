// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/format.h"
#include "article/portal_page.h"
#include "article/text_page.h"
#include "text/message.h"

namespace timtin {

bool is_plain_text(const InputHead&) { return true; }

void read_plain_text(const FormatInput& input) {
  const std::uint64_t limit = input.intake.options().max_article_bytes;
  std::string bytes;
  while (!input.intake.stopped()) {
    const std::string_view chunk = input.bytes.next();
    if (chunk.empty()) break;
    if (bytes.size() + chunk.size() > limit) {
      input.intake.reject(input.origin, {0, 1}, "too-large",
                          tr("the file has more than {} bytes", limit));
      return;
    }
    bytes += chunk;
  }
  // Half a file is no article.
  if (input.intake.stopped() || input.bytes.failed()) return;
  Decoded decoded = decode_input(input, bytes);
  input.intake.decoder().restore(decoded);
  if (input.intake.refuse_lines(decoded.text, input.origin, {0, 1})) return;
  const TextLines lines = text_lines(decoded.text);
  Record record = is_portal_page(lines) ? read_portal_page(lines) : read_text_page(lines);
  input.intake.accept(std::move(record), input.origin, {0, 1}, decoded);
}

}  // namespace timtin
