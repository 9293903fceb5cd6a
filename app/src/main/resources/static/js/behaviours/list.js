// Rows of a list: picked with a click or X, up to there with the shift key, all of a page at once. A cell is edited in its place with a
// double click or E; Enter saves, Tab saves and goes on to the next one, Esc leaves it as it was.
const picks = () => [...document.querySelectorAll('[data-pick]')];
let last = null;
let next = null;

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

const leave = (form) => htmx.ajax('GET', form.dataset.cell, { target: form.closest('td') });

// Nothing is written, and nobody else's work in the way of it, when nothing was changed.
function isAsItWas(form) {
  const field = form.querySelector('.r-cell-edit');
  return !form.querySelector('.r-cell-note')
    && (field.options ? field.selectedOptions[0]?.defaultSelected : field.value === field.defaultValue);
}

document.addEventListener('click', (event) => {
  const pick = event.target.closest?.('[data-pick]');
  if (!pick) {
    return;
  }
  const all = picks();
  if (event.shiftKey && all.includes(last)) {
    const ends = [all.indexOf(last), all.indexOf(pick)].sort((one, other) => one - other);
    all.slice(ends[0], ends[1] + 1).forEach((each) => { each.checked = pick.checked; });
  }
  last = pick;
  count();
});

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
  // Not by the property: the rows' boxes belong to the form and are named "id".
  if (event.target.matches('#bulk')) {
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

document.addEventListener('submit', (event) => {
  if (event.target.matches('.r-cell-form') && isAsItWas(event.target)) {
    event.preventDefault();
    event.stopPropagation();
    leave(event.target);
  }
}, true);

document.addEventListener('htmx:afterSettle', (event) => {
  const field = event.target.querySelector?.('.r-cell-edit');
  field?.focus();
  if (!field && event.target.matches?.('td.is-edit')) {
    next?.querySelector('[data-edit]')?.click();
  }
  next = null;
});

// What the user has just written is what they have seen.
document.addEventListener('seen', (event) => {
  const { id, from, to } = event.detail;
  picks().filter((each) => each.value === `${id}:${from}`).forEach((each) => { each.value = `${id}:${to}`; });
});

document.addEventListener('keydown', (event) => {
  const form = event.target.closest?.('.r-cell-form');
  if (form && event.key === 'Escape') {
    event.stopPropagation();
    leave(form);
  } else if (form && event.key === 'Tab' && !form.querySelector('.r-cell-note')) {
    const cells = [...document.querySelectorAll('td.is-edit')];
    next = cells[cells.indexOf(form.closest('td')) + (event.shiftKey ? -1 : 1)];
    event.preventDefault();
    form.requestSubmit();
  }
});

count();
