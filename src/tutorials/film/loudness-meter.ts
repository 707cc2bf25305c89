import { Filter, FilterGraph, Frame } from 'node-av';
import type { FilterContext } from 'node-av';
import { AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants';
import { fromDecibel, toDecibel } from '../voice/loudness.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { done, present } from './ffmpeg-check.ts';

type Meter = {
  /** The next decoded part of the sound. */
  add: (frame: Frame) => void;
  /** What was heard in all. The meter is closed. */
  finish: () => { loudnessLufs: number; truePeakDbtp: number };
};

/** FFmpeg's own meter (EBU R128): a second opinion on the levels that our voice has worked with. */
export function openLoudnessMeter(): Meter {
  const graph = new FilterGraph();
  graph.alloc();
  const add = (name: string, options: string): FilterContext =>
    present(graph.createFilter(present(Filter.getByName(name), `filter ${name}`), name, options), `filter ${name}`);
  const source = add('abuffer', `time_base=1/${SAMPLE_RATE}:sample_rate=${SAMPLE_RATE}:sample_fmt=fltp:channel_layout=mono`);
  const meter = add('ebur128', 'peak=true:metadata=1:framelog=quiet');
  const sink = add('abuffersink', '');
  done(source.link(0, meter, 0), 'joining the loudness meter');
  done(meter.link(0, sink, 0), 'joining the loudness meter');
  done(graph.configSync(), 'starting the loudness meter');
  const heard = new Frame();
  heard.alloc();
  let loudnessLufs = -Infinity;
  let highest = 0;
  const receive = () => {
    for (;;) {
      const code = sink.buffersinkGetFrameSync(heard);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      done(code, 'measuring loudness');
      const found = heard.getMetadata();
      loudnessLufs = Number(found.get('lavfi.r128.I') ?? loudnessLufs);
      const peak = Number(found.get('lavfi.r128.true_peaks_ch0') ?? 0);
      highest = Math.max(highest, peak);
      heard.unref();
    }
  };
  return {
    add: (frame) => {
      done(source.buffersrcAddFrameSync(frame), 'measuring loudness');
      receive();
    },
    finish: () => {
      done(source.buffersrcAddFrameSync(null), 'measuring loudness');
      receive();
      heard.free();
      graph.free();
      return { loudnessLufs, truePeakDbtp: toDecibel(Math.max(highest, fromDecibel(-120))) };
    },
  };
}
