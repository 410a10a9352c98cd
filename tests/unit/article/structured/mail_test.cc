// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/structured/mail_message.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

using Lines = std::vector<std::string>;

const std::string header =
    "Received: by mx.example\nSubject: =?utf-8?B?xJDDqiBzw7Ru?=\n =?utf-8?Q?g_L=E1=BA=A1ch?=\n"
    "From: =?utf-8?q?L=C3=AA_Mai?= <lemai@a.example>\nDate: Thu, 05 Mar 2020 14:05:33 +0700\n"
    "Message-ID: <1@a.example>\nMIME-Version: 1.0\n";

}  // namespace

TEST_CASE("a mail is an article") {
  const Collected found = read_content(
      header +
          "Content-Type: multipart/mixed; boundary=\"=_a\"\n\n--=_a\n"
          "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; "
          "charset=utf-8\n\nx\n"
          "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: "
          "quoted-printable\n\n"
          "<p>=C4=90o=E1=BA=A1n m=\n=E1=BB=99t.</p><p>=C4=90o=E1=BA=A1n hai.</p>\n--b--\n--=_a\n"
          "Content-Type: text/html\nContent-Disposition: attachment\n\n<p>kèm</p>\n--=_a--\n",
      "tin.eml");
  REQUIRE(found.articles.size() == 1);
  const Article& article = found.articles[0];
  CHECK(article.title == "Đê sông Lạch");
  CHECK(article.author == "Lê Mai");
  CHECK(article.id == "1@a.example");
  CHECK(article.body == Lines{"Đoạn một.", "Đoạn hai."});
  REQUIRE(article.published);
  CHECK(to_string(*article.published) == "2020-03-05T14:05+07:00");
}

TEST_CASE("a file of mails has many articles") {
  const std::string mail =
      "From x@y.example Thu Mar  5 14:05:33 2020\n" + header + "\nĐoạn một.\n\n>From đó.\n\n";
  const Collected found = read_content(mail + mail + mail, "tin.mbox");
  REQUIRE(found.articles.size() == 3);
  CHECK(found.articles[2].body == Lines{"Đoạn một.", "From đó."});
  CHECK(found.articles[2].title == "Đê sông Lạch");
  CHECK(found.lines[1] == 14);
}

TEST_CASE("a newsroom that sends is the source") {
  const Collected found = read_content(
      "From: \"Báo Ví Dụ\" <tin@a.example>\nSubject: A\nDate: Thu, 05 Mar 2020 14:05:33 "
      "+0700\n\nĐoạn một.\n",
      "a.eml");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].source == "Báo Ví Dụ");
  CHECK(found.articles[0].author.empty());
}

TEST_CASE("lines that were broken are joined") {
  const std::string wide(70, 'a');
  CHECK(mail_paragraphs(wide + "\nb\n\nc\n", "text/plain") == Lines{wide + " b", "c"});
  CHECK(mail_paragraphs("a \nb\nc\n", "text/plain; format=flowed") == Lines{"a b", "c"});
  CHECK(mail_paragraphs(std::string(90, 'a') + "\nb\n", "text/plain") ==
        Lines{std::string(90, 'a'), "b"});
}
