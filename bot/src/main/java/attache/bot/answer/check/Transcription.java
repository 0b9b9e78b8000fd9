package attache.bot.answer.check;

import java.util.List;

/** The characters that foreign names are written with in Chinese. */
final class Transcription {
  /** After the tables of Xinhua for names of people; many have other uses, too. */
  private static final String CHARACTERS =
      "阿埃艾安昂奥澳巴柏拜班邦鲍贝本比彼毕别宾波伯博勃布查达戴丹当道德登邓狄迪蒂丁东杜顿多厄恩尔法凡菲费芬冯佛弗福富盖甘冈高戈格葛"
          + "古贡哈海汉豪赫亨胡华怀惠霍基吉加贾杰金卡凯坎康考柯科克肯孔库奎昆拉莱赖兰朗劳勒雷李里理丽利莉列林琳龙卢鲁路伦罗洛吕马玛迈"
          + "麦曼毛梅门蒙孟米密缅明缪摩莫默姆木穆纳娜南瑙内尼涅宁纽农努诺欧帕潘庞佩彭皮平珀普奇齐恰钱强乔切钦琴琼丘曲热仁日荣茹瑞若撒"
          + "萨塞桑瑟森沙莎山尚舍申圣施什史舒斯松苏索塔泰坦汤唐陶特提廷图托瓦万旺威韦维魏温文沃乌吴武西希锡夏显香肖谢辛欣许雅亚扬耶叶"
          + "伊因英尤于约赞泽扎詹章哲珍芝朱兹祖佐·•";

  private Transcription() {}

  static boolean isTranscribing(Token token) {
    return token.form().length() == 1 && CHARACTERS.contains(token.form());
  }

  /** The length of the longest run of such characters that stand side by side. */
  static int longest(List<Token> tokens) {
    int longest = 0;
    int current = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean joined = i == 0 || tokens.get(i).start() - tokens.get(i - 1).end() <= 1;
      boolean transcribing = isTranscribing(tokens.get(i));
      current = transcribing ? (joined ? current + 1 : 1) : 0;
      longest = Math.max(longest, current);
    }
    return longest;
  }
}
