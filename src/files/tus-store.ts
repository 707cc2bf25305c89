import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Database } from '../database/connection.ts';
import type { Seal } from '../database/seal.ts';
import { isDiskFull } from './piece-store.ts';
import type { PieceStore } from './piece-store.ts';
import { addUnfinished, dropUnfinished, findUnfinished, partsSchema } from './store-unfinished.ts';
import type { UploadPart } from './store-unfinished.ts';
import { UPLOAD_DAYS } from './upload-days.ts';

/** Who hands in for what; `sayFull`: the sentence for a full disk. */
type Given = {
  db: Database;
  seal: Seal;
  pieces: PieceStore;
  now: Date;
  personId: string;
  subject: string;
  item: string;
  sayFull: string;
};

/** What the protocol's server knows of uploads: their rows in the database, their bytes sealed on the disk. Made for one request. */
export class TusStore extends DataStore {
  readonly #given: Given;

  constructor(given: Given) {
    super();
    this.#given = given;
    // The library would ask the time itself; that an upload has ended is told here.
    this.extensions = ['creation', 'termination', 'expiration'];
  }

  override async create(upload: Upload): Promise<Upload> {
    const { db, seal, pieces, personId, subject, item, now } = this.#given;
    const files = partsOf(upload);
    if (files === null) throw ERRORS.INVALID_METADATA;
    // Begun before by who never heard the answer: it goes on there.
    const before = await findUnfinished(db, seal, upload.id, now);
    if (before !== null) {
      if (before.subject !== subject || before.item !== item || before.bytes !== upload.size) throw ERRORS.INVALID_OFFSET;
      // A crash between the row and the file leaves the row alone; what was judged needs no file any more.
      if (before.judged === null) await this.#whenNotFull(() => pieces.begin(upload.id));
      return upload;
    }
    // The row first: bytes without one are swept up.
    await addUnfinished(db, seal, {
      id: upload.id,
      personId,
      subject,
      item,
      files,
      bytes: upload.size ?? 0,
      asItLooks: upload.metadata?.['asItLooks'] === 'ya',
      createdAt: now,
      endsAt: new Date(now.getTime() + UPLOAD_DAYS * DAY_MS),
    });
    try {
      await this.#whenNotFull(() => pieces.begin(upload.id));
    } catch (error) {
      await dropUnfinished(db, upload.id);
      throw error;
    }
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { db, seal, pieces, now } = this.#given;
    const found = await findUnfinished(db, seal, id, now);
    if (found === null) throw ERRORS.FILE_NO_LONGER_EXISTS;
    // What was judged has no bytes any more: all of it had come.
    const offset = found.judged === null ? await pieces.received(id) : found.bytes;
    if (offset === null) throw ERRORS.FILE_NO_LONGER_EXISTS;
    return new Upload({ id, size: found.bytes, offset });
  }

  override async write(incoming: Readable, id: string, offset: number): Promise<number> {
    const there = await this.#whenNotFull(() => this.#given.pieces.append(id, offset, incoming));
    if (there === null) throw ERRORS.INVALID_OFFSET;
    return there;
  }

  override async remove(id: string): Promise<void> {
    await dropUnfinished(this.#given.db, id);
    await this.#given.pieces.remove(id);
  }

  async #whenNotFull<Value>(act: () => Promise<Value>): Promise<Value> {
    try {
      return await act();
    } catch (error) {
      // The library answers with what is thrown at it.
      if (isDiskFull(error)) throw Object.assign(new Error('disk full'), { status_code: 507, body: this.#given.sayFull });
      throw error;
    }
  }
}

const DAY_MS = 24 * 3600_000;

/** The files that an upload says it holds; null = they do not fit its size. */
export function partsOf({ metadata, size }: Pick<Upload, 'metadata' | 'size'>): UploadPart[] | null {
  const parts = partsSchema.safeParse(jsonOf(metadata?.['files'] ?? '')).data;
  return parts?.reduce((sum, { bytes }) => sum + bytes, 0) === size ? (parts ?? null) : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
