// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/line/byline.h"
#include "article/line/caption.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

constexpr const char* body_text =
    "Sáng 12/3, tại trụ sở, Chủ tịch UBND quận Trần Văn Ví chủ trì cuộc họp về thoát nước, với "
    "nhiều ý kiến đóng góp của các phòng, ban và đại diện người dân trên địa bàn quận.\n\n"
    "Ông Trần Văn Ví phát biểu tại buổi làm việc.\n\n"
    "Theo báo cáo, quận đã nạo vét 12 km cống, thay 340 nắp hố ga và lắp 3 trạm bơm; phần còn "
    "lại sẽ xong trước mùa mưa, theo kế hoạch đã được thành phố phê duyệt từ đầu năm.\n\n";

constexpr const char* footer_text =
    "Tiện ích thông tin\nNguồn tin\nQR Code\nQR CODE: Quận chuẩn bị cho mùa mưa\n"
    "Chúng tôi trên Mạng Xã hội\nQR Code Fanpage\n"
    "Mã QR Code truy cập vào Fanpage Cổng thông tin Quận Ví Dụ\nTin khác\n";

Article read_page(const std::string& page) {
  const Collected found = read_content(page, "page.txt");
  REQUIRE(found.articles.size() == 1);
  return found.articles.front();
}

std::string page_with(const std::string& signature, const std::string& more = "") {
  return "Print Thứ Sáu, 12/03/2021 09:30 Gốc\n\n" + std::string(body_text) + signature + "\n\n" +
         footer_text + more;
}

}  // namespace

TEST_CASE("a portal page is taken apart") {
  const Article article = read_page(page_with("Lê Mai"));
  CHECK(article.title == "Quận chuẩn bị cho mùa mưa");
  CHECK(article.source == "Cổng thông tin Quận Ví Dụ");
  CHECK(article.author == "Lê Mai");
  CHECK(to_string(article.published.value()) == "2021-03-12T09:30+07:00");
  CHECK(article.lead.empty());
  CHECK(article.body.size() == 2);
  CHECK(article.captions ==
        std::vector<std::string>{"Ông Trần Văn Ví phát biểu tại buổi làm việc."});
}

TEST_CASE("what follows the list of other articles is navigation") {
  const Article article = read_page(page_with("Lê Mai", "Quận họp bàn\nMột tin nữa\n"));
  CHECK(article.body.size() == 2);
  const Article other =
      read_page("Print Thứ Sáu, 12/03/2021 09:30 Gốc\n\n" + std::string(body_text) +
                "Tin khác\nQuận họp bàn\n" + footer_text);
  CHECK(other.body.size() == 2);
  CHECK(other.title == "Quận chuẩn bị cho mùa mưa");
}

TEST_CASE("text is never lost to a word of the footer") {
  const std::string page = "Print Thứ Sáu, 12/03/2021 09:30 Gốc\n\nTin khác\n\n" +
                           std::string(body_text) + "Nguồn tin\n\n" + body_text + "Lê Mai\n\n" +
                           footer_text;
  const Article article = read_page(page);
  CHECK(article.body.size() == 4);
  CHECK(article.author == "Lê Mai");
  for (const std::string& paragraph : article.body)
    CHECK(paragraph.find("Tin khác") == std::string::npos);
  REQUIRE_FALSE(article.boilerplate.empty());
  CHECK((article.boilerplate.at(1) == BoilerplateLine{"Tin khác", "rule page-button"}));
}

TEST_CASE("pages with CRLF, decomposed letters, other case or without parts") {
  std::string crlf;
  for (const char c : page_with("Lê Mai"))
    crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(read_page(crlf).author == "Lê Mai");
  CHECK(read_page(crlf).body.size() == 2);

  const Article no_footer =
      read_page("Print Thứ Sáu, 12/03/2021 09:30 Gốc\n\n" + std::string(body_text) + "Lê Mai\n");
  CHECK(no_footer.author == "Lê Mai");
  CHECK(no_footer.published.has_value());

  const Article no_date = read_page(std::string(body_text) + "Lê Mai\n\n" + footer_text);
  CHECK(no_date.title == "Quận chuẩn bị cho mùa mưa");
  CHECK_FALSE(no_date.published.has_value());

  const Article title_above =
      read_page("Quận họp\n\nPrint Thứ Sáu, 12/03/2021 09:30 Gốc\n\n" + std::string(body_text));
  CHECK(title_above.title == "Quận họp");
  CHECK(title_above.body.size() == 2);
}

TEST_CASE("a wrong weekday and an impossible date are noted") {
  CHECK(read_content("Print Thứ Hai, 12/03/2021 09:30 Gốc\n\n" + std::string(body_text)).notes ==
        std::vector<std::string>{"weekday-disagrees"});
  const Collected found =
      read_content("Print Thứ Hai, 31/02/2021 09:30 Gốc\n\n" + std::string(body_text));
  CHECK(found.notes == std::vector<std::string>{"date-unreadable"});
  CHECK_FALSE(found.articles.at(0).published.has_value());
}

TEST_CASE("signatures") {
  for (const char* line :
       {"Minh Hảo", "THU AN", "THU AN;TTXVN", "TTXVN", "PV", "P.V", "N. An", "Theo TTXVN",
        "Hồng An (TTXVN)", "Vũ An tổng hợp", "Vũ An (tổng hợp)", "Lê Mai – Vũ An",
        "Lê Mai và Vũ An", "BS LÊ THỊ VÍ", "Nguồn: Dược Ví Dụ", "Đỗ Ân", "Ánh Ví"}) {
    CAPTURE(line);
    CHECK(byline(line) == line);
  }
  CHECK(byline("(Theo TTXVN)") == "Theo TTXVN");
  for (const char* line :
       {"Tin, ảnh: Lê Mai", "Bài và ảnh: Lê Mai", "Thực hiện: Lê Mai", "Tác giả: Lê Mai",
        "Tản văn của Lê Mai", "Tản văn: Lê Mai", "Đăng bởi Lê Mai", "(Bài: Lê Mai)"}) {
    CAPTURE(line);
    CHECK(byline(line) == "Lê Mai");
  }
  CHECK(byline("Bài, ảnh: LÊ MAI - VŨ AN") == "LÊ MAI - VŨ AN");
  CHECK(byline("(H.V.)") == "H.V.");
  for (const char* line :
       {"", "Ảnh: Lê Mai", "Hội nghị kết thúc lúc 17 giờ.", "hôm nay", "Hết", "Video", "Xem thêm",
        "Nguồn: http://tin.example.vn/a", "Ông Lê Mai cho biết", "Lê Mai, 25/6", "Print",
        "Đoàn công tác đã tới thăm các gia đình", "“Lê Mai”", "Tin khác", "Theo",
        "Báo cáo tại hội nghị", "Đăng bởi: admin", "Super User"}) {
    CAPTURE(line);
    CHECK_FALSE(byline(line).has_value());
  }
}

TEST_CASE("a signature behind the last sentence") {
  const std::string text =
      "Hội nghị thống nhất sẽ khởi công tuyến đường trong quý tới, ông Ví nói.";
  CHECK(signature_at_end(text + " Lê Mai") == "Lê Mai");
  CHECK(signature_at_end(text + " (Theo TTXVN)") == "Theo TTXVN");
  CHECK(signature_at_end(text + " Bài, ảnh: Lê Mai") == "Lê Mai");
  CHECK(signature_at_end(text + "/. H.V.") == "");
  for (const char* end : {"", " Hà Nội", " Theo kế hoạch", " (ảnh)", " Tại TP. Vĩnh Thử"})
    CHECK_MESSAGE(signature_at_end(text + end) == "", end);
  std::vector<std::string> paragraphs{"Một đoạn văn.", text + " Lê Mai"};
  CHECK(take_byline(paragraphs) == "Lê Mai");
  CHECK(paragraphs.size() == 2);
  paragraphs = {"Một đoạn văn.", "Lê Mai", "Nguồn: Reuters"};
  CHECK(take_byline(paragraphs) == "Lê Mai");
  CHECK(paragraphs == std::vector<std::string>{"Một đoạn văn.", "Nguồn: Reuters"});
}

TEST_CASE("the photographer of the last picture is no author") {
  std::vector<std::string> paragraphs{"Một đoạn văn.", "Quang cảnh cuộc họp. Ảnh:", "Lê Mai"};
  CHECK(take_byline(paragraphs) == "");
  CHECK(take_captions(paragraphs) == std::vector<std::string>{"Quang cảnh cuộc họp. Ảnh: Lê Mai"});
  CHECK(paragraphs == std::vector<std::string>{"Một đoạn văn."});
}

TEST_CASE("captions are taken out only on good evidence") {
  const std::string text(300, 'x');
  const struct {
    const char* paragraph;
    bool caption;
  } rows[] = {
      {"Chủ tịch quận thăm công trường. (Ảnh: Lê Mai/TTXVN)", true},
      {"Chủ tịch quận thăm công trường. Ảnh: LÊ MAI", true},
      {"Ảnh: Lê Mai", true},
      {"Quang cảnh hội nghị.", true},
      {"Lãnh đạo quận tặng quà các gia đình tại buổi lễ.", true},
      {"Chủ tịch quận cho biết sẽ phát biểu tại hội nghị.", false},
      {"Chủ tịch quận phát biểu. Sau đó hội nghị bế mạc. Ảnh: Lê Mai", false},
      {"Ông Lê Văn Ví sinh năm 1970.", false},
      {"Có 12 đơn vị báo cáo tại hội nghị.", false},
      {"Nhiều giải pháp được đưa ra.", false},
  };
  for (const auto& row : rows) {
    std::vector<std::string> paragraphs{text, row.paragraph, text};
    CAPTURE(row.paragraph);
    CHECK(take_captions(paragraphs).size() == (row.caption ? 1 : 0));
    CHECK(paragraphs.size() == (row.caption ? 2 : 3));
  }
  std::vector<std::string> alone{"Quang cảnh hội nghị. Ảnh: Lê Mai"};
  CHECK(take_captions(alone).empty());
}

TEST_CASE("plain text: a title that is set off, a header, or paragraphs alone") {
  Article article = read_page("Quận họp bàn\n\nĐoạn một.\nĐoạn hai.\n");
  CHECK(article.title == "Quận họp bàn");
  CHECK(article.body == std::vector<std::string>{"Đoạn một.", "Đoạn hai."});

  article = read_page("Quận họp bàn\nThứ Sáu, 12/03/2021 09:30\nĐoạn một.\n");
  CHECK(article.title == "Quận họp bàn");
  CHECK(article.published.has_value());

  article = read_page("Đoạn một là câu.\n\nĐoạn hai.\n");
  CHECK(article.title.empty());
  CHECK(article.body.size() == 2);

  article = read_page(
      "Tiêu đề: Quận họp: bàn việc\nNgày: 12/3/2021\nTác giả: Lê Mai\nNguồn: Báo Ví Dụ\n"
      "Từ khóa: họp, quận\n\nĐoạn một.\n");
  CHECK(article.title == "Quận họp: bàn việc");
  CHECK(to_string(article.published.value()) == "2021-03-12");
  CHECK(article.author == "Lê Mai");
  CHECK(article.source == "Báo Ví Dụ");
  CHECK(article.tags == std::vector<std::string>{"họp", "quận"});
  CHECK(article.body == std::vector<std::string>{"Đoạn một."});

  article = read_page("Nội dung: họp\nĐoạn một.\n");
  CHECK(article.body.size() == 2);
}

TEST_CASE("odd text files are accounted for") {
  CHECK(read_content("   \n\n").rejects.at(0).reason == "no-text");
  ReaderOptions options;
  options.max_article_bytes = 1000;
  CHECK(read_content(std::string(200000, 'a'), "a.txt", options).rejects.at(0).reason ==
        "too-large");
  const Collected broken = read_content("Tiêu đề\n\nĐoạn \xC3\x28 văn.\n");
  CHECK(broken.articles.at(0).flags == std::vector<std::string>{"invalid-bytes"});
}

TEST_CASE("text that looks a little like JSON or a button is text") {
  Article article = read_page("[[Quận Ví Dụ]] họp\n\nĐoạn một.\n{\"a\": 1}\nĐoạn hai.\n");
  CHECK(article.body.size() == 3);
  article = read_page("Print là một từ tiếng Anh.\n\n" + std::string(body_text) + footer_text);
  CHECK(to_json(article).find("Print là một từ") != std::string::npos);
}
