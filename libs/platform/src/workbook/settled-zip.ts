import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

interface Part {
  name: string;
  bytes: Buffer;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1980-01-01, the first day a zip knows. */
const FIRST_DAY = 0x0021;

/**
 * A workbook or document whose bytes follow from its content alone: libraries put the clock and random ids into theirs, and
 * then the same figures rendered twice are two different files. `rewrite` settles what the parts themselves say; a zip
 * inside the zip (the data of a chart) is settled as well.
 */
export function settledZip(zip: Buffer, rewrite: (name: string, text: string) => string = (_, text) => text): Buffer {
  const parts = partsOf(zip).map(({ name, bytes }) => {
    if (name.endsWith('.xlsx')) return { name, bytes: settledZip(bytes) };
    if (!/\.(?:xml|rels)$/.test(name)) return { name, bytes };
    return { name, bytes: Buffer.from(rewrite(name, bytes.toString('utf8')), 'utf8') };
  });
  return zipOf(parts);
}

/** The parts of a small zip that was made in this house: without encryption, and not of many gigabytes. */
export function partsOf(zip: Buffer): Part[] {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error('This is no zip');
  const parts: Part[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('This zip is damaged');
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(data, data + size);
    if (!name.endsWith('/')) parts.push({ name, bytes: method === DEFLATED ? inflateRawSync(packed) : packed });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes, { level: 6 });
    const named = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(UTF8, 2);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt16LE(FIRST_DAY, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(named.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    bodies.push(word(LOCAL), facts, named, packed);
    entries.push(word(ENTRY), half(20), facts, rest, named);
    offset += 30 + named.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, directory, word(END), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
