// The review panel as a Jupyter widget: what is kept goes to the kernel, which writes the files and says so.
export default {
  render({model, el}) {
    const root = document.createElement("div");
    const told = document.createElement("p");
    told.setAttribute("role", "status");
    const say = () => { told.textContent = model.get("told"); };
    const look = item => {
      const more = document.createElement("details");
      const summary = document.createElement("summary");
      summary.textContent = "In the text";
      more.append(summary, ...item.around.map(words => Object.assign(document.createElement("p"), {textContent: words})));
      return more;
    };
    let first = true; // the panel tells of its rows when it is built, which changes nothing
    const keep = rows => { if (first) { first = false; return; } model.set("rows", rows); model.save_changes(); };
    reviewPanel(root, model.get("data"), {rows: model.get("rows"), keep, look});
    model.on("change:told", say);
    say();
    el.append(root, told);
    // Keys typed here are no commands of the notebook.
    el.setAttribute("data-lm-suppress-shortcuts", "true");
    el.addEventListener("keydown", event => event.stopPropagation());
  },
};
