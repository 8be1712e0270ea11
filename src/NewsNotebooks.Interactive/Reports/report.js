// The behaviour of a report: draws charts as they come into view, folds code, folds the contents on narrow screens.
(function () {
  'use strict';

  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var printing = false;

  // ---- charts -------------------------------------------------------------------------------------------------------

  // Wide enough for labels, narrow enough for A4 and Letter between their margins.
  var PRINT_WIDTH = 640;

  // Two charts and their text fit on a page.
  var PRINT_HEIGHT = 300;

  var NARROW = 480;

  var CONFIG = { responsive: true, displaylogo: false, topojsonURL: '', plotlyServerURL: '', modeBarButtonsToRemove: ['select2d', 'lasso2d'] };

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

  function themed(layout, data, width) {
    var copy = JSON.parse(JSON.stringify(layout || {}));
    var isDark = dark.matches && !printing;
    copy.paper_bgcolor = 'rgba(0,0,0,0)';
    copy.plot_bgcolor = 'rgba(0,0,0,0)';
    copy.font = Object.assign({ family: 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif', size: 13 }, copy.font);
    if (!copy.font.color) { copy.font.color = colour('--text'); }
    Object.keys(Object.assign({ xaxis: 0, yaxis: 0 }, copy)).forEach(function (key) {
      if (!/^[xy]axis\d*$/.test(key)) { return; }
      var axis = copy[key] = copy[key] || {};
      ['gridcolor', 'linecolor', 'zerolinecolor', 'tickcolor'].forEach(function (part) {
        if (isDark || !axis[part]) { axis[part] = colour(part === 'gridcolor' ? '--grid' : '--axis'); }
      });
      if (axis.automargin === undefined) { axis.automargin = true; }
    });
    copy.modebar = Object.assign({ bgcolor: 'rgba(0,0,0,0)', color: colour('--axis'), activecolor: colour('--text') }, copy.modebar);
    if (copy.legend && copy.legend.bgcolor) { copy.legend.bgcolor = 'rgba(0,0,0,0)'; }
    if (isDark) { lightenText(copy, ''); }
    if (width < NARROW && !(copy.meta && copy.meta.titleHeight)) { narrowed(copy, data); }
    if (!copy.margin) { copy.margin = { t: 24, r: 16, b: 48, l: 56 }; }
    else if (copy.margin.t > 40 && !(copy.meta && copy.meta.titleHeight)) { copy.margin.t = 24; } // the room of the title, which is the caption
    return copy;
  }

  // Charts of the library bring a layout for telephones, and say how much of their margin is the title, which is the caption here.
  function laidOut(layout, width) {
    var meta = layout.meta || {};
    if (width < 560 && meta.narrow) { layout = meta.narrow; meta = layout.meta; delete layout.title; }
    if (meta.titleHeight) {
      layout.margin.t = Math.max(10, layout.margin.t - meta.titleHeight + 10);
      layout.height = layout.height - meta.titleHeight + 10;
    }
    return layout;
  }

  function source(figure) {
    return JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  }

  function show(figure, how) {
    var chart = source(figure);
    var plot = figure.querySelector('.plot');
    var data = chart.data || [];
    // Labels at the end of bars may stand over the edge of the plot.
    data.forEach(function (trace) { if (trace.type === 'bar' && trace.cliponaxis === undefined) { trace.cliponaxis = false; } });
    var own = chart.layout && chart.layout.width;
    var layout = themed(laidOut(chart.layout || {}, printing ? PRINT_WIDTH : plot.clientWidth), data, printing ? PRINT_WIDTH : plot.clientWidth);
    if (printing) {
      layout.width = PRINT_WIDTH;
      if (!layout.height) { layout.height = PRINT_HEIGHT; }
    }
    window.Plotly[how](plot, data, layout, Object.assign({}, chart.config, CONFIG, { responsive: !own }));
    if (how === 'react' && !printing && !own) { window.Plotly.Plots.resize(plot); } // back from paper to the screen's width
    if (chart.frames && how === 'newPlot') { window.Plotly.addFrames(plot, chart.frames); }
  }

  function draw(figure) {
    if (figure.dataset.drawn || !window.Plotly) { return; }
    figure.dataset.drawn = 'yes';
    show(figure, 'newPlot');
  }

  function redraw(figure) {
    if (figure.dataset.drawn) { show(figure, 'react'); } else { draw(figure); }
  }

  function redrawAll() { each('figure.chart', redraw); }

  function watchCharts() {
    if (!('IntersectionObserver' in window)) { each('figure.chart', draw); return; }
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) { return; }
        observer.unobserve(entry.target);
        draw(entry.target);
      });
    }, { rootMargin: '400px 0px' });
    each('figure.chart', function (figure) { observer.observe(figure); });
    drawWhenIdle();
  }

  // The rest follow one by one while the reader reads, so that scrolling and searching find them there.
  function drawWhenIdle() {
    var next = document.querySelector('figure.chart:not([data-drawn])');
    if (!next || !('requestIdleCallback' in window)) { return; }
    requestIdleCallback(function () { draw(next); drawWhenIdle(); });
  }

  // ---- printing -----------------------------------------------------------------------------------------------------

  function setPrinting(now) {
    if (printing === now) { return; }
    printing = now;
    document.documentElement.classList.toggle('printing', now);
    redrawAll();
  }

  window.addEventListener('beforeprint', function () { setPrinting(true); });
  window.addEventListener('afterprint', function () { setPrinting(false); });
  window.matchMedia('print').addEventListener('change', function (e) { setPrinting(e.matches); });
  dark.addEventListener('change', function () { each('figure.chart[data-drawn]', redraw); });

  // ---- code and contents --------------------------------------------------------------------------------------------

  var button = document.getElementById('show-code');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      var show = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(show));
      button.textContent = show ? 'Hide all code' : 'Show all code';
      each('details.code:not(.stays)', function (details) { details.open = show; });
    });
  }

  var contents = document.querySelector('nav.contents details');
  if (contents) {
    var narrow = window.matchMedia('(max-width: 64em)');
    var fold = function () { contents.open = !narrow.matches; };
    narrow.addEventListener('change', fold);
    fold();
    markCurrent();
  }

  // The section one is reading is marked in the contents.
  function markCurrent() {
    var links = {};
    each('nav.contents a', function (a) { links[decodeURIComponent(a.hash.slice(1))] = a; });
    var headings = Object.keys(links).map(function (id) { return document.getElementById(id); }).filter(Boolean);
    var update = function () {
      var current = headings.filter(function (h) { return h.getBoundingClientRect().top < 120; }).pop() || headings[0];
      headings.forEach(function (h) { links[h.id].toggleAttribute('aria-current', h === current); });
    };
    var waiting = false;
    window.addEventListener('scroll', function () {
      if (waiting) { return; }
      waiting = true;
      requestAnimationFrame(function () { waiting = false; update(); });
    }, { passive: true });
    update();
  }

  if (window.Plotly) { watchCharts(); }
})();
