package attache.bot.conversation;

import attache.corpus.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said around answers, in the three languages. The values go where {@code %s} and {@code
 * %d} stand.
 */
public enum Phrase {
  MENU_START("Begin", "Bắt đầu", "开始"),
  MENU_HELP("What I do and how to ask", "Tôi làm gì và cách hỏi", "我能做什么，如何提问"),
  MENU_ASK("Ask a question: /ask Who signed?", "Đặt câu hỏi: /ask Ai ký?", "提问：/ask 谁签署的？"),
  MENU_SOURCES("The sources of the last answer", "Nguồn của câu trả lời gần nhất", "上一个回答的来源"),
  MENU_LANGUAGE("The language of answers", "Ngôn ngữ trả lời", "回答所用的语言"),
  MENU_STOP("Stop the answer under way", "Dừng câu trả lời đang soạn", "停止正在生成的回答"),
  MENU_FORGET("Forget our conversation", "Quên cuộc trò chuyện này", "忘记我们的对话"),
  MENU_STATUS(
      "Index, models, queue, errors, disk",
      "Chỉ mục, mô hình, hàng đợi, lỗi, ổ đĩa",
      "索引、模型、队列、错误、磁盘"),
  MENU_ARTICLES("List or search the articles", "Liệt kê hoặc tìm bài", "列出或查找文章"),
  MENU_REMOVE("Remove an article", "Gỡ một bài", "移除一篇文章"),
  MENU_REINDEX("Bring the index up to date", "Cập nhật chỉ mục", "更新索引"),
  MENU_ROLLBACK("Go back to the index before", "Quay lại chỉ mục trước", "恢复到上一个索引"),
  MENU_USERS("Who is let in", "Ai được sử dụng", "谁可以使用"),
  MENU_FEEDBACK(
      "The latest 👎, to make test cases of",
      "Các 👎 gần đây, để lập ca kiểm thử",
      "最近的 👎，可设为测试用例"),
  HELP(
      "I am Attaché. I answer questions about foreign-affairs work from the articles I have been given. Every sentence of an answer has been checked against the passage it cites: tap [1] under an answer to see that passage. Where the articles do not say, I say so.\n\nAsk in English, Vietnamese or Chinese. In a group, use /ask, mention me or reply to me. Follow-up questions work, and if you edit a question, I answer it anew.",
      "Tôi là Attaché. Tôi trả lời câu hỏi về công tác đối ngoại dựa trên các bài viết được cung cấp. Mỗi câu trong câu trả lời đều đã được đối chiếu với đoạn trích mà nó dẫn: chạm [1] dưới câu trả lời để xem đoạn đó. Nếu các bài không nói đến, tôi sẽ nói rõ.\n\nHãy hỏi bằng tiếng Việt, tiếng Anh hoặc tiếng Trung. Trong nhóm, dùng /ask, nhắc tên tôi hoặc trả lời tin của tôi. Có thể hỏi nối tiếp; nếu bạn sửa câu hỏi, tôi sẽ trả lời lại.",
      "我是 Attaché。我根据收录的文章回答外事工作方面的问题。回答中的每一句话都与所引段落核对过：点按回答下方的 [1] 即可查看该段落。文章里没有的，我会直说。\n\n可以用中文、英文或越南文提问。在群组里请用 /ask、提及我或回复我的消息。可以接着追问；修改问题后我会重新回答。"),
  HELP_UPLOAD(
      "Send me a document to add it to the articles.",
      "Gửi cho tôi một tài liệu để thêm vào kho bài.",
      "向我发送文档即可添加到文章库。"),
  SEARCHING("Searching…", "Đang tìm…", "正在检索……"),
  WAITING(
      "Your question is waiting: %d ahead of it.",
      "Câu hỏi của bạn đang chờ: còn %d câu phía trước.", "您的问题正在排队，前面还有 %d 个。"),
  FOUND("Found, now reading:", "Đã tìm thấy, đang đọc:", "已找到，正在阅读："),
  STOP("Stop", "Dừng", "停止"),
  STOPPED("Stopped.", "Đã dừng.", "已停止。"),
  NOTHING_TO_STOP("Nothing is running.", "Không có gì đang chạy.", "没有正在进行的回答。"),
  SOURCES("Sources", "Nguồn", "来源"),
  NOT_FOUND("The articles do not say.", "Các bài viết không nói đến điều này.", "文章中没有相关内容。"),
  NEAREST(
      "I searched for “%s”. The nearest articles:",
      "Tôi đã tìm “%s”. Những bài gần nhất:", "我检索了“%s”。最接近的文章："),
  FAILED(
      "I cannot answer at the moment. The admins can see why under /status.",
      "Hiện tôi không thể trả lời. Quản trị viên xem lý do bằng /status.",
      "我暂时无法回答。管理员可用 /status 查看原因。"),
  AS_OF(
      "Newest source: %s · index of %s",
      "Nguồn mới nhất: %s · chỉ mục ngày %s", "最新来源：%s · 索引日期：%s"),
  AS_OF_UNDATED("Index of %s", "Chỉ mục ngày %s", "索引日期：%s"),
  UNDATED("undated", "không ghi ngày", "未注明日期"),
  MORE("More", "Thêm", "更多"),
  MORE_SAID("The articles also say:", "Các bài viết còn nêu:", "文章还提到："),
  MORE_FOUND("Also found, not cited:", "Cũng tìm thấy, không trích dẫn:", "还找到以下未引用的文章："),
  MORE_NONE("Nothing else was found.", "Không tìm thấy gì khác.", "没有找到其他内容。"),
  PASSAGE_GONE(
      "The log does not hold this answer any more.",
      "Nhật ký không còn giữ câu trả lời này.",
      "日志中已没有这条回答。"),
  ALSO_IN("Also in: %s", "Cũng đăng trên: %s", "另见：%s"),
  ORIGINAL("Original in %s", "Nguyên văn %s", "原文为%s"),
  ENGLISH("English", "tiếng Anh", "英文"),
  VIETNAMESE("Vietnamese", "tiếng Việt", "越南文"),
  CHINESE("Chinese", "tiếng Trung", "中文"),
  OTHER_LANGUAGE("another language", "ngôn ngữ khác", "其他语言"),
  THANKS("Thank you.", "Cảm ơn bạn.", "谢谢。"),
  WHY("What was wrong?", "Sai ở đâu?", "哪里不对？"),
  WRONG("Wrong", "Sai", "错误"),
  UNSUPPORTED("Not supported", "Không có căn cứ", "没有依据"),
  INCOMPLETE("Missed something", "Thiếu", "有遗漏"),
  OUTDATED("Out of date", "Đã cũ", "已过时"),
  OWN_WORDS("In my words…", "Tự viết…", "自己写……"),
  TELL_WHY(
      "Reply to this message and say what was wrong.",
      "Hãy trả lời tin này và cho biết sai ở đâu.",
      "请回复这条消息，说明哪里不对。"),
  CASE_MAKE("Make a test case", "Lập ca kiểm thử", "设为测试用例"),
  CASE_EXPECTS(
      "What should the answer to “%s” rest on?\nChoose the article that has the answer, or say that there is none.",
      "Câu trả lời cho “%s” phải dựa vào đâu?\nHãy chọn bài có câu trả lời, hoặc cho biết là không có.",
      "“%s”的回答应以什么为依据？\n请选择含有答案的文章，或说明没有答案。"),
  CASE_REFUSAL("There is no answer", "Không có câu trả lời", "没有答案"),
  CASE_TEXT("It must say…", "Phải nói rằng…", "应该说……"),
  CASE_WHICH_TEXT(
      "Reply to this message with the words that the answer to “%s” must contain.",
      "Hãy trả lời tin này bằng những từ mà câu trả lời cho “%s” phải có.",
      "请回复这条消息，写出“%s”的回答必须包含的文字。"),
  CASE_KEPT(
      "Kept as the test case %s: “%s” expects %s.",
      "Đã lưu ca kiểm thử %s: “%s” cần %s.", "已存为测试用例 %s：“%s”应有%s。"),
  CASE_FAILED(
      "The test case could not be kept: %s", "Không lưu được ca kiểm thử: %s", "无法保存测试用例：%s"),
  CASE_OF_ARTICLE("the article “%s”", "bài “%s”", "文章“%s”"),
  CASE_OF_TEXT("the text “%s”", "nội dung “%s”", "文字“%s”"),
  CASE_OF_REFUSAL("no answer", "không có câu trả lời", "没有答案的结论"),
  FEEDBACK_NONE("Nobody has tapped 👎 yet.", "Chưa ai chạm 👎.", "还没有人点 👎。"),
  FEEDBACK_LATEST(
      "The latest 👎 (a number makes a test case):",
      "Các 👎 gần đây (chạm số để lập ca kiểm thử):",
      "最近的 👎（点数字可设为测试用例）："),
  FEEDBACK_PRIVATE(
      "It holds what others asked: use it in our private chat.",
      "Trong đó có câu hỏi của người khác: hãy dùng trong cuộc trò chuyện riêng với tôi.",
      "其中有他人的提问：请在与我的私聊中使用。"),
  NO_SOURCES(
      "There is no answer of mine to you here yet.",
      "Ở đây tôi chưa trả lời bạn câu nào.",
      "我在这里还没有回答过您。"),
  WHICH_LANGUAGE(
      "In which language shall I answer?", "Tôi nên trả lời bằng ngôn ngữ nào?", "我用哪种语言回答？"),
  AUTOMATIC("The question's", "Theo câu hỏi", "与问题相同"),
  LANGUAGE_SET(
      "From now on I answer in English.", "Từ giờ tôi trả lời bằng tiếng Việt.", "今后我用中文回答。"),
  LANGUAGE_AUTO(
      "From now on I answer in the language of the question.",
      "Từ giờ tôi trả lời bằng ngôn ngữ của câu hỏi.",
      "今后我用提问的语言回答。"),
  FORGOTTEN(
      "Forgotten. The next question starts afresh.",
      "Đã quên. Câu hỏi tiếp theo sẽ bắt đầu lại từ đầu.",
      "已忘记。下一个问题重新开始。"),
  ASK_WHAT(
      "Write your question behind /ask, or simply send it to me.",
      "Hãy viết câu hỏi sau /ask, hoặc gửi thẳng cho tôi.",
      "请在 /ask 后写出问题，或直接发给我。"),
  TEXT_ONLY(
      "I read text only. Please write your question.",
      "Tôi chỉ đọc được chữ. Vui lòng viết câu hỏi.",
      "我只能阅读文字，请写出您的问题。"),
  UNKNOWN_COMMAND(
      "I do not know this command. /help lists those I know.",
      "Tôi không biết lệnh này. /help liệt kê các lệnh.",
      "我不认识这个命令，/help 列出可用的命令。"),
  TOO_MANY(
      "You have asked %d question(s) within a minute. Please wait a little and ask again.",
      "Bạn đã hỏi %d câu trong một phút. Vui lòng chờ một lát rồi hỏi lại.",
      "您一分钟内已提了 %d 个问题，请稍候再问。"),
  QUEUE_FULL(
      "Too many questions are waiting. Please ask again in a few minutes.",
      "Có quá nhiều câu hỏi đang chờ. Vui lòng hỏi lại sau vài phút.",
      "等待的问题太多，请过几分钟再问。"),
  STRANGER(
      "This bot is private. An admin has been asked to let you in.",
      "Bot này dành riêng. Đã gửi yêu cầu cho quản trị viên.",
      "这是内部机器人，已请管理员批准。"),
  LET_IN(
      "You have been let in. /help says how to ask.",
      "Bạn đã được cho phép sử dụng. /help hướng dẫn cách hỏi.",
      "您已获准使用，/help 说明如何提问。"),
  KNOCKS("%s wants to use the bot.", "%s muốn sử dụng bot.", "%s 想使用本机器人。"),
  ALLOW("Let in", "Cho phép", "允许"),
  REFUSE("Refuse", "Từ chối", "拒绝"),
  REVOKE("Put out %s", "Thu quyền %s", "取消 %s"),
  WAS_ALLOWED("%s was let in.", "%s đã được cho phép.", "%s 已获准使用。"),
  WAS_REFUSED("%s is not let in.", "%s không được cho phép.", "%s 不可使用。"),
  USERS("Let in: %s", "Được phép: %s", "可使用：%s"),
  USERS_OPEN("everybody", "mọi người", "所有人"),
  USERS_WAITING("Waiting: %s", "Đang chờ: %s", "等待批准：%s"),
  NOBODY("nobody", "không có ai", "无"),
  ADMINS_ONLY("Only admins may do that.", "Chỉ quản trị viên được làm việc này.", "只有管理员可以这样做。"),
  DOCUMENT_ADMINS_ONLY(
      "Only admins may add documents. To ask something, write it as text.",
      "Chỉ quản trị viên được thêm tài liệu. Để hỏi, hãy viết thành chữ.",
      "只有管理员可以添加文档。提问请发文字。"),
  BUSY(
      "The index is being changed already. Try again when that is done.",
      "Chỉ mục đang được thay đổi. Hãy thử lại khi xong.",
      "索引正在更改，请稍后再试。"),
  COMPARING("Looking for what changed…", "Đang tìm thay đổi…", "正在查找变化……"),
  DIFFERENCE(
      "%d document(s) read: %d added, %d changed, %d removed, %d unchanged, %d duplicate(s), %d rejected.",
      "Đã đọc %d tài liệu: thêm %d, đổi %d, gỡ %d, giữ nguyên %d, trùng %d, loại %d.",
      "读取 %d 份文档：新增 %d，更改 %d，移除 %d，未变 %d，重复 %d，拒收 %d。"),
  ADDED("added", "thêm", "新增"),
  CHANGED("changed", "đổi", "更改"),
  REMOVED("removed", "gỡ", "移除"),
  GO_AHEAD("Go ahead?", "Tiến hành?", "要执行吗？"),
  YES("Yes", "Có", "是"),
  YES_FORCE("Yes, in spite of that", "Có, vẫn làm", "仍要执行"),
  NO("No", "Không", "否"),
  CANCELLED("Nothing was changed.", "Không có gì thay đổi.", "未作更改。"),
  UNCHANGED("The index is up to date.", "Chỉ mục đã mới nhất.", "索引已是最新。"),
  INDEXING("Working on the index: %s %d of %d", "Đang xử lý chỉ mục: %s %d/%d", "正在处理索引：%s %d/%d"),
  SCANNING("scanning", "quét", "扫描"),
  READING("reading", "đọc", "读取"),
  EMBEDDING("embedding", "nhúng", "向量化"),
  SWITCHING("switching", "chuyển", "切换"),
  INDEXED(
      "Done: generation %s, %d passage(s), %d s.",
      "Xong: thế hệ %s, %d đoạn, %d giây.", "完成：索引 %s，%d 个段落，%d 秒。"),
  NOT_DONE("Not done: %s", "Không thực hiện được: %s", "未完成：%s"),
  ROLLBACK_ASK(
      "Go back from %s to %s (%d article(s))?",
      "Quay từ %s về %s (%d bài)?", "从 %s 恢复到 %s（%d 篇文章）吗？"),
  ROLLED_BACK(
      "Went back to %s: %d passage(s). Changed files are not picked up until /reindex.",
      "Đã quay về %s: %d đoạn. Tệp thay đổi chưa được nhận cho đến khi dùng /reindex.",
      "已恢复到 %s：%d 个段落。在 /reindex 之前不收录更改的文件。"),
  ROLLBACK_NONE(
      "There is no earlier index to go back to.",
      "Không có chỉ mục trước đó để quay lại.",
      "没有更早的索引可恢复。"),
  ARTICLES("%d article(s), page %d of %d", "%d bài, trang %d/%d", "%d 篇文章，第 %d/%d 页"),
  NO_ARTICLES("No article matches.", "Không có bài nào phù hợp.", "没有符合的文章。"),
  NO_INDEX(
      "There is no index yet: /reindex makes one.",
      "Chưa có chỉ mục: dùng /reindex để tạo.",
      "还没有索引，请用 /reindex 建立。"),
  REMOVE_WHICH(
      "Which article? Write words of its title behind /remove.",
      "Bài nào? Hãy viết từ trong tiêu đề sau /remove.",
      "要移除哪篇？请在 /remove 后写出标题中的词。"),
  REMOVE_ASK("Remove “%s” for good?", "Gỡ hẳn “%s”?", "要永久移除“%s”吗？"),
  REMOVE_DONE("Removed: %s", "Đã gỡ: %s", "已移除：%s"),
  UPLOAD_READING("Reading %s…", "Đang đọc %s…", "正在读取 %s……"),
  UPLOAD_TOO_BIG(
      "%s is larger than the 20 MB that Telegram lets a bot fetch. Put it into the corpus folder and use /reindex.",
      "%s lớn hơn 20 MB mà Telegram cho bot tải. Hãy đặt vào thư mục kho bài rồi dùng /reindex.",
      "%s 超过 Telegram 允许机器人下载的 20 MB。请放入文章目录后用 /reindex。"),
  UPLOAD_FAILED(
      "%s could not be fetched from Telegram (%s). Send it again.",
      "Không tải được %s từ Telegram (%s). Hãy gửi lại.", "无法从 Telegram 下载 %s（%s），请重新发送。"),
  UPLOAD_REJECTED("%s cannot be added: %s", "Không thể thêm %s: %s", "无法添加 %s：%s"),
  UPLOAD_UNDERSTOOD("Understood as:", "Hiểu là:", "识别结果："),
  UPLOAD_TITLE("Title: %s", "Tiêu đề: %s", "标题：%s"),
  UPLOAD_DATE("Date: %s", "Ngày: %s", "日期：%s"),
  UPLOAD_LANGUAGE("Language: %s", "Ngôn ngữ: %s", "语言：%s"),
  UPLOAD_PASSAGES("Passages: %d", "Số đoạn: %d", "段落：%d"),
  UPLOAD_DUPLICATE(
      "The index has this content already.", "Chỉ mục đã có nội dung này.", "索引中已有此内容。"),
  UPLOAD_WILL_REPLACE(
      "This is another version of “%s”, which was sent under the same name, and will take its place."
          + " To keep both, send it under another name.",
      "Đây là một bản khác của “%s” đã gửi với cùng tên tệp, và sẽ thay bản đó. Muốn giữ cả hai, hãy"
          + " gửi với tên khác.",
      "这是以同名发送的“%s”的另一版本，将取代它。如要两份都保留，请换一个文件名发送。"),
  UPLOAD_OTHER(
      "Another document, “%s”, was sent under the same name; this one will be kept beside it.",
      "Tài liệu khác, “%s”, đã được gửi với cùng tên tệp; tài liệu này sẽ được giữ bên cạnh.",
      "另一份文档“%s”曾以同名发送；这一份将与它并存。"),
  UPLOAD_WAS_REMOVED(
      "An admin removed this article (%s), on: %s. It comes back only if you bring it back.",
      "Quản trị viên đã gỡ bài này (%s), ngày: %s. Bài chỉ trở lại nếu bạn khôi phục.",
      "管理员已移除此文章（%s），日期：%s。只有恢复它才会重新收录。"),
  UPLOAD_BRING_BACK("Bring back", "Khôi phục", "恢复"),
  UPLOAD_REPLACE("Replace", "Thay thế", "取代"),
  UPLOAD_REPLACED(
      "Replaced: %s. The earlier version is on record (`attache articles --changes`).",
      "Đã thay: %s. Bản trước được ghi lại (`attache articles --changes`).",
      "已取代：%s。旧版本的改动已记录（`attache articles --changes`）。"),
  UPLOAD_RESTORED("Brought back: %s", "Đã khôi phục: %s", "已恢复：%s"),
  UPLOAD_ADDED_BESIDE(
      "Added: %s, kept as %s beside the earlier document of that name.",
      "Đã thêm: %s, giữ với tên %s bên cạnh tài liệu trước cùng tên.", "已添加：%s，以 %s 之名与先前的同名文档并存。"),
  UPLOAD_ADD("Add", "Thêm vào", "添加"),
  UPLOAD_ADDED("Added: %s", "Đã thêm: %s", "已添加：%s"),
  UPLOAD_GONE(
      "This document is not waiting any more.", "Tài liệu này không còn chờ.", "该文档已不在等待中。"),
  STATUS_INDEX(
      "Index: %s, %d article(s), %d passage(s), newest %s",
      "Chỉ mục: %s, %d bài, %d đoạn, mới nhất %s", "索引：%s，%d 篇文章，%d 个段落，最新 %s"),
  STATUS_WATCHING("Watching: %s", "Theo dõi: %s", "监视：%s"),
  WATCH_OFF(
      "off; changed files wait for /reindex",
      "tắt; tệp thay đổi chờ /reindex",
      "关闭；更改的文件等待 /reindex"),
  WATCH_ON("changed files are picked up", "tự nhận tệp thay đổi", "自动收录更改的文件"),
  WATCH_PAUSED(
      "paused, because %s. /reindex goes on",
      "tạm dừng: %s. Dùng /reindex để tiếp tục", "已暂停：%s。用 /reindex 继续"),
  WATCH_REFUSED(
      "refused since %s: %s /reindex shows what would go, and goes on if you say so",
      "bị từ chối từ %s: %s /reindex cho xem sẽ gỡ gì và tiếp tục nếu bạn đồng ý",
      "自 %s 起被拒绝：%s 用 /reindex 查看将移除的内容，确认后继续"),
  WATCH_FAILED(
      "failing since %s: %s It is tried again every minute; /reindex tries at once",
      "thất bại từ %s: %s Mỗi phút thử lại một lần; /reindex thử ngay",
      "自 %s 起失败：%s 每分钟重试一次；/reindex 立即重试"),
  WATCH_STOPPED(
      "Changed files are not picked up by themselves any more.\nWatching: %s.",
      "Tệp thay đổi không còn được tự nhận.\nTheo dõi: %s.", "不再自动收录更改的文件。\n监视：%s。"),
  STATUS_MODELS("Models: %s", "Mô hình: %s", "模型：%s"),
  STATUS_QUEUE(
      "Questions: %d running, %d waiting",
      "Câu hỏi: %d đang chạy, %d đang chờ", "问题：%d 个进行中，%d 个等待"),
  STATUS_UPDATES("Last message received: %s", "Tin nhận gần nhất: %s", "最近收到消息：%s"),
  STATUS_ERRORS(
      "Troubles since start: %d; the last: %s",
      "Sự cố từ khi khởi động: %d; gần nhất: %s", "启动以来的故障：%d；最近一次：%s"),
  STATUS_DISK(
      "Disk: %d MB free at the home", "Ổ đĩa: còn trống %d MB tại thư mục chính", "磁盘：主目录可用 %d MB"),
  STATUS_LOG("Log: %s", "Nhật ký: %s", "日志：%s"),
  STATUS_LOG_WORKS("works", "hoạt động", "正常"),
  STATUS_LOG_FAILS(
      "questions are answered, not logged: %s",
      "vẫn trả lời nhưng không ghi được: %s", "照常回答，但未记录：%s"),
  STATUS_FEEDBACK(
      "Within 7 days: %d 👍, %d 👎 (/feedback)",
      "Trong 7 ngày: %d 👍, %d 👎 (/feedback)", "7 天内：%d 个 👍，%d 个 👎（/feedback）"),
  STATUS_ACTIONS("Last actions:", "Thao tác gần đây:", "最近的操作："),
  CONSOLE_NEAREST("The nearest articles:", "Những bài gần nhất:", "最接近的文章："),
  CONSOLE_NO_SOURCE("source not stated", "không ghi nguồn", "未注明来源"),
  CONSOLE_NO_DATE("date not stated", "không ghi ngày", "未注明日期"),
  CONSOLE_AS_OF(
      "Newest source: %s. Index of %s. Composed by: %s.",
      "Nguồn mới nhất: %s. Chỉ mục ngày %s. Soạn bởi: %s.", "最新来源：%s。索引日期：%s。撰写：%s。"),
  CONSOLE_UNDERSTOOD("Understood as: %s", "Hiểu là: %s", "理解为：%s"),
  CONSOLE_WELCOME(
      "Ask a question, or type /help. Ctrl-C stops an answer, Ctrl-D ends.",
      "Hãy đặt câu hỏi hoặc gõ /help. Ctrl-C dừng câu trả lời, Ctrl-D thoát.",
      "请提问，或输入 /help。Ctrl-C 停止回答，Ctrl-D 退出。"),
  CONSOLE_HELP(
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
  CONSOLE_NO_COMMAND(
      "There is no command %s; /help lists them.",
      "Không có lệnh %s; gõ /help để xem danh sách.", "没有命令 %s；输入 /help 查看列表。"),
  CONSOLE_NO_ANSWER_YET(
      "There is no answer with sources yet.", "Chưa có câu trả lời nào có nguồn.", "还没有带来源的回答。"),
  CONSOLE_WRONG_QUESTION(
      "That is no question: it is empty, longer than 4,096 characters, or not text.",
      "Đó không phải là câu hỏi: trống, dài quá 4.096 ký tự hoặc không phải văn bản.",
      "这不是问题：内容为空、超过4096个字符或不是文本。"),
  NEVER("none", "chưa có", "无");

  /** A value, with the noun that it counts where that changes with it. */
  private static final Pattern CONVERSION = Pattern.compile("%[sd](?: \\w+\\(s\\))?");

  private final String english;
  private final String vietnamese;
  private final String chinese;

  Phrase(String english, String vietnamese, String chinese) {
    this.english = english;
    this.vietnamese = vietnamese;
    this.chinese = chinese;
  }

  /** The phrase in a language; in English for any other than the three. */
  public String in(Language language, Object... values) {
    String pattern =
        switch (language) {
          case VIETNAMESE -> vietnamese;
          case CHINESE -> chinese;
          case ENGLISH, OTHER -> english;
        };
    return values.length == 0 ? pattern : numbered(pattern, values).formatted(values);
  }

  /** With {@code (s)} behind a counted noun replaced by what its number asks for. */
  private static String numbered(String pattern, Object... values) {
    Matcher conversions = CONVERSION.matcher(pattern);
    StringBuilder numbered = new StringBuilder();
    for (int i = 0; conversions.find(); i++) {
      boolean one = values[i] instanceof Number number && number.longValue() == 1;
      conversions.appendReplacement(
          numbered, Matcher.quoteReplacement(conversions.group().replace("(s)", one ? "" : "s")));
    }
    return conversions.appendTail(numbered).toString();
  }

  /** The name of {@code named} in {@code language}. */
  public static String nameOf(Language named, Language language) {
    Phrase name =
        switch (named) {
          case ENGLISH -> ENGLISH;
          case VIETNAMESE -> VIETNAMESE;
          case CHINESE -> CHINESE;
          case OTHER -> OTHER_LANGUAGE;
        };
    return name.in(language);
  }
}
