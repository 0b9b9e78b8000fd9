package attache.corpus.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Takes off what is left of a page's markup in text that was crawled. */
final class Markup {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern SCRIPT =
      Pattern.compile(
          "<(script|style|noscript|svg)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->", FLAGS | Pattern.DOTALL);

  /** Tags that end a line where they stand. */
  private static final Pattern BLOCK_TAG =
      Pattern.compile(
          "</?(?:p|br|div|h[1-6]|li|ul|ol|tr|table|section|article|blockquote|figure|figcaption)\\b[^<>]{0,300}>",
          FLAGS);

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|b|i|u|s|em|strong|span|font|small|big|sup|sub|center|img|td|th|tbody|thead|video|audio"
              + "|source|iframe|embed|object|param|input|button|form|label|select|option|nav|header|footer"
              + "|main|aside|time|abbr|cite|code|pre|mark|picture|hr|script|style|meta|link|o:p)\\b[^<>]{0,400}/?>",
          FLAGS);

  private static final Pattern IMAGE =
      Pattern.compile(
          "!\\[[^\\]\\n]{0,200}\\](?:\\([^)\\n]*\\))?|\\[(?:image|img|photo|picture|video|图片|圖片|图|ảnh|hình ảnh|video)(?:\\s?\\d*|:[^\\]\\n]{0,120})\\]"
              + "|【(?:图片?|视频|圖片)\\d*】",
          FLAGS);

  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]\\n]{1,200})\\]\\((?:https?:|/|#|mailto:|javascript:)[^)\\n]*\\)");

  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[/?(?:caption|gallery|embed|video|audio|vc_\\w+|et_\\w+|su_\\w+|quote)\\b[^\\]\\n]*\\]|\\{\\{[^}\\n]{0,200}\\}\\}|\\{%[^%\\n]{0,200}%\\}",
          FLAGS);

  private static final Pattern EMPHASIS =
      Pattern.compile("(\\*\\*|__)(?=\\S)([^*_\\n]{1,400}?)(?<=\\S)\\1");

  private static final Pattern HEADING = Pattern.compile("(?m)^\\s*#{1,6}\\s+(?=\\S)");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});");

  private static final Pattern IMAGE_FILE =
      Pattern.compile("^\\S*[\\w-]+\\.(?:jpe?g|png|gif|webp|bmp|svg)$", FLAGS);

  /** A line that is only the place of an image is no longer. UTF-16 units. */
  private static final int LONGEST_MARKER = 600;

  private Markup() {}

  /** The text with its block tags as line ends, without scripts. */
  static String blocksToLines(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    return BLOCK_TAG.matcher(SCRIPT.matcher(text).replaceAll("\n")).replaceAll("\n");
  }

  /** One line without tags, entities, shortcodes and Markdown signs; image markers stay. */
  static String plain(String line) {
    String plain = line;
    if (plain.indexOf('<') >= 0) {
      plain = TAG.matcher(plain).replaceAll("");
    }
    if (plain.indexOf('&') >= 0) {
      plain =
          ENTITY
              .matcher(plain)
              .replaceAll(match -> Matcher.quoteReplacement(entity(match.group())));
    }
    if (plain.indexOf('[') >= 0 || plain.indexOf('{') >= 0) {
      plain = SHORTCODE.matcher(LINK.matcher(plain).replaceAll("$1")).replaceAll("");
    }
    if (plain.indexOf('*') >= 0 || plain.indexOf('_') >= 0) {
      plain = EMPHASIS.matcher(plain).replaceAll("$2");
    }
    return plain.equals(line) && !line.startsWith("#")
        ? line
        : Layout.line(HEADING.matcher(plain).replaceAll(""));
  }

  private static String entity(String entity) {
    return Parser.unescapeEntities(entity, false);
  }

  /** Whether a line has a sign that each marker of an image, file of one and bar of a table has. */
  static boolean mayHoldMarker(String line) {
    return line.indexOf('[') >= 0
        || line.indexOf('【') >= 0
        || line.indexOf('|') >= 0
        || (line.indexOf(' ') < 0 && line.indexOf('.') >= 0);
  }

  /** Whether a line is nothing but the place of an image. */
  static boolean isImage(String line) {
    if (line.length() > LONGEST_MARKER) {
      return false;
    }
    boolean marked = line.indexOf('[') >= 0 || line.indexOf('【') >= 0;
    if (!marked && (line.indexOf(' ') >= 0 || line.indexOf('.') < 0)) {
      return false;
    }
    String rest = IMAGE.matcher(line).replaceAll("");
    boolean nothingElse = rest.chars().noneMatch(Character::isLetterOrDigit);
    return (rest.length() < line.length() && nothingElse) || IMAGE_FILE.matcher(line).find();
  }

  /** The line without image markers within it. */
  static String withoutImages(String line) {
    if (line.indexOf('[') < 0 && line.indexOf('【') < 0) {
      return line;
    }
    return Layout.line(IMAGE.matcher(line).replaceAll(" "));
  }

  /** Whether one bar stands at an edge of the line and none within: a table held the line. */
  static boolean hasStrayBar(String line) {
    int bar = line.indexOf('|');
    return bar >= 0 && bar == line.lastIndexOf('|') && (bar == 0 || bar == line.length() - 1);
  }

  static String withoutStrayBar(String line) {
    return hasStrayBar(line) ? line.replace('|', ' ').strip() : line;
  }

  static List<String> lines(String text) {
    return Layout.lines(blocksToLines(text));
  }
}
