// The map of figures: shaded areas, clusters, and steps of time. Everything it shows stands in the table below it too.
"use strict";
(function () {
  const card = document.querySelector("[data-map]");
  if (!card || !window.L) {
    return;
  }
  card.hidden = false;
  const L = window.L;
  const say = card.dataset;
  const rate = say.rate === "true";
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches
    || document.body.classList.contains("mode-clear");
  /* ColorBrewer's YlGnBu: told apart without seeing red and green, and in print. */
  const COLOURS = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"];
  const EMPTY = "#ffffff";
  const NO_FIGURE = "#d5dbe3";
  const MOST_LABELS = 30;
  const BEAT = 1000;
  const find = (name) => card.querySelector(`[data-${name}]`);
  const slider = find("slider");
  const play = find("play");
  const now = find("now");
  const spotsShown = find("spots-shown");

  const map = L.map(find("canvas"), {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.5,
    fadeAnimation: false,
    zoomAnimation: !still,
    markerZoomAnimation: !still,
    scrollWheelZoom: false,
  });
  L.control.zoom({ zoomInTitle: say.sayIn, zoomOutTitle: say.sayOut }).addTo(map);
  map.on("focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());
  const spotLayer = L.layerGroup().addTo(map);

  const fetched = (address) => fetch(address, { headers: { Accept: "application/json" } }).then((answer) => {
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  });
  const failed = () => {
    now.textContent = say.sayFailed;
  };

  const tableRows = new Map(Array.from(document.querySelectorAll("[data-area]")).map((row) => [row.dataset.area, row]));
  const totalRow = document.querySelector("[data-areas] tfoot tr");

  Promise.all([fetched(say.places), fetched(say.figures)]).then(([places, figures]) => {
    const byCode = new Map(figures.areas.map((area) => [area.value, area]));
    let at = 0;

    /* A figure of an area at a step: 0 is the whole time. */
    const read = (area, step) => {
      const number = step === 0 ? area.number : area.n[step - 1];
      const of = rate ? (step === 0 ? area.base : area.of[step - 1]) : null;
      return { number, of, value: rate ? (of ? number / of : null) : number };
    };
    const write = (figure) =>
      figure.value === null ? "–" : rate ? (figure.value * 100).toFixed(1) + "%" : figure.value.toLocaleString("en");

    /* Classes with as many areas in each; one scale for the whole time and one for all steps, so that steps compare. */
    const breaks = (values) => {
      const sorted = values.filter((value) => value !== null && (rate || value > 0)).sort((one, other) => one - other);
      const found = [];
      for (let part = 1; part < COLOURS.length; part++) {
        const value = sorted[Math.floor((sorted.length * part) / COLOURS.length)];
        const rounded = value === undefined ? undefined : rate ? Math.round(value * 1000) / 1000 : Math.ceil(value);
        if (rounded !== undefined && rounded > (found.length ? found[found.length - 1] : sorted[0])) {
          found.push(rounded);
        }
      }
      return found;
    };
    const drawn = figures.areas.filter((area) => area.drawn);
    const scales = [
      breaks(drawn.map((area) => read(area, 0).value)),
      breaks(drawn.flatMap((area) => figures.steps.map((step, index) => read(area, index + 1).value))),
    ];
    const scale = () => scales[at === 0 ? 0 : 1];
    const shade = (index, classes) => COLOURS[classes <= 1 ? 2 : Math.round((index * (COLOURS.length - 1)) / (classes - 1))];
    const colour = (value) => {
      if (value === null) {
        return NO_FIGURE;
      }
      if (!rate && value === 0) {
        return EMPTY;
      }
      const index = scale().filter((limit) => value >= limit).length;
      return shade(index, scale().length + 1);
    };

    const legend = () => {
      const entries = [];
      const all = drawn.flatMap((area) => (at === 0 ? [read(area, 0)] : figures.steps.map((step, index) => read(area, index + 1))));
      const values = all.map((figure) => figure.value).filter((value) => value !== null && (rate || value > 0));
      const word = (value) => (rate ? (value * 100).toFixed(1) + "%" : value.toLocaleString("en"));
      if (values.length) {
        const limits = [Math.min(...values), ...scale()];
        const most = Math.max(...values);
        limits.forEach((least, index) => {
          const next = limits[index + 1];
          const last = next === undefined ? most : rate ? next : next - 1;
          const range = word(least) === word(last) ? word(least) : rate && next !== undefined ? `${word(least)} – <${word(last)}` : `${word(least)} – ${word(last)}`;
          entries.push([shade(index, limits.length), range]);
        });
      }
      entries.unshift(rate ? [NO_FIGURE, say.sayNone] : [EMPTY, say.sayZero]);
      find("classes").replaceChildren(...entries.map(([fill, text]) => {
        const item = document.createElement("li");
        const key = document.createElement("span");
        key.className = "map-key";
        key.style.background = fill;
        item.append(key, text);
        return item;
      }));
    };

    const dayed = (address) => {
      if (at === 0) {
        return address;
      }
      const url = new URL(address, window.location.href);
      const step = figures.steps[at - 1];
      url.searchParams.delete("preset");
      url.searchParams.set("from", step.from);
      url.searchParams.set("to", step.to);
      return url.pathname + url.search;
    };
    const matters = (row) => {
      const link = row && row.querySelector("td .figure");
      return link && link.getAttribute("href") ? link.getAttribute("href") : null;
    };

    const popup = (area) => {
      const box = document.createElement("div");
      box.className = "map-popup";
      const title = document.createElement("p");
      title.textContent = area.title;
      const figure = read(area, at);
      const value = document.createElement("p");
      value.className = "map-popup-figure";
      value.textContent = `${say.measure} ${write(figure)}${rate && figure.of ? ` (${figure.number}/${figure.of})` : ""}`;
      box.append(title, value);
      const link = (href, text) => {
        const anchor = document.createElement("a");
        anchor.href = href;
        anchor.className = "map-link";
        anchor.textContent = text;
        box.append(anchor);
      };
      const row = tableRows.get(area.value);
      if (matters(row)) {
        link(matters(row), say.sayMatters);
      }
      const drill = row && row.querySelector("[data-drill]");
      if (drill) {
        link(drill.href, say.sayDeeper);
      }
      return box;
    };

    const outline = L.geoJSON(places.features.filter((feature) => !feature.properties.code), {
      interactive: false,
      style: { color: "#1d2939", weight: 3, fill: false },
    });
    const areas = L.geoJSON(places.features.filter((feature) => feature.properties.code), {
      style: { color: "#3b4858", weight: 1, fillOpacity: 0.9 },
      onEachFeature: (feature, layer) => {
        const area = byCode.get(feature.properties.code);
        if (!area) {
          return;
        }
        layer.bindPopup(() => popup(area));
        layer.on("mouseover", () => layer.setStyle({ weight: 3 }));
        layer.on("mouseout", () => layer.setStyle({ weight: 1 }));
      },
    }).addTo(map);
    outline.addTo(map);
    const frame = outline.getLayers().length ? outline.getBounds() : areas.getBounds();
    let fitting = false;
    let moved = false;
    const whole = () => {
      fitting = true;
      map.fitBounds(frame, { animate: false, padding: [8, 8] });
      fitting = false;
    };
    whole();
    map.on("movestart", () => {
      moved = moved || !fitting;
    });
    /* In a window of another size the whole is shown again, unless the reader has gone elsewhere. */
    let width = map.getSize().x;
    map.on("resize", (event) => {
      if (!moved && event.newSize.x !== width) {
        width = event.newSize.x;
        whole();
      }
    });

    const labels = drawn.length <= MOST_LABELS;
    const paint = () => areas.eachLayer((layer) => {
      const area = byCode.get(layer.feature.properties.code);
      if (!area) {
        return;
      }
      const figure = read(area, at);
      layer.setStyle({ fillColor: colour(figure.value) });
      const words = labels && !spotsShown.checked ? write(figure) : `${area.title} ${write(figure)}`;
      if (layer.getTooltip()) {
        layer.unbindTooltip();
      }
      layer.bindTooltip(words, labels && !spotsShown.checked
        ? { permanent: true, direction: "center", className: "map-number" }
        : { sticky: true });
    });

    /* The table follows the slider: its figures and what they lead to. */
    const rewrite = (row, area) => {
      const cell = row && row.querySelector("td");
      if (!cell) {
        return;
      }
      const figure = read(area, at);
      const link = cell.querySelector(".figure");
      if (!link.dataset.href) {
        link.dataset.href = link.getAttribute("href") || "";
      }
      link.textContent = write(figure);
      const something = rate ? figure.of > 0 : figure.number > 0;
      if (link.tagName === "A") {
        if (something) {
          link.setAttribute("href", dayed(link.dataset.href));
        } else {
          link.removeAttribute("href");
        }
      }
      const share = cell.querySelector(".share");
      if (share) {
        share.textContent = figure.of ? `${figure.number}/${figure.of}` : "";
      }
    };

    let asked = 0;
    const spots = () => {
      find("spots-legend").hidden = !spotsShown.checked;
      const mine = ++asked;
      if (!spotsShown.checked) {
        spotLayer.clearLayers();
        return;
      }
      const url = new URL(dayed(say.spots), window.location.href);
      url.searchParams.set("zoom", String(Math.round(map.getZoom())));
      fetched(url.pathname + url.search).then((answer) => {
        if (mine !== asked) {
          return;
        }
        spotLayer.clearLayers();
        answer.spots.forEach((spot) => spotLayer.addLayer(marker(spot)));
      }).catch(failed);
    };
    const marker = (spot) => {
      const size = Math.round(Math.min(44, 22 + 7 * Math.log10(spot.n)));
      const words = (spot.exact ? say.sayHere : say.sayMiddle).replace("{n}", spot.n).replace("{place}", spot.title || "");
      const face = document.createElement("span");
      face.textContent = String(spot.n);
      const icon = L.divIcon({ html: face, className: "spot" + (spot.exact ? "" : " spot-middle"), iconSize: [size, size] });
      const one = L.marker([spot.lat, spot.lon], { icon, title: words, alt: words });
      one.on("add", () => one.getElement().setAttribute("aria-label", words));
      one.bindPopup(() => {
        const box = document.createElement("div");
        box.className = "map-popup";
        const title = document.createElement("p");
        title.textContent = words;
        const anchor = document.createElement("a");
        anchor.className = "map-link";
        anchor.href = spot.href;
        anchor.textContent = say.sayMatters;
        box.append(title, anchor);
        return box;
      });
      return one;
    };

    const show = () => {
      const step = at === 0 ? null : figures.steps[at - 1];
      const when = step === null ? say.sayWhole : step.from === step.to ? step.from : `${step.from} – ${step.to}`;
      const total = read(figures.total, at);
      now.textContent = `${when} · ${say.measure} ${write(total)}`;
      slider.setAttribute("aria-valuetext", when);
      map.closePopup();
      paint();
      legend();
      figures.areas.forEach((area) => rewrite(tableRows.get(area.value), area));
      rewrite(totalRow, figures.total);
    };
    let later = 0;
    const to = (step) => {
      at = step;
      slider.value = String(step);
      show();
      window.clearTimeout(later);
      later = window.setTimeout(spots, 150);
    };

    let beat = 0;
    const stop = () => {
      window.clearInterval(beat);
      beat = 0;
      play.textContent = say.sayPlay;
      play.setAttribute("aria-pressed", "false");
    };
    slider.max = String(figures.steps.length);
    slider.addEventListener("input", () => {
      stop();
      to(Number(slider.value));
    });
    play.addEventListener("click", () => {
      if (beat) {
        stop();
        return;
      }
      play.textContent = say.sayPause;
      play.setAttribute("aria-pressed", "true");
      to(at >= figures.steps.length ? 1 : at + 1);
      beat = window.setInterval(() => (at >= figures.steps.length ? stop() : to(at + 1)), BEAT);
    });
    find("all").addEventListener("click", () => {
      stop();
      to(0);
    });
    find("time").hidden = figures.steps.length < 2;
    spotsShown.addEventListener("change", () => {
      paint();
      spots();
    });
    map.on("zoomend", spots);
    show();
    spots();
    card.dataset.ready = "true";
  }).catch(failed);
})();
