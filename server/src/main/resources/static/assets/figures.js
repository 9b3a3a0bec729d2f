// The chart of a table of figures. Everything it shows stands in the table; each bar and point leads where its figure does.
"use strict";
(function () {
  const form = document.querySelector("[data-figures-form]");
  if (form) {
    const preset = form.querySelector("[name=preset]");
    const days = form.querySelectorAll("[data-days]");
    const show = () => days.forEach((day) => {
      day.hidden = preset.value !== "chosen";
      day.querySelector("input").disabled = day.hidden;
    });
    preset.addEventListener("change", show);
    show();
    form.addEventListener("submit", () => form.querySelectorAll("select, input").forEach((field) => {
      if (field.value === "") {
        field.disabled = true;
      }
    }));
    window.addEventListener("pageshow", () => form.querySelectorAll("select").forEach((field) => (field.disabled = false)));
  }

  const table = document.querySelector("[data-figures]");
  const section = document.querySelector("[data-chart]");
  if (!table || !section || !window.echarts) {
    return;
  }
  section.hidden = false;
  const MOST_BARS = 20;
  const canvas = section.querySelector("[data-canvas]");
  const choice = section.querySelector("[data-chart-measure]");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches
    || document.body.classList.contains("mode-clear");
  const elder = document.body.classList.contains("mode-elder");
  const chart = window.echarts.init(canvas);
  const overTime = table.dataset.by === "period";

  const rows = () => Array.from(table.tBodies[0].rows).map((row) => {
    const cell = row.querySelector(`[data-measure="${choice.value}"]`);
    const link = cell.querySelector(".figure");
    return {
      title: row.cells[0].textContent.trim(),
      value: cell.dataset.value === undefined ? null : Number(cell.dataset.value),
      text: link.textContent,
      href: link.getAttribute("href"),
    };
  });

  const draw = () => {
    const rate = choice.selectedOptions[0].dataset.rate === "true";
    let shown = rows();
    if (!overTime) {
      shown = shown.filter((row) => row.value !== null).sort((one, other) => other.value - one.value).slice(0, MOST_BARS);
    }
    const figure = (value) => (rate ? (value * 100).toFixed(1) + "%" : value.toLocaleString("en"));
    const axis = { fontSize: elder ? 16 : 12, color: "#3b4858" };
    chart.setOption({
      animation: !still,
      color: ["#0a5bb0"],
      aria: { enabled: false },
      grid: { left: 8, right: 24, top: 24, bottom: 8, containLabel: true },
      tooltip: {
        renderMode: "richText",
        trigger: overTime ? "axis" : "item",
        formatter: (given) => {
          const one = Array.isArray(given) ? given[0] : given;
          return `${one.name}\n${shown[one.dataIndex].text}`;
        },
      },
      xAxis: { type: "category", data: shown.map((row) => row.title), axisLabel: { ...axis, interval: overTime ? "auto" : 0, rotate: shown.length > 8 || canvas.clientWidth < 500 ? 40 : 0, width: 110, overflow: "truncate" } },
      yAxis: { type: "value", max: rate ? 1 : null, axisLabel: { ...axis, formatter: figure }, minInterval: rate ? 0 : 1 },
      series: [{
        type: overTime ? "line" : "bar",
        barMaxWidth: 40,
        connectNulls: false,
        symbolSize: 7,
        data: shown.map((row) => row.value),
        label: { show: !overTime && shown.length <= 12 && canvas.clientWidth > 700, position: "top", formatter: (one) => shown[one.dataIndex].text, fontSize: elder ? 15 : 11, color: "#1d2939" },
      }],
    }, true);
    chart.off("click");
    chart.on("click", (one) => {
      const href = shown[one.dataIndex] && shown[one.dataIndex].href;
      if (href) {
        window.location.assign(href);
      }
    });
  };
  choice.addEventListener("change", draw);
  window.addEventListener("resize", () => {
    chart.resize();
    draw();
  });
  draw();
})();
