package attache.bot.telegram;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Updates that nobody would send: any field of the Update type filled with anything of its type,
 * and likely messages and taps with hostile text.
 */
final class RandomUpdates {
  private static final List<String> HOSTILE =
      List.of(
          "\u202Egnp.exe \u2066abc\u2069 \u200F",
          "Z\u0351\u036B\u0343a\u0329l\u0316g\u034Eo" + "\u0335\u0336".repeat(200),
          "😀".repeat(2_048),
          "<b>bold</b> & </script> *x* _y_ [a](http://b) `c` ||d||",
          "a\u0000b\u0001c\u001F",
          "half \uD83D and \uDE00 and \uD83D",
          "/ask",
          "/ask@attache_bot",
          "/start@other_bot x",
          "/" + "x".repeat(300),
          "/language xx",
          "/sources",
          "/forget",
          "/status",
          "/remove \u202E",
          "/articles " + "字".repeat(100),
          "@attache_bot",
          "   ",
          "\n\n\n",
          "%s %d %n {0}",
          "'; DROP TABLE inbox; --",
          "Ai đã ký hiệp định?",
          "谁签署了协议？",
          "x".repeat(4_096),
          "long unknown");

  private final ObjectMapper json = new ObjectMapper();
  private final Random random;
  private final int people;
  private int next = 1;

  /**
   * @param people ids from 1 to this are those of people that exist
   */
  RandomUpdates(long seed, int people) {
    this.random = new Random(seed);
    this.people = people;
  }

  String next() {
    ObjectNode update =
        random.nextInt(10) < 4 ? likely() : object(json.constructType(Update.class), 0);
    update.put("update_id", next++);
    return update.toString();
  }

  private ObjectNode likely() {
    int person = 1 + random.nextInt(people);
    ObjectNode update = json.createObjectNode();
    ObjectNode from = json.createObjectNode();
    from.put("id", person)
        .put("is_bot", false)
        .put("first_name", text())
        .put("language_code", text());
    ObjectNode chat = json.createObjectNode().put("id", person).put("type", "private");
    ObjectNode message = json.createObjectNode();
    message.put("message_id", 1_000_000 + next).put("date", 1_700_000_000);
    message.set("from", from);
    message.set("chat", chat);
    message.put(random.nextInt(8) == 0 ? "caption" : "text", text());
    switch (random.nextInt(4)) {
      case 0 -> {
        ObjectNode tap = json.createObjectNode().put("id", "" + next).put("data", data());
        tap.set("from", from);
        tap.set("message", message);
        update.set("callback_query", tap);
      }
      case 1 -> update.set("edited_message", message.put("edit_date", 1_700_000_000 + next));
      default -> update.set("message", message);
    }
    return update;
  }

  private String data() {
    List<String> kinds =
        List.of(
            "p", "m", "u", "d", "r", "w", "s", "l", "aa", "ap", "ax", "ay", "ac", "an", "zz", "");
    return kinds.get(random.nextInt(kinds.size())) + ":" + random.nextInt(-3, 40) + ":" + text();
  }

  private String text() {
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }

  private ObjectNode object(JavaType type, int depth) {
    ObjectNode object = json.createObjectNode();
    List<BeanPropertyDefinition> properties =
        json.getDeserializationConfig().introspect(type).findProperties();
    for (BeanPropertyDefinition property : properties) {
      boolean often =
          depth == 0 ? random.nextInt(6) == 0 : random.nextInt(1 + properties.size() / 8) == 0;
      if (often && property.getPrimaryType() != null) {
        set(object, property.getName(), property.getPrimaryType(), depth);
      }
    }
    if (type.isAbstract()) {
      object.put(
          "type", List.of("user", "channel", "chat", "emoji", "private").get(random.nextInt(5)));
      object.put("status", List.of("member", "kicked", "left", "creator").get(random.nextInt(4)));
    }
    return object;
  }

  private void set(ObjectNode object, String name, JavaType type, int depth) {
    Class<?> raw = type.getRawClass();
    if (raw == String.class) {
      object.put(name, text());
    } else if (raw == Boolean.class || raw == boolean.class) {
      object.put(name, random.nextBoolean());
    } else if (raw == Long.class || raw == long.class) {
      object.put(name, random.nextBoolean() ? 1 + random.nextInt(people) : random.nextLong());
    } else if (raw == Integer.class || raw == int.class) {
      object.put(name, random.nextInt());
    } else if (Number.class.isAssignableFrom(raw)) {
      object.put(name, random.nextInt(1_000));
    } else if (type.isCollectionLikeType()) {
      ArrayNode list = object.putArray(name);
      for (int i = random.nextInt(3); i > 0 && depth < 4; i--) {
        if (type.getContentType().getRawClass() == String.class) {
          list.add(text());
        } else {
          list.add(object(type.getContentType(), depth + 1));
        }
      }
    } else if (depth < 5 && !type.isEnumType()) {
      object.set(name, object(type, depth + 1));
    }
  }
}
