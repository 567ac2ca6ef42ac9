"use strict";
// The review panel: one statement or pair at a time, its verdicts kept as rows of reviews.csv. The report's page and the panel in
// JupyterLab share it; neither it nor what calls it asks anything of the network.
//   root    : the element it is built in.
//   data    : {columns, actors, items}; an item is {id, kind: "statement" | "pair", group, title, file, quote, link, said, ...}.
//   keep    : called with all kept rows whenever they change.
//   rows    : rows kept before.
//   look    : called with an item when it is shown, for what else is to be shown of it.
const reviewPanel = (root, data, {keep = () => {}, rows = [], look = () => ""} = {}) => {
  const make = (name, about = {}, ...inner) => {
    const element = document.createElement(name);
    Object.assign(element, about);
    element.append(...inner);
    return element;
  };
  const field = (words, input) => make("label", {}, words, input);
  const choice = (name, value, words) => make("label", {className: "choice"}, make("input", {type: "radio", name, value, required: true}), words);
  let kept = [...rows];
  root.classList.add("review-panel");

  const coder = make("input", {name: "coder", required: true, autocomplete: "off"});
  const day = make("input", {name: "date", type: "date", required: true, value: new Date().toISOString().slice(0, 10)});
  const pick = make("select", {name: "item"});
  for (const group of new Set(data.items.map(item => item.group))) {
    const options = data.items.flatMap((item, at) => item.group === group ? [new Option(item.title, at)] : []);
    pick.append(make("optgroup", {label: group}, ...options));
  }
  const before = make("button", {type: "button", textContent: "Previous"});
  const after = make("button", {type: "button", textContent: "Next"});
  const shown = make("div", {className: "shown"});
  const asked = make("fieldset", {className: "asked"});
  const why = make("textarea", {name: "note", rows: 2});
  const told = make("output", {name: "told"});
  const actors = make("datalist", {id: `actors-${Math.random().toString(36).slice(2)}`}, ...data.actors.map(value => make("option", {value})));
  const form = make("form", {className: "reviewing"},
    make("div", {className: "who"}, field("Your name", coder), field("Day of the verdict", day)),
    make("div", {className: "which"}, field("Statement or pair", pick), before, after),
    shown, asked, field("Why (may stay empty)", why),
    make("div", {className: "which"}, make("button", {type: "submit", textContent: "Keep this verdict"}), told), actors);
  const list = make("ul", {className: "kept"});
  const out = make("textarea", {readOnly: true, rows: 6, name: "rows"});
  const save = make("button", {type: "button", textContent: "Save the rows", name: "save"});
  const copy = make("button", {type: "button", textContent: "Copy the rows", name: "copy"});
  const copied = make("output");
  root.append(form, list, field("Rows for reviews.csv", out), make("div", {className: "which"}, save, copy, copied));

  const item = () => data.items[pick.selectedIndex];
  const sides = it => it.kind === "pair" ? [[it.said, it.quote, it.link], [it.other_said, it.other_quote, it.other_link]] : [[it.said, it.quote, it.link]];
  const show = () => {
    const it = item();
    shown.replaceChildren(...sides(it).map(([said, quote, link]) => make("figure", {className: "quotation"},
      make("blockquote", {}, quote), make("figcaption", {}, said, ...(link ? [" – ", make("a", {href: `#${link}`, textContent: "in the source"})] : [])))));
    const more = look(it);
    if (more) shown.append(more);
    asked.replaceChildren(...(it.kind === "pair" ? pairFields() : statementFields(it)));
    why.value = "";
    before.disabled = pick.selectedIndex === 0;
    after.disabled = pick.selectedIndex === data.items.length - 1;
  };
  const pairFields = () => [make("legend", {textContent: "Can both be true?"}),
    choice("verdict", "contradiction", "Contradiction: one says what the other excludes, of one thing and time, both as a fact"),
    choice("verdict", "tension", "Tension: they sit badly together"), choice("verdict", "none", "Neither")];
  // A statement is corrected in what is changed, and confirmed in what is left as it is.
  const statementFields = it => {
    const official = make("select", {name: "official"}, new Option("yes", "yes"), new Option("no", "no"));
    official.value = it.official;
    const speaker = make("input", {name: "speaker", value: it.speaker, required: true, autocomplete: "off"});
    speaker.setAttribute("list", actors.id);
    return [make("legend", {textContent: "Is it a statement?"}),
      choice("verdict", "statement", "Yes; what follows is right, or is corrected here"), choice("verdict", "dismissed", "No: nobody is reported to have said this"),
      field("Its words, as they stand in the text", make("textarea", {name: "content", value: it.quote, rows: 3, required: true})),
      field("Who speaks (or: unnamed)", speaker), field("Does an official speak?", official),
      field("When it was said: a day, two as 2024-01-31/2024-02-02, or unknown", make("input", {name: "day", value: it.day, required: true,
        pattern: "unknown|(\\d{4}-\\d\\d-\\d\\d)?(/\\d{4}-\\d\\d-\\d\\d)?", autocomplete: "off"}))];
  };
  const judged = it => {
    const common = {...Object.fromEntries(data.columns.map(name => [name, ""])), file: it.file, quote: it.quote,
      coder: coder.value.trim(), date: day.value, note: why.value.trim()};
    const verdict = form.elements.verdict.value;
    if (it.kind === "pair") return [{...common, target: "pair", other_file: it.other_file, other_quote: it.other_quote, verdict}];
    if (verdict === "dismissed") return [{...common, target: "statement", verdict}];
    const given = ["content", "speaker", "official", "day"].map(name => [name, form.elements[name].value.trim(), name === "content" ? it.quote : it[name]]);
    return given.map(([name, value, machine]) => ({...common, target: "statement", field: name,
      ...(value === machine ? {verdict: "confirmed"} : {verdict: "corrected", value})}));
  };
  const same = (one, other) => ["coder", "target", "file", "quote", "other_file", "other_quote"].every(name => one[name] === other[name]);
  const cell = text => { const plain = text.replace(/\s+/g, " "); return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain; };
  const csv = () => [data.columns, ...kept.map(row => data.columns.map(name => row[name] || ""))].map(row => row.map(cell).join(",") + "\n").join("");
  const refresh = () => {
    const judgements = kept.filter((row, at) => kept.findIndex(other => same(row, other)) === at);
    list.replaceChildren(...judgements.map(row => {
      const of = kept.filter(other => same(row, other));
      const words = of.map(other => [other.field, other.verdict, other.value].filter(Boolean).join(" ")).join(", ");
      const remove = make("button", {type: "button", textContent: "Remove"});
      remove.setAttribute("aria-label", `Remove the verdict on ${row.quote.slice(0, 60)}`);
      remove.addEventListener("click", () => { kept = kept.filter(other => !same(row, other)); refresh(); told.textContent = "Removed."; pick.focus(); });
      return make("li", {}, make("q", {}, row.quote.length > 80 ? row.quote.slice(0, 80) + " …" : row.quote), ` ${row.coder}: ${words} `, remove);
    }));
    out.value = kept.length ? csv() : "";
    save.disabled = copy.disabled = !kept.length;
    keep(kept);
  };
  const step = by => { pick.selectedIndex += by; show(); };
  before.addEventListener("click", () => step(-1));
  after.addEventListener("click", () => step(1));
  pick.addEventListener("change", show);
  form.addEventListener("submit", event => {
    event.preventDefault();
    const made = judged(item());
    kept = [...kept.filter(row => !same(row, made[0])), ...made];
    refresh();
    told.textContent = `Kept: ${item().title}`;
    if (pick.selectedIndex < data.items.length - 1) step(1);
  });
  save.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([csv()], {type: "text/csv"}));
    make("a", {href: address, download: "reviews.csv"}).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
  copy.addEventListener("click", async () => {
    out.select();
    try { await navigator.clipboard.writeText(out.value); copied.textContent = "Copied."; }
    catch { copied.textContent = "Selected: copy it with the keyboard."; }
  });
  if (data.items.length) show();
  refresh();
};
