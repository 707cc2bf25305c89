import QRCode from 'qrcode';

/** The QR code of an address as SVG. Level M: a stamp or a fold may cover about 15 % of it. */
export const qrCode = (address: string): Promise<string> =>
  QRCode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
