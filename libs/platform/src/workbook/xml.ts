import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Some writers prefix every tag (`<x:row>`); the prefix says nothing. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export type Bytes = Buffer | AsyncIterable<Buffer>;

/** The text of a part, piece by piece; between the pieces of a buffer the event loop breathes. */
export async function* decodedPieces(part: Bytes): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const bytes of Buffer.isBuffer(part) ? slices(part) : part) {
    if (bytes.length === 0) continue;
    decoder ??= decoderOf(bytes);
    yield decoder.decode(bytes, { stream: true });
  }
}

function decoderOf(head: Buffer): TextDecoder {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return new TextDecoder(utf16 ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
}

/** A big sheet must not stall the process. */
async function* slices(part: Buffer): AsyncGenerator<Buffer> {
  const step = 256 * 1024;
  for (let from = 0; from < part.length; from += step) {
    if (from > 0) await new Promise((resolve) => setImmediate(resolve));
    yield part.subarray(from, from + step);
  }
}

/** Parses a part as it comes; yields after every piece, so that the caller can take what the handler has gathered. */
export async function* parseXml(part: Bytes, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => handler.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag: SaxesTagPlain) => handler.close(localName(tag.name)));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  for await (const piece of decodedPieces(part)) {
    parser.write(piece);
    yield;
  }
  parser.close();
  yield;
}

export async function walkXml(part: Bytes | undefined, handler: XmlHandler): Promise<void> {
  if (!part) return;
  for await (const _ of parseXml(part, handler));
}

/** Excel writes control characters as _x000D_. */
export function unescapeControl(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
