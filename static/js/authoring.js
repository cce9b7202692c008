// The screen of a draft: rows are added, moved and removed in place, and unsaved work is guarded.
(() => {
  const form = document.getElementById("draft-form");
  if (!form) return;
  let dirty = form.dataset.unsaved === "yes";
  const equip = (root) => {
    root.querySelectorAll("[data-needs-script]").forEach((part) => { part.hidden = false; });
    root.querySelectorAll("[data-without-script]").forEach((part) => { part.hidden = true; });
  };
  const number = (list) => [...list.children].forEach((row, index) => {
    row.querySelector("[data-order]").value = index + 1;
  });
  const changed = (list) => {
    number(list);
    form.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const add = (rows) => {
    const list = rows.querySelector("ol");
    const used = [...list.querySelectorAll("[data-order]")].map((input) => Number(input.name.match(/-(\d+)-order$/)[1]));
    const html = rows.querySelector("template").innerHTML.replaceAll("__n__", Math.max(-1, ...used) + 1);
    list.insertAdjacentHTML("beforeend", html);
    const row = list.lastElementChild;
    equip(row);
    window.htmx?.process(row);
    changed(list);
    row.querySelector(".editor-row__fields :is(input, textarea, select)").focus();
  };
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const row = button?.closest(".editor-row");
    if (!button) return;
    if ("add" in button.dataset) {
      event.preventDefault();
      add(button.closest("[data-rows]"));
    } else if ("remove" in button.dataset) {
      const list = row.parentElement;
      row.remove();
      changed(list);
    } else if (button.dataset.move) {
      const other = button.dataset.move === "up" ? row.previousElementSibling : row.nextElementSibling;
      if (other && button.dataset.move === "up") other.before(row); else if (other) other.after(row);
      changed(row.parentElement);
      button.focus();
    }
  });
  form.addEventListener("input", () => { dirty = true; });
  form.addEventListener("change", () => { dirty = true; });
  form.addEventListener("submit", () => { dirty = false; });
  window.addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
  equip(document);
})();
