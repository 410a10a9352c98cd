// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/http_archive.h"

#include <string>

#include "article/html/html_format.h"
#include "article/html/mime_text.h"
#include "article/model/url.h"

namespace timtin {
namespace {

using nlohmann::json;

const json* object_in(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_object() ? &*found : nullptr;
}

std::string text_in(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_entry(const json& object) {
  const json* request = object_in(object, "request");
  const json* response = object_in(object, "response");
  return request != nullptr && response != nullptr && request->contains("url") &&
         response->contains("content");
}

void read_entry(const json& entry, const FormatInput& input, RecordPlace place) {
  const std::string address = text_in(*object_in(entry, "request"), "url");
  const Origin origin{input.origin.path + '/' + address, {}};
  const json& response = *object_in(entry, "response");
  const json* content = object_in(response, "content");
  const std::string type =
      content == nullptr ? std::string() : mime_type(text_in(*content, "mimeType"));
  if (type != "text/html" && type != "application/xhtml+xml")
    return input.records.skip(origin, "not-page");
  if (const auto status = response.find("status"); status != response.end() && *status != 200)
    return input.records.skip(origin, "http-status");
  std::string page = text_in(*content, "text");
  if (text_in(*content, "encoding") == "base64") page = decode_base64(page);
  if (page.empty()) return input.records.skip(origin, "empty");
  read_page({input.bytes, input.records, origin}, page,
            {{}, address, place, capture_time(text_in(entry, "startedDateTime"))});
}

}  // namespace

bool read_http_archive(json& object, const FormatInput& input, RecordPlace place) {
  if (is_entry(object)) {
    read_entry(object, input, place);
    return true;
  }
  const json* log = object_in(object, "log");
  const auto entries = log == nullptr ? json::const_iterator() : log->find("entries");
  if (log == nullptr || entries == log->end() || !entries->is_array()) return false;
  for (const json& entry : *entries)
    if (entry.is_object() && is_entry(entry) && !input.records.stopped())
      read_entry(entry, input, place);
  return true;
}

}  // namespace timtin
