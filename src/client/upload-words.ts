import { filled, leftOf } from './upload-rules.ts';
import type { Standing } from './upload-queue.ts';
import type { Waiting } from './upload-shelf.ts';

/** What the line says, and how: `waits` needs patience, `wrong` needs somebody. Null = nothing. */
export type Said = { text: string; tone: '' | 'waits' | 'wrong'; share: number | null };

/** The sentences of the page, by name. */
type Words = Readonly<Record<string, string | undefined>>;

/** The whole size of what waits. */
const sizeOf = ({ files }: Waiting): number => files.reduce((sum, { blob }) => sum + blob.size, 0);

/** Of what is being sent how much has gone, 0 to 1. */
export const shareOf = (waiting: Waiting, sent = 0): number => Math.min(1, sent / Math.max(1, sizeOf(waiting)));

/** What is left, in plain words; empty = nothing. */
function leftInWords(words: Words, { waiting, sent }: Shown): string {
  const counted = waiting.map((each) => ({
    parts: each.files.map(({ blob }) => ({ bytes: blob.size, photo: blob.type.startsWith('image/') })),
    sent: sent.get(each.id) ?? 0,
    ended: each.ended !== null,
  }));
  const { count, photos } = leftOf(counted);
  if (count === 0) return '';
  if (count === 1) return words[photos ? 'onePhoto' : 'oneFile'] ?? '';
  return filled(words[photos ? 'photos' : 'files'] ?? '', { n: count });
}

/** What the queue shows of itself. */
type Shown = { waiting: readonly Waiting[]; standing: Standing; sent: ReadonlyMap<number, number> };

/** Says how the queue stands. `done`: something was sent since the page was opened; `holding`: the application waits to be sent. */
export function saidOf(words: Words, shown: Shown, { done, holding }: { done: boolean; holding: boolean }): Said | null {
  const { waiting, standing, sent } = shown;
  const [left, ended] = [leftInWords(words, shown), waiting.find((each) => each.ended !== null)];
  if (ended?.ended) {
    const { said } = ended.ended;
    const sentence = said === null ? words['closed'] : words['refused'];
    const text = filled(sentence ?? '', { name: ended.name, said: said || (words['unsaid'] ?? '') });
    return { text: join(text, left), tone: 'wrong', share: null };
  }
  if (left === '') return done ? { text: words['done'] ?? '', tone: '', share: null } : null;
  const behind = join(left, holding ? (words['holding'] ?? '') : '');
  switch (standing.is) {
    case 'sending': {
      const now = waiting.find(({ id }) => id === standing.id);
      if (now === undefined) return { text: behind, tone: '', share: null };
      const share = shareOf(now, sent.get(now.id));
      // Read aloud: in tens, so that nobody is told every hundredth.
      const tens = Math.floor(share * 10) * 10;
      const sentence = share < 1 ? words['sending'] : words['checking'];
      return { text: join(filled(sentence ?? '', { name: now.name, share: tens }), behind), tone: '', share };
    }
    case 'server':
      return { text: join(standing.said === '' ? (words['server'] ?? '') : standing.said, behind), tone: 'waits', share: null };
    case 'network':
      return { text: join(words['waiting'] ?? '', behind), tone: 'waits', share: null };
    case 'signed-out':
      return { text: join(words['signedOut'] ?? '', behind), tone: 'wrong', share: null };
    case 'paused':
      return { text: join(words['paused'] ?? '', behind), tone: 'waits', share: null };
    case 'elsewhere':
      return { text: join(words['elsewhere'] ?? '', behind), tone: '', share: null };
    case 'idle':
      return { text: behind, tone: '', share: null };
  }
}

const join = (...sentences: string[]): string => sentences.filter((each) => each !== '').join(' ');
