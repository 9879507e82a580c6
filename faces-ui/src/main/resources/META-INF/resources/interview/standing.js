/**
 * Where this page stands. Alone, a cookie says who answers. In a frame on a company's page browsers keep cookies back, so
 * the page got the secret of its invitation and sends it with each request.
 */
let secret = null;

/** @param {string|undefined} own the secret that came with a framed page */
export function stand(own) {
  secret = own ?? null;
}

/** Headers that say who answers. */
export function credentials() {
  return secret === null ? {} : { Authorization: `Invitation ${secret}` };
}

/** Goes to the page on which the server says how the interview stands. */
export function goToEnd() {
  open("ended");
}

/** Whether this page was meant to be that one. */
export function isEnd() {
  return has("ended");
}

/** Goes to the page that has neither camera nor clock. */
export function goToPause() {
  open("paused");
}

/** Whether this page was meant to be that one. */
export function isPause() {
  return has("paused");
}

/** Opens the page anew. */
export function goBack() {
  open("");
}

function has(name) {
  return new URLSearchParams(location.search).has(name);
}

function open(name) {
  const language = new URLSearchParams(location.search).get("lang");
  const query = [name, language ? `lang=${encodeURIComponent(language)}` : ""].filter((part) => part !== "").join("&");
  location.replace(location.pathname + (query ? `?${query}` : ""));
}
