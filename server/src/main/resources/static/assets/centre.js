// The operator's screen: comboboxes, drafts, what stands beside a call, and the keys.
"use strict";
(function () {
  const STORE = "huying-centre";
  const who = (document.querySelector("[data-reader]") || {}).textContent || "";
  const read = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(STORE));
      return kept && kept.who === who ? kept : null;
    } catch (unreadable) {
      return null;
    }
  };
  const state = read() || { who, now: null, sending: null, drafts: [] };
  const write = () => sessionStorage.setItem(STORE, JSON.stringify(state));

  /* What has been registered is no draft any more. */
  const receipt = document.querySelector("[data-registered]");
  if (receipt) {
    if (state.sending) {
      state.drafts = state.drafts.filter((draft) => draft.id !== state.sending);
      state.sending = null;
      state.now = null;
      write();
    }
    const next = document.querySelector("[data-next]");
    next.focus();
    document.addEventListener("keydown", (event) => {
      if (event.altKey && event.code === "KeyN") {
        event.preventDefault();
        next.click();
      }
    });
    return;
  }

  const centre = document.querySelector("[data-centre]");
  if (!centre) {
    return;
  }
  const form = document.getElementById("call");
  const aside = document.querySelector("[data-beside]");
  const field = (name) => form.elements[name];
  const said = centre.dataset;

  /* Comboboxes, after the pattern of the ARIA Authoring Practices: the list selects nothing until it is asked to. */
  const combos = {};
  const combo = (select) => {
    const id = select.id;
    const wrap = document.createElement("div");
    wrap.className = "combo";
    const input = document.createElement("input");
    const list = document.createElement("ul");
    const told = document.createElement("div");
    const option = () => select.options[select.selectedIndex];
    const title = () => (select.value ? option().textContent : "");
    select.id = id + "-value";
    select.hidden = true;
    Object.assign(input, { id, type: "text", autocomplete: "off", spellcheck: false, placeholder: select.dataset.hint });
    input.className = "form-control" + (select.classList.contains("is-invalid") ? " is-invalid" : "");
    const attributes = {
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": id + "-list",
      "aria-autocomplete": "list",
      "aria-describedby": select.getAttribute("aria-describedby"),
    };
    Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
    Object.assign(list, { id: id + "-list", className: "combo-list", hidden: true });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", document.querySelector(`label[for="${id}"]`).textContent.trim());
    told.className = "away";
    told.setAttribute("role", "status");
    wrap.append(input, list, told);
    select.after(wrap);

    let items = [];
    let active = -1;
    let offered = [];
    let pending = null;
    let asked = 0;
    let waiting = false;
    const mark = (at) => {
      active = at;
      Array.from(list.children).forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
      if (at >= 0) {
        input.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    };
    const show = (found, first) => {
      items = found;
      list.replaceChildren(
        ...found.map((one, index) => {
          const item = document.createElement("li");
          item.id = `${id}-option-${index}`;
          item.setAttribute("role", "option");
          item.dataset.code = one.code;
          const name = document.createElement("span");
          name.textContent = one.name;
          item.append(name);
          if (one.above) {
            const above = document.createElement("small");
            above.textContent = one.above;
            item.append(above);
          }
          return item;
        }),
      );
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(!!found.length));
      mark(found.length && first ? 0 : -1);
      told.textContent = said.count.replace("#", String(found.length));
    };
    const choose = (one, quiet) => {
      if (!Array.from(select.options).some((each) => each.value === one.code)) {
        select.add(new Option(one.name, one.code));
      }
      select.value = one.code;
      input.value = one.name;
      input.classList.remove("is-invalid");
      error(select.name, "");
      close();
      if (!quiet) {
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    };
    const settle = (found) => {
      if (waiting && found.length) {
        choose(found[0]);
      } else if (waiting) {
        missing();
      }
      waiting = false;
    };
    const missing = () => {
      select.value = "";
      select.dispatchEvent(new Event("change", { bubbles: true }));
      error(select.name, said.none);
    };
    const ask = async () => {
      const mine = ++asked;
      const found = await post(select.dataset.combo, { line: field("line").value, q: input.value }, "json");
      if (mine === asked && found) {
        pending = null;
        if (document.activeElement === input) {
          show(found, true);
        }
        settle(found);
      }
    };
    input.addEventListener("input", () => {
      clearTimeout(pending);
      asked++;
      if (input.value.trim() === "") {
        pending = null;
        select.value = "";
        error(select.name, "");
        input.classList.remove("is-invalid");
        show(offered, false);
        select.dispatchEvent(new Event("change", { bubbles: true }));
      } else {
        pending = setTimeout(ask, 60);
      }
    });
    input.addEventListener("focus", () => {
      if (input.value === "" && offered.length) {
        show(offered, true);
      }
      input.select();
    });
    input.addEventListener("keydown", (event) => {
      const open = !list.hidden;
      if (event.isComposing || event.ctrlKey || event.altKey) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        if (open) {
          mark((active + step + items.length) % items.length);
        } else if (input.value === "" && offered.length) {
          show(offered, true);
        } else if (input.value !== "") {
          ask();
        }
      } else if (event.key === "Home" && open) {
        event.preventDefault();
        mark(0);
      } else if (event.key === "End" && open) {
        event.preventDefault();
        mark(items.length - 1);
      } else if (event.key === "Escape") {
        if (open) {
          close();
          input.value = title();
        } else if (input.value !== "") {
          input.value = "";
          input.dispatchEvent(new Event("input"));
          close();
        }
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (open && active >= 0 && !pending) {
          choose(items[active]);
        } else if (pending) {
          waiting = true;
        }
      }
    });
    input.addEventListener("blur", () => {
      const typed = input.value.trim() !== "" && input.value !== title();
      if (typed && pending) {
        waiting = true;
      } else if (typed && active >= 0) {
        choose(items[active]);
      } else if (typed) {
        missing();
      }
      close();
    });
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const item = event.target.closest("[role=option]");
      if (item) {
        choose(items[Array.from(list.children).indexOf(item)]);
      }
    });
    input.value = title();
    combos[select.name] = {
      select,
      value: () => (select.value ? { code: select.value, name: title() } : null),
      put: (one) => {
        if (one) {
          choose(one, true);
        } else {
          select.value = "";
          input.value = "";
          input.classList.remove("is-invalid");
          close();
        }
      },
      offer: (found) => {
        offered = found;
        if (document.activeElement === input && input.value === "") {
          show(found, true);
        }
      },
    };
  };

  /* Requests by script. */
  let toldOut = false;
  const post = async (address, values, form, signal) => {
    const body = new URLSearchParams(values);
    body.set("_csrf", field("_csrf").value);
    try {
      const answer = await fetch(address, { method: "POST", body, signal, headers: { Accept: "text/html, application/json" } });
      if (answer.redirected || answer.status === 401 || answer.status === 403) {
        if (!toldOut) {
          toldOut = true;
          window.huying.toast(said.signedOut, "warning");
        }
        return null;
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return form === "json" ? await answer.json() : await answer.text();
    } catch (failure) {
      if (failure.name !== "AbortError") {
        window.huying.toast(said.failed, "warning");
      }
      return null;
    }
  };

  /* What is wrong, at its field. */
  const error = (name, words) => {
    const place = form.querySelector(`[data-error="${name}"]`);
    if (place) {
      place.textContent = words;
    }
    const input = document.getElementById("call-" + name);
    if (input) {
      input.classList.toggle("is-invalid", words !== "");
      words === "" ? input.removeAttribute("aria-invalid") : input.setAttribute("aria-invalid", "true");
    }
  };

  /* Beside the call: the caller, what is like it, the limits. */
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

  /* The same caller as before: the name stays where it is kept. */
  const known = document.querySelector("[data-known]");
  const use = (id, mask) => {
    field("requester").value = id;
    known.textContent = mask;
    if (id) {
      field("name").value = "";
    }
    save();
  };

  /* Drafts: in this tab's storage until they are registered, or the operator signs out. */
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

  /* Beginning. */
  form.querySelectorAll("select[data-combo]").forEach(combo);
  form.noValidate = true;
  form.querySelectorAll("[data-park], [data-clear]").forEach((button) => (button.hidden = false));
  document.querySelector("[data-lines]").hidden = false;
  const lines = document.getElementById("call-line");
  lines.addEventListener("change", () => {
    save();
    const draft = current();
    draft.line = lines.value;
    draft.combos.category = null;
    write();
    location.assign("/centre?line=" + encodeURIComponent(lines.value));
  });
  const begin = () => {
    if (said.again) {
      let draft = state.drafts.find((each) => each.id === state.sending) || fresh(field("token").value);
      draft.id = field("token").value;
      state.now = draft.id;
      state.sending = null;
      save();
      beside();
      const wrong = form.querySelector(".is-invalid");
      (wrong && !wrong.hidden ? wrong : field("text")).focus();
      return;
    }
    state.sending = null;
    let draft = current();
    if (draft && draft.line !== said.line && blank(draft)) {
      draft.line = said.line;
    }
    if (draft && draft.line !== said.line) {
      write();
      location.replace("/centre?line=" + encodeURIComponent(draft.line));
      return;
    }
    if (!draft) {
      state.drafts = state.drafts.filter((each) => !blank(each));
      draft = fresh(field("token").value);
      state.now = draft.id;
    }
    put(draft);
    const shown = new URLSearchParams(location.hash.slice(1)).get("phone");
    if (shown) {
      history.replaceState(null, "", location.pathname + location.search);
      if (!blank(draft)) {
        park();
      }
      field("phone").value = shown;
      save();
      beside();
      field("text").focus();
    } else {
      field("phone").focus();
    }
    save();
  };
  begin();
  window.addEventListener("hashchange", begin);

  /* What is typed. */
  const changed = (event) => {
    const input = event.target;
    if (input.form !== form || !input.name) {
      return;
    }
    const another = input.name === "phone" || (input.name === "name" && input.value !== "");
    if (another && event.type === "input") {
      use("", "");
    }
    error(input.name, "");
    save();
    if (input.name !== "reply") {
      soon();
    }
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  aside.addEventListener("click", (event) => {
    const button = event.target.closest("[data-use]");
    if (button) {
      use(button.dataset.use, button.dataset.as);
      field("text").focus();
    }
  });

  /* Checks before it is sent; the server checks again. */
  const right = (settling) => {
    const wrong = [];
    const phone = field("phone").value.trim();
    if (phone !== "" && !/^\+?[0-9][0-9 ()-]{5,18}[0-9]$/.test(phone)) {
      wrong.push(["phone", said.badPhone]);
    }
    if (field("text").value.trim() === "") {
      wrong.push(["text", said.needText]);
    }
    if (settling && field("reply").value.trim() === "") {
      form.querySelector("[data-settle]").open = true;
      wrong.push(["reply", said.needReply]);
    }
    wrong.forEach(([name, words]) => error(name, words));
    const own = Array.from(form.querySelectorAll(".centre-own :invalid")).find((each) => each.matches("input,select,textarea"));
    if (wrong.length) {
      document.getElementById("call-" + wrong[0][0]).focus();
    } else if (own) {
      own.reportValidity();
    }
    return !wrong.length && !own;
  };
  form.addEventListener("submit", (event) => {
    const settling = event.submitter && event.submitter.dataset.register === "settle";
    const urging = event.submitter && "urge" in event.submitter.dataset;
    if (!right(settling) && !urging) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    save();
    state.sending = state.now;
    write();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });

  /* The keys. */
  const reply = () => {
    const settle = form.querySelector("[data-settle]");
    if (settle) {
      settle.open = true;
      field("reply").focus();
    }
  };
  const deeds = {
    KeyN: park,
    KeyX: clear,
    KeyZ: unclear,
    KeyR: reply,
    KeyU: () => {
      const button = aside.querySelector("[data-use]");
      if (button) {
        button.click();
      }
    },
  };
  form.addEventListener("keydown", (event) => {
    const single = event.target.matches("input:not([type=checkbox]):not([role=combobox])");
    if (event.key === "Enter" && single && !event.ctrlKey && !event.isComposing) {
      event.preventDefault();
      const all = Array.from(form.elements).filter((each) => each.type !== "hidden" && !each.hidden && each.offsetParent);
      const next = all[all.indexOf(event.target) + 1];
      if (next) {
        next.focus();
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key === "Enter") {
      event.preventDefault();
      const focused = document.activeElement;
      if (focused && focused.blur && focused.getAttribute("role") === "combobox") {
        focused.blur();
      }
      const button = form.querySelector(`[data-register="${event.shiftKey ? "settle" : "register"}"]`);
      if (button) {
        form.requestSubmit(button);
      }
    } else if (event.altKey && !event.ctrlKey && deeds[event.code]) {
      event.preventDefault();
      deeds[event.code]();
    } else if (event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code)) {
      const draft = state.drafts[Number(event.code.slice(5)) - 1];
      if (draft && state.drafts.length > 1) {
        event.preventDefault();
        turn(draft);
      }
    }
  });
})();
