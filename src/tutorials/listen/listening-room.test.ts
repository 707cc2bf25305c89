import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { listenKey } from './listen-key.ts';
import { openListeningRoom } from './listening-room.ts';
import type { ListeningRoom } from './listening-room.ts';
import type { ListenThread } from './listen-thread.ts';
import { openListenThread } from './listen-thread.ts';

let folder: string;
let spoken: string[];
let faults: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-test-'));
  [spoken, faults] = [[], []];
});

const made = (text: string) => ({ listening: { text, durationMs: 1000, bytes: 3, words: [] }, sound: new Uint8Array([1, 2, 3]) });

/** A thread that speaks when it is let. */
function roomOf(speak: ListenThread['speak']): ListeningRoom {
  const thread: ListenThread = {
    speak: (text) => {
      spoken.push(text);
      return speak(text);
    },
    close: async () => undefined,
  };
  return openListeningRoom(folder, (error) => faults.push(error.message), thread);
}

test('who asks for the same text at once waits for one making of it', async () => {
  const room = roomOf(async (text) => made(text));
  const heard = await Promise.all([room.hear('Isi Nama.'), room.hear('Isi Nama.'), room.hear('Isi Nama.')]);
  expect(spoken).toEqual(['Isi Nama.']);
  expect(heard.every(({ ok }) => ok)).toBe(true);
});

test('what was made is kept, also for the next start', async () => {
  await roomOf(async (text) => made(text)).hear('Isi Nama.');
  const heard = await roomOf(() => Promise.reject(new Error('spoken again'))).hear('Isi Nama.');
  expect(spoken).toHaveLength(1);
  expect(heard.ok && [...(await readFile(heard.soundFile))]).toEqual([1, 2, 3]);
});

test('a sound of which the disk has lost a part is made again', async () => {
  const first = await roomOf(async (text) => made(text)).hear('Isi Nama.');
  await rm(first.ok ? first.soundFile : '');
  const again = await roomOf(async (text) => made(text)).hear('Isi Nama.');
  expect(spoken).toHaveLength(2);
  expect(again.ok && [...(await readFile(again.soundFile))]).toEqual([1, 2, 3]);
});

test('what was asked for lately stays when room is made, what was not asked for for longest goes', async () => {
  const room = roomOf(async (text) => ({
    ...made(text),
    sound: new Uint8Array(1000),
    listening: { ...made(text).listening, bytes: 1000 },
  }));
  for (const text of ['Satu.', 'Dua.', 'Tiga.', 'Satu.']) {
    await room.hear(text);
    // The disk notes times in ms.
    await sleep(5);
  }
  await room.prune(0.0023);
  spoken = [];
  for (const text of ['Satu.', 'Tiga.', 'Dua.']) expect((await room.hear(text)).ok).toBe(true);
  expect(spoken).toEqual(['Dua.']);
});

test('the size is estimated until it is known', async () => {
  const room = roomOf(async (text) => made(text));
  const text = 'Di kolom Nomor STR, ketik jawaban Anda.';
  expect(room.bytesOf(text, listenKey(text))).toBeGreaterThan(5000);
  await room.hear(text);
  expect(room.bytesOf(text, listenKey(text))).toBe(3);
});

test('a text that cannot be spoken says so, keeps nothing, and is tried again when it is asked for again', async () => {
  const room = roomOf(() => Promise.reject(new Error('no sound for it')));
  expect(await room.hear('Ω')).toEqual({ ok: false, reason: 'unspeakable' });
  expect(faults).toEqual(['no sound for it']);
  await room.hear('Ω');
  expect(spoken).toHaveLength(2);
});

test('too many at once are asked to come again', async () => {
  const turn = Promise.withResolvers<ReturnType<typeof made>>();
  const room = roomOf(() => turn.promise);
  const waiting = Array.from({ length: 40 }, (_, at) => room.hear(`Kalimat ${at}.`));
  expect(await room.hear('Satu lagi.')).toEqual({ ok: false, reason: 'busy' });
  turn.resolve(made(''));
  expect((await Promise.all(waiting)).every(({ ok }) => ok)).toBe(true);
  expect((await room.hear('Satu lagi.')).ok).toBe(true);
});

test('the real thread speaks, is not stopped by what it cannot speak, and ends', async () => {
  const thread = openListenThread();
  await expect(thread.speak('— … —')).rejects.toThrow('could not be spoken');
  const { listening } = await thread.speak('Isi Nama.');
  expect(listening.words.map(({ text }) => text)).toEqual(['Isi', 'Nama.']);
  await thread.close();
});
