# Saved web pages and feeds.
$ cat > fields <<'END'
> import json, sys
> for line in sys.stdin:
>     article = json.loads(line)
>     for name in sys.argv[1:]:
>         print(name + ":", article[name])
> END
$ timtin import --dry-run $DATA/pages/cang.html 2>/dev/null | python3 fields title lead body captions author published source section tags url
title: Cảng Bến Đỏ có cầu cảng thứ ba
lead: Cầu cảng số 3 đón chuyến tàu hàng đầu tiên vào sáng nay.
body: Sáng 28/6, Phó Chủ tịch UBND thành phố Trần Văn Bình dự lễ đón chuyến tàu đầu tiên cập cầu cảng số 3.
Cầu cảng mới giúp tăng gấp đôi lượng hàng qua cảng, giảm thời gian chờ của tàu xuống còn sáu giờ.
captions: ['Tàu cập cầu cảng số 3. Ảnh: Vũ Thử']
author: Minh An
published: 2021-06-28T08:30+07:00
source: Báo Thử
section: Kinh tế
tags: ['cảng biển', 'Bến Đỏ']
url: https://bao-thu.example/kinh-te/cau-cang-thu-ba-7.html
$ timtin import --dry-run $DATA/pages/tin.xml 2>/dev/null | python3 fields title lead published source url
title: Giá lúa & gạo tăng
lead: Giá lúa tăng 200 đồng mỗi ki-lô-gam.
published: 2021-06-29T09:00+07:00
source: Báo Thử
url: https://bao-thu.example/gia-lua-8.html
title: Mưa lớn ở Vĩnh Thử
lead: Nhiều tuyến đường ngập sâu.
published: 2021-06-29T10:00+07:00
source: Báo Thử
url: https://bao-thu.example/mua-lon-9.html
# The content tells what it is, not the name.
$ timtin import --dry-run < $DATA/pages/cang.html 2>/dev/null | python3 fields path title
path: -
title: Cảng Bến Đỏ có cầu cảng thứ ba
$ cp $DATA/pages/cang.html trang.txt
$ timtin import --dry-run trang.txt 2>/dev/null | python3 fields path title
path: trang.txt
title: Cảng Bến Đỏ có cầu cảng thứ ba
