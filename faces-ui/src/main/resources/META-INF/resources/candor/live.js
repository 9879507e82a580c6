// Classic, because the page's websocket looks its functions up by name before modules run. Hands news over as events.
window.candorLive = (message) => document.dispatchEvent(new CustomEvent("candor:live", { detail: message }));
window.candorLiveOpen = () => document.dispatchEvent(new CustomEvent("candor:live-open"));
