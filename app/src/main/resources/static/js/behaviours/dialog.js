// A dialog has an address of its own, so that it opens without a script: <a href="/…/ending" data-dialog="end-dialog">.
// With one it opens where we are. Closing is the browser's: buttons with formmethod="dialog".
function open(dialog) {
  if (dialog.open) {
    dialog.close();
  }
  dialog.showModal();
}

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-dialog]');
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog) {
    event.preventDefault();
    opener.closest('details')?.removeAttribute('open');
    open(dialog);
  } else if (event.target.tagName === 'DIALOG' && event.target.open) {
    event.target.close();
  }
});

// One that the server sent open becomes a real one: it takes the focus and Esc closes it.
document.querySelectorAll('dialog[open]').forEach(open);
document.addEventListener('htmx:load', (event) => {
  if (event.target.matches('dialog[open]')) {
    open(event.target);
  }
});
