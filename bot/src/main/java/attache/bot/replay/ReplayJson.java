package attache.bot.replay;

import attache.bot.answer.Source;
import attache.bot.evaluate.Latency;
import attache.bot.log.Replayed;
import attache.corpus.Passage;
import attache.corpus.PublicationDate;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import attache.index.Hit;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A report as one JSON object. Passages stand once, in the array {@code passages}; evidence and
 * sources name them by their place in it.
 */
public final class ReplayJson {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final ArrayNode passages = JSON.createArrayNode();

  /** How much evidence is written of a question that came out the same. */
  private final int mostOfSame;

  private ReplayJson(int mostOfSame) {
    this.mostOfSame = mostOfSame;
  }

  /**
   * @param limits what the report is held against
   */
  public static String write(ReplayReport report, Limits limits) {
    return new ReplayJson(Integer.MAX_VALUE).root(report, limits).toString();
  }

  /**
   * As {@link #write}, but of questions that came out the same only the evidence an answer can use:
   * it keeps the page of a thousand questions less than half as large.
   */
  static String writeForPage(ReplayReport report, Limits limits) {
    return new ReplayJson(Comparer.IN_SIGHT).root(report, limits).toString();
  }

  private ObjectNode root(ReplayReport report, Limits limits) {
    ObjectNode root = JSON.createObjectNode();
    root.put("run", report.run());
    root.put("baseline", report.baseline());
    report.settings().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> root.withObjectProperty("settings").put(entry.getKey(), entry.getValue()));
    root.put("repetitions", report.repetitions());
    root.put("questionCount", report.questions().size());
    ObjectNode counts = root.putObject("counts");
    for (Judgement judgement : Judgement.values()) {
      counts.put(name(judgement), report.count(judgement));
    }
    root.put("lostAnswers", report.lostAnswers());
    root.put("lostArticles", report.lostArticles());
    root.put("moreDropped", report.moreDropped());
    Significance significance = report.significance();
    root.putObject("signTest")
        .put("better", significance.better())
        .put("worse", significance.worse())
        .put("p", significance.p())
        .put("significant", significance.significant());
    root.put("noise", report.noise());
    ObjectNode latency = root.putObject("latencyMillis");
    latency(latency.putObject("before"), report.latencyBefore());
    latency(latency.putObject("after"), report.latencyAfter());
    ArrayNode exceeded = root.putArray("exceeded");
    for (Limits.Exceeded each : limits.exceeded(report)) {
      exceeded
          .addObject()
          .put("limit", name(each.limit()))
          .put("found", each.found())
          .put("allowed", each.allowed())
          .put("text", each.text());
    }
    ArrayNode cases = root.putArray("cases");
    for (CheckedCase each : report.cases()) {
      ObjectNode node = cases.addObject();
      node.put("name", each.testCase().name());
      node.put("question", each.testCase().question());
      node.put("state", name(each.state()));
      ArrayNode reasons = node.putArray("reasons");
      for (CheckedCase.Reason reason : each.reasons()) {
        ObjectNode said = reasons.addObject();
        said.put("message", name(reason.message()));
        reason.values().forEach(said.putArray("values")::add);
        said.put("text", reason.text());
      }
    }
    ArrayNode questions = root.putArray("questions");
    report.questions().forEach(each -> question(questions.addObject(), each));
    root.set("passages", passages);
    return root;
  }

  private static void latency(ObjectNode node, Latency latency) {
    node.put("p50", latency.p50().toNanos() / 1e6);
    node.put("p95", latency.p95().toNanos() / 1e6);
    node.put("p99", latency.p99().toNanos() / 1e6);
  }

  private void question(ObjectNode node, ComparedQuestion compared) {
    node.put("id", compared.id().value());
    node.put("question", compared.question().inquiry().text());
    node.put("asked", compared.question().inquiry().asked().toString());
    node.put("language", language(compared));
    node.put("judgement", name(compared.judgement()));
    node.put("agreement", compared.agreement());
    node.put("disliked", compared.question().disliked());
    ArrayNode differences = node.putArray("differences");
    for (Difference difference : compared.differences()) {
      ObjectNode each = differences.addObject();
      each.put("kind", name(difference.kind()));
      each.put("weight", name(difference.weight()));
      each.put("message", name(difference.message()));
      difference.values().forEach(each.putArray("values")::add);
      each.put("text", difference.text());
    }
    int most = compared.judgement() == Judgement.SAME ? mostOfSame : Integer.MAX_VALUE;
    if (compared.baseline() == null) {
      node.putNull("before");
    } else {
      run(node.putObject("before"), compared.baseline(), most);
    }
    run(node.putObject("after"), compared.candidate(), most);
  }

  private static String language(ComparedQuestion compared) {
    return switch (compared.baseline() == null ? compared.candidate() : compared.baseline()) {
      case Replayed.Answered(var answer) -> answer.question().language().code();
      case Replayed.Retrieved(var question, var hits, var took) -> question.language().code();
      case Replayed.Failed failed -> "und";
    };
  }

  private void run(ObjectNode node, Replayed replayed, int mostEvidence) {
    RunView run = RunView.of(replayed);
    node.put("outcome", run.outcome() == null ? null : name(run.outcome()));
    node.put("failure", run.failure());
    node.put("language", run.language().code());
    node.put("composer", run.composer());
    node.put("searchMs", run.search().toNanos() / 1e6);
    node.put("totalMs", run.total().toNanos() / 1e6);
    ArrayNode sentences = node.putArray("sentences");
    run.sentences()
        .forEach(
            sentence -> {
              ObjectNode each = sentences.addObject();
              each.put("text", sentence.text());
              sentence.citations().forEach(each.putArray("citations")::add);
              each.put("verdict", name(sentence.verdict()));
            });
    ArrayNode dropped = node.putArray("dropped");
    run.dropped()
        .forEach(each -> dropped.addObject().put("text", each.text()).put("reason", each.reason()));
    ArrayNode sources = node.putArray("sources");
    for (Source source : run.sources()) {
      ObjectNode each = sources.addObject();
      each.put("n", source.n());
      each.put("passage", place(source.passage(), source.article()));
      ArrayNode quotes = each.putArray("quotes");
      for (Span quote : source.quotes()) {
        quotes.addArray().add(quote.start()).add(quote.end());
      }
    }
    evidence(node.putArray("evidence"), run.evidence().stream().limit(mostEvidence).toList());
  }

  private void evidence(ArrayNode evidence, List<Hit> hits) {
    for (Hit hit : hits) {
      evidence
          .addObject()
          .put("rank", hit.rank())
          .put("score", hit.score())
          .put("passage", place(hit.passage(), hit.article()));
    }
  }

  private int place(Passage passage, ArticleSummary article) {
    String key = article.id() + "\n" + passage.text();
    Integer known = places.get(key);
    if (known != null) {
      return known;
    }
    PublicationDate published = article.metadata().published();
    passages
        .addObject()
        .put("article", article.id().value())
        .put("title", article.displayTitle())
        .put("source", article.metadata().source())
        .put("published", published == null ? null : published.day().toString())
        .put("url", article.metadata().url() == null ? null : article.metadata().url().toString())
        .put("language", passage.language().code())
        .put("text", passage.text());
    places.put(key, places.size());
    return places.size() - 1;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
