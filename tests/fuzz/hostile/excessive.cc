// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "excess.h"

namespace timtin::hostile {

HostileFile excessive_file(Random& random) {
  constexpr std::array<std::string_view, 14> pieces{"[",      "{\"a\":", "{},",   "1,", "\"",
                                                    "\"x\",", "a",       "chữ ",  "\n", "a\n",
                                                    "\xE1",   "đ",       "<div>", "\\"};
  const std::size_t size = amount(random);
  constexpr std::array<std::string_view, 8> tags{"<p>",     "<br>", "</p>", "<p>a</p>",
                                                 "<p a=b>", "<ul>", "&lt;", "<p>a b c, "};
  switch (random.below(9)) {
    case 0:
      return {"deep json", "a.json", "{\"title\":" + repeated(random.pick(pieces), size)};
    case 1:
      return {"many values", "a.jsonl",
              "{\"title\":\"A\",\"tags\":[" + repeated(random.pick(pieces), size) + "0]}\n"};
    case 2:
      return {"many members", "a.jsonl", "{" + repeated("\"title\":\"A\",", size) + "\"id\":1}"};
    case 3:
      return {"quotation marks", "a.csv", "title,body\n" + repeated("\"x\n\"\"y,\"", size)};
    case 4:
      return {"many columns", "a.csv", repeated("title,", size) + "\nA,B\n"};
    case 5:
      return {"long lines", "a.txt", repeated(random.pick(pieces), size)};
    case 6:
      return {"many headers", "a.txt", repeated("title: A\n", size)};
    case 7:
      return {"many tags", "a.jsonl",
              R"({"title":"A","body":"<p>a</p>)" + repeated(random.pick(tags), size) + "\"}"};
    default:
      return {"many blocks", "a.txt", repeated("title: A\n\nx\n---\n", size / 4)};
  }
}

}  // namespace timtin::hostile
