// Tables: sorted by the buttons in their heads, long ones a page at a time. On paper all rows stand in the chosen order.
(function () {
  'use strict';

  var LONG = 25;

  var PAGE = 20;

  var NUMBER = /^[-+\u2212]?(\d[\d,\u00a0\u202f ]*)?\.?\d+(e[-+]?\d+)?\s*%?$/i;

  function text(cell) { return cell ? (cell.dataset.sort || cell.textContent).trim() : ''; }

  function number(value) {
    return parseFloat(value.replace(/[,\u00a0\u202f ]/g, '').replace('\u2212', '-'));
  }

  function isNumeric(rows, column) {
    var texts = rows.map(function (row) { return text(row.cells[column]); }).filter(Boolean);
    return texts.length > 0 && texts.every(function (value) { return NUMBER.test(value); });
  }

  // Digits below digits, unless the table says otherwise.
  function alignRight(head, rows, column) {
    [head].concat(rows.map(function (row) { return row.cells[column]; })).forEach(function (cell) {
      if (cell.tagName === 'TD' || cell === head) { cell.style.textAlign = cell.style.textAlign || 'right'; }
    });
  }

  // Compares two values of a column; what is empty comes last either way.
  function comparer(rows, column, sign) {
    var values = new Map(rows.map(function (row) { return [row, text(row.cells[column])]; }));
    var numeric = isNumeric(rows, column);
    var words = new Intl.Collator('en', { numeric: true });
    return function (a, b) {
      var x = values.get(a), y = values.get(b);
      if (!x || !y) { return (x ? 0 : 1) - (y ? 0 : 1); }
      return sign * (numeric ? number(x) - number(y) : words.compare(x, y));
    };
  }

  function element(name, properties, parent) {
    return parent.appendChild(Object.assign(document.createElement(name), properties));
  }

  // ---- a table ------------------------------------------------------------------------------------------------------

  function enhance(table) {
    var head = table.tHead, body = table.tBodies[0];
    if (table.dataset.enhanced || !head || !body || table.tBodies.length > 1) { return; }
    table.dataset.enhanced = 'yes';
    var titles = head.rows[head.rows.length - 1];
    var all = Array.from(body.rows);
    // A last row over all columns says how much more there is; it is no row to be sorted.
    var rows = all.filter(function (row) { return row.cells.length === titles.cells.length; });
    var plain = rows.length >= all.length - 1 && !table.querySelector('[rowspan]:not([rowspan="1"])');
    if (!plain || rows.length < 2) { return; }
    Array.from(titles.cells).forEach(function (cell, column) { if (isNumeric(rows, column)) { alignRight(cell, rows, column); } });
    var pages = rows.length > LONG ? pager(table, body) : null;
    Array.from(titles.cells).forEach(function (cell, column) { sortable(cell, function (sign) {
      var sorted = sign ? rows.slice().sort(comparer(rows, column, sign)) : rows;
      var rest = Array.from(body.rows).filter(function (row) { return rows.indexOf(row) < 0; });
      sorted.concat(rest).forEach(function (row) { body.appendChild(row); });
      if (pages) { pages.show(0); }
    }); });
    if (pages) { pages.show(0); }
  }

  // A button in a column's head: ascending, descending, as it was.
  function sortable(cell, sort) {
    if (!cell.textContent.trim() || cell.colSpan > 1 || cell.querySelector('a, button')) { return; }
    // Over the whole head, beside its words: heads that are repeated on paper leave out what stands inside of buttons.
    var button = element('button', { type: 'button', className: 'sort' }, cell);
    button.setAttribute('aria-label', 'Sort by ' + cell.textContent.trim());
    button.addEventListener('click', function () {
      var next = { ascending: 'descending', descending: null }[cell.getAttribute('aria-sort')];
      if (next === undefined) { next = 'ascending'; }
      Array.from(cell.parentNode.cells).forEach(function (other) { other.removeAttribute('aria-sort'); });
      if (next) { cell.setAttribute('aria-sort', next); }
      sort({ ascending: 1, descending: -1 }[next] || 0);
    });
  }

  function pager(table, body) {
    var bar = document.createElement('div');
    bar.className = 'pager';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', 'Pages of the table');
    var back = element('button', { type: 'button', textContent: 'Previous' }, bar);
    var where = element('span', {}, bar);
    where.setAttribute('aria-live', 'polite');
    var on = element('button', { type: 'button', textContent: 'Next' }, bar);
    var whole = element('button', { type: 'button', textContent: 'Show all' }, bar);
    var start = 0, size = PAGE;

    function show(first) {
      var count = body.rows.length;
      start = Math.min(Math.max(0, first), Math.max(0, count - 1));
      Array.from(body.rows).forEach(function (row, i) { row.classList.toggle('elsewhere', i < start || i >= start + size); });
      where.textContent = 'Rows ' + (start + 1) + '–' + Math.min(start + size, count) + ' of ' + count;
      back.disabled = start === 0;
      on.disabled = start + size >= count;
    }

    back.addEventListener('click', function () { show(start - size); });
    on.addEventListener('click', function () { show(start + size); });
    whole.addEventListener('click', function () {
      size = size === PAGE ? Infinity : PAGE;
      whole.textContent = size === PAGE ? 'Show all' : 'Show pages';
      show(0);
    });
    (table.closest('.scroll') || table).after(bar);
    return { show: show };
  }

  // ---- which --------------------------------------------------------------------------------------------------------

  function isOutermost(table) { return !table.parentElement.closest('table'); }

  Array.from(document.querySelectorAll('.output .html table')).filter(isOutermost).forEach(enhance);
  // Tables under charts are made ready when they are opened: there may be hundreds.
  document.addEventListener('toggle', function (event) {
    if (event.target.matches('details.data') && event.target.open) { Array.from(event.target.querySelectorAll('table')).forEach(enhance); }
  }, true);
})();
