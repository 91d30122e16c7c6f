// Brings files in pieces that go on where they were cut: each is digested first, announced, sent from where the node says
// it ends, and closed. After a reload the same file, chosen again, is known by name, size and digest. Without this the
// form sends the files whole.
(() => {
  const form = document.querySelector("form[data-evidence]");
  if (!form || !window.Worker) return;
  const longestWait = 30_000;
  const words = form.dataset;
  const section = form.parentElement;
  const list = section.querySelector("[data-arriving]");
  const row = section.querySelector("[data-row]");
  const said = section.querySelector("[data-said]");
  const token = form.querySelector("[name=_csrf]").value;
  const unit = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  const queue = [];
  let running = false;

  form.querySelector("[data-plain]").hidden = true;
  form.querySelector("[data-scripted]").hidden = false;

  class Refused extends Error {}

  const megabytes = (bytes) => unit.format(bytes / (1 << 20));
  const isolated = (name) => "\u2068" + name.replace(/[\u202A-\u202E\u2066-\u2069\p{Cc}]/gu, "\uFFFD") + "\u2069";

  const shown = (file) => {
    const item = row.content.firstElementChild.cloneNode(true);
    const bar = item.querySelector("progress");
    const state = item.querySelector("[data-state]");
    const button = item.querySelector("[data-pause-button]");
    const upload = { file, item, paused: false, stop: new AbortController(), go: () => {} };
    item.querySelector("[data-name]").textContent = isolated(file.name);
    bar.setAttribute("aria-label", isolated(file.name));
    upload.say = (text, done) => {
      state.textContent = done === undefined ? text : `${text} · ${megabytes(done)} / ${megabytes(file.size)}`;
      if (done !== undefined) bar.value = file.size === 0 ? 1 : done / file.size;
    };
    // Read out when it ends, not at every piece.
    upload.end = (text) => { upload.say(text); button.hidden = true; said.textContent = `${isolated(file.name)}: ${text}`; };
    button.textContent = words.pause;
    button.addEventListener("click", () => {
      upload.paused = !upload.paused;
      button.textContent = upload.paused ? words.resume : words.pause;
      if (upload.paused) upload.stop.abort(); else { upload.stop = new AbortController(); upload.go(); }
    });
    upload.say(words.waiting);
    list.append(item);
    list.hidden = false;
    return upload;
  };

  const digested = (upload) => new Promise((resolve, reject) => {
    const worker = new Worker(words.digester);
    worker.onmessage = ({ data }) => {
      if (data.done !== undefined) { upload.say(words.hashing, data.done); return; }
      worker.terminate();
      if (data.sha256) resolve(data.sha256); else reject(new Refused(words.gone));
    };
    worker.onerror = () => { worker.terminate(); reject(new Refused(words.gone)); };
    worker.postMessage({ file: upload.file });
  });

  // As the program prints them; of several for one name none counts.
  const declared = (name) => {
    const found = new Set();
    for (const line of form.elements.digests.value.split(/\r?\n/)) {
      const match = /^([0-9a-fA-F]{64}) [ *](?:.*[\\/])?([^\\/]+)$/.exec(line.trim());
      if (match && match[2] === name) found.add(match[1].toLowerCase());
    }
    return found.size === 1 ? [...found][0] : null;
  };

  const resumed = (upload) => new Promise((resolve) => { upload.go = resolve; });
  const slept = (millis) => new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    window.addEventListener("online", () => { clearTimeout(timer); resolve(); }, { once: true });
  });

  const refusal = async (answer) => {
    const problem = await answer.json().catch(() => ({}));
    return new Refused(problem.detail || problem.title || words.gone);
  };

  // What may be better in a moment: no answer, too much at once, another part arriving, the node starting anew.
  // A full disk is not: somebody has to make room.
  const passing = (answer) => [408, 423, 425, 429].includes(answer.status) || (answer.status >= 500 && answer.status !== 507);

  // Calls until it is answered: pauses where the reader pauses, waits longer each time it fails.
  const call = async (upload, method, path, body, headers = {}) => {
    for (let wait = 1_000; ; wait = Math.min(longestWait, wait * 2)) {
      while (upload.paused) { upload.say(words.paused); await resumed(upload); }
      let after = wait;
      try {
        const answer = await fetch(words.evidence + path, {
          method, body, headers: { "X-CSRF-TOKEN": token, Accept: "application/json, application/problem+json", ...headers }, signal: upload.stop.signal });
        if (!passing(answer)) return answer;
        after = Math.max(wait, 1_000 * (Number(answer.headers.get("Retry-After")) || 0));
      } catch (failed) {
        if (upload.paused) return null;
      }
      if (method === "PATCH") return null;
      upload.say(words.again);
      await slept(after);
    }
  };

  const offset = async (upload, path) => {
    for (;;) {
      const answer = await call(upload, "HEAD", path);
      if (answer && answer.ok) return Number(answer.headers.get("Upload-Offset"));
      if (answer) throw new Refused(words.gone);
    }
  };

  const sent = async (upload, path, from) => {
    const { file } = upload;
    let wait = 1_000;
    for (let at = from; at < file.size;) {
      upload.say(words.sending, at);
      const answer = await call(upload, "PATCH", path, file.slice(at, at + Number(words.piece)),
        { "Upload-Offset": String(at), "Content-Type": "application/offset+octet-stream" });
      if (answer && answer.ok) { at = Number(answer.headers.get("Upload-Offset")); wait = 1_000; continue; }
      if (answer && !(answer.status === 409 && answer.headers.has("Upload-Offset"))) throw await refusal(answer);
      if (!answer && !upload.paused) { upload.say(words.again); await slept(wait); wait = Math.min(longestWait, wait * 2); }
      at = await offset(upload, path);
    }
    upload.say(words.closing, file.size);
  };

  const brought = async (upload) => {
    const { file } = upload;
    const sha256 = await digested(upload);
    const given = declared(file.name);
    if (given && given !== sha256) throw new Refused(words.differs);
    let answer = null;
    while (!answer) {
      answer = await call(upload, "POST", "", JSON.stringify({ name: file.name, size: file.size, sha256, mediaType: file.type || null }),
        { "Content-Type": "application/json" });
    }
    if (!answer.ok) throw await refusal(answer);
    const known = await answer.json();
    const path = "/" + known.id;
    if (known.state === "ARRIVED") return;
    await sent(upload, path, known.arrived);
    answer = null;
    while (!answer) answer = await call(upload, "POST", path + "/finish");
    if (!answer.ok) throw await refusal(answer);
  };

  const listedAnew = async () => {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer || !answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("evidence-files");
    if (fresh) document.getElementById("evidence-files").replaceWith(fresh);
  };

  const run = async () => {
    if (running) return;
    running = true;
    for (let upload = queue.shift(); upload; upload = queue.shift()) {
      try {
        await brought(upload);
        upload.say("", upload.file.size);
        upload.end(words.arrived);
      } catch (failed) {
        upload.end(failed instanceof Refused ? failed.message : words.gone);
      }
      if (queue.length === 0) await listedAnew();
    }
    running = false;
  };

  window.addEventListener("beforeunload", (event) => { if (running) event.preventDefault(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const file of form.elements.file.files) queue.push(shown(file));
    form.elements.file.value = "";
    run();
  });
})();
