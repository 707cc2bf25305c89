/**
 * The nine elements of the survey in the order of Permen PANRB 14/2017. They are known by name: the regulation and its sample questionnaire number the last
 * two differently.
 */
export const elements = [
  'requirements',
  'procedure',
  'time',
  'fee',
  'product',
  'competence',
  'behaviour',
  'complaints',
  'facilities',
] as const;

export type Element = (typeof elements)[number];

/** From the worst answer to the best. */
export const scores = [1, 2, 3, 4] as const;

export type Score = (typeof scores)[number];

/** One answer to every element. */
export type Scores = Readonly<Record<Element, Score>>;

/** Where an answer comes from: the page of an application, the tablet at the counter, or a code on the wall there. */
export const channels = ['online', 'kiosk', 'poster'] as const;

export type Channel = (typeof channels)[number];

/** What a respondent may say of themselves, each of a few words. The regulation asks sex, age, education and job; nobody must say them. */
export const respondentFacts = {
  sex: ['woman', 'man'],
  age: ['under-20', '20-29', '30-39', '40-49', '50-59', '60-up'],
  education: ['primary', 'lower-secondary', 'upper-secondary', 'diploma', 'bachelor', 'master'],
  job: ['civil-servant', 'employee', 'self-employed', 'health-worker', 'student', 'other'],
} as const;

export type RespondentFact = keyof typeof respondentFacts;

/** What was said; null = nothing. */
export type Respondent = { [Fact in RespondentFact]: (typeof respondentFacts)[Fact][number] | null };

export const isElement = (word: string): word is Element => elements.some((element) => element === word);
