// The course of a device's readings. All that it shows stands in the table below.
(() => {
  "use strict";
  const canvas = document.querySelector("[data-course]");
  const rows = [...document.querySelectorAll("[data-readings] tbody tr")].reverse();
  if (!canvas || rows.length < 2 || !window.echarts) {
    return;
  }
  canvas.hidden = false;
  const style = getComputedStyle(document.body);
  const chart = window.echarts.init(canvas);
  chart.setOption({
    animation: false,
    aria: { enabled: true },
    textStyle: { color: style.color, fontFamily: style.fontFamily },
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    tooltip: { trigger: "axis" },
    xAxis: { type: "category", data: rows.map((row) => row.querySelector("time").textContent), boundaryGap: false },
    yAxis: { type: "value", name: canvas.dataset.unit, scale: true },
    series: [
      {
        type: "line",
        name: canvas.dataset.name,
        showSymbol: false,
        data: rows.map((row) => Number(row.querySelector("[data-value]").dataset.value)),
      },
    ],
  });
  window.addEventListener("resize", () => chart.resize());
})();
