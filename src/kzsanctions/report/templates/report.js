// What is long is folded (printing/folding.py): its beginning stands in the page, all of it in compressed data behind it. A reader turns
// its pages, and a link into it turns to the page of what it leads to. Nothing is unpacked before somebody asks for it.
const unpacked = async packed => {
  const bytes = Uint8Array.from(atob(packed.textContent), c => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
};
const folded = [...document.querySelectorAll("[data-folded]")].map(list => {
  const note = (list.closest("table") || list).nextElementSibling, packed = note.nextElementSibling;
  const nav = document.createElement("nav");
  nav.className = "turn";
  nav.setAttribute("aria-label", "Pages of a long list");
  const [before, after] = ["Previous", "Next"].map(words => Object.assign(document.createElement("button"), {type: "button", textContent: words}));
  const told = document.createElement("output");
  nav.append(before, after, told);
  note.replaceWith(nav);
  // `pages` : the first item of each page among the `chosen` ones. `holds` : what the ids in here begin with.
  const self = {list, items: null, facets: [], chosen: null, pages: [0], at: 0, holds: list.dataset.holds.split(" ")};
  // The first page is what stood here when nothing was unpacked, where all are chosen; those that follow have more room.
  const begun = (shown = 0) => {
    self.pages = [0];
    let length = 0;
    self.chosen.forEach((item, place) => {
      length += self.items[item].length;
      if (place && (place === shown || place > shown && length > list.dataset.turned)) { self.pages.push(place); length = self.items[item].length; }
    });
  };
  self.load = () => self.loading ||= unpacked(packed).then(({items, facets}) => {
    Object.assign(self, {items, facets, chosen: items.map((_, item) => item)});
    begun(+list.dataset.first);
  });
  self.show = (page, move = true) => {
    self.at = Math.min(Math.max(page, 0), self.pages.length - 1);
    const first = self.pages[self.at], end = self.pages[self.at + 1] ?? self.chosen.length;
    list.innerHTML = self.chosen.slice(first, end).map(item => self.items[item]).join("");
    before.disabled = self.at === 0;
    after.disabled = self.at === self.pages.length - 1;
    told.textContent = self.chosen.length ? `${first + 1} to ${end} of ${self.chosen.length}` : "none";
    if (move) (list.closest("table") || list).scrollIntoView();
  };
  self.choose = fits => { self.chosen = self.items.map((_, item) => item).filter(fits); begun(); self.show(0, false); };
  // Whether an element with this id is in here; its page is shown then.
  self.turnTo = id => {
    const item = self.items.findIndex(html => html.includes(` id="${id}"`));
    if (item < 0) return false;
    if (!self.chosen.includes(item)) self.choose(() => true);
    const place = self.chosen.indexOf(item);
    self.show(self.pages.findLastIndex(first => first <= place), false);
    return true;
  };
  const turn = by => self.load().then(() => self.show(self.at + by));
  before.disabled = true;
  before.addEventListener("click", () => turn(-1));
  after.addEventListener("click", () => turn(list.children.length ? 1 : 0));
  told.textContent = `the first ${list.children.length}`;
  return self;
});
// The element with an id, wherever it is folded in.
const found = async id => {
  for (const self of id && !document.getElementById(id) ? folded : []) {
    if (!self.holds.includes(id.split("-")[0])) continue;
    await self.load();
    if (document.getElementById(id)) break;  // somebody else has asked for the same
    if (self.turnTo(id)) { location.replace(`#${id}`); break; }
  }
  return document.getElementById(id);
};
// A filter for the register of statements: one choice a facet, all of them must hold. Without scripts the table is whole.
for (const table of document.querySelectorAll("table.register")) {
  const rows = [...table.tBodies[0].rows];
  const self = folded.find(({list}) => list === table.tBodies[0]);
  const form = document.createElement("form");
  form.className = "filters";
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Filter the register");
  const shown = document.createElement("output");
  const offer = facets => choices.forEach(select => {
    const values = [...new Set(facets.flatMap(about => about[select.name].split("|")))].sort((a, b) => a.localeCompare(b, "en"));
    select.append(...values.map(value => new Option(value, value)));
  });
  const choices = ["speaker", "issue", "source", "tier"].map(name => {
    const select = document.createElement("select");
    select.name = name;
    select.append(new Option("all", ""));
    const label = document.createElement("label");
    label.append(name[0].toUpperCase() + name.slice(1), select);
    form.append(label);
    return select;
  });
  const reset = document.createElement("button");
  reset.type = "reset";
  reset.textContent = "Show all";
  form.append(reset, shown);
  const fits = about => choices.every(({name, value}) => !value || about[name].split("|").includes(value));
  const told = () => { shown.textContent = self.items ? `${self.chosen.length} of ${self.items.length} statements` : ""; };
  const filter = () => {
    if (self) {
      if (self.items) self.choose(item => fits(self.facets[item]));
      return told();
    }
    let count = 0;
    for (const row of rows) {
      row.classList.toggle("out", !fits(row.dataset));
      count += fits(row.dataset);
    }
    shown.textContent = `${count} of ${rows.length} statements`;
  };
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", event => event.preventDefault());
  table.before(form);
  if (!self) { offer(rows.map(row => row.dataset)); filter(); continue; }
  // What there is to choose is known once the table is unpacked, which waits until a reader comes near it.
  new IntersectionObserver(([{isIntersecting}], watching) => {
    if (!isIntersecting) return;
    watching.disconnect();
    self.load().then(() => { offer(self.facets); told(); });
  }, {rootMargin: "400px"}).observe(form);
}
// On a telephone the story comes first: the contents are folded, and so is what else there is to say on how sure it is.
const narrow = matchMedia("(max-width: 45rem)").matches;
if (narrow) document.getElementById("contents").open = false;
// What else there is to say of how sure this is stands open where the picture still begins on the first screen.
for (const more of document.querySelectorAll(".sure details")) {
  more.open = !narrow;
  const chart = document.querySelector(".chart");
  if (chart && chart.getBoundingClientRect().top + scrollY > innerHeight - 120) more.open = false;
}
// Where texts are too many for rules of style, the statement that a link leads to is lit here.
const light = id => {
  if (!id.startsWith("e-")) return;
  for (const mark of document.querySelectorAll(".lit, .lit-by")) mark.classList.remove("lit", "lit-by");
  for (const [kind, as] of [["speaker", "lit-by"], ["cue", "lit-by"], ["statement", "lit"]])
    for (const mark of document.querySelectorAll(`[data-lit~="${kind}-${id.slice(2)}"]`)) mark.classList.add(as);
};
// A link into a folded part opens it.
const reveal = async () => {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = document.getElementById(id) || await found(id);
  if (!target) return;
  light(id);
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
  told.textContent = "Point at a dot or a line, or move to it with the keyboard: its sentence stands here.";
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
document.addEventListener("click", async ({target}) => {
  const link = target.closest && target.closest('a[href^="#e-"]');
  if (!link) {
    const away = target.closest && target.closest('a[href^="#"]');
    if (away && document.querySelector(".source.beside-text")) { cameFrom = null; closeSource(); }
    return;
  }
  const id = link.getAttribute("href").slice(1);
  const mark = document.getElementById(id) || await found(id);
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
  const panel = document.getElementById(asked.dataset.for);
  if (asked.type === "application/json") { reviewPanel(panel, JSON.parse(asked.textContent), {rows, keep}); continue; }
  const ask = Object.assign(document.createElement("button"), {type: "button", textContent: "Open the form"});
  ask.addEventListener("click", () => unpacked(asked).then(data => { ask.remove(); reviewPanel(panel, data, {rows, keep}); }));
  panel.append(ask);
}
