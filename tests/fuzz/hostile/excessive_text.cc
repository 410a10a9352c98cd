// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "excess.h"

namespace timtin::hostile {
namespace {

using Pieces = std::vector<std::string_view>;

HostileFile page(Random& random) {
  const Pieces pieces{"<div>",
                      "<div class=\"author\">Lê Mai</div>",
                      "<p class='sapo'>Sáng 14/3, UBND huyện họp về đê điều, nhiều việc.</p>",
                      "<time datetime=\"2020-03-05T08:00:00Z\">5/3/2020</time>",
                      "<a href=\"/x\">Huyện họp bàn việc đê điều năm nay</a>",
                      "<meta name=\"author\" content=\"Lê Mai\">",
                      "<table><tr><td>a",
                      "<img alt=\"Ảnh của một người nào đó\">",
                      "<script type=\"application/ld+json\">{\"@graph\":[{</script>",
                      "<b>a</b> ",
                      "<!-- -->",
                      "<title>",
                      "<p>Lê Mai, 5/3/2020</p>",
                      "<script type=\"application/json\">{\"title\":\"A\",\"body\":[",
                      "<b>Bình luận</b><div>a</div>",
                      "<select><option>a",
                      "&amp",
                      "<p>Ảnh: Lê Mai</p>",
                      "<p>Sáng nay, huyện họp. Lê Mai</p>",
                      "<h1>Bài</h1><article>"};
  const std::string begin = "<html><head><title>Bài</title></head><body>";
  const std::size_t size = amount(random);
  if (random.one_in(4))
    return {"many elements", "a.html",
            begin + repeated(std::string(random.pick(pieces)) + std::string(random.pick(pieces)),
                             size)};
  if (random.one_in(6))
    return {"many attributes", "a.html", begin + "<p " + repeated("class=\"a b c\" ", size) + ">a"};
  if (random.one_in(6))
    return {"linked data", "a.html",
            begin + "<script type=\"application/ld+json\">" +
                nested(random.one_in(2) ? "[" : "{\"@graph\":", "1", random.one_in(2) ? "]" : "}",
                       size) +
                "</script><p>a</p>"};
  return {"many elements", "a.html", begin + repeated(random.pick(pieces), size)};
}

HostileFile markdown(Random& random) {
  const Pieces pieces{
      "[",           "![",    "**",     "_a_ ", "> ", "- a\n", "`",         "[a](",    "# a\n",
      "| a | b |\n", "```\n", "[^1]: ", "<",    "\\", "***\n", "    - a\n", "a\n===\n"};
  const Pieces fields{"title: \"a\n", "tags: [a, ",  "- x\n",
                      "  y: z\n",     "a: |\n  b\n", "a: &b *b\n"};
  const std::size_t size = amount(random);
  if (random.one_in(3))
    return {"front matter", "a.md",
            "---\ntitle: Bài\n" + repeated(random.pick(fields), size) +
                (random.one_in(2) ? "---\n# Bài\nx\n" : "")};
  if (random.one_in(3))
    return {"markdown marks", "a.md", "# Bài\n\n" + nested("[", "a", "](b)", size)};
  return {"markdown marks", "a.md", "# Bài\n\n" + repeated(random.pick(pieces), size)};
}

HostileFile xml(Random& random) {
  const Pieces wiki{"{{", "[[",         "{|\n", "<!--",     "<ref>",
                    "''", "[http://a ", "{{a|", "[[a|b]] ", "=="};
  const std::size_t size = amount(random);
  const auto wiki_file = [&](const std::string& text) {
    return HostileFile{"wiki marks", "a.xml",
                       "<mediawiki><page><title>Bài</title><ns>0</ns><revision><text>" + text +
                           "</text></revision></page></mediawiki>"};
  };
  switch (random.below(7)) {
    case 0:
      return wiki_file(repeated(random.pick(wiki), size));
    case 1:
      return wiki_file(nested("{{", "a", "}}", size));
    case 2: {
      std::string entities = "<!DOCTYPE a [<!ENTITY a0 \"aaaaaaaaaa\">";
      for (int i = 1; i < 12; ++i)
        entities += "<!ENTITY a" + std::to_string(i) + " \"" +
                    repeated("&a" + std::to_string(i - 1) + ";", 50) + "\">";
      return {"entities", "a.xml",
              "<?xml version=\"1.0\"?>" + entities +
                  "]><tin><bai><title>&a11;</title><content>&a11;</content></bai></tin>"};
    }
    case 3:
      return {"deep xml", "a.xml",
              "<tin><bai><title>Bài</title><content>" + nested("<p>", "a", "</p>", size) +
                  "</content></bai></tin>"};
    case 4:
      return {"many items", "a.xml",
              "<rss version=\"2.0\"><channel>" +
                  repeated(random.one_in(2) ? "<item><title>A</title></item>" : "<item>", size) +
                  "</channel></rss>"};
    case 5:
      return {"many categories", "a.xml",
              "<rss version=\"2.0\"><channel><item><title>A</title>" +
                  repeated(random.one_in(2) ? "<category>a</category>" : "<link href='a'/>", size) +
                  "<content:encoded><![CDATA[" + repeated("[caption id=\"a\"]", size / 4) +
                  "]]></content:encoded></item></channel></rss>"};
    default:
      return {"many attributes", "a.xml",
              "<?xml version=\"1.0\"?><tin><bai " + repeated("a=\"1\" ", size) +
                  "><title>A</title><content>a</content></bai></tin>"};
  }
}

HostileFile wrapper(Random& random) {
  const std::size_t size = amount(random);
  const std::string article = R"({"title":"Bài","content":"x"},)";
  switch (random.below(7)) {
    case 4:
      return {"python", "a.txt",
              "{'title': 'A', 'body': " + repeated(random.one_in(2) ? "('x', " : "{'a': ", size)};
    case 5:
      return {"python", "a.txt", repeated("{'title': 'A', 'body': \"x\"}\n", size)};
    case 6:
      return {
          "http archive", "a.har",
          "{\"log\":{\"entries\":[" +
              repeated(
                  R"({"request":{"url":"a"},"response":{"content":{"mimeType":"text/html","text":"<p>a"}}},)",
                  size) +
              "{}]}}"};
    case 0:
      return {"wide wrapper", "a.json", "{\"articles\":[" + repeated(article, size) + "{}]}"};
    case 1:
      return {"wide wrapper", "a.json",
              "{\"a\":" + repeated("[{\"b\":", random.below(200)) + '[' + repeated(article, size)};
    case 2:
      return {"keyed wrapper", "a.json", [&] {
                std::string text = "{";
                for (std::size_t i = 0; text.size() < size; ++i)
                  text += "\"k" + std::to_string(i) + "\":" + article;
                return text + "\"z\":{}}";
              }()};
    default:
      return {"empty lists", "a.json",
              "{\"a\":[" + repeated(random.one_in(2) ? "[]," : "{\"b\":[{}]},", size) + "1]}"};
  }
}

}  // namespace

HostileFile excessive_text(Random& random) {
  switch (random.below(4)) {
    case 0:
      return page(random);
    case 1:
      return markdown(random);
    case 2:
      return xml(random);
    default:
      return wrapper(random);
  }
}

}  // namespace timtin::hostile
