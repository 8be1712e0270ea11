// The page around charts and tables: one switch for all code, contents that fold on narrow screens and follow the reader.
(function () {
  'use strict';

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

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
    // On paper they stand open, whatever the width.
    window.addEventListener('beforeprint', function () { contents.open = true; });
    window.addEventListener('afterprint', fold);
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
})();
