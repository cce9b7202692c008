// Marks the reader's place in the contents, in browsers that do not know :target-current.
(() => {
  if (CSS.supports("selector(:target-current)")) return;
  const links = [...document.querySelectorAll(".contents a[href^='#']")];
  const observer = new IntersectionObserver((entries) => {
    const here = entries.findLast((entry) => entry.isIntersecting)?.target.id;
    if (!here) return;
    links.forEach((link) => {
      if (link.hash === `#${here}`) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  }, { rootMargin: "-50% 0px" }); // the line across the middle of the window
  links.forEach((link) => observer.observe(document.getElementById(link.hash.slice(1))));
})();
