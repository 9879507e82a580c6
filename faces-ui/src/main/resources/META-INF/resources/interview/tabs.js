const QUESTION_MS = 400;

/**
 * One tab at a time records an interview. The browser's locks say which; where it has none, or keeps them from a frame on
 * another site, the tabs ask each other.
 *
 * @param {string} name of what is claimed
 * @param {() => void} lost called when another tab took over
 * @returns {Promise<{mine: boolean, takeOver: () => Promise<void>}>}
 */
export async function claim(name, lost) {
  try {
    return await (navigator.locks ? claimByLock(name, lost) : claimByTalking(name, lost));
  } catch {
    return claimByTalking(name, lost);
  }
}

async function claimByLock(name, lost) {
  const hold = (options) =>
    new Promise((resolve, reject) => {
      let held = false;
      navigator.locks
        .request(name, options, (lock) => {
          held = lock !== null;
          resolve(held);
          return held ? new Promise(() => {}) : undefined;
        })
        .catch((error) => (held ? lost() : reject(error)));
    });
  return { mine: await hold({ ifAvailable: true }), takeOver: () => hold({ steal: true }) };
}

async function claimByTalking(name, lost) {
  const channel = new BroadcastChannel(name);
  let mine = false;
  let taken = () => {};
  channel.onmessage = ({ data }) => {
    if (data === "mine") {
      taken();
    } else if (mine && data === "whose") {
      channel.postMessage("mine");
    } else if (mine && data === "give") {
      mine = false;
      lost();
    }
  };
  channel.postMessage("whose");
  mine = await new Promise((resolve) => {
    taken = () => resolve(false);
    setTimeout(() => resolve(true), QUESTION_MS);
  });
  return {
    mine,
    takeOver: async () => {
      channel.postMessage("give");
      mine = true;
    },
  };
}
