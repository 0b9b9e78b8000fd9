const data = JSON.parse(document.getElementById("data").textContent);
const JUDGEMENTS = ["error", "worse", "changed", "better", "same"];
const SIGNS = {error: "✖", worse: "▼", changed: "◆", better: "▲", same: "="};
const KINDS = {outcome: "outcome", article: "article_kind", rank: "rank_kind", evidence: "evidence_kind",
  sentence: "sentence", fact: "fact", citation: "citation", expected_text: "expected_text"};
const PAGE = 50;
let language = "en";
let limit = PAGE;
let filters = {search: "", judgement: "", language: "", kind: ""};

const fill = (text, values) => values.reduce((all, value, i) => all.replaceAll("{" + i + "}", value), text);
const say = (key, ...values) => fill(TEXTS[language][key] ?? TEXTS.en[key] ?? key, values);
const said = difference => {
  const text = TEXTS[language].messages[difference.message];
  return text ? fill(text, difference.values) : difference.text;
};
/** What the report says beside the differences, in the page's language. */
const told = (name, english, ...values) => {
  const text = TEXTS[language].messages[name];
  return text ? fill(text, values) : english;
};
const byId = id => document.getElementById(id);
const number = (value, digits) => new Intl.NumberFormat(language, {maximumFractionDigits: digits}).format(value);

/** An element with attributes and children; texts are never read as markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

function words(text, locale) {
  const segmenter = new Intl.Segmenter(locale === "und" ? "en" : locale, {granularity: "word"});
  return [...segmenter.segment(text)].map(part => part.segment);
}

/** The words of two texts, each with whether the other has it too: a longest common subsequence. */
function common(before, after) {
  const rows = before.length, columns = after.length;
  const table = Array.from({length: rows + 1}, () => new Uint16Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      table[i][j] = before[i] === after[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  const kept = {before: new Set(), after: new Set()};
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (before[i] === after[j]) { kept.before.add(i++); kept.after.add(j++); }
    else if (table[i + 1][j] >= table[i][j + 1]) i++;
    else j++;
  }
  return kept;
}

function marked(parts, kept, tag) {
  const nodes = [];
  let run = [], same = true;
  const flush = () => { if (run.length) nodes.push(same ? run.join("") : make(tag, null, run.join(""))); run = []; };
  parts.forEach((part, i) => {
    const now = kept.has(i);
    if (now !== same) { flush(); same = now; }
    run.push(part);
  });
  flush();
  return nodes;
}

const answerText = run => run.sentences.map(each => each.text + " " + each.citations.map(n => "[" + n + "]").join("")).join(" ");

function outcomeOf(run) {
  return run.outcome === null ? say("searched") : say(run.outcome);
}

function side(title, run, nodes) {
  const box = make("section", {class: "side"}, make("h3", null, title));
  if (!run) return make("section", {class: "side"}, make("h3", null, title), make("p", null, say("noBaseline")));
  box.append(make("p", {class: "meta"},
    outcomeOf(run) + " · " + run.composer + " · " + number(run.totalMs, 1) + " " + say("milliseconds")));
  if (run.failure) box.append(make("p", {class: "error"}, run.failure));
  if (run.outcome !== null) {
    box.append(make("p", {lang: run.language}, nodes.length ? nodes : say("noAnswer")));
  }
  if (run.dropped.length) {
    box.append(make("details", {class: "small"}, make("summary", null, say("dropped") + " (" + run.dropped.length + ")"),
      make("ul", null, run.dropped.map(each => make("li", null, make("span", {lang: run.language}, each.text), " — " + each.reason)))));
  }
  if (run.sources.length) {
    box.append(make("details", {class: "small"}, make("summary", null, say("passages") + " (" + run.sources.length + ")"),
      run.sources.map(source)));
  }
  return box;
}

function source(cited) {
  const passage = data.passages[cited.passage];
  const nodes = [];
  let at = 0;
  for (const [start, end] of cited.quotes) {
    nodes.push(passage.text.slice(at, start), make("mark", null, passage.text.slice(start, end)));
    at = end;
  }
  nodes.push(passage.text.slice(at));
  return make("div", null, make("p", {class: "meta"}, "[" + cited.n + "] ", about(passage)),
    make("div", {class: "passage", lang: passage.language}, nodes));
}

function about(passage) {
  const title = make("span", {lang: passage.language}, passage.title);
  const safe = passage.url && /^https?:/.test(passage.url);
  return [safe ? make("a", {href: passage.url, rel: "noreferrer"}, title) : title,
    passage.source ? ", " + passage.source : null, passage.published ? ", " + say("published") + " " + passage.published : null]
    .filter(part => part !== null);
}

function evidence(question) {
  const before = question.before ? question.before.evidence : [];
  const after = question.after.evidence;
  const then = new Map(before.map(hit => [hit.passage, hit.rank]));
  const now = new Set(after.map(hit => hit.passage));
  const row = (hit, rank, move) => {
    const passage = data.passages[hit.passage];
    return make("tr", null, make("td", {class: "number"}, rank), make("td", null, move),
      make("td", null, make("details", {class: "small"}, make("summary", null, make("span", {lang: passage.language}, passage.title)),
        make("p", {class: "meta"}, about(passage)), make("div", {class: "passage", lang: passage.language}, passage.text))));
  };
  const rows = after.map(hit => {
    const old = then.get(hit.passage);
    const move = old === undefined ? "✚ " + say("fresh") : old === hit.rank ? "=" :
      old > hit.rank ? "▲ " + (old - hit.rank) : "▼ " + (hit.rank - old);
    return row(hit, hit.rank, move);
  });
  before.filter(hit => !now.has(hit.passage)).forEach(hit => rows.push(row(hit, "–", "✖ " + say("gone") + " (" + hit.rank + ")")));
  return make("div", {class: "scroll"}, make("table", null,
    make("caption", {class: "meta"}, say("evidence")),
    make("thead", null, make("tr", null, make("th", {scope: "col", class: "number"}, say("rank")), make("th", {scope: "col"}, say("move")),
      make("th", {scope: "col"}, say("article")))),
    make("tbody", null, rows)));
}

function body(question) {
  const box = make("div", {class: "body"});
  if (question.differences.length) {
    box.append(make("ul", {class: "differences"}, question.differences.map(each =>
      make("li", {class: each.weight}, (each.weight === "worse" ? "▼ " : each.weight === "better" ? "▲ " : "") + said(each)))));
  }
  if (data.repetitions > 1) box.append(make("p", {class: "meta"}, say("agreement", number(question.agreement * 100, 0))));
  const before = question.before ? words(answerText(question.before), question.before.language) : [];
  const after = words(answerText(question.after), question.after.language);
  const kept = common(before, after);
  box.append(make("div", {class: "sides"},
    side(say("before"), question.before, marked(before, kept.before, "del")),
    side(say("after"), question.after, marked(after, kept.after, question.before ? "ins" : "span"))));
  box.append(evidence(question));
  return box;
}

function item(question) {
  const weighty = question.differences.filter(each => each.weight !== "neither");
  const why = (weighty.length ? weighty : question.differences).slice(0, 2).map(said).join(" · ");
  const details = make("details", null, make("summary", null,
    make("span", {class: "id"}, question.id + (question.disliked ? " · " + say("disliked") : "")),
    make("span", {class: "badge " + question.judgement}, SIGNS[question.judgement] + " " + say(question.judgement)),
    make("span", {lang: question.language}, question.question),
    why ? make("span", {class: "why meta"}, why) : null));
  details.addEventListener("toggle", () => {
    if (details.open && !details.querySelector(".body")) details.append(body(question));
  });
  return make("li", {"data-id": question.id}, details);
}

const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
const haystacks = new Map();
function haystack(question) {
  if (!haystacks.has(question.id)) {
    haystacks.set(question.id, folded([question.id, question.question, question.before ? answerText(question.before) : "",
      answerText(question.after), ...question.differences.map(each => each.text)].join("\n")));
  }
  return haystacks.get(question.id);
}

function chosen() {
  const text = folded(filters.search.trim());
  return data.questions.filter(question =>
    (!filters.judgement || question.judgement === filters.judgement)
    && (!filters.language || question.language === filters.language)
    && (!filters.kind || question.differences.some(each => each.kind === filters.kind))
    && (!text || haystack(question).includes(text)));
}

function showQuestions() {
  const all = chosen();
  byId("questions").replaceChildren(...all.slice(0, limit).map(item));
  byId("shown").textContent = say("shown", number(all.length, 0), number(data.questions.length, 0));
  byId("more").hidden = all.length <= limit;
  document.querySelectorAll("#counts button").forEach(button =>
    button.setAttribute("aria-pressed", String(button.dataset.judgement === filters.judgement)));
}

function showCounts() {
  byId("counts").replaceChildren(...JUDGEMENTS.map(each => {
    const button = make("button", {type: "button", class: each, "data-judgement": each, "aria-pressed": "false"},
      make("b", null, number(data.counts[each], 0)), SIGNS[each] + " " + say(each));
    button.addEventListener("click", () => {
      filters.judgement = filters.judgement === each ? "" : each;
      byId("judgement").value = filters.judgement;
      limit = PAGE;
      showQuestions();
    });
    return button;
  }));
  const test = data.signTest;
  byId("significance").textContent = say(test.significant ? "significant" : "chance", number(test.better, 0),
    number(test.worse, 0), test.p < 0.0001 ? "< " + number(0.0001, 4) : "= " + number(test.p, 4));
  byId("noise").textContent = data.repetitions > 1
    ? say("noise", number(data.repetitions, 0), number(data.noise * 100, 1)) : "";
  byId("exceeded").replaceChildren(...(data.exceeded.length
    ? [make("strong", null, say("exceeded")), make("ul", null, data.exceeded.map(each => make("li", null, told(each.limit, each.text, each.found, each.allowed))))] : []));
}

/** Times in steps that double, so that milliseconds and minutes have room side by side. */
function showLatency() {
  const pairs = data.questions.filter(each => each.before);
  const only = pairs.some(each => each.after.outcome === null || each.before.outcome === null);
  const time = run => only ? run.searchMs : run.totalMs;
  const bin = millis => Math.max(0, Math.ceil(Math.log2(Math.max(millis, 0.25) / 0.25)));
  const bins = Math.max(1, ...pairs.flatMap(each => [bin(time(each.before)), bin(time(each.after))])) + 1;
  const first = Math.min(bins - 1, ...pairs.flatMap(each => [bin(time(each.before)), bin(time(each.after))]));
  const before = new Array(bins).fill(0), after = new Array(bins).fill(0);
  pairs.forEach(each => { before[bin(time(each.before))]++; after[bin(time(each.after))]++; });
  const most = Math.max(1, ...before, ...after);
  const shown = bins - first, width = 640, height = 150, step = width / shown;
  const NS = "http://www.w3.org/2000/svg";
  const draw = (tag, attributes, text) => {
    const element = document.createElementNS(NS, tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const chart = draw("svg", {viewBox: "0 0 " + width + " " + (height + 20), role: "img", "aria-label": say("histogram")});
  for (let i = first; i < bins; i++) {
    const x = (i - first) * step;
    [["before", before[i], 0.1], ["after", after[i], 0.5]].forEach(([kind, count, offset]) => {
      const tall = count / most * (height - 14);
      const bar = draw("rect", {class: kind, x: x + step * offset, y: height - tall, width: step * 0.38, height: tall});
      bar.append(draw("title", {}, say(kind) + ": " + count));
      chart.append(bar);
      if (count) chart.append(draw("text", {x: x + step * (offset + 0.19), y: height - tall - 3, "text-anchor": "middle"}, count));
    });
    // More would run into each other.
    if (shown <= 10 || (i - first) % 2 === 0) {
      chart.append(draw("text", {x: x + step / 2, y: height + 14, "text-anchor": "middle"}, "≤ " + number(0.25 * 2 ** i, 2)));
    }
  }
  chart.append(draw("line", {x1: 0, y1: height, x2: width, y2: height}));
  const row = (kind, figures) => make("tr", null, make("th", {scope: "row"}, say(kind)),
    ["p50", "p95", "p99"].map(each => make("td", {class: "number"}, number(figures[each], 1))));
  byId("latency").replaceChildren(
    make("p", {class: "legend"}, make("span", null, make("i"), say("before")),
      make("span", {class: "now"}, make("i"), say("after")), make("span", null, say("milliseconds"))),
    chart,
    make("div", {class: "scroll"}, make("table", null, make("thead", null, make("tr", null,
      make("th", {scope: "col"}, say("milliseconds")), make("th", {scope: "col", class: "number"}, say("median")),
      make("th", {scope: "col", class: "number"}, say("percent", 95)), make("th", {scope: "col", class: "number"}, say("percent", 99)))),
      make("tbody", null, row("before", data.latencyMillis.before), row("after", data.latencyMillis.after)))));
}

function showCases() {
  byId("cases-section").hidden = !data.cases.length;
  const classes = {passed: "better", failed: "worse", stale: "changed"};
  const signs = {passed: "✔ ", failed: "✖ ", stale: "◌ "};
  byId("cases").replaceChildren(make("table", null,
    make("thead", null, make("tr", null, ["name", "state", "question", "why"].map(each => make("th", {scope: "col"}, say(each))))),
    make("tbody", null, data.cases.map(each => make("tr", null, make("td", null, each.name),
      make("td", {class: classes[each.state]}, signs[each.state] + say(each.state)),
      make("td", null, each.question), make("td", null, each.reasons.map(reason => told(reason.message, reason.text, ...reason.values)).join("; ")))))));
}

function options(id, values, label) {
  const select = byId(id);
  select.replaceChildren(make("option", {value: ""}, say("all")), ...values.map(each => make("option", {value: each}, label(each))));
  select.value = filters[id];
}

function show() {
  document.documentElement.lang = language;
  document.querySelectorAll("[data-text]").forEach(element => { element.textContent = say(element.dataset.text); });
  const title = say("title", data.run, data.baseline === "logged" ? say("logged") : say("run", data.baseline));
  byId("title").textContent = title;
  document.title = title + " – Attaché";
  byId("settings").replaceChildren(...Object.entries(data.settings ?? {}).map(([name, value]) =>
    make("div", null, make("dt", null, TEXTS[language].settings[name] ?? name), make("dd", null, value))));
  options("judgement", JUDGEMENTS, say);
  options("language", [...new Set(data.questions.map(each => each.language))].sort(), each => TEXTS[language].languages[each] ?? each);
  options("kind", Object.keys(KINDS), each => say(KINDS[each]));
  showCounts();
  showLatency();
  showCases();
  showQuestions();
}

for (const id of ["search", "judgement", "language", "kind"]) {
  byId(id).addEventListener("input", event => { filters[id] = event.target.value; limit = PAGE; showQuestions(); });
}
byId("filters").addEventListener("submit", event => event.preventDefault());
byId("more").addEventListener("click", () => { limit += PAGE; showQuestions(); });
byId("page-language").addEventListener("input", event => { language = event.target.value; show(); });
language = [new URLSearchParams(location.hash.slice(1)).get("lang"), ...navigator.languages.map(each => each.split("-")[0])]
  .find(each => each in TEXTS) ?? "en";
byId("page-language").value = language;
show();
