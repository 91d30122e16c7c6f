// Tells the node once by which clock a visitor's browser lives, so that pages show it beside the event's own. The form
// does the same without this.
(() => {
  const form = document.querySelector("form[data-clock=unknown]");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!form || !zone || sessionStorage.getItem("comity-clock")) return;
  const choice = form.querySelector("select");
  if (![...choice.options].some((option) => option.value === zone) || zone === "UTC") return;
  sessionStorage.setItem("comity-clock", zone);
  choice.value = zone;
  fetch(form.action + "?" + new URLSearchParams(new FormData(form)), { redirect: "manual" }).then(() => location.reload());
})();
