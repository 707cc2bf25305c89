import { conditionOf, conditionProblems } from './compile-questions.ts';
import type { Report } from './compile-questions.ts';
import type { KnownQuestions } from './conditions.ts';
import { STAGE_KINDS } from './definition.ts';
import type { Definition, StageDefinition } from './definition.ts';
import type { DeskRole, DeskStage, StageKind } from './service.ts';

/** Who may act in a step: a definition can say fewer, never others. */
const MAY: Record<StageKind, readonly DeskRole[]> = {
  completeness: ['front_desk'],
  technical: ['technical'],
  review: ['front_desk', 'technical'],
  signing: ['head'],
};

/** Steps that no application goes without. */
const NEEDED: readonly StageKind[] = ['completeness', 'signing'];

/**
 * The steps that the desk goes through. Without `kind` at any of `stages`: completeness, the technical review of the office named, signing.
 * With it the definition names them all: in this order, each once, completeness and signing always.
 */
export function compileCourse(
  good: Partial<Definition>,
  technicalOffice: string,
  known: KnownQuestions,
  report: Report,
): DeskStage[] {
  const stages = good.stages ?? [];
  if (!stages.some(({ kind }) => kind !== undefined)) return usual(technicalOffice);
  checkOrder(stages, report);
  checkDays(stages, good.working_days ?? null, report);
  return stages.flatMap((stage, at) => {
    const { kind } = stage;
    if (kind === undefined) return [];
    checkStage(stage, at, known, report);
    return [
      {
        kind,
        office: kind === 'technical' ? (stage.office ?? technicalOffice) : null,
        siteVisit: stage.site_visit ?? false,
        by: stage.by ?? MAY[kind],
        workingDays: stage.working_days ?? null,
        when: conditionOf(stage.when, known),
      },
    ];
  });
}

const usual = (technicalOffice: string): DeskStage[] =>
  (['completeness', 'technical', 'signing'] as const).map((kind) => ({
    kind,
    office: kind === 'technical' ? technicalOffice : null,
    siteVisit: false,
    by: MAY[kind],
    workingDays: null,
    when: null,
  }));

/**
 * Where the office wants initials under every letter: who looks at it last before the head does. A service that has such a step already keeps its own.
 * Source: offices let a head of division initial what the head of office signs (Permendagri 138/2017; `domain.md`, 6).
 */
export const withInitials = (course: readonly DeskStage[], isRequired: boolean): DeskStage[] =>
  !isRequired || course.some(({ kind }) => kind === 'review')
    ? [...course]
    : course.flatMap((stage) => (stage.kind === 'signing' ? [INITIALS, stage] : [stage]));

const INITIALS: DeskStage = { kind: 'review', office: null, siteVisit: false, by: MAY.review, workingDays: null, when: null };

function checkOrder(stages: readonly StageDefinition[], report: Report): void {
  let last = -1;
  for (const [at, { kind }] of stages.entries()) {
    if (kind === undefined) {
      report(['stages', at], { kind: 'missing', expected: { what: 'key', key: 'kind' } });
      continue;
    }
    const place = STAGE_KINDS.indexOf(kind);
    if (place <= last)
      report(['stages', at, 'kind'], { kind: 'wrong', found: `"${kind}"`, expected: { what: 'stages-in-order' } });
    last = Math.max(last, place);
  }
  for (const needed of NEEDED)
    if (!stages.some(({ kind }) => kind === needed)) report(['stages'], { kind: 'no-stage', found: needed });
}

/** What the steps take together is what is promised. */
function checkDays(stages: readonly StageDefinition[], promised: number | null, report: Report): void {
  const together = stages.reduce((sum, { working_days: days }) => sum + (days ?? 0), 0);
  if (promised !== null && promised > 0 && together > promised)
    report(['stages'], { kind: 'wrong', found: `${together} working days`, expected: { what: 'at-most', count: promised } });
}

function checkStage(stage: StageDefinition, at: number, known: KnownQuestions, report: Report): void {
  const { kind = 'completeness', office, site_visit: visit, by = [], when } = stage;
  const only = (key: string, found: string) =>
    report(['stages', at, key], { kind: 'wrong', found, expected: { what: 'only-with-technical' } });
  if (kind !== 'technical' && office !== undefined) only('office', `"${office}"`);
  if (kind !== 'technical' && visit === true) only('site_visit', 'true');
  for (const [place, role] of by.entries())
    if (!MAY[kind].includes(role))
      report(['stages', at, 'by', place], { kind: 'unknown-value', found: role, known: MAY[kind], meant: null });
  if (when === undefined) return;
  if (NEEDED.includes(kind)) report(['stages', at, 'when'], { kind: 'wrong', found: `"${when}"`, expected: { what: 'always' } });
  for (const problem of conditionProblems(when, known)) report(['stages', at, 'when'], problem);
}
