// What every page does: the menu on a phone, short messages, busy buttons, and keeping what is typed over a session's end.
"use strict";
(function () {
  const body = document.body;
  const reader = () => (document.querySelector("[data-reader]") || {}).textContent || "";

  /* Short messages, read out by screen readers. */
  const toast = (text, kind) => {
    const box = document.createElement("div");
    box.className = "toast-line" + (kind ? " toast-" + kind : "");
    box.textContent = text;
    document.querySelector("[data-toasts]").append(box);
    setTimeout(() => box.remove(), 8000);
  };
  window.huying = { toast };

  /* Back, where there is somewhere to go back to. */
  const back = document.querySelector("[data-go-back]");
  if (back && history.length > 1) {
    back.hidden = false;
    back.addEventListener("click", () => history.back());
  }

  /* The menu on a phone. */
  const menu = document.querySelector("[data-menu]");
  if (menu) {
    const open = (yes) => {
      menu.setAttribute("aria-expanded", String(yes));
      document.documentElement.classList.toggle("menu-open", yes);
    };
    menu.addEventListener("click", () => open(menu.getAttribute("aria-expanded") !== "true"));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.getAttribute("aria-expanded") === "true") {
        open(false);
        menu.focus();
      }
    });
  }

  /* What is typed: kept in this tab until it has been taken, for the one who typed it. */
  const STORE = "huying-typed";
  const LAST = "huying-at";
  const SIGNED_OUT = "huying-signed-out";
  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(STORE)) || {};
    } catch (unreadable) {
      return {};
    }
  };
  const write = (all) => {
    try {
      sessionStorage.setItem(STORE, JSON.stringify(all));
    } catch (full) {
      sessionStorage.removeItem(STORE);
    }
  };
  const kept = (form) =>
    form.getAttribute("method") === "post" && !form.hasAttribute("data-forget") && !form.querySelector("input[type=password]");
  const keyOf = (form) => new URL(form.getAttribute("action") || location.href, location.href).pathname;
  const fieldsOf = (form) =>
    Array.from(form.elements).filter(
      (field) => field.name && !["hidden", "file", "submit", "button", "password"].includes(field.type),
    );
  const valuesOf = (form) =>
    fieldsOf(form).map((field) => [field.name, field.value, "checked" in field ? field.checked : null]);
  const keep = (form) => {
    const all = read();
    all[keyOf(form)] = { who: reader(), values: valuesOf(form), files: !!form.querySelector("input[type=file]") };
    write(all);
  };
  const put = (form, values) => {
    const fields = fieldsOf(form);
    let changed = false;
    for (const [name, value, checked] of values) {
      const same = fields.filter((field) => field.name === name);
      const field =
        checked !== null && same.length && ["radio", "checkbox"].includes(same[0].type)
          ? same.find((one) => one.value === value)
          : same[0];
      if (!field) {
        continue;
      }
      if (["radio", "checkbox"].includes(field.type)) {
        changed = changed || field.checked !== checked;
        field.checked = checked;
      } else if (field.value !== value) {
        field.value = value;
        changed = true;
      }
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return changed;
  };
  const restore = () => {
    const all = read();
    let any = false;
    let files = false;
    for (const form of document.forms) {
      const entry = kept(form) && all[keyOf(form)];
      if (entry && entry.who === reader() && put(form, entry.values)) {
        any = true;
        files = files || entry.files;
        const closed = form.closest("details");
        if (closed) {
          closed.open = true;
        }
      }
    }
    if (any) {
      toast(body.dataset.restored + (files ? " " + body.dataset.restoredFiles : ""));
    }
  };
  const atSignIn = location.pathname.startsWith("/sign-in");
  if (atSignIn) {
    sessionStorage.setItem(SIGNED_OUT, "1");
  } else if (sessionStorage.getItem(SIGNED_OUT)) {
    sessionStorage.removeItem(SIGNED_OUT);
    restore();
  } else {
    const here = new Set(Array.from(document.forms, keyOf));
    const all = read();
    for (const key of Object.keys(all)) {
      if (all[key].who !== reader() || all[key].sent || here.has(key)) {
        delete all[key];
      }
    }
    write(all);
  }
  /* The last page that can be asked for by its address: where to come back to after signing in. */
  if ("address" in body.dataset && !atSignIn) {
    sessionStorage.setItem(LAST, location.pathname + location.search);
  }
  const to = document.querySelector("input[name=to]");
  if (atSignIn && to && to.value === "/" && location.search.includes("expired")) {
    to.value = sessionStorage.getItem(LAST) || "/";
  }
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && kept(form)) {
      keep(form);
    }
  });

  /* A form on its way: said, and not sent a second time by an impatient click. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented) {
      return;
    }
    if (form.hasAttribute("data-leave")) {
      sessionStorage.clear();
      return;
    }
    if (form.dataset.sending === "1") {
      event.preventDefault();
      return;
    }
    if (form.getAttribute("method") !== "post") {
      return;
    }
    if (kept(form)) {
      const all = read();
      all[keyOf(form)] = { ...(all[keyOf(form)] || { who: reader(), values: valuesOf(form) }), sent: true };
      write(all);
    }
    form.dataset.sending = "1";
    const button = event.submitter || form.querySelector("[type=submit]");
    if (button) {
      button.classList.add("is-busy");
      button.setAttribute("aria-busy", "true");
    }
    setTimeout(() => form.dataset.sending === "1" && toast(body.dataset.busy), 4000);
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      for (const form of document.forms) {
        delete form.dataset.sending;
      }
      document.querySelectorAll(".is-busy").forEach((button) => {
        button.classList.remove("is-busy");
        button.removeAttribute("aria-busy");
      });
    }
  });

  /* The connection, and requests by script. */
  window.addEventListener("offline", () => toast(body.dataset.offline, "warning"));
  document.addEventListener("htmx:sendError", () => toast(body.dataset.offline, "warning"));
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status !== 401) {
      toast(body.dataset.failed, "warning");
    }
  });
  document.addEventListener("htmx:beforeRequest", () => document.documentElement.classList.add("is-waiting"));
  document.addEventListener("htmx:afterRequest", () => document.documentElement.classList.remove("is-waiting"));
})();
