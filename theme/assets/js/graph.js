// The knowledge graph: hover or focus traces connections, drag moves, the wheel with Ctrl (or the buttons) zooms.
import { say } from "./say.js";

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
    node.onpointerenter = node.onfocus = () => trace(slug);
    node.onpointerleave = node.onblur = () => trace("");
  }

  const { x, y, width, height } = svg.viewBox.baseVal;
  const home = { x, y, width, height };
  const view = { ...home };
  const show = () => {
    view.x = Math.max(home.x, Math.min(home.x + home.width - view.width, view.x));
    view.y = Math.max(home.y, Math.min(home.y + home.height - view.height, view.y));
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  };
  const zoom = (factor, x = view.x + view.width / 2, y = view.y + view.height / 2) => {
    const ratio = Math.min(home.width, Math.max(home.width / 6, view.width * factor)) / view.width;
    view.x = x - (x - view.x) * ratio;
    view.y = y - (y - view.y) * ratio;
    view.width *= ratio;
    view.height *= ratio;
    show();
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
  let from, held, moved;
  const pull = (slug, dx, dy) => {
    const node = nodes.get(slug);
    const { e = 0, f = 0 } = node.transform.baseVal.consolidate()?.matrix ?? {};
    node.setAttribute("transform", `translate(${e + dx} ${f + dy})`);
    for (const { edge, ends } of edges) {
      const end = ends.indexOf(slug) + 1;
      if (!end) continue;
      edge[`x${end}`].baseVal.value += dx;
      edge[`y${end}`].baseVal.value += dy;
    }
  };
  svg.onpointerdown = (event) => {
    moved = false;
    const grip = event.target.closest(event.pointerType === "touch" ? "circle, rect" : "*"); // Labels are where fingers scroll.
    held = grip?.closest("[data-node]")?.dataset.node;
    from = event.isPrimary && !event.button && (held || view.width < home.width) ? place(event) : null;
  };
  // A finger that moves nothing here scrolls the page.
  svg.addEventListener("touchmove", (event) => from && event.preventDefault(), { passive: false });
  svg.onpointermove = (event) => {
    if (!from) return;
    const [x, y] = place(event);
    const [dx, dy] = [x - from[0], y - from[1]];
    if (!moved && Math.hypot(dx, dy) < view.width / 150) return;
    moved = true;
    if (held) {
      pull(held, dx, dy);
      from = [x, y];
    } else {
      view.x -= dx;
      view.y -= dy;
      show();
    }
  };
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (from = null));
  svg.addEventListener("click", (event) => moved && event.detail && event.preventDefault(), true);
  svg.ondragstart = () => false;

  const tools = document.createElement("p");
  tools.className = "graph-tools";
  for (const [textContent, ariaLabel, onclick] of [
    ["+", say("zoom_in"), () => zoom(1 / 1.4)],
    ["−", say("zoom_out"), () => zoom(1.4)],
    ["⤢", say("show_all"), () => { Object.assign(view, home); show(); }],
  ]) tools.append(Object.assign(document.createElement("button"), { type: "button", textContent, ariaLabel, onclick }));
  const scroll = svg.closest(".graph-scroll");
  scroll.after(tools);
  scroll.scrollLeft = (scroll.scrollWidth - scroll.clientWidth) / 2; // A phone shows the middle first.
}
