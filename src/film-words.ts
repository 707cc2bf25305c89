import { parseArgs } from 'node:util';
import { didYouMean } from './catalogue/did-you-mean.ts';
import { isLanguage, LANGUAGES } from './catalogue/language.ts';
import type { Language } from './catalogue/language.ts';
import { formatNames, isFormat } from './tutorials/formats.ts';
import type { Format } from './tutorials/formats.ts';

/** What `pintu film …` is asked for. `services` empty = all that are applied for here. */
export type FilmWords =
  | { kind: 'check'; services: string[]; language: Language; json: boolean; definitions: string | null }
  | {
      kind: 'make';
      services: string[];
      out: string;
      formats: Format[];
      /** Besides the full films: none, all step films, or nothing but the step film of this stage. */
      steps: 'none' | 'all' | number;
      /** Everything that a portal publishes, as one set. */
      complete: boolean;
      language: Language;
      /** Where lines, scenes and pieces are kept; null = with the portal's data. */
      cache: string | null;
      workers: number | null;
      /** Where definitions are read; null = where the portal reads them. */
      definitions: string | null;
      progress: boolean;
    };

export const filmUsage = `pintu film <service> --out <folder>   films a service's tutorial, with no portal running
    --all                 instead of a service: every service, each into a folder of its own
    --format <names>      ${formatNames.join(', ')}; several with commas (default landscape)
    --language <code>     the language that the portal is filmed in (default id)
    --stage <1-7>         only the step film of this stage
    --complete            all formats, all step films and the guide's pictures, as a portal publishes them
    --cache <folder>      where lines, scenes and pieces are kept (default film-cache in PINTU_DATA)
    --definitions <folder> where definitions are read (default PINTU_SERVICES)
    --workers <n>         drawing threads (default one a core)
    --progress            a line of JSON at every step
pintu film check [<service>]          plays everything without filming and prints every fault (--json for machines)`;

/** Words of the command line that ask for nothing that can be done; the message says which, and what was probably meant. */
export class FilmWordsFault extends Error {}

/** @throws FilmWordsFault */
export function readFilmWords(words: readonly string[]): FilmWords {
  const { values, positionals } = parse(words);
  const language = values.language ?? 'id';
  if (!isLanguage(language))
    throw new FilmWordsFault(`--language: the portal does not speak "${language}". It speaks: ${LANGUAGES.join(', ')}.`);
  if (positionals[0] === 'check') {
    const others = given(values).filter((name) => !OF_CHECK.includes(name));
    if (others.length > 0) throw new FilmWordsFault(`check films nothing; leave --${others.join(', --')} out.`);
    return {
      kind: 'check',
      services: positionals.slice(1),
      language,
      json: values.json,
      definitions: values.definitions ?? null,
    };
  }
  if (values.json) throw new FilmWordsFault('--json belongs to `film check`; a film tells how far it is with --progress.');
  if (values.all === positionals.length > 0)
    throw new FilmWordsFault(values.all ? '--all films every service; name none beside it.' : `Which service?\n${filmUsage}`);
  if (values.out === undefined || values.out === '')
    throw new FilmWordsFault(`--out <folder> is missing: where are the films to be put?\n${filmUsage}`);
  const stage = values.stage === undefined ? null : readStage(values.stage);
  if (stage !== null && values.complete) throw new FilmWordsFault('--complete makes all stages; leave --stage out.');
  return {
    kind: 'make',
    services: positionals,
    out: values.out,
    formats: values.complete && values.format === undefined ? [...formatNames] : readFormats(values.format ?? 'landscape'),
    steps: stage ?? (values.complete ? 'all' : 'none'),
    complete: values.complete,
    language,
    cache: values.cache ?? null,
    workers: values.workers === undefined ? null : readWorkers(values.workers),
    progress: values.progress,
    definitions: values.definitions ?? null,
  };
}

const options = {
  out: { type: 'string' },
  all: { type: 'boolean', default: false },
  format: { type: 'string' },
  language: { type: 'string' },
  stage: { type: 'string' },
  complete: { type: 'boolean', default: false },
  cache: { type: 'string' },
  workers: { type: 'string' },
  definitions: { type: 'string' },
  progress: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** Of `Unknown option '--oot'` what was probably meant. */
function meantOption(said: string): string {
  const [, unknown] = /Unknown option '--([\w-]+)/.exec(said) ?? [];
  const meant = unknown === undefined ? null : didYouMean(unknown, Object.keys(options));
  return meant === null ? '' : `; did you mean --${meant}?`;
}

/** What may stand beside `check`; `--all` says what it does anyway. */
const OF_CHECK: readonly string[] = ['all', 'language', 'json', 'definitions'];

/** Names of the options that were given. */
const given = (values: ReturnType<typeof parse>['values']): string[] =>
  Object.entries(values).flatMap(([name, value]) => (value === false || value === undefined ? [] : [name]));

function readStage(text: string): number {
  if (/^[1-7]$/.test(text)) return Number(text);
  throw new FilmWordsFault(`--stage: "${text}" is no stage. A film has the stages 1 to 7.`);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. To specify a positional')[0] ?? '') : String(error);
    throw new FilmWordsFault(`${said}${meantOption(said)}\n${filmUsage}`);
  }
}

function readFormats(text: string): Format[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  return names.map((name) => {
    if (isFormat(name)) return name;
    const meant = didYouMean(name, formatNames);
    const hint = meant === null ? '' : ` Did you mean "${meant}"?`;
    throw new FilmWordsFault(`--format: there is no format "${name}".${hint} There are: ${formatNames.join(', ')}.`);
  });
}

function readWorkers(text: string): number {
  const workers = Number(text);
  if (!Number.isInteger(workers) || workers < 1 || workers > 16)
    throw new FilmWordsFault(`--workers: "${text}" is no number of threads from 1 to 16.`);
  return workers;
}
