import { SaxesParser } from 'saxes';
import type { StoredBytes } from './byte-store.js';

/** One page of ListObjectsV2; `next` continues it. */
export interface Listing {
  objects: StoredBytes[];
  next: string | null;
}

export function readListing(xml: string): Listing {
  const objects: StoredBytes[] = [];
  let next: string | null = null;
  let text = '';
  let current: Record<string, string> = {};
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    text = '';
    if (name === 'Contents') current = {};
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', ({ name }) => {
    if (name === 'NextContinuationToken') next = text;
    if (name === 'Contents') {
      const { Key = '', Size = '0', LastModified = '' } = current;
      objects.push({ key: Key, size: Number(Size), modifiedAt: new Date(LastModified) });
    }
    current[name] = text;
    text = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { objects, next };
}
