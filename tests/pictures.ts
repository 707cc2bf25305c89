import sharp from 'sharp';
import type { Sharp } from 'sharp';

/** Lines of invented writing on paper, as a letter that was photographed. */
export function letterPhoto({ width = 1200, height = 900, paper = '#f4f1ea', ink = '#20242a' } = {}): Sharp {
  const lines = Array.from({ length: 24 }, (_, line) => {
    const y = 60 + line * ((height - 120) / 24);
    return `<text x="60" y="${y}" font-size="${height / 42}" fill="${ink}">Nomor ${line + 1} yang namanya tertulis menyerahkan surat ini kepada kantor</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>${lines.join('')}</svg>`;
  return sharp(Buffer.from(svg));
}

/** The same taken with a hand that shook. */
export const blurredPhoto = async (): Promise<Buffer> =>
  sharp(await letterPhoto().png().toBuffer())
    .blur(7)
    .jpeg()
    .toBuffer();

/** The same taken at night without a lamp. */
export const darkPhoto = async (): Promise<Buffer> =>
  sharp(await letterPhoto().png().toBuffer())
    .linear(0.2, 0)
    .jpeg()
    .toBuffer();

/** A picture whose left half is red and whose right half is blue, so that turning and cutting can be seen. */
export const twoHalves = (width = 400, height = 300): Sharp => {
  const half = { create: { width: width / 2, height, channels: 3, background: '#1e50c8' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#c81e1e' } }).composite([
    { input: half, left: width / 2, top: 0 },
  ]);
};

/** Which of the two colours stands at a place, in hundredths of the sides. */
export async function colourAt(picture: Uint8Array, across: number, down: number): Promise<'red' | 'blue' | 'other'> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const place = (pointAt(down, info.height) * info.width + pointAt(across, info.width)) * info.channels;
  const [red = 0, blue = 0] = [data[place], data[place + 2]];
  if (red > 150 && blue < 100) return 'red';
  return blue > 150 && red < 100 ? 'blue' : 'other';
}

const pointAt = (share: number, of: number) => Math.min(of - 1, Math.floor((of * share) / 100));

/** A HEIC of 240 x 160 as an iPhone writes them: red at the left, blue at the right. No encoder for it comes from npm, so it stands here as it is. */
export const heic = (): Buffer => Buffer.from(HEIC, 'base64');

const HEIC = `
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAkZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAA
NGlsb2MAAAAAREAAAgABAAAAAAJqAAEAAAAAAAAAVQACAAAAAAK/AAEAAAAAAAAAKwAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWlu
ZmUCAAAAAAIAAGh2YzEAAAABhWlwcnAAAAFgaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAPPAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAPLoC
QCEAAQArQgEBA3AAAAMAkAAAAwAAAwA8oB4gKFlupJKa5uBAQMCAAAADAIAAAAMAhCIAAQAHRAHBcrBiQAAAABRpc3BlAAAAAAAAAPAAAACgAAAAEHBpeGkA
AAAAAwgICAAAAHNodmNDAQQIAAAAAAAAAAAAPPAA/Pz4+AAADwMgAAEAF0ABDAH//wQIAAADAJ/4AAADAAA8ugJAIQABACdCAQEECAAAAwCf+AAAAwAAPMB4
gKFlupJKa5sCAAADAAIAAAMAAhAiAAEAB0QBwXKwYkAAAAAUaXNwZQAAAAAAAADwAAAAoAAAAA5waXhpAAAAAAEIAAAAJ2F1eEMAAAAAdXJuOm1wZWc6aGV2
YzoyMDE1OmF1eGlkOjEAAAAAHWlwbWEAAAAAAAAAAgABA4ECgwACBIQFhocAAAAaaXJlZgAAAAAAAAAOYXV4bAACAAEAAQAAAIhtZGF0AAAAUSgBrxNmvQjl
M8Cf//BSo//dazw/B3itUPRV86U2R2SrvR0H7/VZ1ebs7XFaaxR/dxgAAAMAkoCq02RH7SaOQ4yoAC5AAABFQKPEe5BeAAAN2AAAACcoAa4myxRAw/Qp9Q/d
MvV/aIyL/WFEAFfAWQ1cgSYUQBzwXlNmeRg=
`;
