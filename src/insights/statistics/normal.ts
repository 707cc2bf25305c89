/** What two-sided 95 % intervals are made of: 1.96, the quantile at 0.975. */
export const Z95 = 1.959963984540054;

/**
 * Distribution function of the standard normal, to about 1e-15.
 * Source: J. F. Hart's rational approximation as given by G. West, "Better approximations to cumulative normal functions", Wilmott (2005).
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const density = Math.exp((-size * size) / 2);
  const tail = size < 7.071_067_811_865_47 ? (density * polynomial(HART_UPPER, size)) / polynomial(HART_LOWER, size) : far(size);
  return x > 0 ? 1 - tail : tail;

  function far(at: number): number {
    const fraction = [4, 3, 2, 1].reduce((below, step) => at + step / below, at + 0.65);
    return density / fraction / Math.sqrt(2 * Math.PI);
  }
}

/** Density of the standard normal. */
export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/**
 * Quantile of the standard normal, to about 1e-16.
 * Source: M. J. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988), routine PPND16.
 * @param share between 0 and 1, both excluded; 0 and 1 answer the infinities.
 */
export function normalQuantile(share: number): number {
  if (share <= 0) return Number.NEGATIVE_INFINITY;
  if (share >= 1) return Number.POSITIVE_INFINITY;
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(NEAR_UPPER, r)) / polynomial(NEAR_LOWER, r);
  }
  const r = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
  const size =
    r <= 5
      ? polynomial(MIDDLE_UPPER, r - 1.6) / polynomial(MIDDLE_LOWER, r - 1.6)
      : polynomial(FAR_UPPER, r - 5) / polynomial(FAR_LOWER, r - 5);
  return q < 0 ? -size : size;
}

/**
 * Quantile of Student's t by its expansion around the normal; to three decimals from eight degrees of freedom on.
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.7.5.
 */
export function studentQuantile(share: number, freedom: number): number {
  const x = normalQuantile(share);
  const g1 = (x ** 3 + x) / 4;
  const g2 = (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96;
  const g3 = (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384;
  const g4 = (79 * x ** 9 + 776 * x ** 7 + 1482 * x ** 5 - 1920 * x ** 3 - 945 * x) / 92_160;
  return x + g1 / freedom + g2 / freedom ** 2 + g3 / freedom ** 3 + g4 / freedom ** 4;
}

/** Value of a polynomial; the coefficient of the highest power stands last. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

const HART_UPPER = [
  220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 0.0352624965998911,
];
const HART_LOWER = [
  440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207, 1.75566716318264,
  0.0883883476483184,
];
const NEAR_UPPER = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const NEAR_LOWER = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const MIDDLE_UPPER = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const MIDDLE_LOWER = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
  1.0507500716444169e-9,
];
const FAR_UPPER = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
  2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_LOWER = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];
