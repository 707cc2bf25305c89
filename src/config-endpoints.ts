import { ConfigFault } from './config-fault.ts';

/** A language model behind an OpenAI-compatible endpoint. `url`: up to `/v1`, without a trailing slash; `key` null = it asks for none. */
export type WordingSettings = { url: string; key: string | null; model: string };

/** A voice behind such an endpoint, and who it is to sound like. */
export type SpeechSettings = { url: string; model: string; voice: string; key: string | null };

type Given<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;

/** @throws ConfigFault when a model or a key is given without an address, or an address without a model. */
export function wordingSettings(values: Given<'WORDING_URL' | 'WORDING_KEY' | 'WORDING_MODEL'>): WordingSettings | null {
  const { WORDING_URL: url, WORDING_KEY: key, WORDING_MODEL: model } = values;
  if (url === undefined && key === undefined && model === undefined) return null;
  if (url === undefined) throw new ConfigFault('WORDING_URL: needed beside WORDING_MODEL and WORDING_KEY');
  if (model === undefined) throw new ConfigFault('WORDING_MODEL: needed beside WORDING_URL');
  return { url: url.replace(/\/$/, ''), key: key ?? null, model };
}

/** @throws ConfigFault when something is given without an address, or an address without model and voice. */
export function speechSettings(
  values: Given<'SPEECH_URL' | 'SPEECH_KEY' | 'SPEECH_MODEL' | 'SPEECH_VOICE'>,
): SpeechSettings | null {
  const { SPEECH_URL: url, SPEECH_KEY: key, SPEECH_MODEL: model, SPEECH_VOICE: voice } = values;
  if (url === undefined && key === undefined && model === undefined && voice === undefined) return null;
  if (url === undefined) throw new ConfigFault('SPEECH_URL: needed beside SPEECH_MODEL, SPEECH_VOICE and SPEECH_KEY');
  if (model === undefined || voice === undefined)
    throw new ConfigFault('SPEECH_MODEL, SPEECH_VOICE: both needed beside SPEECH_URL');
  return { url: url.replace(/\/$/, ''), key: key ?? null, model, voice };
}
