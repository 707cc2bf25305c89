import { STEPS } from '../../applications/notice-step.ts';
import type { Role } from '../../applications/actions.ts';
import type { Service } from '../../catalogue/service.ts';
import { sceneOfPage } from '../../tutorials/listen/step-rules.ts';
import { paths } from '../../web/paths.ts';
import type { StepPlace } from './hurdle-rules.ts';
import type { ActKind } from './store-acts.ts';

/** Acts that lead to where they are done. Whoever makes films compares sentences; only the administrator changes the service itself. */
type LeadingAct = Exclude<ActKind, 'other'>;

/** What somebody of a role can do about a step of a service, the first first; of no service nothing but a note can be left. */
export function actsFor(role: Role | undefined, place: StepPlace): LeadingAct[] {
  if (place.service === '' || (role !== 'publisher' && role !== 'administrator')) return [];
  const compared = sceneOf(place) === null ? [] : (['comparison'] as const);
  if (role === 'publisher') return ['film', ...compared, 'placement'];
  const changes = listOf(place) === null ? (['definition'] as const) : (['wording', 'definition'] as const);
  return [...changes, 'film', ...compared, 'placement'];
}

/** Where an act is done; what was only noted is seen at the hurdle. */
export function placeOfAct(kind: ActKind, place: StepPlace, service: Pick<Service, 'pages'> | undefined): string {
  if (kind === 'film') return paths.tutorialOf(place.service);
  if (kind === 'placement') return paths.placementNewAt(place.service, place.step);
  if (kind === 'comparison') return paths.effectNewFor(place.service, sceneOf(place) ?? '');
  const list = listOf(place);
  if (kind === 'definition') return list === null ? paths.designed(place.service) : paths.designedPart(place.service, list);
  if (kind === 'other' || list === null) return paths.hurdle(place);
  const code = list === 'dokumen' ? place.item : service?.pages.find(({ id }) => place.step.endsWith(`/${id}`))?.questions[0]?.id;
  return code === undefined || code === ''
    ? paths.designedPart(place.service, list)
    : paths.designedAt(place.service, list, code);
}

/** The scene of the film that tells of a step; null where no sentence is offered. */
function sceneOf({ step }: StepPlace): string | null {
  const [, page] = /^isian\/(.+)$/.exec(step) ?? [];
  if (page !== undefined) return sceneOfPage(page);
  return step === STEPS.documents ? 'upload' : step === STEPS.review ? 'send' : null;
}

/** The list of the definition that a step shows; null where it shows none. */
const listOf = ({ step }: StepPlace): 'pertanyaan' | 'dokumen' | 'kelayakan' | null => {
  if (step.startsWith('isian/')) return 'pertanyaan';
  if (step === STEPS.documents) return 'dokumen';
  return step === STEPS.start ? 'kelayakan' : null;
};
