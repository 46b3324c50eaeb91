/** The page of a report in the editor: the server's HTML in VS Code's colours, with a script that only says where was clicked. */
import { hexadecimal } from './hexadecimal';

/** What a page is made of. `title` is escaped here, `body` is HTML already. */
export interface ReportPage {
  readonly title: string;
  readonly body: string;
  readonly style: string;
  /** A script beside the one that says where was clicked; it finds VS Code as `host`. */
  readonly script?: string;
}

/** The variables of the style sheet, from those of the theme. High contrast has borders that others lack. */
const colours = `:root{--paper:var(--vscode-editor-background);--ink:var(--vscode-editor-foreground);--muted:var(--vscode-descriptionForeground);--line:var(--vscode-contrastBorder,var(--vscode-editorWidget-border,#8888));--link:var(--vscode-textLink-foreground);--bar:var(--vscode-charts-blue);--rest:#8885;--focus:var(--vscode-focusBorder);--font:var(--vscode-font-family)}
body{font-size:var(--vscode-font-size)}
h1{font-size:1.6em}h2{font-size:1.15em}`;

/** Tells the extension which place was clicked, and keeps the page where it was read when it is filled anew. */
const script = `const host=acquireVsCodeApi();
const before=host.getState();
if(before)scrollTo(0,before.top);
addEventListener('scroll',()=>host.setState({...host.getState(),top:scrollY}),{passive:true});
document.addEventListener('click',(event)=>{
const link=event.target instanceof Element?event.target.closest('a[data-place]'):null;
if(!link)return;
event.preventDefault();event.stopPropagation();
host.postMessage({place:Number(link.dataset.place)});
},true);`;

/** So many random bytes nobody guesses. */
const nonceBytes = 16;

/** The whole page. */
export function reportPage({ title, body, style, script: more = '' }: ReportPage): string {
  const random = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const nonce = hexadecimal(random);
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[&<>"']/gu, (mark) => `&#${String(mark.charCodeAt(0))};`)}</title>
<style nonce="${nonce}">${style}${colours}</style>
</head>
<body>
${body}
<script nonce="${nonce}">${script}${more}</script>
</body>
</html>`;
}
