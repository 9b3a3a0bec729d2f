// The map of a matter: the district's own boundaries, the place, the point, and what is around it.
"use strict";
(function () {
  const sheet = document.querySelector("[data-sheet]");
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
