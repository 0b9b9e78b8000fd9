package attache.index.search;

import static attache.corpus.Language.CHINESE;
import static attache.corpus.Language.ENGLISH;
import static attache.corpus.Language.VIETNAMESE;
import static attache.index.search.SmallIndex.TODAY;
import static attache.index.search.SmallIndex.ids;
import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.index.DateRange;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import attache.index.Hit;
import attache.index.Query;
import attache.index.Retriever;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassageRetrieverTest {
  private final SmallIndex index = new SmallIndex();

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  @Test
  void a_question_finds_its_article_in_each_language() throws Exception {
    Retriever retriever =
        index
            .add("en", ENGLISH, "Sister cities", "The port signed pacts with five sister cities.")
            .add("en2", ENGLISH, "Harvest", "Farmers brought in the rice before the storm.")
            .add("vi", VIETNAMESE, "Hoà bình", "Hai nước ký hiệp định hoà bình tại thủ đô.")
            .add("vi2", VIETNAMESE, "Mùa vụ", "Nông dân thu hoạch lúa trước cơn bão.")
            .add("zh", CHINESE, "友好城市", "两国外交部长签署了五个友好城市协议。")
            .add("zh2", CHINESE, "收成", "农民在台风前收割水稻。")
            .open();
    assertThat(ids(retriever, "Which cities signed a pact?", ENGLISH)).startsWith("en");
    assertThat(ids(retriever, "hiệp định hòa bình", VIETNAMESE)).startsWith("vi");
    assertThat(ids(retriever, "hiep dinh hoa binh", VIETNAMESE)).startsWith("vi");
    assertThat(ids(retriever, "哪些外交部長簽署了協議？", CHINESE)).startsWith("zh");
  }

  @Test
  void a_language_of_few_passages_is_part_of_the_same_collection() throws Exception {
    for (int i = 0; i < 12; i++) {
      index.add(
          "en" + i,
          ENGLISH,
          "Report " + i,
          i == 0 ? "The cultural strategy of a city." : "City " + i + " has a port.");
    }
    Retriever retriever =
        index
            .add("vi", VIETNAMESE, "Chiến lược", "Việt Nam ban hành chiến lược ngoại giao văn hóa.")
            .add("vi2", VIETNAMESE, "Chiến lược", "Việt Nam bàn chiến lược ngoại giao văn hóa.")
            .open();

    assertThat(ids(retriever, "越南颁布的文化外交战略", CHINESE).subList(0, 2))
        .containsExactlyInAnyOrder("vi", "vi2");
  }

  @Test
  void an_article_that_says_more_of_the_question_goes_before_those_in_its_language()
      throws Exception {
    for (int i = 0; i < 6; i++) {
      index.add(
          "en" + i, ENGLISH, "Strategy " + i, "A strategy of city " + i + " was issued in 2030.");
    }
    Retriever retriever =
        index
            .add("vi", VIETNAMESE, "Chiến lược", "Việt Nam ban hành chiến lược ngoại giao văn hóa.")
            .open();
    List<Hit> hits =
        retriever
            .retrieve(
                Query.of(
                    "When was Vietnam's strategy of cultural diplomacy issued?", ENGLISH, TODAY, 9))
            .hits();

    assertThat(hits.getFirst().article().id().value()).isEqualTo("vi");
    assertThat(hits.get(1).parts())
        .filteredOn(part -> part.list().equals("coverage"))
        .singleElement()
        .matches(part -> part.value() > 0 && part.value() < 0.9 && part.share() < 0);
  }

  @Test
  void a_twin_finds_what_no_dictionary_does_and_a_wrong_one_hides_nothing() throws Exception {
    Retriever retriever =
        index
            .add("zh", CHINESE, "访问", "王宁在昆明会见了老挝驻昆明总领事。")
            .add("zh2", CHINESE, "收成", "农民在台风前收割水稻。")
            .add("zh3", CHINESE, "口岸", "口岸每天开门十四个钟头。")
            .open();
    String opening = "How long is the checkpoint accessible?";
    assertThat(found(retriever, opening, "口岸每天开门几个钟头？")).startsWith("zh3");
    assertThat(ids(retriever, opening, ENGLISH)).isEmpty();
    assertThat(found(retriever, "Whom did Wang Ning meet in Kunming?", "农民收割什么？")).contains("zh");
  }

  private static List<String> found(Retriever retriever, String text, String chinese) {
    Query.Twin twin = new Query.Twin(chinese, CHINESE);
    return retriever
        .retrieve(new Query(text, ENGLISH, List.of(twin), null, TODAY, Set.of(), 9))
        .hits()
        .stream()
        .map(hit -> hit.article().id().value())
        .toList();
  }

  @Test
  void the_longest_question_is_searched_in_each_language() throws Exception {
    Retriever retriever =
        index
            .add("en", ENGLISH, "Sister cities", "The port signed pacts with five sister cities.")
            .add("vi", VIETNAMESE, "Hoà bình", "Hai nước ký hiệp định hoà bình tại thủ đô.")
            .add("zh", CHINESE, "友好城市", "两国外交部长签署了五个友好城市协议。")
            .open();
    StringBuilder latin = new StringBuilder();
    StringBuilder han = new StringBuilder();
    for (int i = 0; han.length() < 4_000; i++) {
      han.append((char) (0x4e00 + i));
      if (latin.length() < 4_000) {
        latin.append(Integer.toString(1_000_000 + i * 37, 36)).append(' ');
      }
    }
    assertThat(ids(retriever, latin + "sister cities", ENGLISH)).startsWith("en");
    assertThat(ids(retriever, latin + "hiệp định hòa bình", VIETNAMESE)).startsWith("vi");
    assertThat(ids(retriever, han + "友好城市", CHINESE)).contains("zh");
  }

  @Test
  void a_question_in_one_language_finds_articles_in_the_others() throws Exception {
    Retriever retriever =
        index
            .add("en", ENGLISH, "Xining", "Xining has friendly ties with thirty foreign cities.")
            .add("en2", ENGLISH, "Harvest", "Farmers brought in the rice before the storm.")
            .add("vi", VIETNAMESE, "Kinh tế", "Chính phủ Pháp công bố kế hoạch kinh tế.")
            .add("vi2", VIETNAMESE, "Mùa vụ", "Nông dân thu hoạch lúa trước cơn bão.")
            .add("zh", CHINESE, "访问", "王宁在昆明会见了老挝驻昆明总领事。")
            .add("zh2", CHINESE, "收成", "农民在台风前收割水稻。")
            .open();
    assertThat(ids(retriever, "西宁有多少个友好城市？", CHINESE)).startsWith("en");
    assertThat(
            ids(
                retriever,
                "What economic plan did the French government of France announce?",
                ENGLISH))
        .startsWith("vi");
    assertThat(ids(retriever, "Whom did Wang Ning meet in Kunming?", ENGLISH)).startsWith("zh");
    assertThat(ids(retriever, "Tổng lãnh sự Lào tại Côn Minh là ai?", VIETNAMESE)).startsWith("zh");
    assertThat(ids(retriever, "法国政府的经济计划", CHINESE)).startsWith("vi");
  }

  @Test
  void a_question_of_no_language_that_can_be_told_is_looked_for_as_it_is() throws Exception {
    Retriever retriever =
        index
            .add("gold", VIETNAMESE, "Giá vàng tăng", "Giá vàng trong nước tăng mạnh sáng nay.")
            .add("logo", ENGLISH, "Quorix shows its logo", "The company showed a new logo.")
            .open();

    assertThat(ids(retriever, "Gia vang", Language.OTHER)).startsWith("gold");
    assertThat(ids(retriever, "Logo Quorix", Language.OTHER)).startsWith("logo");
  }

  @Test
  void a_passage_comes_back_as_it_was_written() throws Exception {
    Retriever retriever =
        index.add("a/b.txt", ENGLISH, "Title", TODAY, "One sentence about Hanoi.").open();
    Hit hit = retriever.retrieve(Query.of("Hanoi", ENGLISH, TODAY, 5)).hits().getFirst();
    assertThat(hit.passage().text()).isEqualTo("One sentence about Hanoi.");
    assertThat(hit.passage().sentences()).hasSize(1);
    assertThat(hit.article().displayTitle()).isEqualTo("Title");
    assertThat(hit.article().location()).isEqualTo("test/a/b.txt");
    assertThat(hit.article().metadata().authors()).containsExactly("A", "B");
    assertThat(hit.article().metadata().published()).isEqualTo(new PublicationDate(TODAY, "test"));
  }

  @Test
  void candidates_restrict_the_search() throws Exception {
    Retriever retriever =
        index
            .add("a", ENGLISH, null, "The envoy visited Hanoi.")
            .add("b", ENGLISH, null, "The envoy visited Hue.")
            .open();
    Query all = Query.of("Where was the envoy in Hanoi?", ENGLISH, TODAY, 5);
    assertThat(ids(retriever, all)).containsExactly("a", "b");
    assertThat(ids(retriever, with(all, null, Set.of(new ArticleId("b"))))).containsExactly("b");
  }

  @Test
  void days_that_are_named_keep_what_appeared_or_speaks_of_them() throws Exception {
    Retriever retriever =
        index
            .add("then", ENGLISH, null, LocalDate.of(2021, 11, 9), "The minister met the envoy.")
            .add("about", ENGLISH, null, TODAY, "The minister met the envoy in November 2021.")
            .add("other", ENGLISH, null, LocalDate.of(2022, 5, 1), "The minister met the envoy.")
            .add(
                "foretold",
                ENGLISH,
                null,
                LocalDate.of(2021, 7, 3),
                "The minister will meet the envoy on 9 November.")
            .add("soon", ENGLISH, null, LocalDate.of(2021, 12, 20), "The minister met the envoy.")
            .add("undated", ENGLISH, null, "The minister met the envoy.")
            .open();
    Query query = Query.of("Whom did the minister meet?", ENGLISH, TODAY, 10);
    DateRange november = new DateRange(LocalDate.of(2021, 11, 1), LocalDate.of(2021, 11, 30), true);
    assertThat(ids(retriever, with(query, november, Set.of())))
        .containsExactlyInAnyOrder("then", "about", "soon", "foretold", "undated");
    DateRange ninth = new DateRange(LocalDate.of(2021, 11, 9), LocalDate.of(2021, 11, 9), true);
    assertThat(ids(retriever, with(query, ninth, Set.of())))
        .containsExactlyInAnyOrder("then", "undated", "foretold");
    DateRange hinted = new DateRange(november.first(), november.last(), false);
    assertThat(ids(retriever, with(query, hinted, Set.of()))).hasSize(6).startsWith("then");
  }

  @Test
  void of_equal_articles_the_newer_comes_first_but_not_one_from_the_future() throws Exception {
    Retriever retriever =
        index
            .add("old", ENGLISH, null, TODAY.minusYears(2), "The minister met the envoy.")
            .add("new", ENGLISH, null, TODAY.minusDays(2), "The minister met the envoy.")
            .add("later", ENGLISH, null, TODAY.plusDays(40), "The minister met the envoy.")
            .open();
    assertThat(ids(retriever, "Whom did the minister meet?", ENGLISH)).startsWith("new", "old");
  }

  @Test
  void the_parts_of_a_score_add_up_to_it_and_name_their_lists() throws Exception {
    Embedder embedder = SmallIndex.inProcess();
    Retriever retriever =
        index
            .add("a", ENGLISH, "Visit", TODAY, "The envoy visited Hanoi in spring.")
            .add("b", ENGLISH, "Rice", TODAY, "Farmers brought in the rice.")
            .open(embedder);
    Hit hit = retriever.retrieve(Query.of("envoy Hanoi", ENGLISH, TODAY, 5)).hits().getFirst();
    assertThat(hit.parts())
        .extracting(Hit.ScorePart::list)
        .containsExactly("words", "vector:bge-small-en-v1.5-q", "article", "date");
    assertThat(hit.parts().stream().mapToDouble(Hit.ScorePart::share).sum())
        .isCloseTo(hit.score(), org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void the_score_by_words_is_told_field_by_field() throws Exception {
    Retriever retriever =
        index.add("a", ENGLISH, "Hanoi", TODAY, "The envoy came on 12 May 2023.").open();
    Query query = Query.of("Was the envoy in Hanoi on 12 May 2023?", ENGLISH, TODAY, 5);
    Hit hit = retriever.retrieve(query).hits().getFirst();
    var shares = retriever.wordsByField(query, hit.passage().id());
    assertThat(shares).containsOnlyKeys("text.en", "title.en", "facts");
    assertThat(shares.values().stream().mapToDouble(each -> each).sum())
        .isCloseTo(hit.parts().getFirst().value(), org.assertj.core.api.Assertions.within(1e-4));
  }

  @Test
  void days_of_which_there_is_nothing_are_preferred_in_place_of_kept_to() throws Exception {
    Retriever retriever =
        index
            .add("a", ENGLISH, null, LocalDate.of(2022, 5, 1), "The minister met the envoy.")
            .open();
    DateRange november = new DateRange(LocalDate.of(2021, 11, 1), LocalDate.of(2021, 11, 30), true);
    Query query = Query.of("Whom did the minister meet?", ENGLISH, TODAY, 5);
    List<Hit> hits = retriever.retrieve(with(query, november, Set.of())).hits();
    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().parts().getLast().list()).isEqualTo(Hit.OUTSIDE_THE_DATES);
  }

  @Test
  void a_question_without_a_word_in_common_is_found_by_its_vector() throws Exception {
    Retriever retriever =
        index
            .add("rice", ENGLISH, null, "Farmers harvested paddy before the typhoon.")
            .add("talks", ENGLISH, null, "Diplomats negotiated a truce.")
            .open(SmallIndex.inProcess());
    assertThat(ids(retriever, "peace deal discussions", ENGLISH)).startsWith("talks");
  }

  @Test
  void vectors_of_another_size_are_not_compared_and_words_still_find() throws Exception {
    index.add("a", ENGLISH, null, "The envoy visited Hanoi.").open(fixed(new float[] {1, 0}));
    Retriever retriever = index.open(fixed(new float[] {0, 1, 0}));
    Hit hit = retriever.retrieve(Query.of("Hanoi", ENGLISH, TODAY, 5)).hits().getFirst();
    assertThat(hit.parts())
        .extracting(Hit.ScorePart::list)
        .noneMatch(list -> list.startsWith("vector"));
  }

  private static Embedder fixed(float[] vector) {
    return new Embedder() {
      @Override
      public java.util.Optional<String> model(Language language) {
        return java.util.Optional.of("fixed");
      }

      @Override
      public List<float[]> passages(List<String> texts, Language language) {
        return texts.stream().map(text -> new float[] {1, 0}).toList();
      }

      @Override
      public float[] question(String text, Language language) throws EmbeddingFailed {
        return vector;
      }
    };
  }

  private static Query with(Query query, @Nullable DateRange dates, Set<ArticleId> candidates) {
    return new Query(
        query.text(),
        query.language(),
        List.of(),
        dates,
        query.asked(),
        candidates,
        query.passages());
  }
}
