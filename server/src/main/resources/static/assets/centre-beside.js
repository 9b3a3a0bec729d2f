// Beside the call: the caller, what is like it, the limits.
"use strict";
(function () {
  const { form, field, post, combos } = window.huying.centre;
  const aside = document.querySelector("[data-beside]");
  let wanted = null;
  let running = null;
  const typed = () => {
    const values = {};
    for (const each of form.elements) {
      const ticked = ["checkbox", "radio"].includes(each.type);
      if (each.name && each.type !== "file" && each.type !== "submit" && (!ticked || each.checked)) {
        values[each.name] = each.value;
      }
    }
    return values;
  };
  const beside = async () => {
    if (running) {
      running.abort();
    }
    running = new AbortController();
    aside.setAttribute("aria-busy", "true");
    const html = await post("/centre/beside", typed(), "html", running.signal);
    if (html === null) {
      return;
    }
    aside.removeAttribute("aria-busy");
    const focused = aside.contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") : null;
    aside.innerHTML = html;
    if (focused) {
      const again = Array.from(aside.querySelectorAll("button")).find((one) => one.getAttribute("aria-label") === focused);
      (again || field("text")).focus();
    }
    for (const proposed of aside.querySelectorAll("[data-proposed]")) {
      const found = Array.from(proposed.children).map((one) => ({
        code: one.dataset.code,
        name: one.textContent,
        above: one.dataset.above,
      }));
      combos[proposed.dataset.proposed].offer(found);
    }
  };
  const soon = () => {
    clearTimeout(wanted);
    wanted = setTimeout(beside, 250);
  };

  Object.assign(window.huying.centre, { aside, beside, soon });
})();
