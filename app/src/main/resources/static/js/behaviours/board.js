// Cards of a board go to another lane by dragging; ⌥← and ⌥→ do the same for the card with the focus. The card moves at once, the
// server's answer brings the board as it then is, and for ten seconds the way back.
const board = () => document.querySelector('[data-board]');

function send(deal, version, to, from) {
  htmx.ajax('POST', `/deals/${deal}/column`, {
    target: '#board', select: '#board', swap: 'outerHTML', values: { to, version, filter: board().dataset.filter, view: board().dataset.view },
  }).then(() => {
    const card = document.querySelector(`[data-deal="${deal}"]`);
    sortable();
    if (card && from && card.closest('[data-lane]')?.dataset.lane === to) {
      offer(card, from);
    }
  });
}

function offer(card, from) {
  document.dispatchEvent(new CustomEvent('toast', { detail: { value: card.querySelector('.t').textContent } }));
  const toast = document.querySelector('#toasts .r-toast:last-child');
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.className = 'btn btn-s';
  undo.dataset.key = 'z';
  undo.textContent = board().dataset.undo;
  undo.addEventListener('click', () => {
    toast.remove();
    send(card.dataset.deal, card.dataset.version, from, null);
  });
  toast?.append(undo);
}

function sortable() {
  if (!window.Sortable) {
    return;
  }
  document.querySelectorAll('[data-lane]').forEach((lane) => {
    window.Sortable.create(lane, {
      group: 'deals', draggable: '.r-deal', sort: false, animation: 120, ghostClass: 'is-ghost', delay: 150, delayOnTouchOnly: true,
      onEnd: ({ item, from, to }) => {
        if (from !== to) {
          send(item.dataset.deal, item.dataset.version, to.dataset.lane, from.dataset.lane);
        }
      },
    });
  });
}

document.addEventListener('keydown', (event) => {
  const card = event.target.closest?.('.r-deal');
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!card || !event.altKey || !step) {
    return;
  }
  const lanes = [...document.querySelectorAll('[data-lane]')];
  const from = card.closest('[data-lane]');
  const to = lanes[lanes.indexOf(from) + step];
  if (to) {
    event.preventDefault();
    to.prepend(card);
    send(card.dataset.deal, card.dataset.version, to.dataset.lane, from.dataset.lane);
  }
});

addEventListener('load', sortable);
