// Rows of a list: picked with a click or X, all of a page at once; a cell is edited in its place with a double click or E, and left
// as it was with Esc.
const picks = () => [...document.querySelectorAll('[data-pick]')];

function count() {
  const all = picks();
  const picked = all.filter((each) => each.checked);
  all.forEach((each) => each.closest('tr').classList.toggle('is-picked', each.checked));
  document.querySelectorAll('.r-bulk [data-count]').forEach((place) => { place.textContent = picked.length; });
  document.querySelectorAll('[data-pick-all]').forEach((box) => {
    box.checked = picked.length > 0 && picked.length === all.length;
    box.indeterminate = picked.length > 0 && picked.length < all.length;
  });
}

document.addEventListener('change', (event) => {
  if (event.target.matches('[data-pick-all]')) {
    picks().forEach((each) => { each.checked = event.target.checked; });
  }
  if (event.target.matches('[data-pick], [data-pick-all]')) {
    count();
  }
  if (event.target.matches('select.r-cell-edit')) {
    event.target.form.requestSubmit();
  }
});

document.addEventListener('reset', (event) => {
  if (event.target.id === 'bulk') {
    setTimeout(count);
  }
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-edit]');
  if (button) {
    const address = [button.closest('table').dataset.cells, button.closest('tr').dataset.id, button.dataset.edit].join('/');
    htmx.ajax('GET', address, { target: button.closest('td') });
  }
});

document.addEventListener('dblclick', (event) => {
  event.target.closest('td.is-edit')?.querySelector('[data-edit]')?.click();
});

document.addEventListener('htmx:afterSettle', (event) => {
  event.target.querySelector?.('.r-cell-edit')?.focus();
});

document.addEventListener('keydown', (event) => {
  const form = event.target.closest?.('.r-cell-form');
  if (form && event.key === 'Escape') {
    event.stopPropagation();
    htmx.ajax('GET', form.dataset.cell, { target: form.closest('td') });
  }
  const row = document.querySelector('.r-table tr.is-cursor');
  const typing = event.target.matches('input:not([type=checkbox]), textarea, select');
  if (!row || typing || event.metaKey || event.ctrlKey || event.altKey || document.body.dataset.keys !== 'true') {
    return;
  }
  if (event.key === 'x') {
    row.querySelector('[data-pick]')?.click();
  } else if (event.key === 'e') {
    row.querySelector('[data-edit]')?.click();
  }
});

count();
