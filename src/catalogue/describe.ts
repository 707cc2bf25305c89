import type { Definition } from './definition.ts';
import { forCitizens, isUnsure } from './marks.ts';
import { ownMessages } from './own-messages.ts';
import type { Office } from './office.ts';
import type { Service } from './service.ts';
import { uncertaintiesOf } from './uncertain.ts';
import { validityRule } from './validity.ts';

/** Longest title that films and narrow screens hold. */
const LONGEST_SHORT_NAME = 49;

type Described = Omit<
  Service,
  | 'version'
  | 'sha256'
  | 'pages'
  | 'requirements'
  | 'transactions'
  | 'eligibility'
  | 'fees'
  | 'course'
  | 'permit'
  | 'silence'
  | 'source'
>;

/** Everything a service says about itself besides its form, as citizens read it. */
export function describeService(definition: Definition, office: Pick<Office, 'handOver' | 'categories' | 'words'>): Described {
  const { channel } = definition;
  const handOver = channel === 'oss' || channel === 'simbg' ? office.handOver[channel] : null;
  const name = forCitizens(definition.name_id);
  return {
    slug: definition.slug,
    name,
    officialName: name,
    shortName: definition.short_name ?? shortened(name),
    nameEn: definition.name_en ?? '',
    category: categoryOf(definition.category_id, office),
    who: forCitizens(definition.who),
    channel,
    channelNote: handOver?.text ?? null,
    handOver: handOver === null ? null : { name: handOver.name, url: handOver.url },
    workingDays: definition.working_days === 0 ? null : definition.working_days,
    fee: {
      free: isFree(definition.fee),
      unsure: isUnsure(definition.fee),
      text: forCitizens(definition.fee),
      amountRupiah: definition.fee_amount ?? null,
    },
    validity: { text: forCitizens(definition.validity), rule: validityRule(definition) },
    legalBasis: certainFirst(definition.legal_basis),
    technicalOffice:
      (definition.stages ?? []).find(({ kind }) => kind === 'technical')?.office ?? firstOffice(definition.technical_team),
    outputName: forCitizens(definition.output_name_id),
    letterCode: definition.letter_code ?? acronymOf(name) ?? definition.slug.toUpperCase(),
    minutes: definition.minutes ?? null,
    stages: (definition.stages ?? []).map((stage) => ({
      title: stage.title,
      text: stage.text ?? '',
      workingDays: stage.working_days ?? null,
    })),
    messages: ownMessages(definition.messages),
    synonyms: definition.synonyms ?? [],
    uncertainties: uncertaintiesOf(definition),
  };
}

/** The category that holds a category_id; one that the office does not list is a category of its own. */
const categoryOf = (id: string, { categories }: Pick<Office, 'categories'>): string =>
  categories.find(({ of }) => of.includes(id))?.id ?? id;

/** Rules that are sure; all of them when none is. A rule that may have been revoked does not go onto a permit. */
function certainFirst(rules: readonly string[]): string[] {
  const sure = rules.filter((rule) => !isUnsure(rule));
  return (sure.length > 0 ? sure : rules).map(forCitizens).filter((rule) => rule !== '');
}

/** Whether nothing is paid, as the text about the fee begins. */
export const isFree = (fee: string): boolean => /^\s*gratis\b/i.test(fee);

/** The first-named office does the technical review. */
export const firstOffice = (team: string): string => {
  const [first = team] = forCitizens(team).split(/\s*[,;/]\s*|\s+dan\s+(?=Dinas|Badan|Bapenda|Satpol)/);
  return first.replace(/\s*\([^)]*\)$/, '').trim();
};

/** Without what stands in parentheses, and cut between words when it is still too long. */
function shortened(name: string): string {
  const bare = name.replaceAll(/\s*\([^)]*\)/g, '').trim() || name;
  if (bare.length <= LONGEST_SHORT_NAME) return bare;
  return bare
    .slice(0, LONGEST_SHORT_NAME + 1)
    .replace(/\s+\S*$/, '')
    .replace(/\s+(?:dan|atau|\/|-)$/, '')
    .slice(0, LONGEST_SHORT_NAME);
}

/** "SIPP" of "Surat Izin Praktik Perawat (SIPP)". */
const acronymOf = (name: string): string | null => /\(([A-Z][A-Za-z-]{1,9})\)/.exec(name)?.[1] ?? null;
