/** What is wrong with an expression. `at`: place of the word in it, from 0. */
export type ConditionFault =
  | { reason: 'unexpected'; at: number; found: string; expected: string }
  | { reason: 'unknown-question'; at: number; found: string; known: readonly string[] }
  | { reason: 'unknown-answer'; at: number; found: string; question: string; known: readonly string[] }
  | { reason: 'not-yes-no'; at: number; found: string }
  /** A number or a day is compared with something that is none. */
  | { reason: 'wrong-type'; at: number; found: string; question: string; expected: 'number' | 'day' | 'moment' }
  /** The question cannot be compared in this way. `sign`: as written; `instead`: what can be written, where anything can. */
  | { reason: 'not-comparable'; at: number; found: string; sign: string; instead: string | null };
