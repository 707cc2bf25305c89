import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../catalogue/language.ts';
import { keepLatest, keptFilesIn, noteUse } from '../kept-places.ts';
import { writeWhole } from '../whole-file.ts';
import { listenKey } from './listen-key.ts';
import { estimatedBytes } from './listen-rules.ts';
import { openListenThread } from './listen-thread.ts';
import type { ListenThread, Made } from './listen-thread.ts';
import type { Listening } from './listening.ts';

/** More texts than these do not wait to be spoken: who comes then is asked to come again. */
const MOST_WAITING = 40;

/** Everything that can be heard of some fifty services, twice. */
const LISTEN_MEGABYTES = 500;

/** A text's sound and words; `busy` = too many are waiting, `unspeakable` = the voice has no sound for it. */
type Heard = { ok: true; listening: Listening; soundFile: string } | { ok: false; reason: 'busy' | 'unspeakable' };

/** Where texts become sound: each once, kept on disk. */
export type ListeningRoom = {
  /** Makes what is not there yet; who asks for the same text meanwhile waits for the same making. */
  hear: (text: string, language?: Language) => Promise<Heard>;
  /** How large the sound of a text is: known when it was heard of since the start, else estimated. @param key its `listenKey`. */
  bytesOf: (text: string, key: string) => number;
  /** Takes away what was not asked for for longest, until all together is no larger than this many MB (1 000 000 bytes). */
  prune: (megabytes?: number) => Promise<void>;
  close: () => Promise<void>;
};

/** @param folder where sounds are kept. @param onFault hears why a text could not be spoken. */
export function openListeningRoom(
  folder: string,
  onFault: (error: Error) => void,
  thread: ListenThread = openListenThread(),
): ListeningRoom {
  const known = new Map<string, number>();
  const making = new Map<string, Promise<Heard>>();
  const make = async (text: string, language: Language, key: string): Promise<Heard> => {
    const files = filesOf(folder, key);
    const kept = await readKept(files);
    if (kept !== null) return heard(kept, files.sound);
    const made = await thread.speak(text, language).catch((error: unknown) => {
      onFault(error instanceof Error ? error : new Error(String(error)));
      return null;
    });
    if (made === null) return { ok: false, reason: 'unspeakable' };
    await keep(files, made);
    return heard(made.listening, files.sound);
  };
  return {
    hear: async (text, language = 'id') => {
      const key = listenKey(text, language);
      const running = making.get(key);
      if (running !== undefined) return running;
      if (making.size >= MOST_WAITING) return { ok: false, reason: 'busy' };
      const made = make(text, language, key).finally(() => making.delete(key));
      making.set(key, made);
      const answer = await made;
      if (answer.ok) known.set(key, answer.listening.bytes);
      return answer;
    },
    bytesOf: (text, key) => known.get(key) ?? estimatedBytes(text),
    prune: async (megabytes = LISTEN_MEGABYTES) => keepLatest(await keptFilesIn(folder), megabytes),
    close: () => thread.close(),
  };
}

const heard = (listening: Listening, soundFile: string): Heard => ({ ok: true, listening, soundFile });

const filesOf = (folder: string, key: string) => {
  const stem = join(folder, key.slice(0, 2), key);
  return { folder: join(folder, key.slice(0, 2)), sound: `${stem}.m4a`, words: `${stem}.json` };
};

async function readKept({ words, sound }: ReturnType<typeof filesOf>): Promise<Listening | null> {
  try {
    const kept: Listening = JSON.parse(await readFile(words, 'utf8'));
    if ((await stat(sound)).size !== kept.bytes) return null;
    await noteUse(words);
    return kept;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`a kept sound cannot be read: ${words}`, { cause: error });
  }
}

/** Both files appear whole or not at all; the words come last, and without them the sound counts as missing. */
async function keep(files: ReturnType<typeof filesOf>, { listening, sound }: Made): Promise<void> {
  await mkdir(files.folder, { recursive: true });
  await writeWhole(files.sound, sound);
  await writeWhole(files.words, JSON.stringify(listening));
}
