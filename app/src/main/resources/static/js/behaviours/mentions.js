// In <textarea data-mentions="people" data-mention-name="with">, @ and a few letters offer people of the JSON list
// <script type="application/json" id="people">[{"id": "…", "name": "…"}]</script>. The chosen one is written into the text and
// ticked among the form's choices of that name.
let list;

function close(field) {
  list?.remove();
  list = undefined;
  field.removeAttribute('aria-activedescendant');
  field.setAttribute('aria-expanded', 'false');
}

const wordBefore = (field) => /(?:^|\s)@([\p{L}'-]*)$/u.exec(field.value.slice(0, field.selectionStart));

function candidates(field, typed) {
  const people = JSON.parse(document.getElementById(field.dataset.mentions).textContent);
  const start = typed.toLowerCase();
  return people.filter(({ name }) => name.toLowerCase().split(/\s+/).some((word) => word.startsWith(start))).slice(0, 6);
}

function choose(field, person) {
  const at = field.selectionStart;
  const from = at - wordBefore(field)[1].length - 1;
  field.setRangeText(`@${person.name} `, from, at, 'end');
  const name = field.dataset.mentionName;
  const box = field.form.querySelector(`[name="${name}"][value="${CSS.escape(person.id)}"]`);
  if (box) {
    box.checked = true;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }
  close(field);
  field.focus();
}

function mark(field, option) {
  list.querySelectorAll('[role=option]').forEach((each) => each.setAttribute('aria-selected', String(each === option)));
  field.setAttribute('aria-activedescendant', option.id);
}

function offer(field, people) {
  close(field);
  list = document.createElement('div');
  list.className = 'dropdown-menu show r-mentions';
  list.id = `${field.id}-people`;
  list.setAttribute('role', 'listbox');
  people.forEach((person, i) => {
    const option = document.createElement('div');
    option.className = 'dropdown-item';
    option.id = `${field.id}-person-${i}`;
    option.setAttribute('role', 'option');
    option.textContent = person.name;
    option.person = person;
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(field, person);
    });
    list.append(option);
  });
  field.after(list);
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'true');
  mark(field, list.firstElementChild);
}

document.addEventListener('input', (event) => {
  const field = event.target;
  if (field.matches('textarea[data-mentions]')) {
    const word = wordBefore(field);
    const people = word ? candidates(field, word[1]) : [];
    people.length > 0 ? offer(field, people) : close(field);
  }
});

document.addEventListener('keydown', (event) => {
  const field = event.target;
  if (!list || !field.matches('textarea[data-mentions]')) {
    return;
  }
  const now = list.querySelector('[aria-selected=true]');
  const next = { ArrowDown: now.nextElementSibling, ArrowUp: now.previousElementSibling }[event.key];
  if (['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
    event.preventDefault();
    event.stopPropagation();
  }
  if (next) {
    mark(field, next);
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    choose(field, now.person);
  } else if (event.key === 'Escape') {
    close(field);
  }
}, true);

document.addEventListener('focusout', (event) => {
  if (list && event.target.matches('textarea[data-mentions]')) {
    close(event.target);
  }
});
