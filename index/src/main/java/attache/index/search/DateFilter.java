package attache.index.search;

import attache.index.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Keeps what can speak of the days that a question names: passages that appeared then or soon
 * after, passages that name one of the days, months or years, and those without any date.
 */
final class DateFilter {
  /** News of an event may follow it by days. */
  private static final int AFTERWARDS_DAYS = 7;

  /** And what a month or a quarter brought is told when it is over, by as long again. */
  private static final int MOST_AFTERWARDS_DAYS = 45;

  private static final int MOST_DAYS = 62;
  private static final int MOST_MONTHS = 36;

  private DateFilter() {}

  static Query of(DateRange dates) {
    BooleanQuery.Builder undated = new BooleanQuery.Builder();
    undated.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    undated.add(new FieldExistsQuery(Fields.PUBLISHED), Occur.MUST_NOT);
    return new BooleanQuery.Builder()
        .add(appeared(dates, afterwards(dates)), Occur.SHOULD)
        .add(new TermInSetQuery(Fields.FACTS, named(dates)), Occur.SHOULD)
        .add(foretold(dates), Occur.SHOULD)
        .add(undated.build(), Occur.SHOULD)
        .build();
  }

  /** "From 1 December" in an article of July is a day of the same year. */
  private static Query foretold(DateRange dates) {
    List<BytesRef> days = new ArrayList<>();
    if (dates.first().plusDays(MOST_DAYS).isAfter(dates.last())) {
      dates
          .first()
          .datesUntil(dates.last().plusDays(1))
          .map(day -> String.format(Locale.ROOT, "md%tm-%<td", day))
          .forEach(day -> days.add(new BytesRef(day)));
    }
    long yearBefore = dates.first().minusYears(1).toEpochDay() + 1;
    return new BooleanQuery.Builder()
        .add(new TermInSetQuery(Fields.FACTS, days), Occur.MUST)
        .add(
            LongField.newRangeQuery(Fields.PUBLISHED, yearBefore, dates.first().toEpochDay()),
            Occur.MUST)
        .build();
  }

  private static int afterwards(DateRange dates) {
    long days = ChronoUnit.DAYS.between(dates.first(), dates.last());
    return Math.clamp(days, AFTERWARDS_DAYS, MOST_AFTERWARDS_DAYS);
  }

  private static Query appeared(DateRange dates, int afterwards) {
    return LongField.newRangeQuery(
        Fields.PUBLISHED, dates.first().toEpochDay(), dates.last().toEpochDay() + afterwards);
  }

  /** The terms of {@link Fields#FACTS} for the range; its days only where it is short. */
  static List<BytesRef> named(DateRange dates) {
    List<String> facts = new ArrayList<>();
    LocalDate first = dates.first();
    LocalDate last = dates.last();
    if (first.plusDays(MOST_DAYS).isAfter(last)) {
      first.datesUntil(last.plusDays(1)).forEach(day -> facts.add("d" + day));
    }
    if (first.plusDays(27).isBefore(last) && first.plusMonths(MOST_MONTHS).isAfter(last)) {
      for (YearMonth month = YearMonth.from(first);
          !month.isAfter(YearMonth.from(last));
          month = month.plusMonths(1)) {
        facts.add("m" + month);
      }
    }
    if (first.plusDays(364).isBefore(last.plusDays(1))) {
      for (int year = first.getYear(); year <= last.getYear(); year++) {
        facts.add("y" + year);
      }
    }
    return facts.stream().map(BytesRef::new).toList();
  }
}
