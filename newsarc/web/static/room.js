// What HTML alone cannot do: suggestions while typing, and highlighting what is selected. Everything else works without.
"use strict";

// The combobox pattern of the ARIA Authoring Practices: the focus stays in the field, arrows move the active option.
function suggest(input) {
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestions);
  list.hidden = true;
  input.after(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": list.id, "aria-expanded": "false", "aria-autocomplete": "list" })) {
    input.setAttribute(name, value);
  }
  let active = -1;
  let asked = 0;
  let timer = 0;

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function choose(text) {
    input.value = text;
    close();
    input.form.requestSubmit();
  }
  function show(words) {
    list.replaceChildren(...words.map((word, at) => {
      const option = document.createElement("li");
      option.id = `suggestion-${at}`;
      option.setAttribute("role", "option");
      option.dir = "auto";
      option.textContent = word;
      option.addEventListener("mousedown", (event) => { event.preventDefault(); choose(word); });
      return option;
    }));
    active = -1;
    list.hidden = !words.length;
    input.setAttribute("aria-expanded", String(Boolean(words.length)));
  }
  function move(by) {
    const options = [...list.children];
    active = (active + by + options.length + (active < 0 && by < 0 ? 1 : 0)) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    input.setAttribute("aria-activedescendant", options[active].id);
  }
  async function ask() {
    const turn = ++asked;
    const answer = await fetch(`/suggestions?q=${encodeURIComponent(input.value)}`).catch(() => null);
    const words = answer && answer.ok ? await answer.json() : [];
    if (turn === asked && document.activeElement === input) show(words);
  }
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener("blur", () => { asked++; close(); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); move(event.key === "ArrowDown" ? 1 : -1); }
    if (event.key === "Enter" && active >= 0) { event.preventDefault(); choose(list.children[active].textContent); }
  });
}

// The offset, in code points, of a place inside a paragraph that says where it begins in the body.
function offsetOf(node, at) {
  const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, at);
  return Number(paragraph.dataset.start) + [...before.toString()].length;
}

function highlightSelection(body, form) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "floating";
  button.textContent = form.dataset.label;
  button.hidden = true;
  document.body.append(button);
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const start = range && body.contains(range.commonAncestorContainer) ? offsetOf(range.startContainer, range.startOffset) : null;
    const text = range ? range.toString() : "";
    button.hidden = start === null || !text.trim();
    if (button.hidden) return;
    const indent = text.length - text.trimStart().length;
    form.elements.start.value = start + indent;
    form.elements.text.value = text.trim();
    const box = range.getBoundingClientRect();
    button.style.insetBlockStart = `${box.bottom + scrollY + 8}px`;
    button.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 180))}px`;
  });
  button.addEventListener("mousedown", (event) => { event.preventDefault(); form.requestSubmit(); });
}

const query = document.getElementById("q");
if (query) suggest(query);
const body = document.getElementById("body");
const form = document.getElementById("highlight-form");
if (body && form) highlightSelection(body, form);
