import type { Language } from '../../catalogue/language.ts';
import { findLabel, plainWords } from './label-words.ts';
import type { Action, Beat, Scene, Script } from './script.ts';
import { wordsFor } from './spoken-words.ts';

/** What can be wrong with a script before anything is filmed. */
export type ScriptFaultReason =
  /** More than 14 words, where the names on the screen leave a choice (rule 7). */
  | 'line-too-long'
  /** The sentence does not end like one. */
  | 'line-not-a-sentence'
  /** Something is done whose name on the screen is not said (description linter). */
  | 'name-not-said'
  /** "klik di sini" and its like: nobody who cannot see the screen knows where. */
  | 'says-here'
  /** A word that the house does not use. */
  | 'word-not-ours'
  /** A tag of more than three words. */
  | 'keyword-too-long'
  /** Not the seven stages in their order. */
  | 'stages'
  /** Longer than 49 characters. */
  | 'title-too-long'
  /** A title that does not begin with "Cara", in English with "How to". */
  | 'title-not-cara'
  /** Two scenes of one name. */
  | 'scene-twice'
  /** A scene in which nothing happens. */
  | 'scene-empty'
  /** A secret that is shown: a password typed openly. */
  | 'secret-shown'
  /** Rows that no sentence names, or sentences without a row. */
  | 'rows';

/** `where`: stage, scene and beat, as far as they apply. */
export type ScriptFault = {
  reason: ScriptFaultReason;
  where: { stage: number | null; scene: string | null; beat: number | null };
  value: string;
};

const MOST_TITLE = 49;
const TITLE_BEGINS: Record<Language, string> = { id: 'Cara ', en: 'How to ' };
const SAYS_HERE: Record<Language, RegExp> = {
  id: /\b(klik|tekan|pilih|ketuk|lihat)\s+(di\s+)?(sini|situ|ini|itu)\b/i,
  en: /\b(click|press|choose|tap|see)\s+(on\s+)?(here|there)\b/i,
};
const NOT_OURS: Record<Language, RegExp> = {
  id: /\b(harap|mohon|silahkan|submit|upload|login|log in|sign up|klik|user|error|valid|invalid)\b/i,
  en: /\b(kindly|submit|login|log in|click|user|error|invalid)\b/i,
};

/** Every fault of a script, all at once. An empty list is what `makeScript` must give. */
export function lintScript(script: Script): ScriptFault[] {
  const { language } = script;
  const faults: ScriptFault[] = [];
  const say = (
    reason: ScriptFaultReason,
    value: string,
    stage: number | null = null,
    scene: string | null = null,
    beat: number | null = null,
  ) => faults.push({ reason, where: { stage, scene, beat }, value });
  if (!script.title.startsWith(TITLE_BEGINS[language])) say('title-not-cara', script.title);
  if (script.shortName.length > MOST_TITLE) say('title-too-long', script.shortName);
  if (script.stages.map(({ number }) => number).join() !== '1,2,3,4,5,6,7')
    say('stages', script.stages.map(({ number }) => number).join());
  const seen = new Set<string>();
  for (const stage of script.stages) {
    if (stage.title.length > MOST_TITLE) say('title-too-long', stage.title, stage.number);
    if (stage.scenes.length === 0) say('scene-empty', stage.title, stage.number);
    for (const scene of stage.scenes) {
      if (seen.has(scene.id)) say('scene-twice', scene.id, stage.number, scene.id);
      seen.add(scene.id);
      if (scene.beats.length === 0) say('scene-empty', scene.id, stage.number, scene.id);
      if (rowsUnnamed(scene)) say('rows', String(scene.beats.length), stage.number, scene.id);
      for (const [at, beat] of scene.beats.entries())
        for (const { reason, value } of lintBeat(beat, language)) say(reason, value, stage.number, scene.id, at);
    }
  }
  return faults;
}

/** The first sentence of a list introduces it, each later one names the row of its place; a review names its steps in order. */
function rowsUnnamed(scene: Scene): boolean {
  if (scene.kind !== 'documents' && scene.kind !== 'review') return false;
  if (scene.kind === 'review') return scene.rows.length === 0 || !namesRowsInOrder(scene);
  return scene.rows.length === 0 || scene.beats.length > scene.rows.length + 1;
}

/** Every step of a review is called, in their order. */
function namesRowsInOrder({ rows, beats }: Extract<Scene, { kind: 'review' }>): boolean {
  let words = beats.flatMap(({ line }) => line?.text.split(/\s+/) ?? []);
  return rows.every(({ said }) => {
    const found = findLabel(words, said);
    words = words.slice((found?.last ?? 0) + 1);
    return found !== null;
  });
}

function lintBeat({ line, action, keyword }: Beat, language: Language): { reason: ScriptFaultReason; value: string }[] {
  const faults: { reason: ScriptFaultReason; value: string }[] = [];
  if (keyword !== null && keyword.split(/\s+/).length > 3) faults.push({ reason: 'keyword-too-long', value: keyword });
  for (const each of allActions(action))
    if (showsSecret(each)) faults.push({ reason: 'secret-shown', value: each.verb === 'open' ? '' : each.target.name });
  if (line === null) return faults;
  const { text } = line;
  const name = action === null || action.verb === 'open' ? null : action.target.name;
  if (plainWords(text).length > wordsFor(name)) faults.push({ reason: 'line-too-long', value: text });
  if (!/[.!?]$/.test(text)) faults.push({ reason: 'line-not-a-sentence', value: text });
  if (SAYS_HERE[language].test(text)) faults.push({ reason: 'says-here', value: text });
  if (NOT_OURS[language].test(text)) faults.push({ reason: 'word-not-ours', value: text });
  if (action !== null && name !== null && !saysName(text, action))
    faults.push({ reason: 'name-not-said', value: `${text} (${name})` });
  return faults;
}

/** The name of the target is said whole; where many things are done, at least one of theirs. A file is called by its paper too. */
function saysName(text: string, action: Action): boolean {
  const words = text.split(/\s+/);
  return allActions(action)
    .flatMap(namesOf)
    .some((name) => findLabel(words, name) !== null);
}

function namesOf(action: Action): string[] {
  if (action.verb === 'open') return [];
  return action.verb === 'upload' ? [action.target.name, action.name] : [action.target.name];
}

function allActions(action: Action | null): Action[] {
  if (action === null) return [];
  return action.verb === 'fill-rest' ? [action, ...action.actions] : [action];
}

const showsSecret = (action: Action): boolean => action.verb === 'type' && /\b(sandi|password|pin)\b/i.test(action.target.name);
