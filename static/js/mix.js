// Gives each share of a mix a slider beside its number field. Only the field is sent, and either
// moves the other. Without it the fields do.
(() => {
  function connect(row) {
    const field = row.querySelector("[type=number]");
    const drop = row.querySelector("[type=checkbox]");
    const slider = document.createElement("input");
    Object.assign(slider, { type: "range", max: 100, step: 1, className: "mix__slider" });
    slider.setAttribute("aria-labelledby", row.querySelector("label").id);
    row.querySelector(".mix__more").prepend(slider);

    function follow() {
      slider.value = field.value || 0;
      slider.setAttribute("aria-valuetext", `${field.value || 0}%`);
      slider.disabled = field.disabled = drop.checked;
    }

    function mended() {
      row.classList.remove("mix__row--wrong");
      row.querySelector(".form__error")?.remove();
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    }

    slider.addEventListener("input", () => { field.value = slider.value; });
    row.addEventListener("input", () => { mended(); follow(); });
    window.addEventListener("pageshow", follow); // browsers bring back what was typed
    follow();
  }

  document.querySelectorAll("[data-slides]").forEach(connect);
})();
