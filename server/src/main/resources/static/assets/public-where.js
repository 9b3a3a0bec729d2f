// Where it is: by a piece of a name, by a point on the map, by where somebody stands; the list of places says which.
"use strict";
(function () {
  const part = document.querySelector("[data-where]");
  if (!part) {
    return;
  }
  const words = part.dataset;
  const lon = document.querySelector("[data-lon]");
  const lat = document.querySelector("[data-lat]");
  const list = document.getElementById("file-place");
  const news = part.querySelector("[data-chosen-place]");
  const away = part.querySelector("[data-unchoose]");
  const json = async (path) => {
    const answer = await fetch(path, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error(path);
    }
    return answer.json();
  };
  const [before, after] = document.documentElement.lang.startsWith("zh") ? ["（", "）"] : [" (", ")"];
  const label = (place) => place.name + (place.path ? before + place.path + after : "");
  const option = (code, name) => {
    let found = Array.from(list.options).find((one) => one.value === code);
    if (!found && code) {
      found = new Option(name, code);
      found.dataset.added = "";
      list.add(found, 1);
    }
    return found;
  };
  let mark = () => {};
  const tell = (text) => {
    news.textContent = text;
  };
  const changed = () => list.dispatchEvent(new Event("change", { bubbles: true }));

  /* The one way in which a place is chosen, whoever found it. */
  const choose = (place, point) => {
    lon.value = point ? point.lon.toFixed(6) : "";
    lat.value = point ? point.lat.toFixed(6) : "";
    if (place) {
      option(place.code, label(place)).selected = true;
    } else {
      list.value = "";
    }
    list.dataset.label = place ? label(place) : "";
    away.hidden = !place;
    tell(place ? words.chosen.replace("{0}", label(place)) : words.nowhere);
    mark(point);
    changed();
  };
  list.addEventListener("input", () => {
    lon.value = "";
    lat.value = "";
    const one = list.selectedOptions[0];
    list.dataset.label = list.value ? one.textContent : "";
    away.hidden = !list.value;
    tell(list.value ? words.chosen.replace("{0}", one.textContent) : words.nowhere);
    mark(null);
  });
  away.addEventListener("click", () => choose(null, null));
  const at = async (point) => {
    tell(words.seeking);
    try {
      const found = await json("/public/places/at?lon=" + point.lon.toFixed(6) + "&lat=" + point.lat.toFixed(6));
      if (found.places.length) {
        choose(found.places[0], point);
      } else {
        choose(null, null);
        tell(words.outside);
      }
    } catch (lost) {
      tell(words.failed);
    }
  };
  window.huyingWhere = {
    /** Puts a draft's place back. */
    restore(code, name, point) {
      if (code) {
        choose({ code, name: name || code, path: "" }, point);
      }
    },
  };

  /* By a piece of its name. */
  const suggest = part.querySelector("[data-suggest]");
  const input = document.getElementById("where-search");
  const matches = document.getElementById("where-matches");
  let found = [];
  let active = -1;
  let asked = 0;
  const close = () => {
    matches.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const point = (index) => {
    active = index;
    Array.from(matches.children).forEach((one, i) => one.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) {
      input.setAttribute("aria-activedescendant", "match-" + index);
      matches.children[index].scrollIntoView({ block: "nearest" });
    }
  };
  const take = (index) => {
    const place = found[index];
    input.value = place.name;
    close();
    choose(place, null);
  };
  const show = () => {
    matches.replaceChildren(
      ...found.map((place, index) => {
        const line = document.createElement("li");
        line.id = "match-" + index;
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", "false");
        const name = document.createElement("strong");
        name.textContent = place.name;
        const path = document.createElement("span");
        path.textContent = place.path;
        line.append(name, path);
        line.addEventListener("pointerdown", (event) => event.preventDefault());
        line.addEventListener("click", () => take(index));
        return line;
      }),
    );
    matches.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    point(-1);
    tell(found.length ? words.matches.replace("{0}", String(found.length)) : words.noMatch);
  };
  let wait = 0;
  input.addEventListener("input", () => {
    clearTimeout(wait);
    const text = input.value.trim();
    if (!text) {
      close();
      return;
    }
    wait = setTimeout(async () => {
      const mine = ++asked;
      try {
        const answer = await json("/public/places?q=" + encodeURIComponent(text));
        if (mine === asked) {
          found = answer.places;
          show();
        }
      } catch (lost) {
        close();
      }
    }, 150);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      if (!matches.hidden && found.length) {
        take(active < 0 ? 0 : active);
      }
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "ArrowDown" && !matches.hidden) {
      event.preventDefault();
      point((active + 1) % found.length);
    } else if (event.key === "ArrowUp" && !matches.hidden) {
      event.preventDefault();
      point((active + found.length - 1) % found.length);
    }
  });
  input.addEventListener("blur", close);
  suggest.hidden = false;

  /* By where somebody stands. */
  const here = part.querySelector("[data-here]");
  if (navigator.geolocation) {
    const button = part.querySelector("[data-here-button]");
    here.hidden = false;
    button.addEventListener("click", () => {
      tell(words.seeking);
      button.setAttribute("aria-busy", "true");
      const done = (next) => (result) => {
        button.removeAttribute("aria-busy");
        next(result);
      };
      navigator.geolocation.getCurrentPosition(
        done((position) => at({ lon: position.coords.longitude, lat: position.coords.latitude })),
        done(() => tell(words.failed)),
        { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 },
      );
    });
  }

  /* On the map, drawn of the district's own boundaries. */
  const box = part.querySelector("[data-map-part]");
  if (box && window.L) {
    const L = window.L;
    const calm = document.documentElement.classList.contains("mode-clear") || matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.hidden = false;
    const map = L.map(part.querySelector("[data-map]"), {
      attributionControl: false,
      zoomAnimation: !calm,
      fadeAnimation: !calm,
      markerZoomAnimation: !calm,
      zoomSnap: 0.5,
    });
    const style = { street: { color: "#0a3f7d", weight: 2 }, community: { color: "#5b7ea6", weight: 1 }, district: { color: "#0a3f7d", weight: 3 } };
    let pin = null;
    let whole = null;
    mark = (point) => {
      if (pin) {
        pin.remove();
        pin = null;
      }
      if (point) {
        pin = L.circleMarker([point.lat, point.lon], { radius: 10, color: "#fff", weight: 3, fillColor: "#b02525", fillOpacity: 1 }).addTo(map);
      }
    };
    map.on("click", (event) => at({ lon: event.latlng.lng, lat: event.latlng.lat }));
    part.querySelector("[data-centre]").addEventListener("click", () => {
      const centre = map.getCenter();
      at({ lon: centre.lng, lat: centre.lat });
    });
    /* Names that would lie on each other are left out until there is room. */
    const names = () => {
      const shown = [];
      for (const name of map.getContainer().querySelectorAll(".map-name")) {
        name.style.visibility = "";
        const own = name.getBoundingClientRect();
        const hidden = shown.some((one) => own.left < one.right && own.right > one.left && own.top < one.bottom && own.bottom > one.top);
        if (hidden) {
          name.style.visibility = "hidden";
        } else {
          shown.push(own);
        }
      }
    };
    map.on("zoomend moveend resize", () => requestAnimationFrame(names));
    json("/public/map")
      .then((features) => {
        whole = L.geoJSON(features, {
          style: (feature) => ({ ...style[feature.properties.kind], fillColor: "#dbe9f8", fillOpacity: feature.properties.kind === "community" ? 0.35 : 0, interactive: false }),
          onEachFeature: (feature, layer) => {
            if (feature.properties.kind === "street") {
              layer.bindTooltip(feature.properties.name, { permanent: true, direction: "center", className: "map-name", interactive: false });
            }
          },
        }).addTo(map);
        map.fitBounds(whole.getBounds());
        if (lon.value && lat.value) {
          mark({ lon: Number(lon.value), lat: Number(lat.value) });
        }
        names();
        box.dataset.drawn = "";
      })
      .catch(() => {
        box.hidden = true;
        tell(words.noMap);
      });
    /* A map that was not seen has no size; it is measured when its step is shown. */
    document.addEventListener("huying:step", () => {
      map.invalidateSize({ animate: false });
      if (whole && !pin) {
        map.fitBounds(whole.getBounds(), { animate: false });
      } else if (pin) {
        map.setView(pin.getLatLng(), Math.max(map.getZoom(), 14), { animate: false });
      }
    });
  }
})();
