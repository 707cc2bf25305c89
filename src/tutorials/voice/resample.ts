/** Zero crossings of the kernel to each side: -90 dB outside the band, at 2 x 24 products a sample. */
const HALF_WIDTH = 24;
const KAISER_BETA = 9;

/** Brings a sound to another sampling rate with a windowed sinc; nothing above the lower of both bands is left. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples.slice();
  const divisor = gcd(from, to);
  const [up, down] = [to / divisor, from / divisor];
  const cutoff = Math.min(1, to / from) * 0.97;
  const reach = Math.ceil(HALF_WIDTH / cutoff);
  const phases = Array.from({ length: up }, (_, phase) => kernel(phase / up, cutoff, reach));
  const output = new Float32Array(Math.ceil((samples.length * up) / down));
  const padded = new Float32Array(samples.length + 2 * reach + 1);
  padded.set(samples, reach);
  for (let at = 0; at < output.length; at += 1) {
    const place = at * down;
    const first = Math.floor(place / up) + 1;
    const taps = phases[place % up]!;
    let sum = 0;
    for (let tap = 0; tap < taps.length; tap += 1) sum += taps[tap]! * padded[first + tap]!;
    output[at] = sum;
  }
  return output;
}

/** Weights of the input samples around a place that lies `fraction` behind one of them; they add up to one. */
function kernel(fraction: number, cutoff: number, reach: number): Float64Array {
  const taps = new Float64Array(reach * 2);
  let sum = 0;
  for (let tap = 0; tap < taps.length; tap += 1) {
    const distance = tap - reach + 1 - fraction;
    taps[tap] = sinc(distance * cutoff) * kaiser(distance / reach);
    sum += taps[tap]!;
  }
  return taps.map((value) => value / sum);
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
const kaiser = (x: number): number => (Math.abs(x) >= 1 ? 0 : bessel0(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel0(KAISER_BETA));

function bessel0(x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
