package attache.bot.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {"sentences": [{"text": "Xining has 12 friendly cities.", "passages": [1]}]}} while
 * it comes, and gives out each sentence as soon as its object ends. No sentences mean that the
 * model declines.
 */
final class JsonReply implements DraftReader {
  /** The names of the object's fields, as the schema that the model is held to has them. */
  static final String SENTENCES = "sentences";

  static final String TEXT = "text";
  static final String PASSAGES = "passages";

  private final JsonParser parser;
  private final int passages;
  private final StringBuilder unread = new StringBuilder();

  private @Nullable String field;
  private @Nullable String text;
  private final TreeSet<Integer> cited = new TreeSet<>();
  private boolean within;
  private boolean empty = true;
  private boolean broken;

  /**
   * @param passages how many passages there are to cite
   */
  JsonReply(int passages) {
    this.passages = passages;
    try {
      this.parser = new JsonFactory().createNonBlockingByteArrayParser();
    } catch (IOException e) {
      throw new UncheckedIOException("No parser can be made", e);
    }
  }

  @Override
  public List<ModelSentence> add(String piece) {
    unread.append(piece);
    if (broken) {
      return List.of();
    }
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    List<ModelSentence> found = new ArrayList<>();
    try {
      ((ByteArrayFeeder) parser.getNonBlockingInputFeeder()).feedInput(bytes, 0, bytes.length);
      for (JsonToken token = parser.nextToken();
          token != JsonToken.NOT_AVAILABLE && token != null;
          token = parser.nextToken()) {
        take(token, found);
      }
    } catch (JsonParseException e) {
      broken = true;
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot be read", e);
    }
    return found;
  }

  @Override
  public List<ModelSentence> rest() {
    String left = unread.toString().strip();
    if (broken || (empty && !within)) {
      return left.isEmpty()
          ? List.of()
          : List.of(
              new ModelSentence.Unreadable(left, "the model did not write the JSON asked for"));
    }
    if (empty) {
      return List.of(new ModelSentence.Declined());
    }
    return left.isEmpty() || text == null
        ? List.of()
        : List.of(new ModelSentence.Unreadable(left, "the model did not finish it"));
  }

  @Override
  public int waiting() {
    return unread.length();
  }

  private void take(JsonToken token, List<ModelSentence> found) throws IOException {
    switch (token) {
      case FIELD_NAME -> field = parser.currentName();
      case START_ARRAY -> within |= SENTENCES.equals(field);
      case VALUE_STRING -> {
        if (TEXT.equals(field)) {
          text = parser.getText();
        }
      }
      case VALUE_NUMBER_INT -> {
        if (PASSAGES.equals(field) && parser.getText().length() <= 3) {
          cited.add(parser.getIntValue());
        }
      }
      case END_OBJECT -> end(found);
      default -> {
        // Neither begins nor holds anything that counts.
      }
    }
  }

  /** A sentence's object has ended; what it calls one may be several. */
  private void end(List<ModelSentence> found) {
    if (text == null) {
      return;
    }
    empty = false;
    unread.setLength(0);
    SentenceCutter cutter = new SentenceCutter();
    List<String> sentences = new ArrayList<>(cutter.add(text));
    cutter.rest().ifPresent(sentences::add);
    for (String sentence : sentences) {
      Draft.Written marked = CitationMarks.read(sentence, passages);
      TreeSet<Integer> all = new TreeSet<>(marked.cited());
      cited.stream().filter(n -> n >= 1 && n <= passages).forEach(all::add);
      found.add(new ModelSentence.Proposed(new Draft.Written(marked.text(), List.copyOf(all))));
    }
    text = null;
    cited.clear();
  }
}
