/** What the view over a folder has beside the shape of all pages. */
export const archiveShape = `
.figures{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;padding:0;margin:1rem 0}
.figures strong{display:block;font-size:1.9rem;line-height:1.2;font-weight:600}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center}
button,input[type=search]{font:inherit;padding:.2rem .7rem;border:1px solid var(--line);border-radius:2px;background:var(--field,transparent);color:var(--ink)}
button{cursor:pointer;background:var(--button,transparent);color:var(--button-ink,var(--ink));white-space:nowrap}
button:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.spark{width:7rem;height:1.3rem}
.spark polyline{fill:none;stroke:var(--bar);stroke-width:2;vector-effect:non-scaling-stroke}
.doubt{color:var(--ink);font-style:italic}
.wordings>li{margin:1rem 0}
.wordings figure{margin:.3rem 0;display:inline-block;width:calc(50% - 1rem);vertical-align:top;padding-right:1rem}
.wordings blockquote{margin:0;padding-left:.8rem;border-left:3px solid var(--bar)}
.wordings mark{background:none;color:inherit;font-weight:700;text-decoration:underline wavy}
figcaption{color:var(--muted);font-size:.9em;padding-left:.95rem}
[hidden]{display:none}
@media (max-width:50rem){.wordings figure{width:100%}}
`;
