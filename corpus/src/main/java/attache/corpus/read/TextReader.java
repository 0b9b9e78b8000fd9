package attache.corpus.read;

/** Reads plain text in any common encoding. */
final class TextReader implements Reader {
  @Override
  public Parsed parse(byte[] content) {
    return switch (TextDecoder.decode(content)) {
      case TextDecoder.Text(String text) -> new Parsed.Drafted(Draft.of(WrappedLines.joined(text)));
      case TextDecoder.NoText(String reason) -> new Parsed.Unreadable(reason);
    };
  }
}
