import { ConfigFault } from './config-fault.ts';
import { portalId } from './database/portal-id.ts';
import type { Portal } from './portal.ts';
import { createFileStore } from './files/file-store.ts';
import type { FileStore } from './files/file-store.ts';
import { ANOTHERS, createS3Store, S3Fault } from './files/s3-store.ts';

/**
 * Where the settings want files to lie: in a bucket, or on the disk.
 * @throws ConfigFault when another portal has this place of the bucket: each would remove the other's files, because no row of its own names them.
 */
export async function openFiles({
  config,
  db,
  seal,
  dataFolder,
  log,
}: Pick<Portal, 'db' | 'seal' | 'dataFolder' | 'log'> & { config: Pick<Portal['config'], 's3'> }): Promise<FileStore> {
  if (config.s3 === null) return createFileStore(dataFolder, seal);
  const store = createS3Store(config.s3, seal, { owner: await portalId(db) });
  try {
    await store.claim();
  } catch (error) {
    if (!(error instanceof S3Fault)) throw error;
    if (error.code === ANOTHERS)
      throw new ConfigFault('S3_PREFIX: another portal keeps its files there; give this one a prefix of its own, or a bucket');
    log.warn({ code: error.code }, 'the bucket does not answer; it is asked again whose it is before anything is removed');
  }
  return store;
}
