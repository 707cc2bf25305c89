import { questionStep, STEPS } from '../../applications/notice-step.ts';
import type { Service } from '../../catalogue/service.ts';

/** How a question reaches the office. */
export const WAYS = ['counter', 'phone', 'whatsapp'] as const;
export type Way = (typeof WAYS)[number];

/** What people ask about a step, in the order of the buttons. */
export const QUESTION_REASONS = ['what', 'where', 'how', 'failed', 'when'] as const;

/** The steps that people ask about, in their order; null = about no service: accounts. */
export const askableSteps = (service: Pick<Service, 'pages'> | null): string[] =>
  service === null
    ? ['daftar', 'daftar-kode', 'masuk', 'cari']
    : [STEPS.start, ...service.pages.map(({ id }) => questionStep(id)), STEPS.documents, STEPS.review, STEPS.correction];
