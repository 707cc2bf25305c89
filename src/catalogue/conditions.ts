import type { Answers } from './service.ts';

/** A checked condition over answers. */
export type Condition = { source: string; questions: readonly string[]; holds: (answers: Answers) => boolean };
