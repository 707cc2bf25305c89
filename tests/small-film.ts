import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Codec, CodecContext, FormatContext, Frame, Log, Packet, Rational } from 'node-av';
import { AV_CODEC_FLAG_GLOBAL_HEADER, AV_LOG_ERROR, AV_PIX_FMT_YUV420P, FF_ENCODER_LIBX264 } from 'node-av/constants';
import { isLanguage } from '../src/catalogue/language.ts';
import type { Portal } from '../src/portal.ts';
import type { FilmSet } from '../src/tutorials/film-report.ts';
import { filmFolder } from '../src/tutorials/publish/film-files.ts';
import { listedFiles } from '../src/tutorials/films-of-set.ts';
import { sampleSet } from '../src/tutorials/sample-set.ts';
import { actOnFilm, markEnded, markRunning, requestFilm } from '../src/tutorials/store.ts';

Log.setLevel(AV_LOG_ERROR);
const WIDTH = 64;
const HEIGHT = 36;
const lina = { id: 'world-lina', role: 'publisher' };

/** Publishes a set as a publisher would, without any file behind it; answers the film's id. */
export async function publishSet({ db, clock }: Portal, set: FilmSet = sampleSet): Promise<string> {
  const language = isLanguage(set.language) ? set.language : 'id';
  const request = { service: set.service, language, definitionVersion: set.definitionVersion, actor: lina, at: clock.now() };
  const { id } = await requestFilm(db, request);
  await markRunning(db, id);
  await markEnded(db, id, { report: set }, clock.now());
  await actOnFilm(db, { id, verb: 'publish', actor: lina, at: clock.now() });
  return id;
}

/** Puts files behind a set: a real, very small film, captions that are the set's own sentences, and pictures of one pixel. */
export async function putFiles(portal: Portal, id: string, set: FilmSet = sampleSet): Promise<void> {
  const folder = filmFolder(portal.dataFolder, id);
  for (const file of listedFiles(set)) await mkdir(dirname(join(folder, file)), { recursive: true });
  for (const { durationMs, file, stage } of set.films.filter((film) => film.stage === null || film.format === 'phone'))
    writeSmallFilm(join(folder, file), durationMs, stage ?? 0);
  for (const { shape, stages } of set.cuts)
    for (const film of set.films.filter(({ height, width, stage }) => stage === null && height > width === (shape === 'phone')))
      await writeFile(join(folder, film.captions), captionsOf(stages));
  for (const { poster } of set.films) if (poster !== null) await writeFile(join(folder, poster), PIXEL);
}

const captionsOf = (stages: FilmSet['cuts'][number]['stages']): string => {
  const lines = stages.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.lines));
  // The second sentence stands at the top, as one whose target cannot be scrolled out of the way.
  const cues = lines.map(
    ({ text, startMs, endMs }, at) => `${time(startMs)} --> ${time(endMs)}${at === 1 ? ' line:0' : ''}\n${text}`,
  );
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
};

const time = (ms: number): string => new Date(ms).toISOString().slice(11, 23);

const PIXEL = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64');

/** Four grey frames a second as H.264, a key frame at each: some kilobytes that every browser plays. */
function writeSmallFilm(file: string, durationMs: number, grey: number): void {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  if (codec === null) throw new Error('no libx264');
  const context = new CodecContext();
  context.allocContext3(codec);
  Object.assign(context, {
    width: WIDTH,
    height: HEIGHT,
    pixelFormat: AV_PIX_FMT_YUV420P,
    timeBase: new Rational(1, 4),
    gopSize: 4,
  });
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  context.setOption('preset', 'ultrafast');
  must(context.open2Sync(codec));
  const output = new FormatContext();
  must(output.allocOutputContext2(null, 'mp4', file));
  const stream = output.newStream(null);
  must(stream.codecpar.fromContext(context));
  stream.timeBase = context.timeBase;
  must(output.openOutputSync());
  must(output.writeHeaderSync());
  const packet = new Packet();
  packet.alloc();
  const frame = new Frame();
  frame.alloc();
  Object.assign(frame, { width: WIDTH, height: HEIGHT, format: AV_PIX_FMT_YUV420P });
  must(frame.getBuffer());
  const write = () => {
    while (context.receivePacketSync(packet) >= 0) {
      packet.rescaleTs(context.timeBase, stream.timeBase);
      packet.streamIndex = stream.index;
      must(output.interleavedWriteFrameSync(packet));
      packet.unref();
    }
  };
  for (let at = 0; at < durationMs / 250; at++) {
    must(frame.makeWritable());
    must(frame.fromBuffer(Buffer.alloc((WIDTH * HEIGHT * 3) / 2, 100 + ((grey * 20 + at) % 100))));
    frame.pts = BigInt(at);
    must(context.sendFrameSync(frame));
    write();
  }
  must(context.sendFrameSync(null));
  write();
  must(output.writeTrailerSync());
  output.closeOutputSync();
  context.freeContext();
}

function must(code: number): void {
  if (code < 0) throw new Error(`FFmpeg says ${code}`);
}
