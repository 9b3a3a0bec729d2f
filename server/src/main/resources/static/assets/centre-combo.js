// Comboboxes, after the pattern of the ARIA Authoring Practices: the list selects nothing until it is asked to.
"use strict";
(function () {
  const { form, said, field, post, error } = window.huying.centre;
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

  form.querySelectorAll("select[data-combo]").forEach(combo);
  window.huying.centre.combos = combos;
})();
