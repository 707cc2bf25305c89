import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { openEspeak } from '../src/tutorials/voice/espeak.ts';
import { resample } from '../src/tutorials/voice/resample.ts';
import { toSpokenForm } from '../src/tutorials/voice/spoken-form.ts';
import { SAMPLE_RATE } from '../src/tutorials/voice/voice.ts';
import { writeWave } from '../src/tutorials/voice/wave-file.ts';

/** What the double does with one line, instead of speaking it. `hurry`: it speaks so many times as fast, whatever it is asked for. */
export type SpeechMood = { status: number } | { sends: string } | { wait: number } | { hurry: number } | 'silence' | 'cut';

const askedSchema = z.object({
  model: z.string(),
  voice: z.string(),
  input: z.string(),
  response_format: z.literal('wav'),
  speed: z.number(),
});

/**
 * Answers like an OpenAI-compatible speech endpoint to whoever has the key; its voice is our own, with half a second of silence around every line. `moods` are used up
 * one a line; `asked` is all that came.
 */
export async function openSpeechDouble() {
  const key = 'key of tests';
  const asked: z.infer<typeof askedSchema>[] = [];
  const moods: SpeechMood[] = [];
  const voice = await openEspeak('id');
  const app = new Hono();
  app.post('/v1/audio/speech', async (c) => {
    if (c.req.header('authorization') !== `Bearer ${key}`) return c.json({ error: { message: 'wrong key' } }, 401);
    const order = askedSchema.parse(await c.req.json());
    if (order.model !== 'model-of-tests') return c.json({ error: { message: 'no such model' } }, 404);
    asked.push(order);
    const mood = moods.shift();
    if (mood === 'cut') return c.body(asBody(writeWave(new Float32Array(SAMPLE_RATE)).subarray(0, 30)));
    if (mood === 'silence') return c.body(asBody(writeWave(new Float32Array(SAMPLE_RATE))));
    if (mood !== undefined && 'status' in mood) return c.json({ error: { message: order.input } }, mood.status as 400);
    if (mood !== undefined && 'sends' in mood) return new Response(mood.sends, { headers: { 'content-type': 'audio/wav' } });
    if (mood !== undefined && 'wait' in mood) await new Promise((resolve) => setTimeout(resolve, mood.wait));
    const speed = mood !== undefined && 'hurry' in mood ? mood.hurry : order.speed;
    const { samples, sampleRate } = await voice.speak(toSpokenForm(order.input), { pace: 'biasa' });
    // Faster as a tape is: higher too, which nobody here minds.
    const quick = resample(samples, Math.round(sampleRate * speed), SAMPLE_RATE);
    const silence = SAMPLE_RATE / 2;
    const line = new Float32Array(quick.length + 2 * silence);
    line.set(quick, silence);
    return c.body(asBody(writeWave(line)), 200, { 'content-type': 'audio/wav' });
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    settings: { url, key, model: 'model-of-tests', voice: 'ani' },
    asked,
    moods,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

const asBody = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;
