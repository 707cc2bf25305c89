import { readPlace } from '../catalogue/place.ts';
import type { Answers, FormPage, Service } from '../catalogue/service.ts';

type Traced = { service: Pick<Service, 'pages'>; answers: Answers };

/** A point on the map is the same place within some ten metres. */
const DECIMALS = 4;

/** A shorter number is a house or a floor and tells nobody apart. */
const SHORTEST_NUMBER = 6;

/** Whose an application is, as NIK and NIB in it say; each in the form in which it is hashed. */
export function personTraces({ service, answers }: Traced, firm: { nib?: string } | null): string[] {
  const asked = questionsOf(service).filter(({ id, profileField }) => profileField === 'nik' || id === 'nib');
  return [...asked.map(({ id }) => answers[id] ?? ''), firm?.nib ?? ''].filter((id) => /^\d+$/.test(id)).map((id) => `n:${id}`);
}

/** The places that an application is about: an address with its kelurahan, or a point on the map; never where its applicant lives. */
export function placeTraces({ service, answers }: Traced): string[] {
  const addresses = service.pages.flatMap((page) => addressOf(page, answers) ?? []);
  const points = questionsOf(service)
    .filter(({ kind }) => kind === 'map')
    .flatMap(({ id }) => {
      const { point } = readPlace(answers[id] ?? '');
      return point === null ? [] : [`${Number(point.latitude).toFixed(DECIMALS)},${Number(point.longitude).toFixed(DECIMALS)}`];
    });
  return [...addresses, ...points].map((place) => `p:${place}`);
}

const isNumberOfPaper = (id: string): boolean => id.startsWith('nomor_') || id.startsWith('no_');

/** Numbers of other papers that an application names, as of an STR or an older permit. */
export function numberTraces({ service, answers }: Traced): string[] {
  return questionsOf(service)
    .filter(({ id, kind, profileField }) => kind === 'text' && profileField === null && isNumberOfPaper(id))
    .map(({ id }) => (answers[id] ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter((number) => number.length >= SHORTEST_NUMBER && /\d/.test(number))
    .map((number) => `s:${number}`);
}

function addressOf({ questions }: FormPage, answers: Answers): string | null {
  const own = questions.filter(({ profileField }) => profileField === null);
  const kelurahan = own.find(({ kind }) => kind === 'kelurahan');
  const address = own.find(({ id, kind }) => id.startsWith('alamat') && (kind === 'text' || kind === 'textarea'));
  const [where, street] = [answers[kelurahan?.id ?? ''] ?? '', plain(answers[address?.id ?? ''] ?? '')];
  return where === '' || street === '' ? null : `${where}|${street}`;
}

/** As people write one address in many ways: no case, no signs, and the usual short words written out. */
const plain = (address: string): string =>
  address
    .toLowerCase()
    .replaceAll(/\b(jl|jln)\b\.?/g, 'jalan')
    .replaceAll(/\b(no|nomer)\b\.?/g, 'nomor')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const questionsOf = ({ pages }: Pick<Service, 'pages'>) => pages.flatMap(({ questions }) => questions);
