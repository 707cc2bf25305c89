import type { SKRSContext2D } from '@napi-rs/canvas';

/** How a text looks. `tracking` in em; sizes in px of the frame. */
export type TextStyle = {
  face: 'display' | 'plain';
  weight: 400 | 500 | 600 | 700 | 800;
  size: number;
  colour: string;
  tracking?: number;
};

const families = { display: '"Plus Jakarta Sans", "Noto Sans", "Noto Emoji"', plain: '"Noto Sans", "Noto Emoji"' };

/** Plus Jakarta Sans has narrow spaces between words. */
const WORD_SPACING = 0.055;

function use(pen: SKRSContext2D, style: TextStyle): void {
  pen.font = `${style.weight} ${style.size}px ${families[style.face]}`;
  pen.fillStyle = style.colour;
  pen.letterSpacing = `${(style.tracking ?? 0) * style.size}px`;
  pen.wordSpacing = style.face === 'display' ? `${WORD_SPACING * style.size}px` : '0px';
}

/** Width of a text in px. */
export function widthOf(pen: SKRSContext2D, text: string, style: TextStyle): number {
  use(pen, style);
  return pen.measureText(text).width;
}

/** Writes a line; `y` is its baseline. Answers its width. */
export function write(
  pen: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  align: 'left' | 'right' | 'center' = 'left',
): number {
  const width = widthOf(pen, text, style);
  const start = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  pen.fillText(text, start, y);
  return width;
}

/** Words set into lines no wider than `width`; a single word may be wider. */
function wrap(pen: SKRSContext2D, text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of unbroken(text)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(pen, longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** Words that may stand at the start of a line: a number keeps what it counts. */
function unbroken(text: string): string[] {
  return text
    .trim()
    .replaceAll(/(^|\s)(\d+)\s+/g, '$1$2\u00A0')
    .split(/[ \n\t]+/)
    .filter((word) => word !== '');
}

/** The text, or as many of its words as fit, with an ellipsis. */
export function shorten(pen: SKRSContext2D, text: string, style: TextStyle, width: number): string {
  if (widthOf(pen, text, style) <= width) return text;
  const words = text.split(/\s+/);
  while (words.length > 1 && widthOf(pen, `${words.join(' ')} …`, style) > width) words.pop();
  return `${words.join(' ').replace(/[.,;:]$/, '')} …`;
}

/** One way to set a text: at most `most` lines of `width`. */
type Setting = { style: TextStyle; width: number; most: number };

/** The text in the first setting in which it has room, and which one that is; in the last one it is cut off. */
export function setWhole(
  pen: SKRSContext2D,
  text: string,
  settings: readonly Setting[],
): { lines: string[]; style: TextStyle; setting: number } {
  for (const [setting, { style, width, most }] of settings.entries()) {
    const lines = wrap(pen, text, style, width);
    const fits = lines.length <= most && lines.every((line) => widthOf(pen, line, style) <= width);
    if (fits) return { lines, style, setting };
    if (setting < settings.length - 1) continue;
    const rest = shorten(pen, lines.slice(most - 1).join(' '), style, width);
    return { lines: [...lines.slice(0, most - 1), rest], style, setting };
  }
  throw new Error('a text needs at least one setting');
}

/** The first style in which the text needs at most `most` lines of `width`, and those lines; in the last style lines are cut off. */
export function setInLines(
  pen: SKRSContext2D,
  text: string,
  styles: readonly TextStyle[],
  width: number,
  most: number,
): { lines: string[]; style: TextStyle } {
  const settings = styles.map((style) => ({ style, width, most }));
  return setWhole(pen, text, settings);
}
