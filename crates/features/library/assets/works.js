// A file that is too big is refused here, before it is sent: half a gigabyte on a phone costs its owner money.
for (const form of document.querySelectorAll('form[data-most]')) {
  const input = form.querySelector('input[type=file]');
  const fault = Object.assign(document.createElement('p'), { className: 'fault', id: `${input.id}-size`, hidden: true });
  fault.setAttribute('role', 'alert');
  input.after(fault);
  const check = () => {
    const isTooBig = [...input.files].some((file) => file.size > Number(form.dataset.most));
    fault.textContent = isTooBig ? form.dataset.tooBig : '';
    fault.hidden = !isTooBig;
    input.setAttribute('aria-invalid', String(isTooBig));
    return !isTooBig;
  };
  input.addEventListener('change', check);
  form.addEventListener('submit', (event) => {
    if (!check()) event.preventDefault();
  });
}
