// The knowledge graph: hover or focus traces connections, drag moves, the wheel with Ctrl (or the buttons) zooms.
// The picture and its links are there without this script.

export function graph(svg) {
  const nodes = new Map([...svg.querySelectorAll("[data-node]")].map((node) => [node.dataset.node, node]));
  const edges = [...svg.querySelectorAll("[data-edge]")].map((edge) => ({ edge, ends: edge.dataset.edge.split(" ") }));

  const trace = (slug) => {
    svg.classList.toggle("tracing", Boolean(slug));
    const near = new Set([slug]);
    for (const { edge, ends } of edges) {
      const on = ends.includes(slug);
      edge.classList.toggle("on", on);
      if (on) ends.forEach((end) => near.add(end));
    }
    for (const [name, node] of nodes) node.classList.toggle("on", near.has(name));
  };
  for (const [slug, node] of nodes) {
    node.addEventListener("pointerenter", () => trace(slug));
    node.addEventListener("pointerleave", () => trace(""));
    node.addEventListener("focus", () => trace(slug));
    node.addEventListener("blur", () => trace(""));
  }

  const full = svg.viewBox.baseVal;
  const view = { x: full.x, y: full.y, width: full.width, height: full.height };
  const home = { ...view };
  const show = () => svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);

  const zoom = (factor, x = view.x + view.width / 2, y = view.y + view.height / 2) => {
    const width = Math.min(home.width, Math.max(home.width / 6, view.width * factor));
    const ratio = width / view.width;
    view.x = x - (x - view.x) * ratio;
    view.y = y - (y - view.y) * ratio;
    view.width = width;
    view.height *= ratio;
    inside();
    show();
  };
  const inside = () => {
    view.x = Math.max(home.x, Math.min(home.x + home.width - view.width, view.x));
    view.y = Math.max(home.y, Math.min(home.y + home.height - view.height, view.y));
  };
  const place = (event) => {
    const box = svg.getBoundingClientRect();
    return [view.x + ((event.clientX - box.left) / box.width) * view.width, view.y + ((event.clientY - box.top) / box.height) * view.height];
  };

  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // A plain wheel scrolls the page.
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, ...place(event));
  }, { passive: false });

  // A node that is dragged takes its edges along; elsewhere a drag moves the picture, once it is zoomed in.
  let from = null;
  let held = null;
  let moved = false;
  const shift = new Map();
  const pull = (slug, dx, dy) => {
    const [x, y] = shift.get(slug) ?? [0, 0];
    shift.set(slug, [x + dx, y + dy]);
    nodes.get(slug).setAttribute("transform", `translate(${x + dx} ${y + dy})`);
    for (const { edge, ends } of edges) {
      const end = ends.indexOf(slug) + 1;
      if (!end) continue;
      edge.setAttribute(`x${end}`, Number(edge.getAttribute(`x${end}`)) + dx);
      edge.setAttribute(`y${end}`, Number(edge.getAttribute(`y${end}`)) + dy);
    }
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    held = event.target.closest("[data-node]")?.dataset.node ?? null;
    if (!held && view.width >= home.width) return;
    if (held && event.pointerType === "touch") return; // A finger scrolls the page.
    from = place(event);
    moved = false;
  });
  svg.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [x, y] = place(event);
    if (!moved && Math.hypot(x - from[0], y - from[1]) < view.width / 150) return;
    moved = true;
    if (held) {
      pull(held, x - from[0], y - from[1]);
      from = [x, y];
      return;
    }
    view.x += from[0] - x;
    view.y += from[1] - y;
    inside();
    show();
  });
  addEventListener("pointerup", () => (from = null));
  svg.addEventListener("click", (event) => moved && event.preventDefault(), true);
  svg.addEventListener("dragstart", (event) => event.preventDefault());

  const tools = document.createElement("p");
  tools.className = "graph-tools";
  for (const [label, words, act] of [
    ["+", "Zoom in", () => zoom(1 / 1.4)],
    ["−", "Zoom out", () => zoom(1.4)],
    ["⤢", "Show all", () => { Object.assign(view, home); show(); }],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.setAttribute("aria-label", words);
    button.addEventListener("click", act);
    tools.append(button);
  }
  const scroll = svg.closest(".graph-scroll");
  scroll.after(tools);
  scroll.scrollLeft = (scroll.scrollWidth - scroll.clientWidth) / 2; // A phone shows the middle first.
}
