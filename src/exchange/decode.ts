/**
 * The text of a file that another program wrote: UTF-8 if it is that, UTF-16 if it says so by its
 * first bytes, and Windows-1252 otherwise, which old spreadsheets and address books write.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeAs(bytes, 'utf-8') ?? decodeWestern(bytes);
}

/**
 * Bytes as text of a character set; undefined where they are none.
 *
 * @throws RangeError when there is no such character set
 */
export function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  const decoder = new TextDecoder(charset, { fatal: true });
  if (decoder.encoding === 'windows-1252') return decodeWestern(bytes);
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** From byte 0x80 to 0x9F; the rest is as in Latin 1. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Bytes as Windows-1252. Node 20 takes it for Latin 1, which has controls for dashes and quotes. */
export function decodeWestern(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (byte) => WESTERN[byte.charCodeAt(0) - 0x80] ?? byte);
}
