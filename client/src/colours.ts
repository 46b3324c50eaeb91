/**
 * The colours that a theme or a user may change, by their ids without "copydesk.". `npm run docs` writes package.json's
 * `contributes.colors` from it; the client itself knows only the ids.
 */

/** What a colour is for, and its value in each kind of theme. */
export interface Colour {
  readonly description: string;
  readonly defaults: {
    readonly dark: string;
    readonly light: string;
    readonly highContrast: string;
    readonly highContrastLight: string;
  };
}

/** All of them, in the order in which the editor lists them. */
export const colours = {
  quotationForeground: {
    description: 'Text of a quotation. In high contrast the text keeps its own colour.',
    defaults: { dark: '#9fc7ea', light: '#1a4884', highContrast: '#b4dcff', highContrastLight: '#0b3d78' },
  },
  quotationUnderline: {
    description:
      'Line below a quotation, and below reported speech: dotted, dashed where it is not sure whose they are.',
    defaults: { dark: '#5f9fd6', light: '#3f7cc0', highContrast: '#6fc3df', highContrastLight: '#0f4a85' },
  },
  quotationRuler: {
    description: 'Mark of a quotation in the overview ruler.',
    defaults: {
      dark: '#5f9fd666',
      light: '#3f7cc055',
      highContrast: '#6fc3df',
      highContrastLight: '#0f4a85',
    },
  },
  speakerForeground: {
    description: 'Name of a speaker beside a quotation. In high contrast the text keeps its own colour.',
    defaults: { dark: '#e6c27a', light: '#6f3c00', highContrast: '#ffdf8a', highContrastLight: '#6b3500' },
  },
  speakerUnderline: {
    description: 'Line below the name of a speaker: solid, dashed where it is not sure who spoke.',
    defaults: { dark: '#c79a45', light: '#b5711c', highContrast: '#ffc83d', highContrastLight: '#8a4b00' },
  },
  currentQuotationBackground: {
    description: 'Behind the quotation that a command has gone to, until the cursor moves on.',
    defaults: {
      dark: '#ffffff1f',
      light: '#1d4f911f',
      highContrast: '#00000000',
      highContrastLight: '#00000000',
    },
  },
  currentQuotationBorder: {
    description: 'Around the quotation that a command has gone to, until the cursor moves on.',
    defaults: {
      dark: '#ffffff00',
      light: '#ffffff00',
      highContrast: '#f38518',
      highContrastLight: '#0f4a85',
    },
  },
  noiseForeground: {
    description:
      'Text of a piece of noise. It is struck through as well. In high contrast the text keeps its own colour.',
    defaults: { dark: '#d4d4d4', light: '#333333', highContrast: '#d0d0d0', highContrastLight: '#454545' },
  },
  noiseRuler: {
    description: 'Mark of a piece of noise in the overview ruler.',
    defaults: {
      dark: '#9a9a9a66',
      light: '#80808055',
      highContrast: '#d0d0d0',
      highContrastLight: '#454545',
    },
  },
  alteredRuler: {
    description: 'Mark in the overview ruler of a quotation that is not as its source has it.',
    defaults: { dark: '#e2b84a', light: '#8a5300', highContrast: '#ffd75e', highContrastLight: '#6b3f00' },
  },
} as const satisfies Readonly<Record<string, Colour>>;

/** The id of a colour, without "copydesk.". */
export type ColourId = keyof typeof colours;
