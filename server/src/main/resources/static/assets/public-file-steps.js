// A filing in steps: one is shown at a time, and left when nothing in it is wrong.
"use strict";
(function () {
  const filing = window.huying.filing;
  const { form, say, files, wrong, shout } = filing;
  const $ = (selector) => document.querySelector(selector);
  const STEPS = ["what", "where", "who", "check"];
  const PHONE = /^\+?[0-9][0-9 ()-]{5,18}[0-9]$/;

  const asker = () => {
    const chosen = form.querySelector("[name=asker]:checked") || form.querySelector("[name=asker][type=hidden]");
    return chosen ? chosen.value : "named";
  };
  const section = (name) => form.querySelector('[data-step="' + name + '"]');
  const faults = (name) => {
    const found = [];
    const note = (field, text) => {
      wrong(field, text);
      found.push(field);
    };
    for (const field of section(name).querySelectorAll("input, select, textarea")) {
      if (field.disabled || !field.required) {
        continue;
      }
      const blank = field.type === "radio" ? !form.querySelector('[name="' + field.name + '"]:checked') : !field.value.trim();
      if (blank && field.id) {
        note(field, field.id === "file-text" ? say.noText : say.noField);
      }
    }
    if (name === "who" && asker() === "named") {
      const phone = document.getElementById("file-phone");
      if (!phone.value.trim()) {
        note(phone, say.noPhone);
      } else if (!PHONE.test(phone.value.trim())) {
        note(phone, say.wrongPhone);
      }
    }
    return found;
  };
  const visible = (field) => (field.hidden || field.closest("[hidden]") ? section(filing.step).querySelector("[data-category-search]") || field : field);
  const show = (name, push) => {
    filing.step = name;
    const at = STEPS.indexOf(name);
    for (const each of STEPS) {
      section(each).hidden = each !== name;
    }
    $("[data-steps]").querySelectorAll("[data-step-of]").forEach((one, index) => {
      one.classList.toggle("is-done", index < at);
      if (index === at) {
        one.setAttribute("aria-current", "step");
      } else {
        one.removeAttribute("aria-current");
      }
    });
    $("[data-previous]").hidden = at === 0;
    $("[data-next]").hidden = name === "check";
    $("[data-skip]").hidden = name !== "where" || document.getElementById("file-place").required;
    $("[data-submit]").hidden = name !== "check";
    if (name === "check") {
      summary();
    }
    if (push) {
      history.pushState({ step: name }, "", location.href);
    }
    document.dispatchEvent(new CustomEvent("huying:step"));
  };
  const go = (name, push) => {
    shout("");
    show(name, push);
    const heading = section(name).querySelector("h2");
    heading.focus({ preventScroll: true });
    $("[data-steps]").scrollIntoView({ block: "start" });
  };
  const next = () => {
    const found = faults(filing.step);
    if (found.length) {
      visible(found[0]).focus();
      return;
    }
    go(STEPS[STEPS.indexOf(filing.step) + 1], true);
  };
  const sum = (name, text) => {
    form.querySelector('[data-sum="' + name + '"]').textContent = text || say.nothing;
  };
  const summary = () => {
    const place = document.getElementById("file-place");
    const category = document.getElementById("file-category");
    const spot = document.getElementById("file-spot").value.trim();
    sum("text", document.getElementById("file-text").value.trim());
    form.querySelector('[data-sum-row="category"]').hidden = !category;
    if (category) {
      sum("category", category.value ? category.selectedOptions[0].textContent : "");
    }
    sum("photos", files.length ? say.photosCount.replace("{0}", String(files.length)) : "");
    sum("where", [place.value ? place.selectedOptions[0].textContent : "", spot].filter(Boolean).join("，"));
    const name = document.getElementById("file-name");
    const chosen = form.querySelector("[name=asker]:checked");
    sum(
      "who",
      asker() === "named"
        ? [name ? name.value.trim() : "", document.getElementById("file-phone").value.trim()].filter(Boolean).join("，")
        : chosen.closest("label").textContent.trim(),
    );
  };
  $("[data-next]").addEventListener("click", next);
  $("[data-skip]").addEventListener("click", next);
  $("[data-previous]").addEventListener("click", () => history.back());
  window.addEventListener("popstate", (event) => go((event.state && event.state.step) || "what", false));
  const askers = () => {
    const who = asker();
    form.querySelector("[data-if-named]").hidden = who !== "named";
    form.querySelector("[data-if-known]").hidden = who === "anonymous";
    form.querySelector("[data-if-anonymous]").hidden = who !== "anonymous";
  };
  form.querySelectorAll("[name=asker]").forEach((one) => one.addEventListener("change", askers));

  Object.assign(filing, { STEPS, section, faults, visible, show, go, next, askers });
})();
