// Holds the first picture of a page back until what a window shows of it has come in: nothing moves then.
(() => {
  const hold = document.createElement("link");
  hold.rel = "expect";
  hold.blocking = "render";
  hold.href = `#${document.currentScript.dataset.until}`;
  document.head.append(hold);
})();
