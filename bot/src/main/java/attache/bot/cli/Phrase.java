package attache.bot.cli;

import attache.corpus.Language;

/** What the console says around an answer, in the answer's language. */
enum Phrase {
  NOT_FOUND("I have nothing on that.", "Tôi không có thông tin về điều này.", "没有找到相关内容。"),
  SEARCHED(
      "Searched %d articles; the nearest:",
      "Đã tìm trong %d bài; những bài gần nhất:", "已检索%d篇文章，最接近的是："),
  SEARCHED_NONE(
      "Searched %d articles; none comes near.",
      "Đã tìm trong %d bài; không có bài nào gần với câu hỏi.", "已检索%d篇文章，没有接近的内容。"),
  NO_SOURCE("source not stated", "không ghi nguồn", "未注明来源"),
  NO_DATE("date not stated", "không ghi ngày", "未注明日期"),
  AS_OF(
      "Newest source: %s. Index of %s, composer %s.",
      "Nguồn mới nhất: %s. Chỉ mục ngày %s, soạn bởi %s.", "最新来源：%s。索引日期：%s，撰写：%s。"),
  UNDERSTOOD("Understood as: %s", "Hiểu là: %s", "理解为：%s"),
  STOPPED("Stopped.", "Đã dừng.", "已停止。");

  private final String english;
  private final String vietnamese;
  private final String chinese;

  Phrase(String english, String vietnamese, String chinese) {
    this.english = english;
    this.vietnamese = vietnamese;
    this.chinese = chinese;
  }

  String in(Language language, Object... values) {
    String pattern =
        switch (language) {
          case VIETNAMESE -> vietnamese;
          case CHINESE -> chinese;
          case ENGLISH, OTHER -> english;
        };
    return values.length == 0 ? pattern : pattern.formatted(values);
  }
}
