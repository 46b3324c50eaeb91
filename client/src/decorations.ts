import * as vscode from 'vscode';
import type { WireRange } from '../../server/src/protocol';
import type { Annotations } from './annotations';
import type { ColourId } from './colours';
import type { Marks } from './marks';
import type { Focus } from './speakers/focus';
import {
  painting,
  paints,
  unpainted,
  withoutDimmed,
  type Paint,
  type Painting,
  type PaintSettings,
} from './paint';

const color = (id: ColourId): vscode.ThemeColor => new vscode.ThemeColor(`copydesk.${id}`);

/** A line below the text. A border, not an underline: it joins with the strikethrough of noise and with links. */
function lineBelow(
  style: 'dotted' | 'dashed' | 'solid',
  width: number,
  id: ColourId,
): vscode.DecorationRenderOptions {
  return { borderStyle: style, borderWidth: `0 0 ${width}px 0`, borderColor: color(id) };
}

const quotation = {
  color: color('quotationForeground'),
  overviewRulerColor: color('quotationRuler'),
  overviewRulerLane: vscode.OverviewRulerLane.Left,
};
const speaker = { color: color('speakerForeground') };

/** How each paint looks. Never by colour alone: dotted line, solid line, dashed where it is not sure, struck through. */
const looks: Readonly<Record<Paint, vscode.DecorationRenderOptions>> = {
  quotation: { ...quotation, ...lineBelow('dotted', 2, 'quotationUnderline') },
  unsureQuotation: { ...quotation, ...lineBelow('dashed', 2, 'quotationUnderline') },
  reported: lineBelow('dotted', 1, 'quotationUnderline'),
  unsureReported: lineBelow('dashed', 1, 'quotationUnderline'),
  speaker: { ...speaker, ...lineBelow('solid', 2, 'speakerUnderline') },
  unsureSpeaker: { ...speaker, ...lineBelow('dashed', 2, 'speakerUnderline') },
  noise: {
    color: color('noiseForeground'),
    textDecoration: 'line-through',
    overviewRulerColor: color('noiseRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
};

/** A decoration for each paint. */
interface Painted {
  readonly paint: Paint;
  readonly type: vscode.TextEditorDecorationType;
}

/** Whether the theme is one of high contrast. */
function isHighContrast(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}

/**
 * In high contrast a selection is a filled block with letters of its own colour, and a colour of ours would win over that:
 * white on white. There the lines alone tell what is what.
 */
function createTypes(): readonly Painted[] {
  const plain = isHighContrast();
  return paints.map((paint) => {
    const { color: ink, ...lines } = looks[paint];
    const type = vscode.window.createTextEditorDecorationType({
      ...lines,
      ...(plain || ink === undefined ? {} : { color: ink }),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
    return { paint, type };
  });
}

/**
 * Paints the annotations in every visible editor. While somebody types, the marks move with the text and are
 * replaced only by an answer for the present text: nothing flickers. What is dimmed while a speaker is in focus has no marks.
 */
export function paintAnnotations(annotations: Annotations, marks: Marks, focus: Focus): vscode.Disposable {
  const made = { types: createTypes(), inHighContrast: isHighContrast() };
  const dropTypes = (): void => made.types.forEach(({ type }) => void type.dispose());
  const put = (editor: vscode.TextEditor, ranges: Painting): void => {
    for (const { paint, type } of made.types) editor.setDecorations(type, ranges[paint].map(toRange));
  };
  const repaint = (editor: vscode.TextEditor): void => {
    const { uri } = editor.document;
    const found = annotations.of(uri) ?? annotations.marksOf(uri);
    if (found === undefined || !marks.shown()) put(editor, unpainted);
    else if (found.version === editor.document.version) {
      const dimmed = focus.dimmedIn(editor.document);
      if (dimmed === undefined) return; // told soon
      put(editor, withoutDimmed(painting(found, settingsOf(editor)), dimmed));
    }
  };
  const repaintAll = (): void => vscode.window.visibleTextEditors.forEach(repaint);
  repaintAll();
  return vscode.Disposable.from(
    { dispose: dropTypes },
    annotations.onDidUpdate((uri) =>
      vscode.window.visibleTextEditors
        .filter((editor) => editor.document.uri.toString() === uri)
        .forEach(repaint),
    ),
    vscode.window.onDidChangeVisibleTextEditors(repaintAll),
    focus.onDidChange(repaintAll),
    vscode.window.onDidChangeActiveColorTheme(() => {
      if (isHighContrast() === made.inHighContrast) return;
      dropTypes();
      made.types = createTypes();
      made.inHighContrast = isHighContrast();
      repaintAll();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (['copydesk.decorations', 'copydesk.noise.severity'].some((key) => change.affectsConfiguration(key)))
        repaintAll();
    }),
    marks.onDidToggle(repaintAll),
  );
}

function settingsOf(editor: vscode.TextEditor): PaintSettings {
  const settings = vscode.workspace.getConfiguration('copydesk', editor.document);
  // what is listed has a line below it: one sign is enough
  const listed = ['information', 'warning'].includes(settings.get('noise.severity', 'hint'));
  return {
    quotations: settings.get('decorations.quotations', true),
    speakers: settings.get('decorations.speakers', true),
    noise: settings.get('decorations.noise', true) && !listed,
  };
}

function toRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
