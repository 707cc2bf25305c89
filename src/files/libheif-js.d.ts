declare module 'libheif-js/wasm-bundle.js' {
  type HeifImage = {
    get_width: () => number;
    get_height: () => number;
    /** Draws into `data`, upright; the callback is handed null when it cannot. */
    display: (into: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: object | null) => void) => void;
  };
  const libheif: { HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifImage[] } };
  export default libheif;
}
