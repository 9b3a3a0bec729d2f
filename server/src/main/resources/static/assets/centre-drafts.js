// Drafts: in this tab's storage until they are registered, or the operator signs out.
"use strict";
(function () {
  const { state, write, form, said, field, error, combos, beside } = window.huying.centre;
  const known = document.querySelector("[data-known]");

  const token = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };
  const tabs = document.querySelector("[data-drafts]");
  const current = () => state.drafts.find((draft) => draft.id === state.now);
  const values = () => {
    const all = [];
    for (const each of form.elements) {
      if (each.name && !["_csrf", "token", "line"].includes(each.name) && !["file", "submit"].includes(each.type)) {
        all.push([each.name, each.value, ["checkbox", "radio"].includes(each.type) ? each.checked : null]);
      }
    }
    return all;
  };
  const blank = (draft) => !draft.values || !draft.values.some(([name, value, checked]) =>
    name !== "channel" && (checked === null ? value !== "" : checked));
  const save = () => {
    const draft = current();
    draft.line = field("line").value;
    draft.values = values();
    draft.known = known.textContent;
    draft.combos = { place: combos.place.value(), category: combos.category.value() };
    write();
    paint();
  };
  const put = (draft) => {
    form.reset();
    const seen = {};
    for (const each of form.elements) {
      if (!each.name || ["_csrf", "token", "line"].includes(each.name) || ["file", "submit"].includes(each.type)) {
        continue;
      }
      const nth = (seen[each.name] = (seen[each.name] || 0) + 1);
      const kept = (draft.values || []).filter(([name]) => name === each.name)[nth - 1];
      if (kept && kept[2] !== null) {
        each.checked = kept[2];
      } else if (each.type === "checkbox" || each.type === "radio") {
        each.checked = false;
      } else if (kept) {
        each.value = kept[1];
      } else if (each.name !== "channel") {
        each.value = "";
      }
    }
    const chosen = draft.combos || {};
    combos.place.put(chosen.place || null);
    combos.category.put(chosen.category || null);
    field("token").value = draft.id;
    known.textContent = draft.known || "";
    form.querySelectorAll("[data-error]").forEach((place) => error(place.dataset.error, ""));
    const settle = form.querySelector("[data-settle]");
    if (settle) {
      settle.open = field("reply").value !== "";
    }
    beside();
  };
  const name = (draft) => {
    const text = (draft.values || []).find(([key]) => key === "text");
    const phone = (draft.values || []).find(([key]) => key === "phone");
    const words = text && text[1].trim();
    return words ? words.slice(0, 8) : phone && phone[1] ? "…" + phone[1].slice(-4) : said.untitled;
  };
  const paint = () => {
    tabs.hidden = state.drafts.length < 2;
    tabs.replaceChildren(
      ...state.drafts.map((draft, index) => {
        const tab = document.createElement("button");
        tab.type = "button";
        tab.className = "btn btn-sm" + (draft.id === state.now ? " active" : "");
        tab.setAttribute("aria-pressed", String(draft.id === state.now));
        tab.append(name(draft));
        const key = document.createElement("kbd");
        key.textContent = "Alt+" + (index + 1);
        tab.append(" ", key);
        tab.addEventListener("click", () => turn(draft));
        return tab;
      }),
    );
  };
  const turn = (draft) => {
    save();
    state.drafts = state.drafts.filter((each) => each === draft || !blank(each));
    state.now = draft.id;
    write();
    if (draft.line !== said.line) {
      location.assign("/centre?line=" + encodeURIComponent(draft.line));
      return;
    }
    put(draft);
    paint();
    field("phone").focus();
  };
  const fresh = (id) => {
    const draft = { id, line: said.line, values: null, known: "", combos: {} };
    state.drafts.push(draft);
    return draft;
  };
  const park = () => {
    if (blank(current())) {
      field("phone").focus();
    } else {
      turn(fresh(token()));
    }
  };
  const cleared = document.querySelector("[data-cleared]");
  let before = null;
  const clear = () => {
    save();
    if (blank(current())) {
      return;
    }
    before = { ...current() };
    Object.assign(current(), { values: null, known: "", combos: {} });
    put(current());
    save();
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "btn btn-sm btn-link";
    undo.append(said.undo);
    undo.addEventListener("click", unclear);
    cleared.replaceChildren(said.clearedText, " ", undo);
    field("phone").focus();
  };
  const unclear = () => {
    if (before) {
      Object.assign(current(), before, { id: current().id });
      before = null;
      put(current());
      save();
      cleared.replaceChildren();
      field("phone").focus();
    }
  };

  /* The same caller as before: the name stays where it is kept. */
  const use = (id, mask) => {
    field("requester").value = id;
    known.textContent = mask;
    if (id) {
      field("name").value = "";
    }
    save();
  };

  Object.assign(window.huying.centre, { current, blank, save, put, turn, fresh, park, clear, unclear, use });
})();
