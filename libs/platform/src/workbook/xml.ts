import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Some writers prefix every tag (`<x:row>`); the prefix says nothing. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds the parser piece by piece and lets the event loop breathe: a big sheet must not stall the process. */
export async function walkXml(part: Buffer | undefined, handler: XmlHandler): Promise<void> {
  if (!part) return;
  const utf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  const decoder = new TextDecoder(utf16 ? (part[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => handler.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag: SaxesTagPlain) => handler.close(localName(tag.name)));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  const step = 256 * 1024;
  for (let from = 0; from < part.length; from += step) {
    parser.write(decoder.decode(part.subarray(from, from + step), { stream: true }));
    if (from > 0) await new Promise((resolve) => setImmediate(resolve));
  }
  parser.close();
}

/** Excel writes control characters as _x000D_. */
export function unescapeControl(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
