import { Filter, FilterGraph, Frame } from 'node-av';
import type { FilterContext } from 'node-av';
import { AV_OPT_TYPE_DOUBLE, AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { done, present } from './ffmpeg-check.ts';

type Meter = {
  /** The next decoded part of the sound. */
  add: (frame: Frame) => void;
  /** What was heard in all, -120 dBTP for silence. The meter is closed. */
  finish: () => { loudnessLufs: number; truePeakDbtp: number };
};

/** FFmpeg's own meter (EBU R128): a second opinion on the levels that our voice has worked with. */
export function openLoudnessMeter(): Meter {
  const graph = new FilterGraph();
  graph.alloc();
  // Threads of its own would cost more than they do for so little.
  graph.nbThreads = 1;
  const add = (name: string, options: string): FilterContext =>
    present(graph.createFilter(present(Filter.getByName(name), `filter ${name}`), name, options), `filter ${name}`);
  const source = add('abuffer', `time_base=1/${SAMPLE_RATE}:sample_rate=${SAMPLE_RATE}:sample_fmt=fltp:channel_layout=mono`);
  const meter = add('ebur128', 'peak=true:framelog=quiet');
  const sink = add('abuffersink', '');
  done(source.link(0, meter, 0), 'joining the loudness meter');
  done(meter.link(0, sink, 0), 'joining the loudness meter');
  done(graph.configSync(), 'starting the loudness meter');
  const heard = new Frame();
  heard.alloc();
  const send = (frame: Frame | null) => {
    done(source.buffersrcAddFrameSync(frame), 'measuring loudness');
    for (;;) {
      const code = sink.buffersinkGetFrameSync(heard);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      done(code, 'measuring loudness');
      heard.unref();
    }
  };
  const read = (name: string): number => present(meter.getOption(name, AV_OPT_TYPE_DOUBLE), `loudness meter with ${name}`);
  return {
    add: send,
    finish: () => {
      send(null);
      const found = { loudnessLufs: read('integrated'), truePeakDbtp: Math.max(-120, read('true_peak')) };
      heard.free();
      graph.free();
      return found;
    },
  };
}
