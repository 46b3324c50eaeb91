/** What pages look like. The shape takes its colours from variables, so that the editor can give its own. */

/** For all pages, that of the editor too. */
export const shape = `
*{box-sizing:border-box}
body{margin:0;padding:1.5rem 2rem 3rem;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--font);overflow-wrap:anywhere}
header,main{max-width:78rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.25;font-weight:600;margin:0 0 .25rem}
h2{font-size:1.1rem;line-height:1.3;font-weight:600;margin:2rem 0 .5rem}
p{margin:.4rem 0}
small,.facts,.how,.none,.file{color:var(--muted)}
small{font-size:.875em}
.file{margin:0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,input:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);padding:0 0 .35rem}
th,td{text-align:left;vertical-align:top;padding:.35rem 1rem .35rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--muted);font-size:.875em;border-bottom-color:var(--ink)}
th:last-child,td:last-child{padding-right:0}
th,td{overflow-wrap:normal}
th:first-child{min-width:9rem}
th bdi{overflow-wrap:anywhere}
th.number,td.number{text-align:right;width:9rem}
.share{width:14rem;white-space:nowrap}
.bar{width:6rem;height:.6rem;vertical-align:baseline;margin-right:.4rem;border-radius:2px}
.bar .all{fill:var(--rest,var(--line))}
.bar .part{fill:var(--bar)}
.lines a{margin-right:.35em}
td:has(>.lines){min-width:4rem}
.list{padding-left:1.2rem}
.list li{margin:.5rem 0}
.list small{display:block}
@media (max-width:60rem){body{padding:1rem}table{font-size:.9rem}th,td{padding-right:.6rem}th:first-child{min-width:6rem}th.number,td.number,.share{width:auto}.bar{width:3rem}}
@media (max-width:36rem){th,td{padding-right:.5rem}.share{white-space:normal}.bar{display:block;width:3.2rem}}
`;

/** For the exported page alone: the article beside the list, colours of its own, and print. */
export const paper = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1d2125;--muted:#57606a;--line:#d5dae0;--link:#0b57b0;--bar:#3b76b8;--focus:#0b57b0;--tint:#fdf0c2;--font:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#1b1d20;--ink:#dfe2e6;--muted:#a3abb4;--line:#3b4148;--link:#86b7f2;--bar:#6ba0dc;--focus:#86b7f2;--tint:#433b1c}}
.desk{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,4fr);gap:0 3rem;align-items:start;border-top:1px solid var(--line);margin-top:2.5rem}
.text{font-family:Georgia,"Times New Roman",serif;line-height:1.65}
.text p{margin:.75rem 0;white-space:pre-wrap}
.text .headline,.text .subhead{font-weight:700;line-height:1.3}
.text .headline{font-size:1.35rem}
.text .byline,.text .dateline,.text .caption,.text .credit,.text .kicker{color:var(--muted);font-size:.925em}
mark{background:var(--tint);color:inherit;padding:.05em 0}
a.number{font:600 .7rem/1 var(--font);vertical-align:super;text-decoration:none;padding:.1em .25em;margin-right:.1em}
.quotations{padding-left:2.2rem;margin:0}
.quotations li{padding:.6rem 0;border-bottom:1px solid var(--line)}
.quotations li::marker{color:var(--muted)}
.quotations p,.quotations blockquote{margin:0 0 .25rem}
blockquote a{color:inherit;text-decoration-color:var(--muted)}
.facts{font-size:.875em}
.tick{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.875em}
.blank{flex:1 1 7rem;border-bottom:1px solid var(--muted);color:var(--muted);min-height:1.6em}
input{accent-color:var(--link);vertical-align:-.1em}
:target{outline:2px solid var(--focus);outline-offset:3px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (min-width:60rem){.desk>section+section{position:sticky;top:0;max-height:100vh;overflow:auto}}
@media (max-width:60rem){.desk{display:block}}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--line:#bbb;--link:#000;--bar:#555;--tint:#eee}
@page{margin:18mm 16mm}
body{padding:0;font-size:10pt}
h1{font-size:16pt}
h2{font-size:12pt;break-after:avoid}
header,main{max-width:none}
.desk{display:block;border:0;margin:0}
.desk>section{break-before:page}
tr,li,.text p,main>section{break-inside:avoid}
th.number,td.number{width:6.5rem}
.share{width:11rem}
thead{display:table-header-group}
a{text-decoration:none}
mark{background:none;text-decoration:underline;text-decoration-color:#777;text-underline-offset:.15em}
.bar,input{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.blank{min-height:2em}
.unseen{display:none}
}
`;
