// Single keys on the board, for whoever wants them: nothing here that a button or a link does not do. They can be switched
// off for this device (WCAG 2.1.4), and they rest while somebody types.
(() => {
  const OFF = "comity.keys.off";
  const box = document.querySelector("[data-keys]");
  const dialog = document.getElementById("keys");
  const on = box.querySelector("[data-keys-on]");
  box.hidden = false;
  const remembered = () => { try { return localStorage.getItem(OFF) !== "yes"; } catch (closed) { return true; } };
  on.checked = remembered();
  on.addEventListener("change", () => {
    try { if (on.checked) localStorage.removeItem(OFF); else localStorage.setItem(OFF, "yes"); } catch (closed) { /* for this page alone */ }
  });
  const show = () => { if (!dialog.open) dialog.showModal(); };
  box.querySelector("[data-show-keys]").addEventListener("click", show);

  const lines = [...document.querySelectorAll("[data-line]")];
  const current = () => lines.findIndex((line) => line.contains(document.activeElement));
  const go = (place) => lines[place]?.querySelector("a").focus();
  const keys = {
    j: () => go(current() + 1),
    k: () => go(current() < 0 ? 0 : current() - 1),
    x: () => lines[current()]?.querySelector("input[type=checkbox]").click(),
    a: () => lines[current()]?.querySelector("[data-take]")?.click(),
    "/": () => document.getElementById("words").focus(),
    "?": show,
  };
  const types = (place) => place.matches("input:not([type=checkbox], [type=radio]), textarea, select") || place.isContentEditable;
  document.addEventListener("keydown", (press) => {
    const key = Object.hasOwn(keys, press.key) ? keys[press.key] : null;
    if (!key || !on.checked || dialog.open || press.ctrlKey || press.metaKey || press.altKey || types(press.target)) return;
    press.preventDefault();
    key();
  });
})();
