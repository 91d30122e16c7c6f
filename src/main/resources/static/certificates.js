// Checks the signature of a certificate in the browser: beside the page of a certificate, and in the page that runs from
// a disk. Nothing is fetched and nothing is sent. The same checklist as `comity verify`.
(() => {
  const TITLE = "Comity certificate 1\n";
  const SHEET = "Comity certificate sheet 1\n";
  const LABELS = ["number", "kind", "holder", "title", "minutes", "from", "until", "issued", "issuer", "purpose", "key"];
  const MOST = 4096;
  const utf8 = new TextEncoder();
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  const hex = (bytes) => [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, "0")).join("");
  const letters = (bytes) => btoa(String.fromCharCode(...bytes));
  const unlettered = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const refuse = () => { throw new SyntaxError("not a certificate"); };

  // Base 64 in its only spelling.
  function base64(text) {
    const bytes = unlettered(text);
    return letters(bytes) === text ? bytes : refuse();
  }

  function statement(values) {
    if (values.length !== LABELS.length) refuse();
    for (const value of values) {
      if (!value || value !== value.trim() || value !== value.normalize("NFC") || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) refuse();
    }
    if (!/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/.test(values[0]) || !/^[^\s+]+\+[0-9a-f]{8}$/.test(values[10])) refuse();
    return TITLE + LABELS.map((label, at) => label + " " + values[at] + "\n").join("");
  }

  // A note: the text, a blank line, one line with the signature. Gives what was signed, by which key, and the signature.
  function note(text) {
    const end = text.lastIndexOf("\n\n");
    const line = /^— (\S+) (\S+)\n$/.exec(text.slice(end + 2));
    if (end < 0 || !line) refuse();
    const bytes = base64(line[2]);
    if (bytes.length !== 68) refuse();
    return { text: text.slice(0, end + 1), key: line[1] + "+" + hex(bytes.slice(0, 4)), signature: bytes.slice(4) };
  }

  function ofText(text) {
    const signed = note(text);
    const lines = signed.text.split("\n");
    const values = LABELS.map((label, at) => {
      const line = lines[at + 1] || "";
      return line.startsWith(label + " ") ? line.slice(label.length + 1) : refuse();
    });
    if (statement(values) !== signed.text || values[10] !== signed.key) refuse();
    return { ...signed, values };
  }

  function ofCompact(compact) {
    const letters64 = compact.slice(2);
    const plain = letters64.replace(/-/g, "+").replace(/_/g, "/");
    const bytes = base64(plain + "=".repeat((4 - (plain.length % 4)) % 4));
    if (/[+/=]/.test(letters64) || bytes.length < 66 || bytes[bytes.length - 65] !== 10) refuse();
    const values = strict.decode(bytes.slice(0, -65)).split("\n");
    return { text: statement(values), key: values[10], signature: bytes.slice(-64), values };
  }

  function only(file, sought) {
    const find = (from) => {
      for (let at = file.indexOf(sought[0], from); at >= 0; at = file.indexOf(sought[0], at + 1)) {
        if (sought.every((one, i) => file[at + i] === one)) return at;
      }
      return -1;
    };
    const first = find(0);
    return first >= 0 && find(first + 1) < 0 ? first : refuse();
  }

  // So many lines from the one place where these bytes are.
  function lines(file, title, count) {
    const from = only(file, utf8.encode(title));
    let until = from;
    for (let left = count; left > 0 && until - from < MOST && until < file.length; until++) if (file[until] === 10) left--;
    return { from, until, text: strict.decode(file.slice(from, until)) };
  }

  async function sheetIsWhole(file, signed, keys) {
    const place = lines(file, SHEET, 7);
    const vouches = note(place.text);
    const said = /^number (\S{24})\nstatement ([0-9a-f]{64})\nsheet ([0-9a-f]{64})\nkey (\S+)\n$/.exec(vouches.text.slice(SHEET.length));
    const blank = file.slice();
    blank.fill(48, place.from, place.until);
    return !!said && said[1] === signed.values[0] && said[4] === vouches.key && (await good(vouches, keys))
      && said[2] === hex(await crypto.subtle.digest("SHA-256", utf8.encode(signed.text)))
      && said[3] === hex(await crypto.subtle.digest("SHA-256", blank));
  }

  const known = (signed, keys) => keys.find((key) => key.startsWith(signed.key + "+"));

  async function good(signed, keys) {
    const found = known(signed, keys);
    const raw = found ? unlettered(found.slice(signed.key.length + 1)).slice(1) : null;
    if (!raw || raw.length !== 32) return false;
    const key = await crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]);
    return crypto.subtle.verify({ name: "Ed25519" }, key, signed.signature, utf8.encode(signed.text));
  }

  async function ready() {
    try {
      return !!(await crypto.subtle.importKey("raw", new Uint8Array(32), { name: "Ed25519" }, false, ["verify"]));
    } catch (absent) {
      return false;
    }
  }

  // valid, altered, foreign (another key), unreadable, unsupported (this browser lacks Ed25519)
  async function verify(input, keys) {
    if (!globalThis.crypto?.subtle || !(await ready())) return { state: "unsupported" };
    try {
      let signed, whole = true;
      if (typeof input === "string") {
        const last = input.trim().split("#").pop();
        signed = last.startsWith("1.") && !last.includes("\n") ? ofCompact(last) : ofText(input);
      } else if (strict.decode(input.slice(0, 5).map((one) => one & 127)) === "%PDF-") {
        signed = ofText(lines(input, TITLE, LABELS.length + 3).text);
        whole = await sheetIsWhole(input, signed, keys);
      } else {
        return await verify(strict.decode(input), keys);
      }
      if (!known(signed, keys)) return { state: "foreign", values: signed.values };
      return { state: whole && (await good(signed, keys)) ? "valid" : "altered", values: signed.values };
    } catch (broken) {
      return { state: "unreadable" };
    }
  }

  globalThis.comityCertificates = { verify };
  if (typeof document === "undefined") return;

  const place = document.querySelector("[data-certificate-keys]");
  if (!place) return;
  const keysNow = () => (document.querySelector("#keys")?.value ?? place.dataset.certificateKeys)
    .split(/\s+/).filter((word) => /^[^\s#+]+\+[0-9a-f]{8}\+\S+$/.test(word));

  function tell(result) {
    for (const part of place.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== result.state;
    for (const part of place.querySelectorAll("[data-value]")) {
      const at = LABELS.indexOf(part.dataset.value);
      const value = result.values && result.state === "valid" ? result.values[at] : "";
      part.textContent = part.dataset.value === "title" ? value.slice(3) : value;
    }
    for (const part of place.querySelectorAll("[data-values]")) part.hidden = result.state !== "valid";
    for (const part of place.querySelectorAll("[data-demonstration]")) part.hidden = result.values?.[9] !== "demonstration";
    place.hidden = false;
  }

  if (place.dataset.number) {
    if (!location.hash.startsWith("#1.")) return;
    verify(location.hash, keysNow()).then((result) => tell(
      result.state === "valid" && result.values[0] !== place.dataset.number ? { state: "altered" } : result));
    return;
  }
  const answer = (input) => verify(input, keysNow()).then(tell);
  document.querySelector("#file").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) answer(new Uint8Array(await file.arrayBuffer()));
  });
  document.querySelector("#scanned").addEventListener("input", (event) => {
    if (event.target.value.trim()) answer(event.target.value);
  });
})();
