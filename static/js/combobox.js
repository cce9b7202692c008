// Suggests roles while a job title is typed: an editable combobox with a list box, after the ARIA
// Authoring Practices. A choice leads to the role's page, or fills the field in a box with data-fills.
// Without it every search box is a plain form.
(() => {
  const WAIT = 80; // milliseconds without a key before the server is asked

  function connect(box) {
    const input = box.querySelector("input");
    const list = document.createElement("ul");
    const status = document.createElement("div");
    const answers = new Map();
    let active = -1, timer, request;

    Object.assign(list, { id: `${input.id}-roles`, className: "suggestions", hidden: true });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Roles");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    })) input.setAttribute(name, value);
    box.append(list, status);
    box.dataset.connected = "";

    const options = () => [...list.children];

    function select(position) {
      active = position;
      options().forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
      const option = options()[active];
      if (option) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      } else input.removeAttribute("aria-activedescendant");
    }

    function show(isOpen) {
      list.hidden = !isOpen;
      status.className = "visually-hidden";
      input.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) select(-1);
    }

    function fill(html) {
      list.innerHTML = html;
      options().forEach((option, number) => { option.id = `${list.id}-${number}`; });
      const count = options().length;
      const near = list.querySelector("[data-near]") ? "No role of this name, but near it " : "";
      status.textContent = count ? `${near}${count} role${count === 1 ? "" : "s"}. Up and down arrows choose.` : "No role is like this.";
      select(-1);
      show(count > 0);
      if (!count) status.className = "suggestions suggestions--none";
    }

    async function ask() {
      const text = input.value.trim();
      request?.abort();
      if (!text) return show(false);
      if (!answers.has(text)) {
        request = new AbortController();
        try {
          const answer = await fetch(`${box.dataset.suggestions}?${new URLSearchParams({ q: text })}`, { signal: request.signal });
          if (!answer.ok) return show(false);
          answers.set(text, await answer.text());
        } catch { return; /* another key came first, or the network is gone: the form still works */ }
      }
      if (text === input.value.trim() && document.activeElement === input) fill(answers.get(text));
    }

    function choose(option) {
      if (!("fills" in box.dataset)) return location.assign(option.dataset.url);
      input.value = option.querySelector(".suggestion__title").textContent;
      show(false);
    }

    function keyDown(event) {
      const count = options().length;
      const isOpen = !list.hidden;
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!count) return;
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        show(true);
        select((active + 1 + step + count + 1) % (count + 1) - 1);
      } else if (event.key === "Enter" && isOpen && active >= 0) {
        event.preventDefault();
        choose(options()[active]);
      } else if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        show(false);
      } else if (event.key === "Tab") show(false);
    }

    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
    input.addEventListener("keydown", keyDown);
    input.addEventListener("blur", () => show(false));
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) choose(option);
    });
  }

  const connectAll = () => document.querySelectorAll("[data-suggestions]:not([data-connected])").forEach(connect);
  document.addEventListener("DOMContentLoaded", connectAll);
  document.addEventListener("htmx:load", connectAll);
})();
