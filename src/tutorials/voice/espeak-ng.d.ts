declare module '@echogarden/espeak-ng-emscripten' {
  /** One event of a synthesis: where it is in the text (from 1) and in the sound (ms). */
  export type EspeakEvent = { type: string; text_position: number; audio_position: number; id?: string | number };

  export type EspeakWorker = {
    set_voice: (name: string, language: string) => number;
    set_rate: (wordsPerMinute: number) => void;
    set_pitch: (pitch: number) => void;
    set_range: (range: number) => void;
    readonly samplerate: number;
    synthesize: (text: string, take: (samples: Int16Array, events: EspeakEvent[]) => boolean | undefined) => void;
  };

  /** `HEAPU8`: the engine's whole memory. */
  export type EspeakModule = { eSpeakNGWorker: new () => EspeakWorker; HEAPU8: Uint8Array };

  export default function load(): Promise<EspeakModule>;
}
