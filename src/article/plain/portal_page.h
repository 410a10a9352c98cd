// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A page of a city or province portal, copied or scraped as plain text:
///
///     Print Thứ Sáu, 25/06/2021 17:00 Gốc          the date line
///
///     First paragraph ...                          the body, with captions among it
///
///     Minh Hảo                                     the author
///
///     Tiện ích thông tin                           the footer begins
///     QR CODE: The title of the article
///     Mã QR Code truy cập vào Fanpage Name of the portal
///     Tin khác                                     other articles follow
#pragma once

#include "article/plain/page_lines.h"
#include "article/record/record.h"

namespace timtin {

/// True if the page has a date line with its buttons or a footer of this form.
bool is_portal_page(const TextLines& lines);

/// What is not recognised stays in the body.
Record read_portal_page(const TextLines& lines);

}  // namespace timtin
