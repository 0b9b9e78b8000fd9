package attache.corpus.read;

import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown: front matter and a body, whose markup is taken off by CommonMark's rules. A first
 * heading of level one is the title where the front matter names none.
 */
final class MarkdownReader implements Reader {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private final Parser parser = Parser.builder().extensions(TABLES).build();

  @Override
  public Parsed parse(byte[] content) {
    return switch (TextDecoder.decode(content)) {
      case TextDecoder.Text(String text) -> parse(text);
      case TextDecoder.NoText(String reason) -> new Parsed.Unreadable(reason);
    };
  }

  private Parsed parse(String text) {
    return switch (FrontMatter.read(text)) {
      case FrontMatter.Broken(String reason) -> new Parsed.Unreadable(reason);
      case FrontMatter.Split(DeclaredFields fields, String body) -> {
        Node document = parser.parse(body);
        String heading = fields.title() == null ? takeTitle(document).orElse(null) : null;
        String plain = new MarkdownText().of(document);
        yield plain.isBlank()
            ? new Parsed.Unreadable("The file holds no text besides its front matter")
            : new Parsed.Drafted(fields.with(plain, heading));
      }
    };
  }

  /** Takes the heading of level one with which a document opens. */
  private static Optional<String> takeTitle(Node document) {
    if (document.getFirstChild() instanceof Heading heading
        && heading.getLevel() == 1
        && heading.getNext() != null) {
      StringBuilder title = new StringBuilder();
      heading.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text part) {
              title.append(part.getLiteral());
            }
          });
      heading.unlink();
      return Optional.of(title.toString().strip()).filter(found -> !found.isEmpty());
    }
    return Optional.empty();
  }
}
