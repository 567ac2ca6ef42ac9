// A filter for the register of statements: one choice a facet, all of them must hold. Without scripts the table is whole.
for (const table of document.querySelectorAll("table.register")) {
  const rows = [...table.tBodies[0].rows];
  const form = document.createElement("form");
  form.className = "filters";
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Filter the register");
  const shown = document.createElement("output");
  const choices = ["speaker", "issue", "source", "tier"].map(name => {
    const values = [...new Set(rows.flatMap(row => row.dataset[name].split("|")))].sort((a, b) => a.localeCompare(b, "en"));
    const select = document.createElement("select");
    select.name = name;
    select.append(new Option("all", ""), ...values.map(value => new Option(value, value)));
    const label = document.createElement("label");
    label.append(name[0].toUpperCase() + name.slice(1), select);
    form.append(label);
    return select;
  });
  const reset = document.createElement("button");
  reset.type = "reset";
  reset.textContent = "Show all";
  form.append(reset, shown);
  const filter = () => {
    let count = 0;
    for (const row of rows) {
      const fits = choices.every(({name, value}) => !value || row.dataset[name].split("|").includes(value));
      row.classList.toggle("out", !fits);
      count += fits;
    }
    shown.textContent = `${count} of ${rows.length} statements`;
  };
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", event => event.preventDefault());
  table.before(form);
  filter();
}
// On a telephone the story comes first: the contents are folded, and so is what else there is to say on how sure it is.
const narrow = matchMedia("(max-width: 45rem)").matches;
if (narrow) document.getElementById("contents").open = false;
for (const more of document.querySelectorAll(".sure details")) more.open = !narrow;
// A link into a folded part opens it.
const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let part = target.parentElement; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
  const row = target.closest("tr.out");
  if (row) row.closest("table").previousElementSibling.reset();
  target.scrollIntoView();
};
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => { for (const part of document.querySelectorAll("details")) part.open = true; });
reveal();
// What a mark of the map stands for is written below it while it is pointed at or has the focus.
for (const chart of document.querySelectorAll("figure.chart")) {
  const told = chart.querySelector(".told");
  if (!told) continue;
  for (const event of ["mouseover", "focusin"]) chart.addEventListener(event, ({target}) => {
    const mark = target.closest && target.closest("svg a");
    if (mark) told.textContent = mark.getAttribute("aria-label");
  });
}
// A link to evidence opens its source beside the text (below it on a telephone); Escape or the button brings the reader back.
let cameFrom = null;
const closeSource = () => {
  const open = document.querySelector(".source.beside-text");
  if (!open) return;
  open.classList.remove("beside-text");
  open.removeAttribute("tabindex");
  document.body.classList.remove("reading-source");
  open.querySelector(".close").remove();
  if (cameFrom) { cameFrom.focus({preventScroll: true}); cameFrom.scrollIntoView({block: "center"}); }
};
document.addEventListener("click", ({target}) => {
  const link = target.closest && target.closest('a[href^="#e-"]');
  if (!link) {
    const away = target.closest && target.closest('a[href^="#"]');
    if (away && document.querySelector(".source.beside-text")) { cameFrom = null; closeSource(); }
    return;
  }
  const mark = document.getElementById(link.getAttribute("href").slice(1));
  const source = mark && mark.closest(".source:not(p)");
  if (!source) return;
  closeSource();
  cameFrom = link;
  const close = document.createElement("button");
  close.className = "close";
  close.type = "button";
  close.textContent = "Close the source";
  close.addEventListener("click", closeSource);
  source.prepend(close);
  source.classList.add("beside-text");
  source.tabIndex = -1;
  document.body.classList.add("reading-source");
  setTimeout(() => { close.focus({preventScroll: true}); mark.scrollIntoView(); });
});
addEventListener("keydown", ({key}) => { if (key === "Escape") closeSource(); });
// A reader's own verdicts; they are kept in this browser, where it lets a page do so, until they are removed.
for (const asked of document.querySelectorAll('script[data-for="review-panel"]')) {
  const name = `reviews of ${document.title}`;
  const store = act => { try { return act(); } catch { return null; } };
  const rows = JSON.parse(store(() => localStorage.getItem(name)) || "[]");
  const keep = kept => store(() => localStorage.setItem(name, JSON.stringify(kept)));
  reviewPanel(document.getElementById(asked.dataset.for), JSON.parse(asked.textContent), {rows, keep});
}
