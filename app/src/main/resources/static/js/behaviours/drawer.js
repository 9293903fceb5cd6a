// The drawer of notices has a page of its own, so that it opens without a script: <a href="/notices" data-drawer="notices" data-part="…">.
// With one, its part is fetched into the dialog of that id, and shown; when that takes a while, a skeleton is shown first.
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-drawer]');
  const drawer = opener && document.getElementById(opener.dataset.drawer);
  if (!drawer || event.metaKey || event.ctrlKey) {
    return;
  }
  event.preventDefault();
  const show = () => drawer.open || drawer.showModal();
  const waiting = setTimeout(() => {
    const skeleton = document.getElementById('loading');
    drawer.replaceChildren(skeleton.content.cloneNode(true));
    show();
  }, 300);
  htmx.ajax('GET', opener.dataset.part, { target: drawer, swap: 'innerHTML' }).then(() => {
    drawer.querySelectorAll('[data-here]').forEach((field) => { field.value = location.pathname + location.search; });
    show();
  }).finally(() => clearTimeout(waiting));
});
