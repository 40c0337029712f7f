// Drags the lines of a draft by their handles, with mouse, pen or finger. What is dropped is posted to the same
// addresses as the forms of the page, which do all of it with scripts off.

const tree = document.querySelector(".draft-tree");
const form = document.getElementById("drag-form");
if (tree && form) start();

function start() {
  for (const item of document.querySelectorAll(".draft-tree li[data-node], .unplaced li[data-line]")) {
    const handle = document.createElement("span");
    handle.className = "handle";
    handle.title = tree.dataset.handle;
    handle.setAttribute("aria-hidden", "true");
    handle.textContent = "⠿";
    (item.querySelector(":scope > .draft-row") ?? item).prepend(handle);
    handle.addEventListener("pointerdown", (event) => drag(event, item, handle));
  }
}

function drag(event, item, handle) {
  if (event.button !== 0) return;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  item.classList.add("dragged");
  let goal = null;

  const move = (event) => {
    scrollAtEdge(event.clientY);
    mark(goal, false);
    goal = goalAt(event, item);
    mark(goal, true);
  };
  const end = (event) => {
    handle.removeEventListener("pointermove", move);
    handle.removeEventListener("pointerup", end);
    handle.removeEventListener("pointercancel", end);
    item.classList.remove("dragged");
    mark(goal, false);
    if (event.type === "pointerup" && goal) drop(item, goal);
  };
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", end);
  handle.addEventListener("pointercancel", end);
}

// The row under the pointer, and where beside it: the upper third is before, the lower third after, the middle inside.
function goalAt(event, item) {
  const row = document.elementFromPoint(event.clientX, event.clientY)?.closest(".draft-row");
  const target = row?.closest("li[data-node]");
  if (!target || item.contains(target)) return null;
  const box = row.getBoundingClientRect();
  const part = (event.clientY - box.top) / box.height;
  const where = part < 1 / 3 ? "before" : part > 2 / 3 ? "after" : "inside";
  return { row, target: target.dataset.node, where };
}

function mark(goal, on) {
  goal?.row.classList.toggle(`drop-${goal.where}`, on);
}

function drop(item, goal) {
  const isNode = "node" in item.dataset;
  form.action = isNode ? tree.dataset.moves : tree.dataset.placements;
  form.elements.node.value = item.dataset.node ?? "";
  form.elements.line.value = item.dataset.line ?? "";
  form.elements.target.value = goal.target;
  form.elements.where.value = goal.where;
  form.submit();
}

function scrollAtEdge(y) {
  const edge = 70;
  if (y < edge) window.scrollBy(0, -14);
  if (y > window.innerHeight - edge) window.scrollBy(0, 14);
}
