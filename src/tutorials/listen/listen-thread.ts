import { Worker } from 'node:worker_threads';
import type { Language } from '../../catalogue/language.ts';
import { workerFile } from '../../worker-file.ts';
import type { Listening } from './listening.ts';

/** What the thread is asked to say. */
export type ListenOrder = { text: string; language: Language };

export type Made = { listening: Listening; sound: Uint8Array };

/** Speaks one text at a time; the others wait for their turn. */
export type ListenThread = { speak: (text: string, language?: Language) => Promise<Made>; close: () => Promise<void> };

/** A thread with a voice in it takes some 80 MB: it goes when it was not needed for this long. */
const IDLE_MS = 60_000;

/** The thread is started when it is first needed, and again after it died. */
export function openListenThread(): ListenThread {
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const end = async () => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const speak = async (text: string, language: Language): Promise<Made> => {
    clearTimeout(idle);
    worker ??= new Worker(workerFile('tutorials/listen/listen-worker.ts'));
    try {
      return await ask(worker, { text, language });
    } catch (error) {
      await end();
      throw error;
    } finally {
      idle = setTimeout(() => void end(), IDLE_MS).unref();
    }
  };
  return {
    speak: (text, language = 'id') => {
      const made = turn.then(() => speak(text, language));
      turn = made.catch(() => undefined);
      return made;
    },
    close: async () => {
      await turn;
      await end();
    },
  };
}

function ask(worker: Worker, order: ListenOrder): Promise<Made> {
  return new Promise((resolve, reject) => {
    const stop = () => worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    const onMessage = (answer: { made: Made } | { fault: string }) => {
      stop();
      if ('made' in answer) resolve(answer.made);
      else reject(new Error(`a text could not be spoken: ${answer.fault}`));
    };
    const onError = (error: Error) => {
      stop();
      reject(error);
    };
    const onExit = (code: number) => {
      stop();
      reject(new Error(`the speaking thread ended with ${code}`));
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(order);
  });
}
