package attache.corpus.read;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The words of a Markdown document without its markup, one line a paragraph, list item or table
 * row. Links keep their text; images and HTML tags go, whose content is not the author's prose. A
 * crawled page kept as Markdown has no blank lines between its parts: lines of one paragraph are
 * joined as {@link WrappedLines} says.
 */
final class MarkdownText {
  private final StringBuilder text = new StringBuilder();

  String of(Node document) {
    document.accept(new Writer());
    return WrappedLines.joinedMarkdown(text.toString().strip());
  }

  private void breakLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** Ends a block: a blank line follows, which no paragraph goes beyond. */
  private void endBlock() {
    breakLine();
    text.append('\n');
  }

  private final class Writer extends AbstractVisitor {
    @Override
    public void visit(Paragraph paragraph) {
      visitChildren(paragraph);
      endBlock();
    }

    @Override
    public void visit(Heading heading) {
      visitChildren(heading);
      endBlock();
    }

    @Override
    public void visit(ListItem item) {
      if (item.getParent() instanceof OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
          number++;
        }
        text.append(number).append(". ");
      }
      visitChildren(item);
    }

    @Override
    public void visit(BulletList list) {
      visitChildren(list);
    }

    @Override
    public void visit(Text part) {
      text.append(part.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
      text.append(block.getLiteral());
      endBlock();
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      text.append(block.getLiteral());
      endBlock();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      breakLine();
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      endBlock();
    }

    @Override
    public void visit(Image image) {
      // Its text describes a picture that is not here.
    }

    @Override
    public void visit(HtmlInline html) {
      // A tag; what stands between tags comes as text of its own.
    }

    @Override
    public void visit(HtmlBlock html) {
      text.append(html.getLiteral().replaceAll("<[^>]*>", " ").strip());
      endBlock();
    }

    @Override
    public void visit(CustomNode node) {
      visitChildren(node);
      switch (node) {
        case TableCell cell when cell.getNext() != null -> text.append(" | ");
        case TableRow row -> endBlock();
        default -> {}
      }
    }
  }
}
