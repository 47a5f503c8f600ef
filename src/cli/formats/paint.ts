import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Puts escape sequences of our own around a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export const painter =
  (coloured: boolean): Paint =>
  (style, text) =>
    coloured ? styleText(style, text, { validateStream: false }) : text;
