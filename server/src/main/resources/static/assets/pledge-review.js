// A reading beside its text: what is in hand is marked on the other side, words are taken from a selection, keys move on.
"use strict";
(function () {
  const review = document.querySelector("[data-review]");
  if (!review) {
    return;
  }
  const source = review.querySelector("[data-source]");
  const items = () => Array.from(review.querySelectorAll("[data-item]"));
  const marksOf = (no) =>
    Array.from(source.querySelectorAll("mark")).filter((mark) => mark.dataset.items.split(" ").includes(no));
  let now = null;

  /* One item is in hand: its words are marked in the text, which shows them. */
  const show = (item, scroll) => {
    if (!item) {
      return;
    }
    review.querySelectorAll(".pledge-mark-now").forEach((mark) => mark.classList.remove("pledge-mark-now"));
    review.querySelectorAll(".pledge-item-now").forEach((one) => one.classList.remove("pledge-item-now"));
    now = item;
    item.classList.add("pledge-item-now");
    const marks = marksOf(item.dataset.item);
    marks.forEach((mark) => mark.classList.add("pledge-mark-now"));
    const text = review.querySelector("[data-text]");
    if (marks.length && text.scrollHeight > text.clientHeight) {
      text.scrollTop += marks[0].getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
    }
    if (scroll) {
      item.scrollIntoView({ block: "center" });
    }
  };

  review.addEventListener("focusin", (event) => show(event.target.closest("[data-item]"), false));
  review.addEventListener("click", (event) => {
    const jump = event.target.closest("[data-jump]");
    const item = event.target.closest("[data-item]");
    if (jump) {
      event.preventDefault();
      show(item, false);
      if (window.matchMedia("(max-width: 67.99rem)").matches) {
        marksOf(item.dataset.item)[0].scrollIntoView({ block: "center" });
      }
      return;
    }
    const mark = event.target.closest("mark[data-items]");
    if (mark && String(window.getSelection()) === "") {
      const numbers = mark.dataset.items.split(" ");
      const after = now ? numbers[(numbers.indexOf(now.dataset.item) + 1) % numbers.length] : numbers[0];
      const found = document.getElementById("i" + after);
      if (found) {
        show(found, true);
        found.focus({ preventScroll: true });
      }
      return;
    }
    show(item, false);
  });

  /* Words that are selected in the text make an item of their own. Places count characters, not halves of them. */
  const quote = review.querySelector("[data-quote]");
  const starts = review.querySelector("[data-starts]");
  if (quote) {
    document.addEventListener("selectionchange", () => {
      const selection = window.getSelection();
      if (selection.rangeCount === 0 || selection.isCollapsed || !source.contains(selection.anchorNode)) {
        return;
      }
      const range = selection.getRangeAt(0);
      const before = document.createRange();
      before.setStart(source, 0);
      before.setEnd(range.startContainer, range.startOffset);
      const words = range.toString();
      quote.value = words.trim();
      starts.value = String(Array.from(before.toString()).length + words.length - words.trimStart().length);
    });
  }

  /* Choosing all that are shown. */
  const all = review.querySelector("[data-all]");
  const checks = () => Array.from(review.querySelectorAll("[data-check]"));
  if (all) {
    all.hidden = checks().length === 0;
    all.addEventListener("click", () => {
      const some = checks().some((check) => !check.checked);
      checks().forEach((check) => {
        check.checked = some;
      });
    });
  }

  /* Enter in a field for a unit goes on to the next instead of sending the form. */
  review.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("[data-lead]")) {
      event.preventDefault();
      const leads = Array.from(review.querySelectorAll("[data-lead]"));
      const next = leads[leads.indexOf(event.target) + 1];
      if (next) {
        next.focus();
        next.select();
      }
    }
  });

  const keys = review.querySelector("[data-keys]");
  if (keys) {
    keys.hidden = false;
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const list = items();
    const at = now ? list.indexOf(now) : -1;
    const go = (item) => {
      if (item) {
        item.focus({ preventScroll: true });
        show(item, true);
      }
    };
    switch (event.key) {
      case "j":
        go(list[Math.min(list.length - 1, at + 1)]);
        break;
      case "k":
        go(list[Math.max(0, at - 1)]);
        break;
      case "x":
        if (now && now.querySelector("[data-check]")) {
          now.querySelector("[data-check]").click();
        }
        break;
      case "u":
        if (now && now.querySelector("[data-lead]")) {
          event.preventDefault();
          now.querySelector("[data-lead]").select();
          now.querySelector("[data-lead]").focus();
        }
        break;
      case "e":
        if (now) {
          now.querySelector("[data-edit]").click();
        }
        break;
      default:
    }
  });
})();
