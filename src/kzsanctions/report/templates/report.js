"use strict";
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
