// Videos of a template: sent up piece by piece, looked at until they are ready, shown with their captions.
import { Tus } from "../interview/tus.js";
import { record } from "./template-record.js";

const PIECE_BYTES = 4_000_000;
const LOOK_MS = 4_000;
const WAIT_MS = 3_000;

const form = document.getElementById("videos");
const tus = new Tus(form.dataset.uploads);
let sending = 0;
let dirty = false;

const slots = () => document.getElementById("slots");
const cardOf = (place) => slots().querySelector(`[data-video-place="${place}"]`);

/** Captions come with the page: a track from the object store would need its permission in every browser. */
function dress() {
  slots()
    .querySelectorAll("video[data-vtt]:not(:has(track))")
    .forEach((video) => {
      if (video.dataset.vtt) {
        const track = document.createElement("track");
        Object.assign(track, { kind: "captions", label: form.dataset.captions, default: true });
        track.src = URL.createObjectURL(new Blob([video.dataset.vtt], { type: "text/vtt" }));
        video.append(track);
      }
    });
}

async function up(file, report, waiting) {
  const url = await tus.create({ filename: file.name, filetype: file.type });
  let offset = 0;
  while (offset < file.size) {
    const end = Math.min(offset + PIECE_BYTES, file.size);
    try {
      offset = await tus.append(url, offset, file.slice(offset, end), end === file.size ? file.size : undefined);
      report(offset / file.size);
    } catch (error) {
      if (!error.passing) {
        throw error;
      }
      waiting();
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      try {
        offset = (await tus.head(url)).offset;
      } catch (again) {
        if (!again.passing) {
          throw again;
        }
      }
    }
  }
  return url.slice(url.lastIndexOf("/") + 1);
}

async function send(card, file) {
  const input = card.querySelector("[id^='file-']");
  const place = card.dataset.videoPlace;
  const state = card.querySelector("[data-upload-state]");
  const bar = card.querySelector("progress");
  if (!file) {
    return;
  }
  if (file.size > Number(form.dataset.max)) {
    state.textContent = form.dataset.tooLarge;
    return;
  }
  state.textContent = "";
  bar.hidden = false;
  input.disabled = true;
  sending++;
  try {
    const upload = await up(
      file,
      (share) => {
        state.textContent = "";
        bar.value = Math.round(share * 100);
      },
      () => (state.textContent = form.dataset.waiting),
    );
    window.attachVideo([
      { name: "place", value: place },
      { name: "upload", value: upload },
    ]);
  } catch (error) {
    state.textContent = error.status > 0 && error.message ? error.message : form.dataset.trouble;
  } finally {
    sending--;
    bar.hidden = true;
    input.disabled = false;
    input.value = "";
  }
}

form.addEventListener("input", (event) => {
  dirty ||= event.target.matches("textarea");
});

form.addEventListener("change", async (event) => {
  const input = event.target;
  if ("captionsFile" in input.dataset) {
    const area = input.closest("[data-video-place]").querySelector("textarea");
    area.value = await input.files[0].text();
    dirty = true;
    area.focus();
  } else if (input.type === "file") {
    await send(input.closest("[data-video-place]"), input.files[0]);
  }
});

form.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-record]");
  if (button) {
    const { videoPlace } = button.closest("[data-video-place]").dataset;
    const file = await record();
    if (file) {
      await send(cardOf(videoPlace), file);
    }
  }
});

window.jQuery(document).on("pfAjaxComplete", (event, request) => {
  if (/<update id="slots"/.test(request.responseText ?? "")) {
    dirty = false;
    dress();
  }
});

// Nothing that somebody types, sends or watches is taken away.
setInterval(() => {
  const watched = [...slots().querySelectorAll("video")].some((video) => !video.paused);
  if (slots().dataset.working === "true" && sending === 0 && !dirty && !watched && !document.querySelector('dialog[open]') && !document.hidden) {
    window.lookAtVideos();
  }
}, LOOK_MS);

addEventListener("beforeunload", (event) => {
  if (sending > 0 || dirty) {
    event.preventDefault();
  }
});

dress();
