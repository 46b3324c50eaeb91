/** What a folder's report looks like, beside what all pages do. Colours come from variables, so that an editor gives its own. */

/** For the exported page and for an editor's view. `--second` is the colour of what is set apart in a chart. */
export const archiveShape = `
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:1.25rem 0 0;padding:0}
.figures div{border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem}
.figures dt{color:var(--muted);font-size:.875em}
.figures dd{margin:0;font-size:1.5rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
.figures dd small{display:block;font-size:.8125rem;font-weight:400}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0;margin:1rem 0 0}
figure{margin:.5rem 0}
figcaption{color:var(--muted);margin:0 0 .35rem}
.key{white-space:nowrap;margin-left:.75rem}
.key span{display:inline-block;width:.75rem;height:.75rem;border-radius:2px;vertical-align:-.05em;margin-left:.5rem}
.key .part{background:var(--bar)}
.key .second{background:var(--second)}
.timeline{position:relative}
.timeline svg{display:block;width:100%;height:9rem;border-bottom:1px solid var(--muted);border-top:1px dotted var(--line)}
.timeline .peak,.timeline .ends{color:var(--muted);font-size:.875em;font-variant-numeric:tabular-nums}
.timeline .ends{display:flex;justify-content:space-between}
.timeline .each span{flex:1 1 0;text-align:center}
svg .part{fill:var(--bar)}
svg .second{fill:var(--second)}
svg .all{fill:var(--line)}
.spark{width:8rem;height:1.4rem;display:block}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}
.columns>div{min-width:0}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}
.sides>div{border-left:3px solid var(--line);padding-left:.8rem;min-width:0}
.pairs{list-style:none;padding:0;margin:0}
.pairs>li{padding:.9rem 0;border-bottom:1px solid var(--line)}
h3{font-size:1em;font-weight:600;margin:1rem 0 .4rem}
.pairs h3{margin-top:0}
.scroll+.scroll,details+.scroll,.how+.scroll{margin-top:1.25rem}
.pairs blockquote{margin:0 0 .3rem;font-family:Georgia,"Times New Roman",serif}
mark{background:var(--tint,transparent);color:inherit;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--link)}
summary:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em}
pre{white-space:pre-wrap;border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem;margin:.5rem 0}
.maybe{display:inline-block;border:1px solid var(--muted);border-radius:1em;padding:0 .5em;font-size:.8125em;color:var(--muted);margin-left:.4em;white-space:nowrap}
@media (max-width:48rem){.sides,.columns{grid-template-columns:1fr;gap:.75rem}.spark{width:5rem}}
`;

/** Colours and print of the exported page. */
export const archivePaper = `
:root{--second:#b3541e}
@media (prefers-color-scheme:dark){:root{--second:#e39a62}}
.scroll{overflow-x:auto}
@media print{
:root{--second:#bbb}
nav{display:none}
.pairs>li,.figures div,figure{break-inside:avoid}
svg,.key span,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow:visible}
}
`;
