const REMARK = 6;

/** A picture's bytes (units behind 00 00 01 marks) without the encoder's remarks, in which x264 lists its settings: 1 kB in every piece. */
export function withoutRemarks(picture: Buffer): Uint8Array {
  const kept = unitsOf(picture).filter((unit) => ((unit[0] ?? 0) & 31) !== REMARK);
  return Buffer.concat(kept.flatMap((unit) => [MARK, unit]));
}

const MARK = Buffer.from([0, 0, 0, 1]);

/** The units of a stream, without the marks between them. */
function unitsOf(stream: Buffer): Buffer[] {
  const units: Buffer[] = [];
  let start = -1;
  for (let at = stream.indexOf(SHORT_MARK); ; at = stream.indexOf(SHORT_MARK, at + 3)) {
    if (start >= 0) units.push(stream.subarray(start, at < 0 ? stream.length : withoutZeros(stream, at)));
    if (at < 0) return units;
    start = at + 3;
  }
}

const SHORT_MARK = Buffer.from([0, 0, 1]);

/** A unit never ends with zeros: those belong to the mark behind it. */
function withoutZeros(stream: Buffer, end: number): number {
  let at = end;
  while (at > 0 && stream[at - 1] === 0) at--;
  return at;
}
