// Filing in three steps, with photographs made smaller, a draft that survives, and sending that waits for the network.
"use strict";
(function () {
  const form = document.querySelector("[data-filing]");
  if (!form) {
    return;
  }
  const say = form.dataset;
  const draft = window.huyingDraft;
  const line = form.elements.line.value;
  const $ = (selector) => document.querySelector(selector);
  const STEPS = ["what", "where", "who", "check"];
  const PHONE = /^\+?[0-9][0-9 ()-]{5,18}[0-9]$/;
  const LARGEST = 20 * 1024 * 1024;
  const ALL_TOGETHER = 48 * 1024 * 1024;
  const SIDE = 1920;
  const THUMB = 160;
  let files = [];
  let step = "what";
  let waiting = false;
  let sending = false;

  /* What is wrong, said at its field. */
  const trouble = $("[data-trouble]");
  const clear = (field) => {
    field.classList.remove("is-invalid");
    field.removeAttribute("aria-invalid");
    const old = document.getElementById(field.id + "-error");
    if (old) {
      old.remove();
      const others = (field.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== field.id + "-error");
      if (others.length) {
        field.setAttribute("aria-describedby", others.join(" "));
      } else {
        field.removeAttribute("aria-describedby");
      }
    }
  };
  const wrong = (field, text) => {
    clear(field);
    const error = document.createElement("div");
    error.className = "invalid-feedback d-block";
    error.id = field.id + "-error";
    error.textContent = text;
    (field.closest(".field") || field.parentElement).append(error);
    field.classList.add("is-invalid");
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", ((field.getAttribute("aria-describedby") || "") + " " + error.id).trim());
  };
  const shout = (text) => {
    trouble.textContent = text;
    trouble.hidden = !text;
    if (text) {
      trouble.scrollIntoView({ block: "center" });
    }
  };
  form.addEventListener("input", (event) => event.target.id && clear(event.target));
  form.addEventListener("change", (event) => event.target.id && clear(event.target));

  /* The steps. */
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
  const visible = (field) => (field.hidden || field.closest("[hidden]") ? section(step).querySelector("[data-category-search]") || field : field);
  const show = (name, push) => {
    step = name;
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
    const found = faults(step);
    if (found.length) {
      visible(found[0]).focus();
      return;
    }
    go(STEPS[STEPS.indexOf(step) + 1], true);
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

  /* Kinds as tiles, found by a word. */
  const tiles = form.querySelector("[data-tiles]");
  if (tiles) {
    const select = document.getElementById("file-category");
    const search = form.querySelector("[data-category-search]");
    const groups = Array.from(select.querySelectorAll("optgroup"));
    const button = (text, work, chosen) => {
      const tile = document.createElement("button");
      tile.type = "button";
      tile.className = "btn tile" + (chosen ? " btn-primary" : "");
      tile.textContent = text;
      tile.addEventListener("click", work);
      return tile;
    };
    const choose = (value) => {
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      draw();
    };
    const options = (list) => list.map((one) => button(one.textContent, () => choose(one.value), one.value === select.value));
    const draw = (group) => {
      const text = search.value.trim().toLowerCase();
      const all = Array.from(select.options).filter((one) => one.value);
      if (select.value && !text && !group) {
        const said = document.createElement("span");
        said.className = "tile-chosen";
        said.textContent = tiles.dataset.chosen.replace("{0}", select.selectedOptions[0].textContent);
        tiles.replaceChildren(said, button(tiles.dataset.change, () => choose("")));
      } else if (text) {
        const found = all.filter((one) => (one.textContent + ((one.closest("optgroup") || {}).label || "")).toLowerCase().includes(text));
        tiles.replaceChildren(...(found.length ? options(found) : [tiles.dataset.none]));
      } else if (group) {
        tiles.replaceChildren(button("‹ " + tiles.dataset.return, () => draw()), ...options(Array.from(group.querySelectorAll("option"))));
      } else if (groups.length) {
        tiles.replaceChildren(...groups.map((one) => button(one.label, () => draw(one))));
      } else {
        tiles.replaceChildren(...options(all));
      }
    };
    search.addEventListener("input", () => draw());
    select.addEventListener("change", () => {
      if (select.value) {
        search.value = "";
      }
      draw();
    });
    select.hidden = true;
    search.hidden = false;
    tiles.hidden = false;
    form.querySelector('label[for="file-category"]').htmlFor = "file-category-search";
    search.removeAttribute("aria-label");
    draw();
  }

  /* Photographs: made smaller, shown, removable. */
  const list = form.querySelector("[data-photo-list]");
  const news = form.querySelector("[data-photo-news]");
  const canvas = (image, side) => {
    const scale = Math.min(1, side / Math.max(image.width, image.height));
    const drawn = document.createElement("canvas");
    drawn.width = Math.max(1, Math.round(image.width * scale));
    drawn.height = Math.max(1, Math.round(image.height * scale));
    drawn.getContext("2d").drawImage(image, 0, 0, drawn.width, drawn.height);
    return drawn;
  };
  const prepared = async (file) => {
    const plain = { name: file.name, blob: file, thumb: "" };
    if (!file.type.startsWith("image/") || !window.createImageBitmap) {
      return plain;
    }
    try {
      const image = await createImageBitmap(file, { imageOrientation: "from-image" });
      const thumb = canvas(image, THUMB).toDataURL("image/jpeg", 0.7);
      const smaller = await new Promise((resolve) => canvas(image, SIDE).toBlob(resolve, "image/jpeg", 0.82));
      image.close();
      const known = /^image\/(jpeg|png|webp|gif)$/.test(file.type);
      return smaller && (smaller.size < file.size || !known)
        ? { name: file.name.replace(/\.[^.]*$/, "") + ".jpg", blob: smaller, thumb }
        : { ...plain, thumb };
    } catch (noPicture) {
      return plain;
    }
  };
  const draw = () => {
    list.hidden = !files.length;
    list.replaceChildren(
      ...files.map((file, index) => {
        const item = document.createElement("li");
        if (file.thumb) {
          const picture = document.createElement("img");
          picture.src = file.thumb;
          picture.alt = file.name;
          item.append(picture);
        } else {
          const name = document.createElement("span");
          name.textContent = file.name;
          item.append(name);
        }
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "btn btn-sm";
        remove.textContent = "✕";
        remove.setAttribute("aria-label", say.remove.replace("{0}", file.name));
        remove.addEventListener("click", () => {
          files.splice(index, 1);
          draw();
          draft.writePhotos(line, files);
          const left = list.querySelectorAll("button");
          (left[Math.min(index, left.length - 1)] || document.getElementById("photos")).focus();
        });
        item.append(remove);
        return item;
      }),
    );
  };
  form.querySelectorAll("[data-photos]").forEach((input) =>
    input.addEventListener("change", async () => {
      const chosen = Array.from(input.files);
      if (!chosen.length) {
        return;
      }
      const said = [];
      news.textContent = say.reading;
      input.value = "";
      for (const file of chosen) {
        if (files.length >= Number(say.most)) {
          said.push(say.tooMany);
          break;
        }
        const ready = await prepared(file);
        if (ready.blob.size > LARGEST) {
          said.push(say.tooLarge.replace("{0}", file.name));
        } else if (files.reduce((all, one) => all + one.blob.size, ready.blob.size) > ALL_TOGETHER) {
          said.push(say.tooMuch);
        } else {
          files.push(ready);
          draw();
        }
      }
      news.textContent = said.join(" ");
      await draft.writePhotos(line, files);
    }),
  );

  /* The draft, from the first key on. */
  const fields = () =>
    Array.from(form.elements).filter((field) => field.name && !["file", "submit", "button"].includes(field.type) && !["_csrf", "website", "line"].includes(field.name));
  const keep = () => {
    const values = fields()
      .filter((field) => !["radio", "checkbox"].includes(field.type) || field.checked)
      .map((field) => [field.name, field.value]);
    draft.write(line, { values, label: document.getElementById("file-place").dataset.label || "", step, waiting });
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
    files = pictures;
    draw();
    askers();
    const category = document.getElementById("file-category");
    if (category && category.value) {
      category.dispatchEvent(new Event("change", { bubbles: true }));
    }
    $("[data-restored-note]").hidden = false;
    waiting = words.waiting === true;
    $("[data-waiting]").hidden = !waiting;
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

  /* Sending: once, however often it is tried. */
  const progress = document.getElementById("progress");
  const busy = (yes) => {
    sending = yes;
    form.querySelector("[data-sending]").hidden = !yes;
    $("[data-submit]").disabled = yes;
    $("[data-submit]").classList.toggle("is-busy", yes);
    progress.value = 0;
  };
  const later = (text) => {
    waiting = true;
    keep();
    busy(false);
    shout(text);
    $("[data-waiting]").hidden = false;
  };
  const post = () =>
    new Promise((resolve) => {
      const body = new FormData(form);
      body.delete("photos");
      files.forEach((file) => body.append("photos", file.blob, file.name));
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("X-Requested-With", "huying");
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) {
          progress.value = Math.round((event.loaded / event.total) * 100);
        }
      });
      const done = (status) => () => {
        let told = {};
        try {
          told = JSON.parse(request.responseText);
        } catch (noJson) {
          // An answer that is none is a failure by its status.
        }
        resolve({ status: status || request.status, told });
      };
      request.addEventListener("load", done(0));
      request.addEventListener("error", done(-1));
      request.addEventListener("abort", done(-1));
      request.timeout = 300000;
      request.addEventListener("timeout", done(-1));
      request.send(body);
    });
  /* A session ends; what was typed does not. The form gets the new session's token and goes again. */
  const renew = async () => {
    const page = await fetch("/public/file?line=" + encodeURIComponent(line), { headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("[data-filing] [name=_csrf]");
    form.elements._csrf.value = fresh.value;
  };
  const newToken = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    form.elements.token.value = btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
    keep();
  };
  const refused = (told) => {
    const field = told.field === "photos" ? document.getElementById("photos") : told.field && document.getElementById("file-" + told.field);
    if (told.code === "form-used") {
      newToken();
    }
    if (!field) {
      shout(told.message || say.failedText);
      return;
    }
    go(field.closest("[data-step]").dataset.step, true);
    wrong(field, told.message);
    visible(field).focus();
  };
  const send = async () => {
    if (sending) {
      return;
    }
    shout("");
    if (!navigator.onLine) {
      later(say.offlineText);
      return;
    }
    busy(true);
    let answer = await post();
    if (answer.status === 403) {
      try {
        await renew();
        answer = await post();
      } catch (lost) {
        answer = { status: -1, told: {} };
      }
    }
    if (answer.status === 200 && answer.told.location) {
      waiting = false;
      await draft.forget(line);
      location.assign(answer.told.location);
      return;
    }
    busy(false);
    if (answer.status === -1) {
      later(say.lostText);
    } else if (answer.status === 422) {
      waiting = false;
      keep();
      $("[data-waiting]").hidden = true;
      refused(answer.told);
    } else {
      shout(answer.status === 413 ? say.largeText : answer.told.title || say.failedText);
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (step !== "check") {
      next();
      return;
    }
    for (const name of STEPS.slice(0, 3)) {
      const found = faults(name);
      if (found.length) {
        go(name, true);
        visible(found[0]).focus();
        return;
      }
    }
    send();
  });
  $("[data-send-now]").addEventListener("click", send);
  window.addEventListener("online", () => waiting && send());

  /* Steps instead of one long page. */
  form.noValidate = true;
  form.classList.add("in-steps");
  $("[data-steps]").hidden = false;
  askers();
  history.replaceState({ step: "what" }, "", location.href);
  show("what", false);
  const first = form.querySelector(".is-invalid");
  if (first) {
    show((first.closest("[data-step]") || section("what")).dataset.step, true);
  }
  restore().then(() => {
    form.dataset.ready = "";
  });
})();
