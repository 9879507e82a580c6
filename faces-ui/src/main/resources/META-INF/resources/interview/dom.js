import { t } from "./texts.js";

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = {
  camera: ["M4 7h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z", "M16 11l6-3v8l-6-3"],
  check: ["M5 12.5l4.5 4.5L19 7.5"],
  clock: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M12 7.5V12l3 2"],
  eye: ["M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z", "M12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z"],
  list: ["M9 6h11", "M9 12h11", "M9 18h11", "M4.5 6h.01", "M4.5 12h.01", "M4.5 18h.01"],
  spark: ["M12 4v4", "M12 16v4", "M4 12h4", "M16 12h4", "M7 7l2 2", "M15 15l2 2", "M17 7l-2 2", "M9 15l-2 2"],
  stored: ["M7 18a4.5 4.5 0 0 1-.6-8.96A6 6 0 0 1 18 10.5a3.8 3.8 0 0 1-.5 7.5z", "M9.5 13.5l2 2 3.5-3.5"],
  waiting: ["M7 18a4.5 4.5 0 0 1-.6-8.96A6 6 0 0 1 18 10.5a3.8 3.8 0 0 1-.5 7.5z", "M12 10v3", "M12 15.5h.01"],
};

/**
 * An element. Properties that start with "on" are listeners, `class`, `for`, `aria-…`, `data-…` and `role` are
 * attributes, the rest are properties. Text is always text: nothing that a person wrote is read as HTML.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name.includes("-") || ["class", "for", "role", "list", "inputmode"].includes(name)) {
      element.setAttribute(name, value === true ? "" : value);
    } else {
      element[name] = value;
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A drawing beside a word; never alone, so it is hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon-shape");
  svg.setAttribute("aria-hidden", "true");
  for (const d of SHAPES[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

export function button(key, onclick, kind = "", places = {}) {
  return h("button", { type: "button", class: `button big ${kind}`.trim(), onclick }, t(key, places));
}

export function notice(kind, ...children) {
  return h("div", { class: `notice ${kind}` }, h("div", { class: "stack tight" }, children.flat()));
}

/** Says something to a screen reader when it is idle. */
export function say(text) {
  document.getElementById("live").textContent = text;
}

/** Says something to a screen reader at once: only for what a person must act on. */
export function warn(text) {
  document.getElementById("alert").textContent = text;
}

/** Puts a screen on the page and the reader at its heading. */
export function show(...children) {
  const main = document.getElementById("main");
  main.replaceChildren(...children.flat().filter(Boolean));
  const heading = main.querySelector("h1");
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    document.title = heading.dataset.title ?? heading.textContent;
  }
  scrollTo(0, 0);
}

/**
 * A picture in its frame. The frame takes the shape of the picture, so that a candidate sees exactly what is recorded;
 * a very tall one is cut short, or the buttons would leave the screen.
 */
export function stage(video, ...over) {
  const frame = h("div", { class: "stage" }, video, over);
  const fit = () => {
    if (video.videoWidth > 0) {
      frame.style.aspectRatio = String(Math.max(4 / 5, video.videoWidth / video.videoHeight));
    }
  };
  video.addEventListener("loadedmetadata", fit);
  video.addEventListener("resize", fit);
  return frame;
}

/** The one thing to do next, at the bottom edge on a phone. */
export function actions(...children) {
  return h("div", { class: "next" }, children.flat());
}

/**
 * Asks before what cannot be undone.
 * @returns {Promise<boolean>} whether the person wants it
 */
export function confirmed(titleKey, textKey, yesKey, noKey) {
  return new Promise((resolve) => {
    const title = h("h2", { id: "confirm-title" }, t(titleKey));
    const answer = (value) => () => {
      dialog.returnValue = value;
      dialog.close(value);
    };
    const dialog = h(
      "dialog",
      { class: "dialog", "aria-labelledby": "confirm-title" },
      title,
      h("p", {}, t(textKey)),
      h(
        "div",
        { class: "actions" },
        h("button", { type: "button", class: "button", onclick: answer("no") }, t(noKey)),
        h("button", { type: "button", class: "button primary", onclick: answer("yes") }, t(yesKey)),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
