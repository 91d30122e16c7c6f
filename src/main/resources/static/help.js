// Leaves a help page at once: by its button, or by pressing Shift three times. The page gives up its place in the history of this tab.
const way = document.querySelector(".leave");
let presses = [];
function leave(event) {
  event.preventDefault();
  document.body.hidden = true;
  document.title = "";
  location.replace(way.href);
}
way.addEventListener("click", leave);
addEventListener("keydown", (event) => {
  if (event.key !== "Shift") {
    presses = [];
  } else if (!event.repeat) {
    presses = presses.filter((moment) => event.timeStamp - moment < 5000).concat(event.timeStamp);
    if (presses.length === 3) leave(event);
  }
});
