/* Search in the exported archive, in the page alone: index shards are scripts, because file:// allows no fetch. */
"use strict";

const newsarc = { words: new Map(), documents: new Map(), waiting: new Map(), shown: 100 };

/* Called by the shards. */
newsarc.index = (name, words) => newsarc.words.set(name, words);
newsarc.list = (name, documents) => newsarc.documents.set(name, documents);

const MARKS = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u200b-\u200f\ufeff]+/g;
const LETTERS = "[\\p{L}][\\p{L}\\u0300-\\u036f\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u08d3-\\u08ff\\u200b-\\u200f\\ufeff]*";
const THOUSANDS = "\\p{Nd}{1,3}(?:[,\\u066c]\\p{Nd}{3})+(?:[.\\u066b]\\p{Nd}+)?(?!\\p{Nd})";
const BY_POINTS = "\\p{Nd}{1,3}(?:(?:\\.\\p{Nd}{3}){2,}|\\.[0\u0660\u06f0]{3})(?!\\p{Nd})";
const DECIMAL = "\\p{Nd}+(?:[.\\u066b]\\p{Nd}+|,\\p{Nd}{1,2})(?!\\p{Nd}|[.,\\u066b\\u066c]\\p{Nd})";
const IS_THOUSANDS = new RegExp(`^(?:${THOUSANDS}|${BY_POINTS})$`, "u");
const WORD = new RegExp(`${THOUSANDS}|(?<!\\p{Nd}[.,\\u066b\\u066c])(?:${BY_POINTS}|${DECIMAL})|\\p{Nd}+|${LETTERS}`, "gu");
const TANWIN = /(?:\u064bا|ا\u064b)$/;
const PREFIXES = ["وبال", "فبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "وب", "ول", "وك", "فب", "فل", "وس", "فس", "و", "ف", "ب", "ل", "ك", "س"];

/* A number without the separators of thousands, and a point before its decimals; other words as they are. */
const number = (word) =>
  !/^\p{Nd}/u.test(word) ? word
    : IS_THOUSANDS.test(word) ? (/[,\u066c]/.test(word) ? word.replace(/[,\u066c]/g, "").replace("\u066b", ".") : word.replaceAll(".", ""))
    : word.replace(/[,\u066b]/, ".");

/* The folded form that the index is keyed by; the same as newsarc.arabic's for Arabic letters and digits. */
newsarc.fold = (word) =>
  Array.from(
    number(word.normalize("NFKC").toLowerCase().replace(MARKS, ""))
      .replace(/ئو(?!ن$)|(?<=ش)ئو/g, "ؤو").replace(/ىء$/, "ئ"),
  )
    .map((letter) => newsarc.letters.get(letter) || letter)
    .join("");

/* The words of a query; of names that are written as one word or two (عبدالله) each half. */
newsarc.split = (query) =>
  (query.match(WORD) || []).flatMap((word) => {
    const half = word.match(newsarc.half);
    return half ? [half[0], word.slice(half[0].length)] : [word];
  });

newsarc.candidates = (word) => {
  const folded = newsarc.fold(word);
  const found = TANWIN.test(word.normalize("NFKC")) ? [folded, folded.slice(0, -1)] : [folded]; // هجوماً is هجوم too
  for (const prefix of PREFIXES) {
    if (folded.startsWith(prefix) && folded.length - prefix.length >= 2) {
      found.push(folded.slice(prefix.length));
    }
  }
  return found;
};

newsarc.shard = (word) => {
  let hash = 0;
  for (const letter of word) {
    hash = (hash * 31 + letter.codePointAt(0)) % 65521;
  }
  return hash % newsarc.shards;
};

newsarc.load = (path) => {
  if (!newsarc.waiting.has(path)) {
    newsarc.waiting.set(path, new Promise((done) => {
      const script = document.createElement("script");
      script.src = path;
      script.onload = script.onerror = done;
      document.head.append(script);
    }));
  }
  return newsarc.waiting.get(path);
};

newsarc.find = async (query) => {
  const words = newsarc.split(query);
  const scores = new Map();
  for (const word of words) {
    const best = new Map();
    const forms = newsarc.candidates(word);
    await Promise.all(forms.map((form) => newsarc.load(`index/${newsarc.shard(form)}.js`)));
    forms.forEach((form, place) => {
      const shard = newsarc.words.get(newsarc.shard(form)) || {};
      const list = Object.hasOwn(shard, form) ? shard[form] : []; // every object knows "constructor"
      let number = 0;
      const weight = Math.log(1 + newsarc.total / (list.length / 2 + 1)) / (1 + place / 10);
      for (let i = 0; i < list.length; i += 2) {
        number += list[i];
        best.set(number, Math.max(best.get(number) || 0, weight * (list[i + 1] ? 2 : 1)));
      }
    });
    for (const [number, weight] of best) {
      const known = scores.get(number) || { matched: 0, weight: 0 };
      scores.set(number, { matched: known.matched + 1, weight: known.weight + weight });
    }
  }
  return [...scores].sort((a, b) => b[1].matched - a[1].matched || b[1].weight - a[1].weight || a[0] - b[0]).map(([number]) => number);
};

newsarc.show = async (query) => {
  const results = document.getElementById("results");
  const count = document.getElementById("count");
  const found = query.trim() ? await newsarc.find(query) : [];
  const shown = found.slice(0, newsarc.shown);
  await Promise.all(shown.map((number) => newsarc.load(`documents/${Math.floor(number / newsarc.page)}.js`)));
  results.replaceChildren(...shown.map((number) => {
    const [file, title, facts] = newsarc.documents.get(Math.floor(number / newsarc.page))[number % newsarc.page];
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `articles/${encodeURIComponent(file)}`;
    link.dir = "auto";
    link.textContent = title;
    const line = document.createElement("span");
    line.className = "facts";
    line.textContent = facts;
    item.append(link, line);
    return item;
  }));
  const more = found.length > shown.length ? `، وهذه أفضل ${shown.length} منها` : "";
  count.textContent = query.trim() ? `النتائج: ${found.length}${more}` : "";
  document.getElementById("all").hidden = Boolean(query.trim());
  document.body.dataset.ready = query;
};

if (typeof document !== "undefined") {
  const box = document.getElementById("q");
  const follow = () => {
    const query = new URLSearchParams(location.hash.slice(1)).get("q") || "";
    box.value = query;
    newsarc.show(query);
  };
  document.getElementById("search").addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = new URLSearchParams({ q: box.value }).toString();
  });
  addEventListener("hashchange", follow);
  newsarc.start = follow;
}
