import { answerInWords } from '../../catalogue/answer-in-words.ts';
import { evaluateForm } from '../../catalogue/form.ts';
import { dayInWords } from '../../catalogue/formats.ts';
import { profileAnswer } from '../../catalogue/holder.ts';
import { kelurahanInWords } from '../../catalogue/kelurahan.ts';
import type { Office } from '../../catalogue/office.ts';
import type { Answers, ProfileField, Question, Service } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { layoutSource } from './layouts.ts';
import type { Letter, LetterRow } from './letter.ts';

/** What a letter is made from. */
export type LetterFacts = {
  office: Office;
  service: Service;
  answers: Answers;
  /** Local day of signing, and the last day of validity; null = without end. */
  day: string;
  validUntil: string | null;
  /** Number, QR code and the certificate's issuer of a letter that is being signed; null = a preview. */
  signing: { number: string; qr: NonNullable<Letter['qr']>; issuer: string } | null;
  demo: boolean;
  /** Nobody decided in time, and the portal issues it by the rule of its service. */
  onSilence?: boolean;
  texts: Texts['permits']['letter'];
};

/** The letter of one application in words. Works for any service: the holder's rows are the answers of its own definition. */
export function composeLetter(facts: LetterFacts): Letter {
  const { office, service, day, signing, texts } = facts;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const banners = [...(facts.demo ? [texts.demo] : []), ...(signing === null ? [texts.preview] : [])];
  const { permit } = service;
  return {
    layout: layoutSource(permit.layout, office),
    language: 'id',
    title: service.outputName,
    author: office.name,
    issued: { year, month, day: date },
    banner: banners.length === 0 ? null : banners.join(' · '),
    letterhead: {
      lines: office.crest.lines,
      address: [office.address, texts.contact(office.phone, office.website)],
    },
    crest: texts.crest,
    number: texts.number(signing?.number ?? null),
    considering: permit.considering,
    'legal-basis': service.legalBasis,
    opening: permit.opening ?? texts.opening(office.head.title, office.name),
    rows: [...holderRows(facts), ...ownRows(facts), ...validityRows(facts), ...silenceRows(facts)],
    terms: permit.terms,
    copies: permit.copies,
    signer: {
      'on-behalf-of': office.head.onBehalfOf,
      title: office.head.title,
      name: office.head.name,
      rank: office.head.rank,
      nip: office.head.nip,
    },
    qr: signing?.qr ?? null,
    check: texts.check(office.officialDomain),
    footer: texts.footer(signing?.issuer ?? null),
    pages: texts.pages,
    words: {
      considering: texts.considering,
      terms: texts.conditions,
      copies: texts.copies,
      'legal-basis': texts.legalBasis,
      'decided-at': texts.decidedAt(office.city),
      'decided-on': texts.decidedOn(dayInWords(day)),
      signed: texts.signed,
      nip: texts.nip,
      'no-qr': texts.noQr,
      'qr-alt': texts.qrAlt(office.domain),
    },
  };
}

/** Who the permit is for: name, birth, address. The NIK does not go onto a paper that hangs on a wall. */
function holderRows({ service, answers, office, texts }: LetterFacts): LetterRow[] {
  const has = (part: 'born' | 'address') => service.permit.holder.includes(part);
  const of = (field: ProfileField) => profileAnswer(service, answers, field);
  const born = [of('birthPlace'), of('birthDate') === '' ? '' : dayInWords(of('birthDate'))].filter(isSaid).join(', ');
  const kelurahan = of('kelurahan') === '' ? '' : texts.kelurahan(kelurahanInWords(of('kelurahan'), office));
  const rows: LetterRow[] = [
    { label: texts.name, value: of('name'), strong: true },
    ...(has('born') ? [{ label: texts.born, value: born, strong: false }] : []),
    ...(has('address')
      ? [{ label: texts.address, value: [of('address'), kelurahan].filter(isSaid).join(', '), strong: false }]
      : []),
  ];
  return rows.filter(({ value }) => isSaid(value));
}

/** The answers that the definition names for its permit, else all that it asks, in its order; not what only decided which documents were asked for. */
function ownRows({ service, answers, office }: LetterFacts): LetterRow[] {
  const form = evaluateForm(service, answers);
  const asked = form.pages.flatMap(({ questions }) => questions);
  const usual = () =>
    asked
      .filter((question) => question.profileField === null && !isYesNo(question) && question.kind !== 'nik')
      .map(({ id }) => ({ question: id, label: null, strong: false }));
  return (service.permit.rows ?? usual())
    .flatMap(({ question: id, label, strong }) => {
      const question = asked.find((each) => each.id === id);
      if (question === undefined) return [];
      const value = answerInWords(question, form.answers[id] ?? '', office);
      return [{ label: label ?? question.label.replace(/\?$/, ''), value, strong }];
    })
    .filter(({ value }) => isSaid(value));
}

function validityRows({ service, validUntil, texts }: LetterFacts): LetterRow[] {
  const until = validUntil === null ? texts.withoutEnd : dayInWords(validUntil);
  const terms = service.validity.text;
  return [
    { label: texts.validUntil, value: until, strong: true },
    ...(isSaid(terms) ? [{ label: texts.terms, value: terms, strong: false }] : []),
  ];
}

/** Whoever reads the letter must know that nobody looked at everything of it. */
const silenceRows = ({ service, onSilence = false, texts }: LetterFacts): LetterRow[] =>
  onSilence ? [{ label: texts.how, value: texts.onSilence(service.silence?.legalBasis ?? ''), strong: false }] : [];

const isYesNo = ({ options }: Question): boolean =>
  options.length === 2 && options.every(({ value }) => value === 'ya' || value === 'tidak');

const isSaid = (words: string): boolean => words.trim() !== '';
