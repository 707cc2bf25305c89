import { getSystemErrorName } from 'node:util';
import { FFmpegError, Log } from 'node-av';
import { AV_LOG_ERROR } from 'node-av/constants';

/** FFmpeg writes to the error output by itself: only faults may. */
Log.setLevel(AV_LOG_ERROR);

/** Throws with what was attempted when FFmpeg answers with a fault (a negative number; `code` = the system's name of it, as `ENOSPC`); answers the number otherwise. */
export function done(code: number, attempted: string): number {
  if (code >= 0) return code;
  throw Object.assign(new Error(`${attempted}: ${new FFmpegError(code).message}`), { code: getSystemErrorName(code) });
}

/** Something that FFmpeg must have; its absence is a fault of the installation. */
export function present<Thing>(thing: Thing | null, name: string): Thing {
  if (thing === null) throw new Error(`FFmpeg has no ${name}`);
  return thing;
}
