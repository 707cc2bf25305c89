import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What a keyed hash is for: the same value has another hash for each. */
type HashPurpose =
  | 'phone'
  | 'nik'
  | 'nib'
  | 'limit'
  | 'code'
  | 'status'
  | 'receipt'
  | 'send'
  | 'helper'
  | 'attempt'
  | 'counter'
  | 'hand-over'
  | 'no-phone'
  | 'register-number'
  | 'register-row'
  | 'identity'
  | 'closed'
  | 'survey'
  | 'experiment'
  | 'literacy'
  | 'find'
  | 'api-token';

/** Encrypts personal data at rest and makes the keyed hashes by which it is found again. */
export type Seal = {
  /** AES-256-GCM with a fresh nonce: nonce (12 bytes), tag (16), ciphertext. */
  close: (plain: Buffer | string) => Buffer;
  /** @throws Error when the bytes were changed or sealed with another key. */
  open: (sealed: Buffer) => Buffer;
  /** Seals a value as JSON. */
  closeJson: (value: unknown) => Buffer;
  openJson: (sealed: Buffer) => unknown;
  /** Keyed hash (HMAC-SHA-256, hexadecimal) of a normalised phone number, a NIK, a one-time code or somebody in a comparison; `purpose` keeps kinds apart. */
  hash: (purpose: HashPurpose, value: string) => string;
};

/** Shorter tags are refused: what was cut off to a few bytes must not pass for sealed. */
const TAG_BYTES = 16;

/** @param dataKeyHex 32 bytes in hexadecimal (`PINTU_DATA_KEY`). */
export function createSeal(dataKeyHex: string): Seal {
  const root = Buffer.from(dataKeyHex, 'hex');
  const derive = (info: string) => Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), info, 32));
  const sealKey = derive('pintu seal 1');
  const hashKey = derive('pintu hash 1');

  const close: Seal['close'] = (plain) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  };
  const open: Seal['open'] = (sealed) => {
    const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, 12), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(12, 12 + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(12 + TAG_BYTES)), decipher.final()]);
  };
  return {
    close,
    open,
    closeJson: (value) => close(JSON.stringify(value)),
    openJson: (sealed) => JSON.parse(open(sealed).toString('utf8')) as unknown,
    hash: (purpose, value) => createHmac('sha256', hashKey).update(`${purpose}:${value}`).digest('hex'),
  };
}
