import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { findExercise, readPractice } from './open-practice.ts';
import type { Exercise } from './open-practice.ts';
import { practiceCookie } from './practice-cookie.ts';
import { mayOpen, nextPart, withDone, withSlip } from './practice-rules.ts';
import type { Practice, PracticePart } from './practice-rules.ts';

/** One screen of a practice that is open. */
export type OpenPart = { exercise: Exercise; practice: Practice; part: PracticePart };

/** The screen of an address; else where its visitor goes instead. */
export function openPart(c: PortalContext, id: string): OpenPart | Response | Promise<Response> {
  const exercise = findExercise(c);
  if (exercise === null) return c.notFound();
  const { slug } = exercise.service;
  const practice = readPractice(c, exercise);
  const part = exercise.parts.find((each) => each.id === id);
  if (practice === null || part === undefined) return c.redirect(paths.practice(slug), 303);
  if (!mayOpen(exercise.parts, practice, id)) return onward(c, { exercise, practice });
  return { exercise, practice, part };
}

/** To the first screen that is not done, or to the end. */
function onward(c: PortalContext, { exercise, practice }: Pick<OpenPart, 'exercise' | 'practice'>): Response {
  const next = nextPart(exercise.parts, practice);
  const { slug } = exercise.service;
  return c.redirect(next === null ? paths.practiceEnd(slug) : paths.practicePart(slug, next.id), 303);
}

/** It was done as on the card: on to the next. */
export function finish(c: PortalContext, open: OpenPart): Response {
  const practice = withDone(open.practice, open.part.id);
  practiceCookie.keep(c, practice);
  return onward(c, { ...open, practice });
}

/** Something did not fit; counted for the review at the end, and for nothing else. */
export function slip(c: PortalContext, open: OpenPart): OpenPart {
  return keep(c, open, withSlip(open.practice, open.part.step));
}

/** Goes on with what changed. */
export function keep(c: PortalContext, open: OpenPart, practice: Practice): OpenPart {
  practiceCookie.keep(c, practice);
  return { ...open, practice };
}
