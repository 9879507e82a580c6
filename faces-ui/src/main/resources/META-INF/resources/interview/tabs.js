const QUESTION_MS = 400;

/**
 * One tab at a time records an interview. The browser's locks say which; where it has none, the tabs ask each other.
 *
 * @param {string} name of what is claimed
 * @param {() => void} lost called when another tab took over
 * @returns {Promise<{mine: boolean, takeOver: () => Promise<void>}>}
 */
export function claim(name, lost) {
  return navigator.locks ? claimByLock(name, lost) : claimByTalking(name, lost);
}

async function claimByLock(name, lost) {
  const hold = (options) =>
    new Promise((resolve) => {
      navigator.locks
        .request(name, options, (lock) => {
          resolve(lock !== null);
          return lock === null ? undefined : new Promise(() => {});
        })
        .catch(lost);
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
