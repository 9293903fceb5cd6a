// The drawer of notices has a page of its own, so that it opens without a script: <a href="/notices" data-drawer="notices" data-part="…">.
// With one, its part is fetched into the dialog of that id, and shown.
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-drawer]');
  const drawer = opener && document.getElementById(opener.dataset.drawer);
  if (!drawer || event.metaKey || event.ctrlKey) {
    return;
  }
  event.preventDefault();
  htmx.ajax('GET', opener.dataset.part, { target: drawer, swap: 'innerHTML' }).then(() => {
    drawer.querySelectorAll('[data-here]').forEach((field) => { field.value = location.pathname + location.search; });
    if (!drawer.open) {
      drawer.showModal();
    }
  });
});
