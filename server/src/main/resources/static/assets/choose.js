// Long lists that are searched by typing a piece of the name. Without script they stay the lists that they are.
"use strict";
(function () {
  let count = 0;
  const fold = (text) => text.trim().toLowerCase();

  const enhance = (select) => {
    const id = select.id || "choose-" + ++count;
    const label = select.labels[0];
    const box = document.createElement("div");
    box.className = "choose";
    const input = document.createElement("input");
    input.type = "text";
    input.className = select.className.replace("form-select", "form-control") + " choose-input";
    input.id = id + "-search";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.placeholder = select.dataset.chooseHint || "";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", id + "-list");
    if (label) {
      label.id = label.id || id + "-label";
      input.setAttribute("aria-labelledby", label.id);
    } else {
      input.setAttribute("aria-label", select.getAttribute("aria-label") || select.name);
    }
    for (const name of ["aria-describedby", "aria-invalid"]) {
      if (select.hasAttribute(name)) {
        input.setAttribute(name, select.getAttribute(name));
      }
    }
    if (select.required) {
      input.setAttribute("aria-required", "true");
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "choose-button";
    button.tabIndex = -1;
    button.setAttribute("aria-label", select.dataset.chooseOpen || "");
    button.textContent = "▾";
    const list = document.createElement("div");
    list.id = id + "-list";
    list.className = "choose-list";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", label ? label.textContent : select.name);
    const status = document.createElement("span");
    status.className = "away";
    status.setAttribute("aria-live", "polite");

    let shown = [];
    let at = -1;
    const chosen = () => select.options[select.selectedIndex];
    const say = () => {
      input.value = chosen() && chosen().value ? chosen().text : "";
    };
    const mark = (index) => {
      at = index;
      shown.forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
      if (at >= 0) {
        input.setAttribute("aria-activedescendant", shown[at].id);
        shown[at].scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    };
    const take = (value) => {
      select.value = value;
      say();
      close();
      select.dispatchEvent(new Event("input", { bubbles: true }));
      select.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const entry = (option, number) => {
      const one = document.createElement("div");
      one.id = id + "-option-" + number;
      one.className = "choose-option";
      one.setAttribute("role", "option");
      one.setAttribute("aria-selected", "false");
      one.dataset.value = option.value;
      one.textContent = option.text;
      one.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(option.value);
      });
      return one;
    };
    const fill = (sought) => {
      list.replaceChildren();
      shown = [];
      let group = null;
      let holder = list;
      for (const option of select.options) {
        const parent = option.parentElement;
        const heading = parent.tagName === "OPTGROUP" ? parent.label : "";
        const fits = !sought || (option.value && fold(option.text + " " + heading).includes(sought));
        if (!fits) {
          continue;
        }
        if (heading && heading !== group) {
          holder = document.createElement("div");
          holder.setAttribute("role", "group");
          holder.setAttribute("aria-label", heading);
          const title = document.createElement("div");
          title.className = "choose-heading";
          title.setAttribute("role", "presentation");
          title.textContent = heading;
          holder.append(title);
          list.append(holder);
        } else if (!heading) {
          holder = list;
        }
        group = heading;
        const one = entry(option, shown.length);
        holder.append(one);
        shown.push(one);
      }
      const real = shown.filter((one) => one.dataset.value).length;
      status.textContent = real
        ? (select.dataset.chooseFound || "#").replace("#", real)
        : select.dataset.chooseNone || "";
      if (!shown.length) {
        const none = document.createElement("div");
        none.className = "choose-heading";
        none.setAttribute("role", "option");
        none.setAttribute("aria-disabled", "true");
        none.setAttribute("aria-selected", "false");
        none.textContent = select.dataset.chooseNone || "";
        list.append(none);
      }
    };
    const open = (sought) => {
      fill(sought);
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(sought && shown.length ? 0 : shown.findIndex((one) => one.dataset.value === select.value));
    };

    input.addEventListener("input", () => {
      if (!input.value.trim() && select.value) {
        take("");
      }
      open(fold(input.value));
    });
    input.addEventListener("click", () => (list.hidden ? open("") : null));
    input.addEventListener("focus", () => input.select());
    input.addEventListener("blur", () => {
      const exact = Array.from(select.options).find(
        (option) => option.value && fold(option.text) === fold(input.value),
      );
      if (exact && exact.value !== select.value) {
        take(exact.value);
      } else {
        say();
        close();
      }
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          open("");
        } else if (shown.length) {
          const step = event.key === "ArrowDown" ? 1 : -1;
          mark((at + step + shown.length) % shown.length);
        }
      } else if (event.key === "Enter" && !list.hidden) {
        event.preventDefault();
        if (at >= 0) {
          take(shown[at].dataset.value);
        }
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        say();
        close();
      } else if (event.key === "Tab" && !list.hidden && at >= 0 && input.value.trim()) {
        take(shown[at].dataset.value);
      }
    });
    button.addEventListener("mousedown", (event) => {
      event.preventDefault();
      input.focus();
      list.hidden ? open("") : close();
    });
    select.addEventListener("change", () => (document.activeElement === input ? null : say()));
    select.addEventListener("focus", () => input.focus());
    if (label) {
      label.addEventListener("click", () => input.focus());
    }

    select.classList.add("choose-native");
    select.tabIndex = -1;
    select.setAttribute("aria-hidden", "true");
    select.before(box);
    box.append(input, button, list, status, select);
    say();
  };

  const filter = (choices) => {
    const input = document.createElement("input");
    input.type = "search";
    input.className = "form-control mb-2";
    input.placeholder = choices.dataset.pick;
    input.setAttribute("aria-label", choices.dataset.pick);
    input.addEventListener("input", () => {
      for (const one of choices.querySelectorAll(".form-check")) {
        const kept = one.querySelector("input").checked || fold(one.textContent).includes(fold(input.value));
        one.hidden = !kept;
      }
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
      }
    });
    choices.before(input);
  };

  window.huyingChoose = (root) => {
    root.querySelectorAll("select[data-choose='true']:not(.choose-native), select[data-choose='']:not(.choose-native)")
      .forEach(enhance);
    root.querySelectorAll("[data-pick]:not([data-picked])").forEach((choices) => {
      choices.dataset.picked = "true";
      filter(choices);
    });
  };
  window.huyingChoose(document);
})();
