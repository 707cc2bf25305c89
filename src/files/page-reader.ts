import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { createOCREngine, supportsFastBuild } from 'tesseract-wasm';

/** What stands on a page: its words, and how many letters of words that can be trusted stand upright. */
type ReadPage = { text: string; letters: number };

/** Reads print off pictures of grey points, row by row. */
export type PageReader = { read: (page: { width: number; height: number; grey: Uint8Array }) => ReadPage; close: () => void };

/** A word of fewer letters, or one that the reader doubts, is often noise. */
const LEAST_LETTERS = 3;
const LEAST_TRUST = 0.75;

const find = createRequire(import.meta.url).resolve;

/** Opens the reader with what it has learnt of Indonesian print. Both come with the packages: nothing is fetched. Takes some ten milliseconds, and some hundred megabytes while it reads. */
export async function openPageReader(): Promise<PageReader> {
  const build = supportsFastBuild() ? 'tesseract-core.wasm' : 'tesseract-core-fallback.wasm';
  const engine = await createOCREngine({ wasmBinary: await readFile(find('tesseract-wasm').replace(/lib\.js$/, build)) });
  const learnt = await readFile(find('@tesseract.js-data/ind/4.0.0_best_int/ind.traineddata.gz'));
  engine.loadModel(gunzipSync(learnt));
  // Otherwise the reader guesses, and says so.
  engine.setVariable('user_defined_dpi', '150');
  return {
    read: ({ width, height, grey }) => {
      engine.loadImage(inColours(width, height, grey));
      const words = engine.getTextBoxes('word');
      engine.clearImage();
      const trusted = words.filter(({ text, confidence, rect }) => {
        // Words of a sheet that lies on its side are found too, as narrow ones.
        const isLevel = rect.right - rect.left >= rect.bottom - rect.top;
        return isLevel && confidence >= LEAST_TRUST && lettersOf(text) >= LEAST_LETTERS;
      });
      return {
        text: words.map(({ text }) => text).join(' '),
        letters: trusted.reduce((sum, { text }) => sum + lettersOf(text), 0),
      };
    },
    close: () => engine.destroy(),
  };
}

const lettersOf = (text: string): number => text.replaceAll(/[^\p{L}]/gu, '').length;

/** As a browser hands out pictures, which is what the reader takes. */
function inColours(width: number, height: number, grey: Uint8Array): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(grey.length * 4).fill(255);
  for (let at = 0; at < grey.length; at++) data.fill(grey[at] ?? 0, at * 4, at * 4 + 3);
  return { width, height, data };
}
