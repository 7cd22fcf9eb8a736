// What accessibility.mjs measures within a page. Each function is sent to the browser, so it stands by itself.

/** The lowest contrast of a drawing's text with what is under it. */
export function lowestContrast() {
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = parts(colour).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return (parts(colour)[3] ?? 1) > 0 || !element.parentElement ? colour : ground(element.parentElement);
  };
  const contrasts = [...document.querySelectorAll("svg text")].map((text) => {
    const own = luminance(getComputedStyle(text).fill);
    // The uppermost shape under the text; without one, what the drawing stands on.
    const box = text.getBBox();
    const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
    const under = [...text.ownerSVGElement.querySelectorAll("rect, polygon, path, circle")].filter(
      (shape) =>
        shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING &&
        getComputedStyle(shape).fill !== "none" &&
        shape.isPointInFill(middle),
    );
    const other = luminance(under.length ? getComputedStyle(under.at(-1)).fill : ground(text.ownerSVGElement));
    return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05);
  });
  return Math.min(...contrasts);
}

/** Texts that lie on one another, and texts of which something is cut off. */
export function unreadable() {
  const wrong = new Set();
  const short = (words) => `“${words.trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const element = text.parentElement;
    // Words for those who hear the page, and the link that shows itself when it is reached.
    if (!text.data.trim() || element.closest(".unseen, .skip") || getComputedStyle(element).visibility !== "visible") continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      // Boxes are as high as a font's tallest letters ask for; most ink stands in their middle.
      const line = { words: text.data, left: box.left + 1, right: box.right - 1, top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 };
      if (line.right <= line.left) continue;
      const seen = { ...line };
      let isScrolled = false;
      for (let outer = element; outer && outer !== document.body; outer = outer.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(outer);
        const frame = outer.getBoundingClientRect();
        const [beside, above] = [line.left < frame.left - 1 || line.right > frame.right + 1, line.top < frame.top - 1 || line.bottom > frame.bottom + 1];
        if (!isScrolled && ((beside && /hidden|clip/.test(overflowX)) || (above && overflowY !== "visible"))) wrong.add(`${short(text.data)} is cut off`);
        if (/auto|scroll/.test(overflowX)) {
          isScrolled = true;
          seen.left = Math.max(seen.left, frame.left);
          seen.right = Math.min(seen.right, frame.right);
        }
      }
      if (!isScrolled && (line.left < -1 || line.right > document.documentElement.clientWidth + 1)) wrong.add(`${short(text.data)} leaves the page`);
      if (seen.right > seen.left) lines.push(seen);
    }
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((line, index) => {
    for (let next = index + 1; next < lines.length && lines[next].top < line.bottom; next += 1) {
      const other = lines[next];
      if (line.left < other.right && other.left < line.right) wrong.add(`${short(line.words)} lies on ${short(other.words)}`);
    }
  });
  return [...wrong];
}

/** Where the program's own words are on the page: how many of them are seen, and which are still English. */
export function languageOf(pairs) {
  const places = [...document.querySelectorAll(".skip, figcaption, svg text")].map((place) => place.textContent.trim());
  places.push(...[...document.querySelectorAll("[aria-label]")].map((place) => place.getAttribute("aria-label")));
  const isSaid = ({ words, isWhole }) => places.some((place) => (isWhole ? place === words : place.includes(words)));
  return {
    language: document.documentElement.lang,
    own: pairs.filter((pair) => isSaid(pair.own)).length,
    english: pairs.filter((pair) => isSaid(pair.english)).map((pair) => pair.key),
  };
}

/** How wide words are in the font of their element, as a multiple of their width in what comes after the element's first family. */
export function widthBesideFallback(selector) {
  const element = document.querySelector(selector);
  const style = getComputedStyle(element);
  const [first, ...rest] = style.fontFamily.split(",").map((family) => family.trim());
  const pen = document.createElement("canvas").getContext("2d");
  const width = (families) => {
    pen.font = `${style.fontWeight} 100px ${families}`;
    return pen.measureText("Readiness to innovate 0123456789").width;
  };
  return { first: first.replaceAll('"', ""), times: width([first, ...rest].join(", ")) / width(rest.join(", ")) };
}
