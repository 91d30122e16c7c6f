// The frame around a package: opens its units, one at a time, and keeps what they say. What could not be kept is kept
// in memory and sent again until it is; whoever learns is told meanwhile.
"use strict";

(function () {
  const LATER = 15000;
  const AGAIN_FIRST = 1000;
  const AGAIN_LONGEST = 30000;
  // What a browser still sends for a page that goes.
  const ALIVE = 60000;

  const words = document.body.dataset;
  const frame = document.querySelector("iframe");
  const status = document.querySelector("[role=status]");
  let keeping = null;

  function say(text, wrong) {
    status.textContent = text;
    status.toggleAttribute("data-wrong", wrong);
  }

  async function showStates() {
    const answer = await fetch("status");
    if (!answer.ok) {
      return;
    }
    const units = (await answer.json()).units;
    document.querySelectorAll("[data-unit]").forEach((button) => {
      const state = (units[button.dataset.unit] || "NEW").toLowerCase();
      button.querySelector("[data-state]").textContent = words["state" + state[0].toUpperCase() + state.slice(1)];
    });
  }

  // Sends what one opening of a unit says: always everything, so that only the newest must arrive.
  class Keeping {
    constructor(unit, session) {
      this.address = "units/" + unit + "/progress";
      this.session = session;
      this.sequence = 0;
      this.waiting = null;
      this.sending = false;
      this.again = AGAIN_FIRST;
      this.timer = 0;
    }

    save(elements, ended, now) {
      this.sequence += 1;
      this.waiting = JSON.stringify({ session: this.session, sequence: this.sequence, elements, ended });
      this.ended = ended;
      if (now) {
        this.send();
      } else if (this.timer === 0) {
        this.timer = setTimeout(() => this.send(), LATER);
      }
    }

    post(body) {
      const keepalive = body.length < ALIVE;
      return fetch(this.address, { method: "POST", headers: { "Content-Type": "application/json" }, body, keepalive });
    }

    async send() {
      clearTimeout(this.timer);
      this.timer = 0;
      if (this.sending || this.waiting === null) {
        return;
      }
      const body = this.waiting;
      this.sending = true;
      let kept = "no";
      try {
        const answer = await this.post(body);
        kept = answer.ok ? "yes" : answer.status === 404 || answer.status === 409 ? "over" : "no";
      } catch (unreachable) {
        kept = "no";
      }
      this.sending = false;
      this.sent(body, kept);
    }

    sent(body, kept) {
      if (kept === "no") {
        say(words.unsaved, true);
        this.timer = setTimeout(() => this.send(), this.again);
        this.again = Math.min(this.again * 2, AGAIN_LONGEST);
        return;
      }
      this.again = AGAIN_FIRST;
      if (kept === "over") {
        this.waiting = null;
        say(words.over, true);
      } else if (this.waiting === body) {
        this.waiting = null;
        say(this.ended ? words.ended : words.saved, false);
        showStates();
      } else {
        this.send();
      }
    }

    // The page goes: what waits is sent at once, whatever becomes of the answer.
    leave() {
      if (this.waiting !== null) {
        this.post(this.waiting).catch(() => undefined);
      }
    }
  }

  function runtime(unit, opened) {
    delete window.API;
    delete window.API_1484_11;
    if (opened.kind !== "SCO") {
      keeping = null;
      return;
    }
    const kept = new Keeping(unit, opened.session);
    const save = (elements, ended, now) => kept.save(elements, ended, now);
    keeping = kept;
    if (opened.standard === "SCORM_12") {
      window.API = Scorm.api12(opened, save);
    } else {
      window.API_1484_11 = Scorm.api2004(opened, save);
    }
  }

  // The unit before is let go first, so that it can still say that it is over.
  function emptied() {
    return new Promise((resolve) => {
      if (frame.getAttribute("src") === "about:blank") {
        resolve();
        return;
      }
      frame.addEventListener("load", resolve, { once: true });
      frame.src = "about:blank";
    });
  }

  async function open(unit) {
    await emptied();
    say("", false);
    document.querySelectorAll("[data-unit]").forEach((button) => {
      if (button.dataset.unit === unit) {
        button.setAttribute("aria-current", "true");
      } else {
        button.removeAttribute("aria-current");
      }
    });
    try {
      const answer = await fetch("units/" + unit, { method: "POST" });
      if (!answer.ok) {
        say(answer.status === 404 ? words.over : words.failed, true);
        return;
      }
      const opened = await answer.json();
      runtime(unit, opened);
      frame.src = opened.address;
      showStates();
    } catch (unreachable) {
      say(words.failed, true);
    }
  }

  frame.addEventListener("load", () => {
    // A unit of cmi5 leads to the page of its end by itself.
    if (frame.contentWindow.location.pathname.endsWith("/closed")) {
      showStates();
    }
  });
  document.querySelectorAll("[data-unit]").forEach((button) => {
    button.addEventListener("click", () => open(button.dataset.unit));
  });
  window.addEventListener("pagehide", () => {
    if (keeping !== null) {
      keeping.leave();
    }
  });
  open(words.first);
})();
