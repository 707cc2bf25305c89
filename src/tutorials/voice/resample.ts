/** Zero crossings of the kernel to each side: -70 dB outside the band, far below what a voice at 22 kHz has of its own noise. */
const HALF_WIDTH = 16;
const KAISER_BETA = 7;

type Kernels = { phases: Float64Array[]; reach: number };

/** A voice has one sampling rate: its kernels are computed once. */
const known = new Map<string, Kernels>();

/** Brings a sound to another sampling rate with a windowed sinc; nothing above the lower of both bands is left. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples.slice();
  const divisor = gcd(from, to);
  const [up, down] = [to / divisor, from / divisor];
  const { phases, reach } = kernelsFor(up, Math.min(1, to / from) * 0.97);
  const output = new Float32Array(Math.ceil((samples.length * up) / down));
  const padded = new Float64Array(samples.length + 2 * reach + 1);
  padded.set(samples, reach);
  let [first, phase] = [1, 0];
  for (let at = 0; at < output.length; at += 1) {
    output[at] = weigh(phases[phase]!, padded, first);
    phase += down;
    first += Math.floor(phase / up);
    phase %= up;
  }
  return output;
}

/** Four sums that do not wait for each other; their number of products is a multiple of four. */
function weigh(taps: Float64Array, samples: Float64Array, first: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let tap = 0; tap < taps.length; tap += 4) {
    a += taps[tap]! * samples[first + tap]!;
    b += taps[tap + 1]! * samples[first + tap + 1]!;
    c += taps[tap + 2]! * samples[first + tap + 2]!;
    d += taps[tap + 3]! * samples[first + tap + 3]!;
  }
  return a + b + (c + d);
}

function kernelsFor(up: number, cutoff: number): Kernels {
  const name = `${up} ${cutoff}`;
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const reach = 2 * Math.ceil(HALF_WIDTH / cutoff / 2);
  const made = { phases: Array.from({ length: up }, (_, phase) => kernel(phase / up, cutoff, reach)), reach };
  known.set(name, made);
  return made;
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
