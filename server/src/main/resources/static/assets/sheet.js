// The page of a matter: opening forms, checks before sending, explanations of clocks, the map, looking at files.
"use strict";
(function () {
  const sheet = document.querySelector("[data-sheet]");
  if (!sheet) {
    return;
  }

  /* Forms are opened from wherever they are named, one at a time. */
  const openForm = (name) => {
    const action = document.getElementById("action-" + name);
    if (!action) {
      return false;
    }
    action.open = true;
    action.scrollIntoView({ block: "start" });
    const first = action.querySelector("form input:not([type=hidden]):not(.choose-native), form textarea, form select:not(.choose-native), form button");
    if (first) {
      first.focus({ preventScroll: true });
    }
    return true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-opens]");
    if (link && openForm(link.dataset.opens)) {
      event.preventDefault();
    }
  });
  for (const action of sheet.querySelectorAll("details.action")) {
    action.addEventListener("toggle", () => {
      if (action.open) {
        for (const other of action.parentElement.querySelectorAll("details.action[open]")) {
          other.open = other === action;
        }
      }
    });
  }
  const refused = sheet.querySelector("details.action .alert-danger, details.action .invalid-feedback");
  if (refused) {
    refused.closest("details.action").scrollIntoView({ block: "start" });
  }

  /* How a clock is counted: shown when one points at it, kept open by a click, closed by Escape. */
  const whys = sheet.querySelectorAll("details.why");
  const fine = matchMedia("(hover: hover) and (pointer: fine)").matches;
  for (const why of whys) {
    let pinned = false;
    let timer = 0;
    const later = (work, wait) => {
      clearTimeout(timer);
      timer = setTimeout(work, wait);
    };
    why.querySelector("summary").addEventListener("click", (event) => {
      clearTimeout(timer);
      if (why.open && !pinned) {
        event.preventDefault();
        pinned = true;
      } else {
        pinned = !why.open;
      }
    });
    why.addEventListener("toggle", () => {
      if (why.open) {
        whys.forEach((other) => (other.open = other === why));
      } else {
        pinned = false;
      }
    });
    if (fine) {
      why.addEventListener("mouseenter", () => later(() => (why.open = true), 300));
      why.addEventListener("mouseleave", () => later(() => (why.open = pinned && why.open), 250));
    }
    why.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && why.open) {
        why.open = false;
        why.querySelector("summary").focus();
      }
    });
  }
  document.addEventListener("click", (event) => {
    for (const why of whys) {
      if (why.open && !why.contains(event.target)) {
        why.open = false;
      }
    }
  });

  /* Checks before sending: in words of ours, next to the field; then the rules are asked. */
  const LARGEST = 20 * 1024 * 1024;
  const titleOf = (field) => {
    const holder = field.closest(".field");
    const title = holder && holder.querySelector(".form-label, legend, .form-check-label");
    return title ? title.textContent.trim() : field.name;
  };
  const fault = (form, field) => {
    const say = form.dataset;
    const state = field.validity;
    if (field.type === "file") {
      const large = Array.from(field.files).find((file) => file.size > LARGEST);
      if (large) {
        return say.sayLarge.replace("#", large.name);
      }
    }
    if (state.valid) {
      return "";
    }
    if (state.badInput) {
      return field.type === "date" ? say.sayDate : say.sayNumber;
    }
    if (state.valueMissing) {
      return say.sayMissing.replace("#", titleOf(field));
    }
    if (state.rangeUnderflow) {
      return say.sayLeast.replace("#", field.min);
    }
    if (state.rangeOverflow) {
      return say.sayMost.replace("#", field.max);
    }
    if (state.stepMismatch) {
      return say.sayStep;
    }
    if (state.patternMismatch) {
      return say.sayPattern;
    }
    if (state.tooLong) {
      return say.sayLong.replace("#", field.maxLength);
    }
    return field.validationMessage;
  };
  const seen = (field) => (field.classList.contains("choose-native") ? document.getElementById(field.id + "-search") : field);
  const show = (field, words) => {
    const holder = field.closest(".field");
    const visible = seen(field);
    if (!holder) {
      return;
    }
    let box = holder.querySelector(".invalid-feedback");
    field.classList.toggle("is-invalid", !!words);
    visible.classList.toggle("is-invalid", !!words);
    if (!words) {
      visible.removeAttribute("aria-invalid");
      if (box) {
        box.remove();
      }
      return;
    }
    if (!box) {
      box = document.createElement("div");
      box.className = "invalid-feedback d-block";
      box.id = (field.id || field.name) + "-error";
      holder.append(box);
    }
    box.textContent = words;
    visible.setAttribute("aria-invalid", "true");
    const others = (visible.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== box.id);
    visible.setAttribute("aria-describedby", [box.id, ...others].join(" "));
  };
  const verdict = (form, words, hint, action) => {
    const box = form.querySelector("[data-verdict]");
    box.replaceChildren();
    if (!words && !hint) {
      return;
    }
    const alert = document.createElement("div");
    alert.className = "alert alert-danger";
    const inside = document.createElement("div");
    if (words) {
      const line = document.createElement("p");
      line.className = "mb-1";
      line.textContent = words;
      inside.append(line);
    }
    if (hint) {
      const line = document.createElement("p");
      line.className = "mb-0 refusal-hint";
      line.textContent = form.dataset.sayInstead + hint + " ";
      const summary = action && document.querySelector("[data-action='" + action + "']");
      if (summary) {
        const link = document.createElement("a");
        link.href = "#action-" + action;
        link.dataset.opens = action;
        link.textContent = summary.textContent;
        line.append(link);
      }
      inside.append(line);
    }
    alert.append(inside);
    box.append(alert);
  };
  const fieldsOf = (form) => Array.from(form.elements).filter((field) => field.name && field.type !== "hidden" && field.willValidate);
  const checkField = (form, field) => {
    const words = fault(form, field);
    show(field, words);
    return !words;
  };
  const ask = async (form) => {
    const data = new FormData();
    for (const [name, value] of new FormData(form)) {
      if (!(value instanceof File)) {
        data.append(name, value);
      } else if (value.size) {
        data.append("_chosen", name);
      }
    }
    try {
      const answer = await fetch(form.action + "/check", { method: "POST", body: new URLSearchParams(data), headers: { Accept: "application/json" } });
      return answer.ok ? await answer.json() : { ok: true };
    } catch (unreachable) {
      return { ok: true };
    }
  };
  const judge = (form, answer) => {
    const field = answer.field && Array.from(form.elements).find((one) => one.name === answer.field && one.type !== "hidden");
    if (field) {
      show(field, answer.message);
      verdict(form, "", answer.hint, answer.action);
    } else {
      verdict(form, answer.message, answer.hint, answer.action);
    }
    return field;
  };
  for (const form of sheet.querySelectorAll("form[data-checked='true']")) {
    form.noValidate = true;
    let said = null;
    let asking = 0;
    const content = () =>
      Array.from(new FormData(form), ([name, value]) => name + "=" + (value instanceof File ? value.name : value)).join("&");
    const inquire = async () => {
      const turn = ++asking;
      const about = content();
      const answer = await ask(form);
      if (turn === asking && about === content()) {
        said = { about, answer };
        if (!answer.ok) {
          judge(form, answer);
        }
      }
      return answer;
    };
    /* What was wrong is taken back while one types: later it would move the button away from under the pointer. */
    form.addEventListener("input", (event) => {
      const field = event.target;
      verdict(form, "", "", "");
      if (field.name && field.willValidate && field.classList.contains("is-invalid")) {
        checkField(form, field);
      }
    });
    form.addEventListener("focusout", (event) => {
      const field = event.target;
      if (field.name && field.willValidate && field.value) {
        checkField(form, field);
      }
    });
    form.addEventListener("change", (event) => {
      const field = event.target;
      if (field.name && field.willValidate) {
        checkField(form, field);
      }
      if (fieldsOf(form).every((one) => !fault(form, one))) {
        inquire();
      }
    });
    form.addEventListener("submit", (event) => {
      const wrong = fieldsOf(form).filter((field) => !checkField(form, field));
      if (wrong.length) {
        event.preventDefault();
        seen(wrong[0]).focus();
      } else if (said && !said.answer.ok && said.about === content()) {
        event.preventDefault();
        inquire().then((answer) => {
          if (answer.ok) {
            form.requestSubmit();
          } else {
            form.querySelector("[data-verdict]").scrollIntoView({ block: "center" });
          }
        });
      }
    });
  }

  /* Looking at files in place. */
  const dialog = document.querySelector("[data-preview-dialog]");
  const previews = Array.from(sheet.querySelectorAll(".file-links [data-preview]"));
  if (dialog && dialog.showModal && previews.length) {
    const body = dialog.querySelector("[data-preview-body]");
    const title = dialog.querySelector("h2");
    const keep = dialog.querySelector("[data-preview-download]");
    let at = 0;
    const made = (link) => {
      const kind = link.dataset.preview;
      const tag = { picture: "img", document: "iframe", video: "video", sound: "audio" }[kind];
      const view = document.createElement(tag);
      view.src = link.href;
      if (tag === "img") {
        view.alt = link.dataset.name;
      } else {
        view.title = link.dataset.name;
      }
      if (tag === "video" || tag === "audio") {
        view.controls = true;
      }
      return view;
    };
    const look = (index) => {
      at = (index + previews.length) % previews.length;
      const link = previews[at];
      title.textContent = link.dataset.name;
      keep.href = link.dataset.download;
      body.replaceChildren(made(link));
      if (!dialog.open) {
        dialog.showModal();
      }
    };
    sheet.addEventListener("click", (event) => {
      const link = event.target.closest("[data-preview]");
      if (link && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        look(previews.findIndex((one) => one.href === link.href));
      }
    });
    dialog.querySelector("[data-preview-close]").addEventListener("click", () => dialog.close());
    dialog.querySelector("[data-preview-before]").addEventListener("click", () => look(at - 1));
    dialog.querySelector("[data-preview-next]").addEventListener("click", () => look(at + 1));
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
        look(at + (event.key === "ArrowRight" ? 1 : -1));
      }
    });
    dialog.addEventListener("close", () => body.replaceChildren());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) {
        dialog.close();
      }
    });
  }

  /* The map: the district's own boundaries, the place, the point, and what is around it. */
  const holder = sheet.querySelector("[data-where]");
  const draw = async () => {
    const where = JSON.parse(holder.dataset.where);
    holder.hidden = false;
    const map = L.map(holder, { attributionControl: false, zoomControl: false, scrollWheelZoom: false });
    L.control.zoom({ zoomInTitle: holder.dataset.zoomIn, zoomOutTitle: holder.dataset.zoomOut }).addTo(map);
    const get = async (query) => (await fetch(holder.dataset.base + "?" + new URLSearchParams(query))).json();
    const base = await get(where.within ? { kind: "community", within: where.within } : { kind: "street" });
    const outline = L.geoJSON(base, {
      interactive: false,
      style: { color: "#6b7c90", weight: 1, fillColor: "#dfe7ef", fillOpacity: 0.6 },
    }).addTo(map);
    if (outline.getBounds().isValid()) {
      map.fitBounds(outline.getBounds(), { animate: false });
    }
    for (const feature of base.features) {
      const middle = L.geoJSON(feature).getBounds().getCenter();
      L.marker(middle, {
        interactive: false,
        keyboard: false,
        icon: L.divIcon({ className: "map-name", html: "", iconSize: null }),
      })
        .addTo(map)
        .getElement().textContent = feature.properties.name;
    }
    let around = outline.getBounds();
    if (where.place) {
      const own = await get({ kind: where.kind, within: where.place });
      const exact = own.features.filter((feature) => feature.properties.code === where.place);
      if (exact.length) {
        const place = L.geoJSON(exact, {
          interactive: false,
          style: { color: "#0a5bb0", weight: 2, fillColor: "#0a5bb0", fillOpacity: 0.12 },
        }).addTo(map);
        around = place.getBounds();
      }
    }
    for (const [lon, lat, id, name, open] of where.near) {
      const dot = L.circleMarker([lat, lon], {
        radius: 7,
        color: "#ffffff",
        weight: 2,
        fillColor: open ? "#c2410c" : "#64748b",
        fillOpacity: 0.95,
      });
      const words = document.createElement("span");
      words.textContent = name;
      dot.bindTooltip(words).on("click", () => (location.href = "/matters/" + id)).addTo(map);
    }
    if (where.point) {
      const [lon, lat] = where.point;
      const here = document.createElement("span");
      here.textContent = holder.dataset.here;
      L.circleMarker([lat, lon], { radius: 10, color: "#ffffff", weight: 3, fillColor: "#0a5bb0", fillOpacity: 1 })
        .bindTooltip(here, { permanent: true, direction: "top", offset: [0, -8] })
        .addTo(map);
      around = L.latLng(lat, lon).toBounds(1200);
    }
    if (around.isValid()) {
      map.fitBounds(around, { padding: [16, 16], animate: false });
    }
    holder.dataset.drawn = "true";
  };
  if (holder && window.L) {
    new IntersectionObserver((entries, watch) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        watch.disconnect();
        draw().catch(() => (holder.hidden = true));
      }
    }, { rootMargin: "300px" }).observe(holder.previousElementSibling);
  }
})();
