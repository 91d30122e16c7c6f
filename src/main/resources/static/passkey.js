// Passkey ceremonies (WebAuthn Level 3). Everything else on these pages works without scripts; a passkey cannot.
"use strict";
(() => {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
  const fromBase64Url = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const toBase64Url = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const say = (text) => { document.querySelector("[data-passkey-error]").textContent = text; };

  const post = async (address, body) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", [meta("csrf-header")]: meta("csrf-token") },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw Object.assign(new Error(`${address} answered ${answer.status}`), { status: answer.status });
    return answer.json();
  };
  const described = (credentials) => (credentials || []).map((c) => ({ ...c, id: fromBase64Url(c.id) }));

  const signIn = async (next) => {
    const options = await post("/webauthn/authenticate/options");
    const credential = await navigator.credentials.get({
      publicKey: { ...options, challenge: fromBase64Url(options.challenge), allowCredentials: described(options.allowCredentials) },
    });
    const response = credential.response;
    await post("/login/webauthn", {
      id: credential.id,
      rawId: toBase64Url(credential.rawId),
      response: {
        authenticatorData: toBase64Url(response.authenticatorData),
        clientDataJSON: toBase64Url(response.clientDataJSON),
        signature: toBase64Url(response.signature),
        userHandle: response.userHandle ? toBase64Url(response.userHandle) : undefined,
      },
      credType: credential.type,
      clientExtensionResults: credential.getClientExtensionResults(),
      authenticatorAttachment: credential.authenticatorAttachment,
    });
    window.location.assign(next);
  };

  const add = async (label) => {
    const options = await post("/webauthn/register/options");
    const credential = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: fromBase64Url(options.challenge),
        user: { ...options.user, id: fromBase64Url(options.user.id) },
        excludeCredentials: described(options.excludeCredentials),
      },
    });
    const response = credential.response;
    await post("/webauthn/register", {
      publicKey: {
        credential: {
          id: credential.id,
          rawId: toBase64Url(credential.rawId),
          response: {
            attestationObject: toBase64Url(response.attestationObject),
            clientDataJSON: toBase64Url(response.clientDataJSON),
            transports: response.getTransports ? response.getTransports() : [],
          },
          type: credential.type,
          clientExtensionResults: credential.getClientExtensionResults(),
          authenticatorAttachment: credential.authenticatorAttachment,
        },
        label,
      },
    });
    window.location.reload();
  };

  // A fresh touch: the challenge is made of what this page shows, so the key signs exactly that.
  const touch = async (button) => {
    const { challenge, party, credentials } = button.dataset;
    const credential = await navigator.credentials.get({
      publicKey: {
        challenge: fromBase64Url(challenge),
        rpId: party,
        userVerification: "required",
        allowCredentials: credentials.split(" ").map((id) => ({ type: "public-key", id: fromBase64Url(id) })),
      },
    });
    const fields = button.form.elements;
    fields["touch-credential"].value = credential.id;
    fields["touch-authenticator"].value = toBase64Url(credential.response.authenticatorData);
    fields["touch-client"].value = toBase64Url(credential.response.clientDataJSON);
    fields["touch-signature"].value = toBase64Url(credential.response.signature);
    button.form.submit();
  };

  for (const part of document.querySelectorAll(".js-only")) part.hidden = false;
  for (const button of document.querySelectorAll('[data-passkey="sign-in"]')) {
    button.addEventListener("click", () => signIn(button.dataset.next).catch(() => say(button.dataset.refused)));
  }
  for (const button of document.querySelectorAll('[data-passkey="touch"]')) {
    button.addEventListener("click", () => touch(button).catch(() => say(button.dataset.refused)));
  }
  for (const form of document.querySelectorAll('[data-passkey="add"]')) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const reasons = { 409: form.dataset.unattested, 422: form.dataset.misnamed };
      add(form.elements.label.value).catch((refusal) => say(reasons[refusal.status] || form.dataset.refused));
    });
  }
})();
