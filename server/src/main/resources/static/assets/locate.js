// Offers to say where the reader stands; without script, or without consent, the list of places is enough.
"use strict";
(function () {
  const part = document.querySelector("[data-locate]");
  if (!part || !navigator.geolocation) {
    return;
  }
  const show = (name, visible) => {
    part.querySelector(name).hidden = !visible;
  };
  part.hidden = false;
  part.querySelector("[data-locate-button]").addEventListener("click", () => {
    show("[data-locate-done]", false);
    show("[data-locate-failed]", false);
    navigator.geolocation.getCurrentPosition(
      (position) => {
        document.querySelector("[data-lon]").value = position.coords.longitude.toFixed(6);
        document.querySelector("[data-lat]").value = position.coords.latitude.toFixed(6);
        show("[data-locate-done]", true);
      },
      () => show("[data-locate-failed]", true),
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 },
    );
  });
})();
