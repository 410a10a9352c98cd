# The articles that come with timtin.
$ timtin --quiet import $SAMPLE
$ timtin count '*'
49
$ timtin count '*' --by=year
 9  2019
15  2020
24  2021
$ timtin search --format=ids --limit=3 giai ngan von dau tu cong
7007
hp-0001
0dce2797c93786f85e82a2df2c66631e
2> 5 articles; 1 to 3 shown; more with --offset 3
2> read as: giai: giải, giai; ngan: ngân; von: vốn; dau: đầu, đấu, dâu, dấu, dầu, …; tu: tư, từ, tử, tự, tu, …; cong: công, cổng, cộng, cống, cồng
$ timtin search --format=ids --limit=3 giải ngân vốn đầu tư công
7007
hp-0001
0dce2797c93786f85e82a2df2c66631e
2> 5 articles; 1 to 3 shown; more with --offset 3
