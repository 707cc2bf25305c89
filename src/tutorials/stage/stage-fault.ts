import { didYouMean } from '../../catalogue/did-you-mean.ts';
import type { Target } from '../script/script.ts';
import type { Label } from './lens.ts';

/** A scene that does not play: which one, what was sought, and what IS on the screen, so that the mend can be seen without a browser. */
export class StageFault extends Error {
  readonly scene: string;
  /** Place of the beat in its scene, from 0. */
  readonly beat: number;
  /** Path of the page, without ids. */
  readonly page: string;
  readonly sought: Target | null;
  readonly why: string;
  /** What was probably meant: the nearest label that is there, first among those of the same role. */
  readonly instead: Label | null;
  /** Every label on the screen. */
  readonly present: readonly Label[];

  constructor(at: Pick<StageFault, 'scene' | 'beat' | 'page' | 'sought' | 'why' | 'present'>) {
    const instead = at.sought === null ? null : nearest(at.sought, at.present);
    const sought = at.sought === null ? '' : ` Sought: ${labelInWords(at.sought)}.`;
    const meant = instead === null ? '' : ` Did you mean ${labelInWords(instead)}?`;
    const present =
      at.present.length === 0 ? '' : `\nOn the screen:\n${at.present.map((label) => `  ${labelInWords(label)}`).join('\n')}`;
    super(`Scene ${at.scene}, beat ${at.beat + 1}, page ${at.page}: ${at.why}.${sought}${meant}${present}`);
    this.scene = at.scene;
    this.beat = at.beat;
    this.page = at.page;
    this.sought = at.sought;
    this.why = at.why;
    this.instead = instead;
    this.present = at.present;
  }
}

/** The browser, or the page in it, ended while a scene was played: no fault of the portal, and worth another try. */
export class BrowserGone extends Error {
  readonly scene: string;

  constructor(scene: string, options: ErrorOptions) {
    super(`The browser ended by itself while scene ${scene} was played.`, options);
    this.scene = scene;
  }
}

/** `textbox "Nomor HP"`. */
export const labelInWords = ({ role, name }: { role: string; name: string }): string => `${role} "${name}"`;

function nearest(sought: Target, present: readonly Label[]): Label | null {
  // It is there, and something else went wrong. A field for files is a button on the screen.
  if (present.some(({ name, role }) => name === sought.name && (role === sought.role || sought.role === 'file'))) return null;
  for (const labels of [present.filter(({ role }) => role === sought.role), present]) {
    const name = didYouMean(
      sought.name,
      labels.map((label) => label.name),
    );
    const meant = labels.find((label) => label.name === name);
    if (meant !== undefined) return meant;
  }
  return null;
}
