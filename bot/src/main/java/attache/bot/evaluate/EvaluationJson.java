package attache.bot.evaluate;

import attache.bot.answer.Source;
import attache.corpus.Metadata;
import attache.corpus.PublicationDate;
import attache.corpus.Span;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** A report as one JSON object, as {@code eval --json} promises it. */
public final class EvaluationJson {
  private static final JsonMapper JSON = new JsonMapper();

  private EvaluationJson() {}

  public static String write(EvaluationReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("suite", report.suite());
    root.put("split", report.split());
    root.put("queries", report.questions());
    root.put("corpusDigest", report.corpusDigest());
    ObjectNode settings = root.putObject("settings");
    report.settings().forEach(settings::put);
    ranking(root, report.ranking());
    ObjectNode groups = root.putObject(groupsKey(report.groupBy()));
    report.rankingByGroup().forEach((name, figures) -> ranking(groups.putObject(name), figures));
    ObjectNode latency = root.putObject("latencyMillis");
    latency.put("p50", millis(report.latency().p50()));
    latency.put("p95", millis(report.latency().p95()));
    latency.put("p99", millis(report.latency().p99()));
    if (report.answers() != null) {
      answers(root, report.answers().figures());
      report
          .answers()
          .byGroup()
          .forEach((name, figures) -> answers(groups.withObjectProperty(name), figures));
      ArrayNode each = root.putArray("perQuery");
      report.answers().each().forEach(question -> question(each.addObject(), question));
    }
    return root.toPrettyString();
  }

  private static String groupsKey(String groupBy) {
    return "by" + groupBy.substring(0, 1).toUpperCase(Locale.ROOT) + groupBy.substring(1);
  }

  private static void ranking(ObjectNode node, RankingFigures figures) {
    node.put("ndcg@10", figures.ndcg10());
    node.put("mrr@10", figures.mrr10());
    node.put("hit@1", figures.hit1());
    node.put("hit@4", figures.hit4());
    node.put("recall@10", figures.recall10());
    node.put("judged", figures.questions());
  }

  private static void answers(ObjectNode node, AnswerFigures figures) {
    node.put("answered", figures.answered());
    node.put("answerContained", figures.answerContained());
    node.put("refusedRightly", figures.refusedRightly());
    node.put("refusedWrongly", figures.refusedWrongly());
    node.put("balancedAccuracy", figures.balancedAccuracy());
    node.put("sentencesKept", figures.sentencesKept());
    node.put("sentencesDropped", figures.sentencesDropped());
  }

  private static void question(ObjectNode node, AnsweredQuestion question) {
    node.put("id", question.question().id());
    node.put("outcome", question.answer().outcome().name().toLowerCase(Locale.ROOT));
    node.put("answer", question.answer().sentences().isEmpty() ? null : question.answer().text());
    ArrayNode sources = node.putArray("sources");
    question.answer().sources().forEach(source -> source(sources.addObject(), source));
    node.put("contained", question.contained());
  }

  private static void source(ObjectNode node, Source source) {
    Metadata metadata = source.article().metadata();
    URI url = metadata.url();
    PublicationDate published = metadata.published();
    node.put("n", source.n());
    node.put("article", source.article().id().value());
    node.put("title", source.article().displayTitle());
    node.put("url", url == null ? null : url.toString());
    node.put("source", metadata.source());
    node.put("published", published == null ? null : published.day().toString());
    node.put("language", source.passage().language().code());
    node.put("passage", source.passage().text());
    node.put("start", source.passage().span().start());
    node.put("end", source.passage().span().end());
    ArrayNode quotes = node.putArray("quotes");
    for (Span quote : source.quotes()) {
      quotes.addObject().put("start", quote.start()).put("end", quote.end());
    }
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
