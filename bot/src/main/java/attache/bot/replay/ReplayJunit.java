package attache.bot.replay;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit's XML, for a continuous build: each question and each case is a test. A worse
 * question is a failure, a broken one an error, a stale case is skipped; each limit that the report
 * exceeds is a failure too.
 */
public final class ReplayJunit {
  private final XMLStreamWriter xml;

  private ReplayJunit(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * @param limits what the report is held against
   */
  public static String write(ReplayReport report, Limits limits) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new ReplayJunit(xml)
          .write(xml, report, limits.exceeded(report).stream().map(Limits.Exceeded::text).toList());
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing XML to memory", e);
    }
    return text.toString();
  }

  private void write(XMLStreamWriter out, ReplayReport report, List<String> exceeded)
      throws XMLStreamException {
    int failed = report.count(Judgement.WORSE) + report.failedCases() + exceeded.size();
    long stale =
        report.cases().stream().filter(each -> each.state() == CheckedCase.State.STALE).count();
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement("testsuite");
    out.writeAttribute("name", clean("replay " + report.run()));
    out.writeAttribute(
        "tests",
        Integer.toString(report.questions().size() + report.cases().size() + exceeded.size()));
    out.writeAttribute("failures", Integer.toString(failed));
    out.writeAttribute("errors", Integer.toString(report.count(Judgement.ERROR)));
    out.writeAttribute("skipped", Long.toString(stale));
    out.writeCharacters("\n");
    for (ComparedQuestion each : report.questions()) {
      question(each);
    }
    for (CheckedCase each : report.cases()) {
      testCase(each);
    }
    for (String each : exceeded) {
      start("limits", each, 0);
      outcome("failure", each);
      end();
    }
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void question(ComparedQuestion compared) throws XMLStreamException {
    double seconds = RunView.of(compared.candidate()).total().toNanos() / 1e9;
    start("replay", compared.id() + " " + compared.question().inquiry().text(), seconds);
    String details =
        compared.differences().stream().map(Difference::text).collect(Collectors.joining("\n"));
    switch (compared.judgement()) {
      case ERROR -> outcome("error", details);
      case WORSE -> outcome("failure", details);
      case CHANGED, BETTER -> {
        xml.writeStartElement("system-out");
        xml.writeCharacters(
            clean(compared.judgement().name().toLowerCase(Locale.ROOT) + "\n" + details));
        xml.writeEndElement();
      }
      case SAME -> {}
    }
    end();
  }

  private void testCase(CheckedCase checked) throws XMLStreamException {
    start("cases", checked.testCase().name() + " " + checked.testCase().question(), 0);
    String details =
        checked.reasons().stream().map(CheckedCase.Reason::text).collect(Collectors.joining("\n"));
    switch (checked.state()) {
      case FAILED -> outcome("failure", details);
      case STALE -> outcome("skipped", details);
      case PASSED -> {}
    }
    end();
  }

  private void start(String group, String name, double seconds) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", group);
    xml.writeAttribute("name", clean(name));
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", seconds));
  }

  private void outcome(String element, String details) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("message", clean(details.lines().findFirst().orElse("")));
    xml.writeCharacters(clean(details));
    xml.writeEndElement();
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** XML cannot hold control characters and halves of surrogate pairs, escaped or not. */
  private static String clean(String text) {
    return text.codePoints()
        .map(
            each ->
                each == '\n'
                        || each == '\t'
                        || (each >= 0x20 && !(each >= 0xD800 && each <= 0xDFFF) && each < 0xFFFE)
                        || each >= 0x10000
                    ? each
                    : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
