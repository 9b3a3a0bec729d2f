// Looking at the files of a matter in place.
"use strict";
(function () {
  const sheet = document.querySelector("[data-sheet]");
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
})();
