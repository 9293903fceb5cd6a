// Menus are details elements. One is open at a time; Esc, a click elsewhere and leaving with Tab close it.
const opened = () => document.querySelectorAll('details.dropdown[open]');

function closeOthers(kept) {
  opened().forEach((menu) => {
    if (!menu.contains(kept)) {
      menu.open = false;
    }
  });
}

// Near an edge of the window it opens to the other side.
function place(menu) {
  const box = menu.querySelector('.dropdown-menu');
  const edges = box?.getBoundingClientRect();
  if (edges && edges.right > innerWidth) {
    box.classList.add('dropdown-menu-end');
  }
  if (edges && edges.bottom > innerHeight && edges.top > edges.height) {
    menu.classList.add('is-up');
  }
}

document.addEventListener('toggle', (event) => {
  if (event.target.matches('details.dropdown') && event.target.open) {
    closeOthers(event.target);
    place(event.target);
  }
}, true);

document.addEventListener('click', (event) => closeOthers(event.target));

// A press on what takes no focus itself, such as a label, gives it to what is around the menu: that is not leaving it.
document.addEventListener('focusin', (event) => {
  if (![...opened()].some((menu) => event.target.contains(menu))) {
    closeOthers(event.target);
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }
  opened().forEach((menu) => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});
