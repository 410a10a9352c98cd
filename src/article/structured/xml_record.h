// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// An element of XML -> Record.
#pragma once

#include "article/record/published_fields.h"
#include "article/record/record.h"
#include "article/record/record_fields.h"
#include "article/xml/xml_document.h"

namespace timtin {

/// Fields are the elements in it, however deep, and its attributes; names as in JSON. Bodies that
/// are elements themselves stay markup.
Record record_from_xml(const XmlElement& element, const FieldNames& names, DateOrders orders = {});

/// Shows the dates of such an element.
void take_dates(const XmlElement& element, const FieldNames& names, DateColumns& dates);

/// An article of an agency: NITF, NewsML 1 or NewsML-G2. The body stays markup.
Record record_from_news_xml(const XmlElement& element);

}  // namespace timtin
