import type { PaperBlock } from '../../applications/papers/paper.ts';

/** What the report of a month is made of, for the page and for paper alike. */
export type ReportBlock = Extract<PaperBlock, { kind: 'text' | 'heading' | 'bullets' | 'table' | 'bars' }>;

export const text = (words: string): ReportBlock => ({ kind: 'text', text: words });
export const heading = (words: string): ReportBlock => ({ kind: 'heading', text: words });
