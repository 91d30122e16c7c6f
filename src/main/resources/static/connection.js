// Fetches a small file of this node and says what the connection is good for. No camera and no microphone is asked for.
(() => {
  const test = document.querySelector("[data-connection]");
  for (const part of test.querySelectorAll(".js-only")) part.hidden = false;
  const result = test.querySelector("[data-result]");
  test.querySelector("button").addEventListener("click", async () => {
    result.textContent = "…";
    try {
      const begun = performance.now();
      const answer = await fetch(test.dataset.connection + "?" + Math.random(), { cache: "no-store" });
      const bytes = (await answer.arrayBuffer()).byteLength;
      const megabits = (bytes * 8) / 1000 / (performance.now() - begun);
      const level = megabits > 4 ? "high" : megabits > 1 ? "middle" : "low";
      result.textContent = result.dataset[answer.ok ? level : "failed"];
    } catch (broken) {
      result.textContent = result.dataset.failed;
    }
  });
})();
