// A recording is large: one that is too large is refused here, before it costs anybody money, and whoever sends one sees how
// far it is. Without this script the form is sent as every form.
for (const form of document.querySelectorAll("form[data-most]")) {
  const input = form.querySelector("input[type=file]");
  const fault = Object.assign(document.createElement("p"), { className: "fault", id: `${input.id}-size`, hidden: true });
  fault.setAttribute("role", "alert");
  input.after(fault);
  const check = () => {
    const isTooBig = [...input.files].some((file) => file.size > Number(form.dataset.most));
    fault.textContent = isTooBig ? form.dataset.tooBig : "";
    fault.hidden = !isTooBig;
    input.setAttribute("aria-invalid", String(isTooBig));
    return !isTooBig;
  };
  input.addEventListener("change", check);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (check()) send(form);
  });
}

function send(form) {
  const shown = form.querySelector(".upload-progress");
  const [bar, words, button] = [shown.querySelector("progress"), shown.querySelector("output"), form.querySelector("button")];
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    bar.value = Math.floor((loaded / total) * 100);
    words.textContent = `${bar.value} %`;
  });
  request.addEventListener("load", () => {
    // The answer is a page: the one that the act leads to, or the form with what is wrong.
    history.replaceState(null, "", request.responseURL);
    document.open();
    document.write(request.responseText);
    document.close();
  });
  // The network broke off: the form is sent again when somebody presses the button again.
  request.addEventListener("error", () => { shown.hidden = true; button.disabled = false; });
  request.open("POST", form.action);
  shown.hidden = false;
  button.disabled = true;
  request.send(new FormData(form));
}
