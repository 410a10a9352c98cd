// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "hostile_file.h"

namespace timtin::hostile {
namespace {

constexpr std::array<std::string_view, 10> sentences{
    "Phó Chủ tịch UBND thành phố Trần Văn Bình kiểm tra công trường sáng 24/6.",
    "Theo Nghị quyết số 12-NQ/TU, cảng phải xong trước tháng 12/2021.",
    "Ông Lê Anh Quân, Giám đốc Sở Kế hoạch và Đầu tư (KH&ĐT), phát biểu.",
    "Bản tin 17:00 Thứ Sáu, 25/06/2021 (GMT+7)",
    "Ảnh: Minh Hảo",
    "(Theo TTXVN)",
    "<p>Đoạn <b>đậm</b> &amp; &nbsp; &#x1F600;</p><script>x()</script>",
    "Gia\u0309i nga\u0302n vo\u0302\u0301n \u202E\u200B\u00AD",
    "H\xC3\xA1\xC2\xBA\xC2\xA3i Ph\xC3\x83\xC2\xB2ng \xC3\xA1\xC2\xBB\xE2\x80\xB9",
    "H\266i Ph\337ng \256\346i m\355i, \256\307u t\255 c\253ng",
};

std::string prose(Random& random) {
  std::string text;
  for (std::size_t i = random.below(12); i > 0; --i) {
    text += random.pick(sentences);
    text += random.one_in(3) ? "\r\n" : "\n\n";
  }
  return text;
}

std::string json_text(std::string_view text) {
  std::string json;
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    json += static_cast<unsigned char>(c) < 0x20 ? std::string("\\n") : std::string(1, c);
  }
  return json;
}

std::string records(Random& random, std::string_view between) {
  std::string text;
  for (std::size_t i = 0, end = 1 + random.below(6); i < end; ++i) {
    if (i > 0) text += between;
    text += "{\"id\":" + std::to_string(random.below(5)) + ",\"title\":\"" +
            json_text(random.pick(sentences)) + "\",\"body\":[\"" + json_text(prose(random)) +
            "\"],\"published\":\"2021-06-25T17:00:00Z\",\"tags\":[\"a\",1,null,{\"name\":\"b\"}]}";
  }
  return text;
}

std::string table(Random& random, char separator) {
  std::string text = "id?title?body?date\n";
  for (std::size_t i = random.below(8); i > 0; --i)
    text += std::to_string(i) + "?\"Một \"\"bài\"\"\"?\"" + prose(random) + "\"?25/06/2021\n";
  for (char& c : text)
    if (c == '?') c = separator;
  return text;
}

std::string html(Random& random) {
  return "<!DOCTYPE html><html><head><title>Bài</title><meta property=\"og:title\" content=\"x\">"
         "</head><body><div><article><h1>Bài</h1><p>" +
         prose(random) + "</p></article></div></body></html>";
}

std::string feed(Random& random) {
  return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>Bài</title>"
         "<description><![CDATA[" +
         prose(random) + "]]></description></item></channel></rss>";
}

std::string saved_page(Random& random) {
  return "From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
         "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
         "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
         "quoted-printable\r\nContent-Location: https://vidu.example/1\r\n\r\n" +
         html(random) + "=\r\n=C3=A1=\r\n--b--\r\n";
}

/// As content systems export it.
std::string markup_table(Random& random) {
  std::string text = "title,content\n";
  for (std::size_t i = random.below(5); i > 0; --i)
    text += "Một &amp; hai,\"<p>" + prose(random) + "</p><div class='related'>x</div>\"\n";
  return text;
}

std::string utf16(std::string_view text) {
  std::string units = "\xFF\xFE";
  for (const char c : text) units += {c, '\0'};
  return units;
}

}  // namespace

HostileFile sound_file(Random& random) {
  if (random.one_in(3)) return other_format_file(random);
  switch (random.below(13)) {
    case 0:
      return {"lines", "a.jsonl", records(random, "\n")};
    case 1:
      return {"array", "a.json", "[" + records(random, ",\n") + "]"};
    case 2:
      return {"csv", "a.csv", table(random, ',')};
    case 3:
      return {"tsv", "a.tsv", table(random, '\t')};
    case 4:
      return {"header", "a.txt", "title: Một\nnguồn: Báo\n\n" + prose(random)};
    case 5:
      return {"blocks", "a.txt",
              "# title = Một\n\n" + prose(random) + "---\n# title = Hai\n\n" + prose(random)};
    case 6:
      return {"portal", "a.txt",
              "Print Thứ Sáu, 25/06/2021 17:00 Gốc\n\n" + prose(random) +
                  "Tiện ích thông tin\nQR CODE: Một bài\nTin khác\n"};
    case 7:
      return {"html", "a.html", html(random)};
    case 8:
      return {"feed", "a.xml", feed(random)};
    case 9:
      return {"utf-16", "a.txt", utf16("Title\n\nText and text.\n")};
    case 10:
      return {"saved page", "a.mht", saved_page(random)};
    case 11:
      return {"markup", "a.csv", markup_table(random)};
    default:
      return {"text", "a.txt", "Một bài\n\n" + prose(random)};
  }
}

}  // namespace timtin::hostile
