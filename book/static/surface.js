/* Values under the hand, the reader's clock, and what menus do. The pages read without it. */
"use strict";
(() => {
  const root = document.documentElement;
  const up = root.dataset.content_root || "./";
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const keep = (key, value) => {
    try { localStorage.setItem(key, value); } catch { /* a page from a disk may have no store */ }
  };

  // -- the points of a figure, fetched when first wanted ------------------------------------
  const waiting = new Map();
  const points = (name) => {
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((done, fail) => {
        const script = make("script", { src: `${up}figures/${name}.js` });
        script.onload = () => done(window.bookFigures[name]);
        script.onerror = fail;
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  };
  const months = ["January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December"];
  const readable = (value) => {
    const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value);
    return parts ? `${parts[3] ? Number(parts[3]) + " " : ""}${months[parts[2] - 1]} ${parts[1]}` : value;
  };
  const number = (value) => typeof value !== "number" ? value
    : value.toLocaleString("en-GB", { maximumSignificantDigits: 4 }).replace("-", "\u2212");

  // -- values under the hand -----------------------------------------------------------------
  const tip = make("div", { className: "value-tip", role: "status", hidden: true });
  const veiled = (data, index) => root.dataset.clock === "then" && data.cutoff.length > 0
    && data.anchors[index][0] > Math.min(...data.cutoff) && data.cutoff.length === 1;
  const told = (data, index) => {
    const row = Object.fromEntries(data.columns.map((column, i) => [column, data.rows[index][i]]));
    const range = row.low == null ? "" : ` (${number(row.low)} to ${number(row.high)})`;
    const lines = [make("b", { textContent: row.series }),
      make("span", { textContent: `${readable(row.x)}: ${number(row.y)}${range} ${row.unit || ""}` })];
    if (row.status) lines.push(make("span", { textContent: row.status }));
    if (row.source) lines.push(make("span", { className: "tip-source", textContent: row.source }));
    return lines;
  };
  const show = (drawing, data, index) => {
    const svg = drawing.querySelector("svg.pivot-figure");
    const box = svg.getBoundingClientRect();
    const frame = drawing.getBoundingClientRect();
    const [x, y] = data.anchors[index];
    // On a narrow screen the drawing is wider than its frame, and is moved sideways in it.
    const left = x / data.viewBox[2] * box.width;
    const top = y / data.viewBox[3] * box.height;
    if (left < drawing.scrollLeft || left > drawing.scrollLeft + frame.width) drawing.scrollLeft = left - frame.width / 2;
    if (tip.parentNode !== drawing) drawing.append(tip);
    tip.replaceChildren(...told(data, index));
    tip.hidden = false;
    const width = tip.offsetWidth;
    tip.style.left = `${Math.max(drawing.scrollLeft, Math.min(left + 10, drawing.scrollLeft + frame.width - width))}px`;
    tip.style.top = `${top > tip.offsetHeight + 12 ? top - tip.offsetHeight - 10 : top + 12}px`;
    let mark = drawing.querySelector(".value-mark");
    if (!mark) {
      mark = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      mark.setAttribute("class", "value-mark");
      mark.setAttribute("r", "4");
      svg.append(mark);
    }
    mark.setAttribute("cx", x);
    mark.setAttribute("cy", y);
    drawing.dataset.at = index;
  };
  const hide = (drawing) => {
    tip.hidden = true;
    drawing.querySelector(".value-mark")?.remove();
  };
  const nearest = (drawing, data, event) => {
    const box = drawing.querySelector("svg.pivot-figure").getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * data.viewBox[2];
    const y = (event.clientY - box.top) / box.height * data.viewBox[3];
    let best = -1;
    let least = 30 * 30;
    data.anchors.forEach(([ax, ay], index) => {
      const distance = (ax - x) ** 2 + (ay - y) ** 2;
      if (distance < least && !veiled(data, index)) [best, least] = [index, distance];
    });
    return best;
  };
  // The drawing itself takes the place of its picture as it comes near the window.
  const wake = (drawing) => points(drawing.dataset.figure).then((data) => {
    drawing.querySelector("img")?.insertAdjacentHTML("afterend", data.svg);
    drawing.querySelector("img")?.remove();
  }, () => {});
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      wake(target);
    }
  }, { rootMargin: "600px 0px" });
  // What hides the later years is part of the drawing.
  const veil = () => {
    if (root.dataset.clock === "then") document.querySelectorAll(".drawing:has(> img)").forEach(wake);
  };
  const enliven = (drawing) => {
    const name = drawing.dataset.figure;
    drawing.tabIndex = 0;
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-label", "Figure with values: arrow keys read them one by one");
    near.observe(drawing);
    const awake = () => wake(drawing).then(() => points(name));
    const hover = (event) => awake().then((data) => {
      const index = nearest(drawing, data, event);
      if (index >= 0) show(drawing, data, index); else hide(drawing);
    }, () => {});
    drawing.addEventListener("pointermove", hover);
    drawing.addEventListener("pointerdown", hover);
    drawing.addEventListener("pointerleave", () => hide(drawing));
    drawing.addEventListener("blur", () => hide(drawing));
    drawing.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") return hide(drawing);
      if (!step) return;
      event.preventDefault();
      awake().then((data) => {
        const shown = data.rows.map((_, index) => index).filter((index) => !veiled(data, index));
        const here = shown.indexOf(Number(drawing.dataset.at ?? -1));
        const next = tip.hidden && here < 0 ? 0 : (here + step + shown.length) % shown.length;
        show(drawing, data, shown[next]);
      }, () => {});
    });
  };

  // -- menus -----------------------------------------------------------------------------------
  const save = (blob, name) => {
    const link = make("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const standalone = (data) => {
    const svg = new DOMParser().parseFromString(data.svg, "image/svg+xml").documentElement;
    svg.querySelectorAll(".veil").forEach((part) => part.remove());
    return svg;
  };
  const actions = {
    print: () => window.print(),
    fullscreen: () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen(),
    png: ({ dataset: { figure } }) => points(figure).then((data) => {
      const svg = standalone(data);
      const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
      svg.setAttribute("width", width * 3);
      svg.setAttribute("height", height * 3);
      const image = new Image();
      image.onload = () => {
        const canvas = make("canvas", { width: width * 3, height: height * 3 });
        canvas.getContext("2d").drawImage(image, 0, 0);
        canvas.toBlob((blob) => save(blob, `${figure}.png`), "image/png");
      };
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    }, () => {}),
    cell: ({ hash }) => document.querySelector(`${hash} details.above-input`)?.setAttribute("open", ""),
    link: ({ href }) => navigator.clipboard?.writeText(href).catch(() => { /* the address bar has it too */ }),
    table: (button) => {
      const list = button.closest("details");
      const old = list.querySelector(".points");
      if (old) return old.remove();
      points(button.dataset.figure).then((data) => {
        const head = make("tr", {}, ...data.columns.map((column) => make("th", { scope: "col", textContent: column })));
        const rows = data.rows.map((row) => make("tr", {}, ...row.map((value) =>
          make("td", { textContent: value == null ? "\u2013" : typeof value === "number" ? number(value) : readable(value) }))));
        const table = make("table", { className: "table" }, make("thead", {}, head), make("tbody", {}, ...rows));
        const frame = make("div", { className: "points", tabIndex: 0, role: "region" }, table);
        frame.setAttribute("aria-label", "Plotted points");
        list.append(frame);
      }, () => {});
    },
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-do]");
    if (button) actions[button.dataset.do]?.(button);
  });

  // -- the reader's clock ------------------------------------------------------------------------
  const clock = () => {
    for (const input of document.querySelectorAll('.clock input[name="clock"]')) {
      input.checked = root.dataset.clock === input.value;
      input.addEventListener("change", () => {
        root.dataset.clock = input.value;
        keep("clock", input.value);
        tip.hidden = true;
        veil();
      });
    }
    veil();
  };
  const dated = () => {
    for (const term of document.querySelectorAll(".verdict dt")) {
      const words = term.textContent;
      const kind = /^On 20 January 2017/.test(words) ? "then" : /^On \d/.test(words) ? "now"
        : /^(Verdict|Specifications)$/.test(words) ? "both-clocks" : "";
      if (kind) [term, term.nextElementSibling].forEach((part) => part?.classList.add(kind));
    }
    for (const head of document.querySelectorAll("th")) {
      if (/^Today\b/.test(head.textContent)) {
        const place = head.cellIndex + 1;
        head.closest("table").querySelectorAll(`tr > :nth-child(${place})`).forEach((cell) => cell.classList.add("now"));
      }
    }
  };

  // -- notes and citations on hover and focus ----------------------------------------------------
  const notes = () => {
    const note = make("div", { className: "note-tip", role: "tooltip", id: "note-tip", hidden: true });
    document.body.append(note);
    const words = (link) => {
      const place = link.getAttribute("href");
      if (link.matches(".footnote-reference")) {
        const target = document.getElementById(place.slice(1));
        return target ? target.textContent.replace(/^\s*\[?\d+\]?/, "").trim() : "";
      }
      return link.dataset.note || "";
    };
    for (const link of document.querySelectorAll(".bibtex-citation a[title], a.footnote-reference, a.term-link[title]")) {
      if (link.title) {
        link.dataset.note = link.title;
        link.removeAttribute("title");
      }
      const open = () => {
        const text = words(link);
        if (!text) return;
        note.textContent = text;
        note.hidden = false;
        link.setAttribute("aria-describedby", "note-tip");
        const box = link.getBoundingClientRect();
        note.style.left = `${Math.max(8, Math.min(box.left, innerWidth - note.offsetWidth - 8))}px`;
        note.style.top = `${box.bottom + 6 + note.offsetHeight > innerHeight ? box.top - note.offsetHeight - 6 : box.bottom + 6}px`;
      };
      const close = () => {
        note.hidden = true;
        link.removeAttribute("aria-describedby");
      };
      link.addEventListener("pointerenter", open);
      link.addEventListener("focus", open);
      link.addEventListener("pointerleave", close);
      link.addEventListener("blur", close);
      link.addEventListener("keydown", (event) => event.key === "Escape" && close());
    }
  };

  // -- long tables: a filter and columns that sort -----------------------------------------------
  const value = (cell) => {
    const text = cell?.textContent.trim() ?? "";
    const plain = Number(text.replace(/[,\s%$]/g, "").replace("\u2212", "-"));
    return text !== "" && Number.isFinite(plain) ? plain : text.toLowerCase();
  };
  const long = (table) => {
    const body = table.tBodies[0];
    if (!body || body.rows.length < 15 || body.querySelector("[rowspan]")) return;
    const name = table.caption?.textContent.trim().slice(0, 60) || "table";
    const input = make("input", { type: "search", className: "form-control", placeholder: "Filter the rows" });
    input.setAttribute("aria-label", `Filter the rows of: ${name}`);
    const count = make("span", { role: "status" });
    input.addEventListener("input", () => {
      const wanted = input.value.toLowerCase().split(/\s+/);
      let left = 0;
      for (const row of body.rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !wanted.every((word) => text.includes(word));
        left += !row.hidden;
      }
      count.textContent = `${left} of ${body.rows.length} rows`;
    });
    (table.closest(".pst-scrollable-table-container") || table).before(make("p", { className: "filter" }, input, count));
    for (const head of table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? []) {
      const button = make("button", { type: "button", className: "sorter" });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up_ = head.getAttribute("aria-sort") !== "ascending";
        [...head.parentNode.cells].forEach((cell) => cell.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up_ ? "ascending" : "descending");
        const place = head.cellIndex;
        const rows = [...body.rows].sort((a, b) => {
          const [x, y] = [value(a.cells[place]), value(b.cells[place])];
          const order = typeof x === typeof y ? (x < y ? -1 : x > y ? 1 : 0) : typeof x === "number" ? -1 : 1;
          return up_ ? order : -order;
        });
        body.append(...rows);
      });
    }
  };

  const ready = () => {
    document.querySelectorAll(".drawing").forEach(enliven);
    document.querySelectorAll("article table").forEach(long);
    dated();
    notes();
    clock();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready); else ready();
})();
