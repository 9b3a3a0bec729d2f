// The draft of a filing, from the first key on.
"use strict";
(function () {
  const filing = window.huying.filing;
  const { form, say, line, files, STEPS, faults, show, askers, drawPhotos } = filing;
  const draft = window.huyingDraft;
  const $ = (selector) => document.querySelector(selector);

  const fields = () =>
    Array.from(form.elements).filter((field) => field.name && !["file", "submit", "button"].includes(field.type) && !["_csrf", "website", "line"].includes(field.name));
  const keep = () => {
    const values = fields()
      .filter((field) => !["radio", "checkbox"].includes(field.type) || field.checked)
      .map((field) => [field.name, field.value]);
    draft.write(line, { values, label: document.getElementById("file-place").dataset.label || "", step: filing.step, waiting: filing.waiting });
  };
  const saved = () => {
    form.dataset.kept = "";
  };
  form.addEventListener("input", () => {
    keep();
    saved();
  });
  form.addEventListener("change", keep);
  const put = (name, value) => {
    const same = fields().filter((field) => field.name === name);
    if (same.length && ["radio", "checkbox"].includes(same[0].type)) {
      const one = same.find((field) => field.value === value);
      if (one) {
        one.checked = true;
      }
    } else if (same.length) {
      same[0].value = value;
    }
  };
  const restore = async () => {
    const words = form.querySelector("[data-refused]") ? null : draft.read(line);
    const pictures = words ? await draft.readPhotos(line) : [];
    const said = words && (pictures.length || words.values.some(([name, value]) => ["text", "subject", "category", "place", "spot", "name", "phone"].includes(name) && value));
    if (!said) {
      return;
    }
    form.querySelectorAll("input[type=checkbox]").forEach((box) => (box.checked = box.hasAttribute("data-keep") && box.checked));
    const values = new Map(words.values);
    words.values.filter(([name]) => !["place", "lon", "lat"].includes(name)).forEach(([name, value]) => put(name, value));
    const point = values.get("lon") && values.get("lat") ? { lon: Number(values.get("lon")), lat: Number(values.get("lat")) } : null;
    window.huyingWhere.restore(values.get("place"), words.label, point);
    files.splice(0, files.length, ...pictures);
    drawPhotos();
    askers();
    const category = document.getElementById("file-category");
    if (category && category.value) {
      category.dispatchEvent(new Event("change", { bubbles: true }));
    }
    $("[data-restored-note]").hidden = false;
    filing.waiting = words.waiting === true;
    $("[data-waiting]").hidden = !filing.waiting;
    form.dataset.restored = "";
    const reached = STEPS.indexOf(words.step);
    if (reached > 0 && !STEPS.slice(0, reached).some((name) => faults(name).length)) {
      show(STEPS[reached], true);
    }
  };
  const box = form.querySelector("[data-keep]");
  form.querySelector("[data-keeping]").hidden = false;
  box.checked = draft.kept();
  box.addEventListener("change", async () => {
    draft.keep(line, box.checked);
    if (box.checked) {
      keep();
      await draft.writePhotos(line, files);
    }
  });
  document.querySelectorAll("[data-discard]").forEach((button) =>
    button.addEventListener("click", async () => {
      if (window.confirm(say.discardAsk)) {
        await draft.forget(line);
        location.assign(location.pathname + location.search);
      }
    }),
  );

  Object.assign(filing, { keep, restore });
})();
