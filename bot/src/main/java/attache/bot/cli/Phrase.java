package attache.bot.cli;

import attache.corpus.Language;

/** What the console says around an answer, in the answer's language. */
enum Phrase {
  NEAREST("The nearest articles:", "Những bài gần nhất:", "最接近的文章："),
  NO_SOURCE("source not stated", "không ghi nguồn", "未注明来源"),
  ALSO_IN("also in: %s", "cũng đăng trên: %s", "另见：%s"),
  NO_DATE("date not stated", "không ghi ngày", "未注明日期"),
  AS_OF(
      "Newest source: %s. Index of %s. Composed by: %s.",
      "Nguồn mới nhất: %s. Chỉ mục ngày %s. Soạn bởi: %s.", "最新来源：%s。索引日期：%s。撰写：%s。"),
  UNDERSTOOD("Understood as: %s", "Hiểu là: %s", "理解为：%s"),
  WELCOME(
      "Ask a question, or type /help. Ctrl-C stops an answer, Ctrl-D ends.",
      "Hãy đặt câu hỏi hoặc gõ /help. Ctrl-C dừng câu trả lời, Ctrl-D thoát.",
      "请提问，或输入 /help。Ctrl-C 停止回答，Ctrl-D 退出。"),
  HELP(
      """
      /sources            the passages of the last answer once more
      /language en|vi|zh  the language of the answers; /language auto: that of the question
      /forget             forget the conversation so far
      /help               this list
      /quit               end""",
      """
      /sources            xem lại các đoạn nguồn của câu trả lời trước
      /language en|vi|zh  ngôn ngữ trả lời; /language auto: theo câu hỏi
      /forget             quên cuộc trò chuyện đến lúc này
      /help               danh sách này
      /quit               thoát""",
      """
      /sources            再次显示上一回答的来源段落
      /language en|vi|zh  回答所用语言；/language auto：与问题相同
      /forget             忘记此前的对话
      /help               显示本列表
      /quit               退出"""),
  NO_COMMAND(
      "There is no command %s; /help lists them.",
      "Không có lệnh %s; gõ /help để xem danh sách.", "没有命令 %s；输入 /help 查看列表。"),
  NO_ANSWER_YET(
      "There is no answer with sources yet.", "Chưa có câu trả lời nào có nguồn.", "还没有带来源的回答。"),
  LANGUAGE_SET(
      "Answers are in English from now on.", "Từ nay trả lời bằng tiếng Việt.", "今后用中文回答。"),
  LANGUAGE_AUTO(
      "Answers are in the language of the question.",
      "Trả lời bằng ngôn ngữ của câu hỏi.",
      "用提问所用的语言回答。"),
  FORGOTTEN(
      "The conversation is forgotten; the next question stands alone.",
      "Đã quên cuộc trò chuyện; câu hỏi tiếp theo được hiểu độc lập.",
      "已忘记对话，下一个问题将单独理解。"),
  WRONG_QUESTION(
      "That is no question: it is empty, longer than 4,096 characters, or not text.",
      "Đó không phải là câu hỏi: trống, dài quá 4.096 ký tự hoặc không phải văn bản.",
      "这不是问题：内容为空、超过4096个字符或不是文本。");

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
