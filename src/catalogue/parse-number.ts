import { accepted, refused } from './field-fault.ts';
import type { ValueFault } from './field-fault.ts';

type ParsedNumber = { ok: true; value: string } | { ok: false; fault: ValueFault };

/** A whole number as typed here, "1.250" or "1 250" or "1250", as `1250`. Negative numbers count nothing and are refused. */
export function parseWhole(text: string): ParsedNumber {
  const bare = text.replaceAll(/\s/g, '');
  if (/^\d{1,3}(\.\d{3})+$/.test(bare)) return sized(bare.replaceAll('.', ''));
  if (/^\d+$/.test(bare)) return sized(bare);
  return refused({ reason: /^\d+[.,]\d+$/.test(bare) ? 'not-whole' : 'not-a-number' });
}

/** A number with a comma or a dot before its fraction, "1,5" or "1.5", as `1.5`. "1.250" has two readings and is asked again. */
export function parseDecimal(text: string): ParsedNumber {
  const bare = text.replaceAll(/\s/g, '').replace(/^([.,])/, '0$1');
  if (/^\d{1,3}\.\d{3}$/.test(bare) && !bare.startsWith('0'))
    return refused({ reason: 'two-readings', whole: bare.replace('.', ''), decimal: bare.replace('.', ',') });
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) && !bare.startsWith('0.')) return sized(bare.replaceAll('.', '').replace(',', '.'));
  if (/^\d+([.,]\d+)?$/.test(bare)) return sized(bare.replace(',', '.'));
  return refused({ reason: 'not-a-number' });
}

/** An amount as typed here, "Rp1.250.000", "1250000", "1.250.000,00" or "1.250.000,-", as `1250000`. */
export function parseRupiah(text: string): ParsedNumber {
  const bare = text
    .replaceAll(/\s/g, '')
    .replace(/^(?:rp\.?|idr)/i, '')
    .replace(/,(?:0{1,2}|-)$/, '');
  if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(bare)) return refused({ reason: 'no-such-amount' });
  return sized(bare.replaceAll('.', ''));
}

/** Without leading zeros and zeros at the end of a fraction; longer numbers than people count with are slips. */
function sized(digits: string): ParsedNumber {
  const [whole = '0', fraction = ''] = digits.split('.');
  const tidy = whole.replace(/^0+(?=\d)/, '');
  const tail = fraction.replace(/0+$/, '');
  if (tidy.length > 15 || tail.length > 6) return refused({ reason: 'not-a-number' });
  return accepted(tail === '' ? tidy : `${tidy}.${tail}`);
}
