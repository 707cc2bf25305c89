/** What is used of it; its own types are hidden behind its `exports`. */
declare module 'tesseract-wasm' {
  type Word = { rect: { left: number; top: number; right: number; bottom: number }; confidence: number; text: string };

  class OCREngine {
    setVariable(name: string, value: string): void;
    loadModel(model: Uint8Array): void;
    loadImage(image: { width: number; height: number; data: Uint8ClampedArray }): void;
    clearImage(): void;
    getTextBoxes(unit: 'word'): Word[];
    destroy(): void;
  }

  export function createOCREngine(options: { wasmBinary: Uint8Array }): Promise<OCREngine>;
  export function supportsFastBuild(): boolean;
}
