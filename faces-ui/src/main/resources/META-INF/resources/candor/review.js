// The player: words light up as they are said, quotes and times lead to their second, news refreshes what changed.
import { listen } from "./keys.js";

const SPEED = "candor.speed";
const invitation = document.getElementById("review")?.dataset.invitation;

function videoOf(element) {
  return element?.closest("[data-player]")?.querySelector("video, audio") ?? null;
}

/** Plays from a moment; a recording that has not been opened yet says when it can be sought. */
function playFrom(video, millis) {
  const seek = () => {
    video.currentTime = millis / 1000;
    video.play().catch(() => {
      // The browser wants a click on the recording itself; the moment is set all the same.
    });
  };
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) {
    seek();
  } else {
    video.addEventListener("loadedmetadata", seek, { once: true });
    video.load();
  }
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const jump = target?.closest("[data-jump]");
  if (jump) {
    const player = document.getElementById(jump.dataset.jump);
    const video = player?.querySelector("video, audio");
    if (video) {
      playFrom(video, Number(jump.dataset.at));
      if (!player.contains(jump)) {
        player.scrollIntoView({ block: "center" });
      }
    }
    return;
  }
  const word = target?.closest(".word");
  const video = videoOf(word);
  if (video) {
    playFrom(video, Number(word.dataset.start));
  }
});

/** The last word that has begun; a binary search, because a long answer has thousands. */
function wordAt(words, millis) {
  let low = 0;
  let high = words.length - 1;
  let found = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (Number(words[middle].dataset.start) <= millis) {
      found = words[middle];
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

function follow(video) {
  const player = video.closest("[data-player]");
  const text = player?.querySelector(".transcript");
  if (!text) {
    return;
  }
  const current = wordAt(text.querySelectorAll(".word"), video.currentTime * 1000);
  const marked = text.querySelector(".word.now");
  if (current === marked) {
    return;
  }
  marked?.classList.remove("now");
  text.querySelector(".line.now")?.classList.remove("now");
  if (current) {
    const line = current.closest(".line");
    current.classList.add("now");
    line.classList.add("now");
    const top = line.offsetTop - text.offsetTop;
    if (top < text.scrollTop || top + line.offsetHeight > text.scrollTop + text.clientHeight) {
      text.scrollTop = top - text.clientHeight / 3;
    }
  }
}

// Media events do not bubble; capturing finds those of players that arrive later too.
for (const name of ["timeupdate", "seeked"]) {
  document.addEventListener(name, (event) => event.target instanceof HTMLMediaElement && follow(event.target), true);
}

// One answer at a time.
document.addEventListener(
  "play",
  (event) => {
    document.querySelectorAll("[data-player] video, [data-player] audio").forEach((video) => video !== event.target && video.pause());
  },
  true,
);

function remembered() {
  try {
    return localStorage.getItem(SPEED);
  } catch {
    return null;
  }
}

function setSpeed(select, speed) {
  select.value = speed;
  const video = videoOf(select);
  video.defaultPlaybackRate = Number(speed);
  video.playbackRate = Number(speed);
}

document.addEventListener("change", (event) => {
  const select = event.target instanceof HTMLSelectElement && "speed" in event.target.dataset ? event.target : null;
  if (select) {
    document.querySelectorAll("[data-speed]").forEach((other) => setSpeed(other, select.value));
    try {
      localStorage.setItem(SPEED, select.value);
    } catch {
      // It lasts for this page only.
    }
  }
});

function prepare() {
  const speed = remembered();
  document.querySelectorAll("[data-speed]:not([data-ready])").forEach((select) => {
    select.dataset.ready = "yes";
    if (speed && [...select.options].some((option) => option.value === speed)) {
      setSpeed(select, speed);
    }
  });
}

const answers = () => [...document.querySelectorAll(".answer")];
let here = 0;

/** Brings a question into view; the keyboard goes on from there. */
function goTo(index) {
  const all = answers();
  here = Math.max(0, Math.min(all.length - 1, index));
  const title = all[here]?.querySelector("h2");
  if (title) {
    title.focus({ preventScroll: true });
    all[here].scrollIntoView({ block: "start" });
  }
}

/** The answer that plays, else the one that the keyboard is at. */
function current() {
  const media = [...document.querySelectorAll("[data-player] video, [data-player] audio")];
  return media.find((one) => !one.paused) ?? answers()[here]?.querySelector("video, audio") ?? media[0];
}

function play() {
  const media = current();
  if (media?.paused) {
    media.play().catch(() => {
      // The browser wants a click on the recording itself.
    });
  } else {
    media?.pause();
  }
}

function faster(step) {
  const select = document.querySelector("[data-speed]");
  const to = select?.options[select.selectedIndex + step];
  if (to) {
    select.value = to.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

const keys = {
  n: () => document.querySelector("[data-key='n']")?.click(),
  p: () => document.querySelector("[data-key='p']")?.click(),
  j: () => goTo(here + 1),
  k: () => goTo(here - 1),
  l: play,
  "+": () => faster(1),
  "-": () => faster(-1),
  d: () => document.querySelector(".review-side input[type='radio']")?.focus(),
  "?": () => document.getElementById("keys-dialog")?.showModal(),
  ...Object.fromEntries([...Array(9).keys()].map((index) => [String(index + 1), () => goTo(index)])),
};
// Only where a reader can switch them off.
if (document.querySelector("[data-keys-on]")) {
  listen(keys);
}

prepare();
new MutationObserver(prepare).observe(document.getElementById("review"), { childList: true, subtree: true });

// News come in bursts, and a burst is one look. After a lost connection something may have been missed.
let pending = 0;
let opened = false;

function refreshSoon() {
  clearTimeout(pending);
  pending = setTimeout(() => window.refreshReview?.(), 400);
}

document.addEventListener("candor:live", (event) => {
  if (event.detail === invitation) {
    refreshSoon();
  }
});
document.addEventListener("candor:live-open", () => {
  if (opened) {
    refreshSoon();
  }
  opened = true;
});
