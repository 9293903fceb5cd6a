// The time zone of this browser, for a form that begins with it.
document.querySelectorAll('input[data-zone]').forEach((field) => {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
});
