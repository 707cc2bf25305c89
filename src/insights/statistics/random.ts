/** A row of numbers in [0, 1) that looks like chance and is the same for the same seed. */
export type Random = () => number;

/**
 * A seeded generator: the same seed, the same numbers, on every machine.
 * Source: sfc32 of C. Doty-Humphrey's PractRand; the seed is spread by the finaliser of MurmurHash3.
 * @param seed any text or number.
 */
export function seededRandom(seed: string | number): Random {
  const spread = spreadSeed(String(seed));
  let [a, b, c, counter] = [spread(), spread(), spread(), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  return next;
}

/** A number of a row below `count`. */
export const below = (random: Random, count: number): number => Math.floor(random() * count);

/** One of a standard normal distribution (Box and Muller, 1958). */
export const normalDraw = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** The entries in an order by chance (Fisher and Yates); what is given stays as it is. */
export function shuffled<T>(given: readonly T[], random: Random): T[] {
  const left = [...given];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(below(random, left.length), 1));
  return order;
}

function spreadSeed(seed: string): () => number {
  let h = 2_166_136_261;
  for (let at = 0; at < seed.length; at += 1) h = Math.imul(h ^ seed.charCodeAt(at), 16_777_619);
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2_246_822_507);
    h = Math.imul(h ^ (h >>> 13), 3_266_489_909);
    h ^= h >>> 16;
    return h | 0;
  };
}
