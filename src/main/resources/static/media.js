// The player's own buttons, and jumps from chapters and from what is said. Without this the browser's own controls play
// and every link leads to its second.
(() => {
  const player = document.querySelector(".player");
  const media = player && player.querySelector("video, audio");
  if (!media) return;
  const panel = player.querySelector("[data-player]");
  const spoken = player.querySelector(".spoken");
  const play = panel.querySelector("[data-do=play]");
  const captions = panel.querySelector("[data-do=captions]");
  const step = 10;
  panel.hidden = false;

  const jump = (second) => {
    const go = () => { media.currentTime = second; };
    if (media.readyState > 0) go(); else media.addEventListener("loadedmetadata", go, { once: true });
    media.play();
  };
  const move = (seconds) => { media.currentTime = Math.max(0, media.currentTime + seconds); };
  const toggle = () => { if (media.paused) media.play(); else media.pause(); };
  const chosen = new URLSearchParams(location.search).get("captions");
  const wanted = () => [chosen, document.documentElement.lang]
    .map((language) => [...media.textTracks].find((track) => track.language === language))
    .find((track) => track) || media.textTracks[0];

  // Beside a sound the browser shows no captions: they stand in a line of their own.
  const say = () => {
    if (!spoken) return;
    const track = [...media.textTracks].find((one) => one.mode !== "disabled");
    spoken.hidden = !track;
    spoken.lang = track ? track.language : "";
    const now = (cue) => cue.startTime <= media.currentTime && media.currentTime < cue.endTime;
    const cues = track ? [...(track.activeCues || [])].filter(now) : [];
    spoken.textContent = cues.map((cue) => cue.getCueAsHTML().textContent).join(" ");
  };
  const show = (on) => {
    for (const track of media.textTracks) track.mode = on && track === wanted() ? "showing" : "disabled";
    if (captions) captions.setAttribute("aria-pressed", on);
    say();
  };
  for (const track of media.textTracks) track.addEventListener("cuechange", say);
  media.addEventListener("timeupdate", say);

  const words = [play.textContent, play.dataset.other];
  media.addEventListener("play", () => { play.textContent = words[1]; });
  media.addEventListener("pause", () => { play.textContent = words[0]; });
  play.addEventListener("click", toggle);
  panel.querySelector("[data-do=back]").addEventListener("click", () => move(-step));
  panel.querySelector("[data-do=ahead]").addEventListener("click", () => move(step));
  panel.querySelector("[data-do=speed]").addEventListener("change", (event) => { media.playbackRate = event.target.value; });
  if (captions) captions.addEventListener("click", () => show(captions.getAttribute("aria-pressed") !== "true"));
  if (chosen) show(true);

  // Arrows move while one of our buttons has the focus; the browser's own controls keep their keys.
  panel.addEventListener("keydown", (event) => {
    if (event.target.matches("select") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowRight") move(step);
    else if (event.key === "ArrowLeft") move(-step);
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-t]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", link.href);
    jump(Number(link.dataset.t));
  });
})();
