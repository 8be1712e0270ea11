// Charts: drawn as they come into view, again where the screen's width or its light changes, and all of them for paper.
(function () {
  'use strict';

  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var printing = false;

  // Wide enough for labels, narrow enough for A4 and Letter between their margins.
  var PRINT_WIDTH = 640;

  // Two charts and their text fit on a page.
  var PRINT_HEIGHT = 300;

  var NARROW = 480;

  var CONFIG = { responsive: false, displaylogo: false, topojsonURL: '', plotlyServerURL: '', modeBarButtonsToRemove: ['select2d', 'lasso2d'] };

  var FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function luminance(text) {
    var probe = document.createElement('canvas').getContext('2d');
    probe.fillStyle = '#777777';
    probe.fillStyle = text;
    var hex = probe.fillStyle;
    if (hex[0] !== '#') { return 0.5; } // transparent colours are left as they are
    var n = parseInt(hex.slice(1), 16);
    return (0.2126 * (n >> 16 & 255) + 0.7152 * (n >> 8 & 255) + 0.0722 * (n & 255)) / 255;
  }

  // Charts are made for white paper. On a dark page, dark text in them becomes light, wherever it is set.
  function lightenText(value, key) {
    if (!value || typeof value !== 'object') { return; }
    if (/font$/i.test(key) && typeof value.color === 'string' && luminance(value.color) < 0.55) { value.color = colour('--text'); }
    Object.keys(value).forEach(function (k) { lightenText(value[k], k); });
  }

  // On a telephone: smaller type, the legend above the chart, long names of bars on several lines.
  function narrowed(layout, data) {
    layout.font.size = Math.min(layout.font.size, 11);
    layout.legend = Object.assign({}, layout.legend, { orientation: 'h', x: 0, xanchor: 'left', y: 1.02, yanchor: 'bottom' });
    var names = [];
    data.forEach(function (trace) { if (trace.type === 'bar' && trace.orientation === 'h') { names = names.concat(trace.y || []); } });
    var texts = names.filter(function (n, i) { return typeof n === 'string' && names.indexOf(n) === i; });
    if (texts.length === 0 || texts.length < names.length || layout.yaxis.tickvals) { return; }
    layout.yaxis.tickvals = texts;
    layout.yaxis.ticktext = texts.map(function (n) { return /[<&]/.test(n) ? n : n.replace(/(.{14}\S*)\s+/g, '$1<br>'); });
  }

  function themedAxes(layout, isDark) {
    Object.keys(Object.assign({ xaxis: 0, yaxis: 0 }, layout)).forEach(function (key) {
      if (!/^[xy]axis\d*$/.test(key)) { return; }
      var axis = layout[key] = layout[key] || {};
      ['gridcolor', 'linecolor', 'zerolinecolor', 'tickcolor'].forEach(function (part) {
        if (isDark || !axis[part]) { axis[part] = colour(part === 'gridcolor' ? '--grid' : '--axis'); }
      });
      if (axis.automargin === undefined) { axis.automargin = true; }
    });
  }

  // Charts of the library bring a layout for telephones, and say how much of their margin is the title, which is the caption here.
  function laidOut(chart, width) {
    var layout = chart.layout || {}, meta = layout.meta || {};
    if (width < 560 && meta.narrow) { layout = meta.narrow; meta = layout.meta || {}; delete layout.title; }
    if (meta.titleHeight) {
      layout.margin.t = Math.max(10, layout.margin.t - meta.titleHeight + 10);
      layout.height = layout.height - meta.titleHeight + 10;
    }
    chart.layout = layout;
  }

  function themed(chart, width) {
    var layout = chart.layout = chart.layout || {};
    var isDark = dark.matches && !printing;
    layout.paper_bgcolor = 'rgba(0,0,0,0)';
    layout.plot_bgcolor = 'rgba(0,0,0,0)';
    layout.font = Object.assign({ family: FONT, size: 13 }, layout.font);
    if (!layout.font.color) { layout.font.color = colour('--text'); }
    themedAxes(layout, isDark);
    layout.modebar = Object.assign({ bgcolor: 'rgba(0,0,0,0)', color: colour('--axis'), activecolor: colour('--text') }, layout.modebar);
    if (layout.legend && layout.legend.bgcolor) { layout.legend.bgcolor = 'rgba(0,0,0,0)'; }
    if (isDark) { lightenText(layout, ''); }
    var isFramed = layout.meta && layout.meta.titleHeight; // a chart of the library has its own layouts
    if (width < NARROW && !isFramed) { narrowed(layout, chart.data); }
    if (!layout.margin) { layout.margin = { t: 24, r: 16, b: 48, l: 56 }; }
    else if (layout.margin.t > 40 && !isFramed) { layout.margin.t = 24; } // the room of the title, which is the caption
    chart.data.forEach(function (trace) {
      // Labels at the end of bars may stand over the edge of the plot.
      if (trace.type === 'bar' && trace.cliponaxis === undefined) { trace.cliponaxis = false; }
      // Plotly takes its own dark text for readable on cells that are see-through on a dark page.
      if (isDark && trace.type === 'heatmap' && trace.texttemplate && !trace.textfont) { trace.textfont = { color: colour('--text') }; }
    });
  }

  // A copy of its own each time: Plotly writes into what it is given.
  function source(figure) {
    var chart = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
    chart.data = chart.data || [];
    return chart;
  }

  function show(figure) {
    var chart = source(figure);
    var plot = figure.querySelector('.plot');
    var fixed = chart.layout && chart.layout.width;
    plot.style.height = '';
    laidOut(chart, printing ? PRINT_WIDTH : plot.clientWidth);
    themed(chart, printing ? PRINT_WIDTH : plot.clientWidth);
    chart.layout.height = chart.layout.height || (printing ? PRINT_HEIGHT : plot.clientHeight);
    if (printing) { chart.layout.width = PRINT_WIDTH; }
    else if (!fixed) { chart.layout.width = plot.clientWidth; }
    plot.style.height = chart.layout.height + 'px'; // what Plotly draws takes no room by itself
    window.Plotly.react(plot, chart.data, chart.layout, Object.assign({}, chart.config, CONFIG));
    if (chart.frames && !figure.dataset.drawn) { window.Plotly.addFrames(plot, chart.frames); }
    figure.dataset.drawn = 'yes';
    if (!performance.getEntriesByName('first-chart').length) { performance.mark('first-chart'); }
    delete figure.dataset.stale;
  }

  function draw(figure) {
    if (!figure.dataset.drawn || figure.dataset.stale) { show(figure); }
  }

  // ---- when ---------------------------------------------------------------------------------------------------------

  // A few screens ahead, so that the reader never meets a blank.
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) { if (entry.isIntersecting && !printing) { draw(entry.target); } });
  }, { rootMargin: '150% 0px' });

  // Charts that are drawn are drawn anew when they come into view; those in view at once.
  function invalidate() {
    each('figure.chart[data-drawn]', function (figure) {
      figure.dataset.stale = 'yes';
      observer.unobserve(figure);
      observer.observe(figure);
    });
  }

  // The rest follow one by one while the reader reads.
  function drawWhenIdle() {
    var next = document.querySelector('figure.chart:not([data-drawn])');
    if (!next || !('requestIdleCallback' in window)) { return; }
    requestIdleCallback(function () {
      if (!printing) { draw(next); }
      drawWhenIdle();
    });
  }

  function setPrinting(now) {
    if (printing === now) { return; }
    printing = now;
    document.documentElement.classList.toggle('printing', now);
    if (now) { each('figure.chart', show); } else { invalidate(); }
  }

  function followWidth() {
    var width = window.innerWidth;
    var waiting = 0;
    window.addEventListener('resize', function () {
      if (window.innerWidth === width || printing) { return; }
      width = window.innerWidth;
      clearTimeout(waiting);
      waiting = setTimeout(invalidate, 120);
    });
  }

  if (!window.Plotly) { return; }
  each('figure.chart', function (figure) { observer.observe(figure); });
  drawWhenIdle();
  followWidth();
  dark.addEventListener('change', invalidate);
  window.addEventListener('beforeprint', function () { setPrinting(true); });
  window.addEventListener('afterprint', function () { setPrinting(false); });
  window.matchMedia('print').addEventListener('change', function (e) { setPrinting(e.matches); });
})();
