import type { Target } from '../script/script.ts';

/** A scene that does not play: which one, what was sought, and what IS on the screen, so that the mend can be seen without a browser. */
export class StageFault extends Error {
  readonly scene: string;
  readonly sought: Target | null;
  readonly present: readonly string[];

  constructor(at: { scene: string; beat: number; page: string; sought: Target | null; why: string; present: readonly string[] }) {
    const sought = at.sought === null ? '' : ` Sought: ${at.sought.role} "${at.sought.name}".`;
    const present = at.present.length === 0 ? '' : `\nOn the screen:\n${at.present.map((label) => `  ${label}`).join('\n')}`;
    super(`Scene ${at.scene}, beat ${at.beat + 1}, page ${at.page}: ${at.why}.${sought}${present}`);
    this.scene = at.scene;
    this.sought = at.sought;
    this.present = at.present;
  }
}
