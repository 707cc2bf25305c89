import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';
import type { HeicAnswer, HeicJob } from './heic-thread.ts';

/** A thread that unpacks one HEIC; an entry of its own in the build. The decoder is WebAssembly: what is wrong with it stays in its box. */
parentPort?.postMessage(await read(workerData as HeicJob).catch((): HeicAnswer => ({ is: 'broken' })));

async function read({ bytes, mostMegapixels }: HeicJob): Promise<HeicAnswer> {
  // Only the first: a burst or a live photo has others behind it.
  const [image] = new libheif.HeifDecoder().decode(bytes);
  if (image === undefined) return { is: 'broken' };
  const [width, height] = [image.get_width(), image.get_height()];
  const megapixels = (width * height) / 1_000_000;
  if (megapixels > mostMegapixels) return { is: 'too-large', megapixels: Math.ceil(megapixels) };
  const pixels = new Uint8ClampedArray(width * height * 4);
  const drawn = await new Promise<boolean>((resolve) => {
    image.display({ data: pixels, width, height }, (shown) => resolve(shown !== null));
  });
  return drawn ? { is: 'picture', width, height, pixels: new Uint8Array(pixels.buffer) } : { is: 'broken' };
}
