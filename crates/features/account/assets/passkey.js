// Passkeys: asks the device for a key, or for its signature, and sends the answer with the page's own form. A page that
// offers passkeys hides the form until this script has found that the browser can.

const form = document.querySelector("form[data-passkey]");

// WebAuthn speaks bytes, JSON does not: what is binary travels as base64url.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

// What the server refused, in its own words.
class Refused extends Error {}

function say(sentence, words) {
  sentence.textContent = words ?? sentence.textContent;
  sentence.hidden = false;
}

function offer(form) {
  form.hidden = false;
  // After a refusal nothing happens by itself: the person chooses what to try next.
  const failed = form.querySelector("[data-failed]");
  let waiting = form.dataset.passkey === "get" && failed.hidden ? waitForChoice(form) : null;
  form.addEventListener("submit", async (event) => {
    if (form.elements.answer.value) return;
    event.preventDefault();
    waiting?.abort();
    waiting = null;
    failed.hidden = true;
    try {
      await complete(form);
    } catch (failure) {
      say(failed, failure instanceof Refused ? failure.message : failed.dataset.failed);
    }
  });
}

// Where the browser can, passkeys are offered in the list that drops from the field of the login.
function waitForChoice(form) {
  const patience = new AbortController();
  PublicKeyCredential.isConditionalMediationAvailable?.().then((can) => {
    if (can) complete(form, { mediation: "conditional", signal: patience.signal }).catch(() => {});
  });
  return patience;
}

// One ceremony from its challenge to the form on its way.
async function complete(form, how = {}) {
  const response = await fetch(form.dataset.challenge, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  const { fault, ceremony, options } = await response.json();
  if (fault) throw new Refused(fault);
  const publicKey = readable(options.publicKey);
  const credential = await navigator.credentials[form.dataset.passkey]({ publicKey, ...how });
  form.elements.ceremony.value = ceremony;
  form.elements.answer.value = JSON.stringify(sendable(credential));
  form.requestSubmit();
}

function readable(options) {
  const withBytes = (credential) => ({ ...credential, id: bytes(credential.id) });
  return {
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...(options.excludeCredentials && { excludeCredentials: options.excludeCredentials.map(withBytes) }),
    ...(options.allowCredentials && { allowCredentials: options.allowCredentials.map(withBytes) }),
  };
}

function sendable({ id, rawId, type, response }) {
  const parts = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];
  const present = parts.filter((part) => response[part]).map((part) => [part, text(response[part])]);
  return { id, rawId: text(rawId), type, extensions: {}, response: Object.fromEntries(present) };
}

if (form && globalThis.PublicKeyCredential) offer(form);
else if (form?.dataset.passkey === "create") say(document.querySelector("[data-unsupported]"));
