// Lists whose items are dragged: the place where one is dropped is sent like a form. Their menus do the same without a script.
const place = (item, list) => {
  const meta = document.querySelector('meta[name=csrf]');
  const next = item.nextElementSibling?.dataset.id ?? '';
  return fetch(`${list.dataset.path}/${item.dataset.id}/place`, {
    method: 'POST',
    headers: { [meta.dataset.header]: meta.content, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ section: list.dataset.section, before: next }),
    redirect: 'manual',
  });
};

document.querySelectorAll('[data-sortable]').forEach((list) => {
  list.classList.add('is-sortable');
  Sortable.create(list, {
    group: list.dataset.sortable,
    handle: '[data-handle]',
    ghostClass: 'is-ghost',
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
    onEnd: ({ item, to }) => place(item, to).finally(() => location.reload()),
  });
});
