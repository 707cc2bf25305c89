const DIGITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];
const GROUPS = ['', 'ribu', 'juta', 'miliar', 'triliun'];

/** An amount of whole rupiah as official papers repeat it in words ("terbilang"): `seratus dua puluh ribu rupiah`. From 0 to below a quadrillion. */
export function rupiahInWords(amountRupiah: number): string {
  if (!Number.isSafeInteger(amountRupiah) || amountRupiah < 0 || amountRupiah >= 1e15)
    throw new RangeError(`${amountRupiah} is no amount in whole rupiah`);
  if (amountRupiah === 0) return 'nol rupiah';
  const parts: string[] = [];
  for (let rest = amountRupiah, group = 0; rest > 0; rest = Math.floor(rest / 1000), group++) {
    const three = rest % 1000;
    // "seribu", but "satu juta".
    if (three === 1 && group === 1) parts.unshift('seribu');
    else if (three > 0) parts.unshift(`${belowThousand(three)} ${GROUPS[group] ?? ''}`.trim());
  }
  return `${parts.join(' ')} rupiah`;
}

function belowThousand(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  const head = hundreds === 0 ? '' : hundreds === 1 ? 'seratus' : `${DIGITS[hundreds]} ratus`;
  return `${head} ${belowHundred(rest)}`.trim();
}

function belowHundred(number: number): string {
  if (number < 12) return DIGITS[number] ?? '';
  if (number < 20) return `${DIGITS[number - 10]} belas`;
  return `${DIGITS[Math.floor(number / 10)]} puluh ${DIGITS[number % 10]}`.trim();
}
