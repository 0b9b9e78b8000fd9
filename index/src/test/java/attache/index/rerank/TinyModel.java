package attache.index.rerank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A cross-encoder of three nodes, whose score is how often the word "treaty" stands in question and
 * passage, as an ONNX file written field by field.
 */
final class TinyModel {
  private static final int INT64 = 7;
  private static final int FLOAT = 1;
  private static final int TREATY = 3;

  private static final String TOKENIZER =
      """
      {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
       "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
       "post_processor": null, "decoder": null,
       "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                 "max_input_chars_per_word": 100,
                 "vocab": {"[UNK]": 0, "the": 1, "harvest": 2, "treaty": %d, "##s": 4}}}
      """
          .formatted(TREATY);

  private TinyModel() {}

  /** Writes both files into a folder. */
  static void write(Path folder) throws IOException {
    Files.write(folder.resolve("model.onnx"), model());
    Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
  }

  private static byte[] model() {
    byte[] eight =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(TREATY).array();
    byte[] wanted =
        new Message().number(1, 1).number(2, INT64).text(8, "wanted").bytes(9, eight).toBytes();
    byte[] toFloat = new Message().text(1, "to").number(20, 2).number(3, FLOAT).toBytes();
    byte[] graph =
        new Message()
            .bytes(1, node("Equal", "input_ids", "equal").text(1, "wanted").toBytes())
            .bytes(1, node("Cast", "equal", "ones").bytes(5, toFloat).toBytes())
            .bytes(1, node("ReduceSum", "ones", "logits").toBytes())
            .text(2, "tiny")
            .bytes(5, wanted)
            .bytes(11, value("input_ids", INT64))
            .bytes(12, value("logits", FLOAT))
            .toBytes();
    byte[] operators = new Message().text(1, "").number(2, 11).toBytes();
    return new Message().number(1, 7).bytes(7, graph).bytes(8, operators).toBytes();
  }

  private static Message node(String operator, String input, String output) {
    return new Message().text(1, input).text(2, output).text(4, operator);
  }

  private static byte[] value(String name, int type) {
    byte[] any = new Message().text(2, "any").toBytes();
    byte[] shape = new Message().bytes(1, any).bytes(1, any).toBytes();
    byte[] tensor = new Message().number(1, type).bytes(2, shape).toBytes();
    return new Message().text(1, name).bytes(2, new Message().bytes(1, tensor).toBytes()).toBytes();
  }

  /** A message of protocol buffers. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    byte[] toBytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while (rest > 0x7f) {
        out.write((int) ((rest & 0x7f) | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
