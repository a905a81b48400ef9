import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Spooled } from './spool.js';

/** Bytes as a store lists them. */
export interface StoredBytes {
  key: string;
  size: number;
  modifiedAt: Date;
}

/** Part of a file: both ends included, as in HTTP. */
export interface ByteRange {
  start: number;
  end: number;
}

/** The store holds nothing under this key. */
export class MissingBytes extends Error {
  override readonly name = 'MissingBytes';
}

/** The store is away or refuses us: nothing is known of the file. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
}

/** Where the bytes of files lie, by the hash of their content: the same bytes once, and never altered. */
export abstract class ByteStore {
  /** What has come back from here survives a power cut. May be asked twice for the same bytes. */
  abstract put(file: Spooled): Promise<void>;
  abstract open(key: string, range?: ByteRange): Promise<Readable>;
  abstract remove(key: string): Promise<void>;
  abstract list(): AsyncIterable<StoredBytes>;
}

/** `ab/ab12…`: two letters of the hash as a folder, so that no folder holds everything. */
export const keyOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

const KEY = /^([0-9a-f]{2})\/\1[0-9a-f]{62}$/;
/** Names come from outside: only what keyOf would have written is one of ours. */
export const isKey = (name: string): boolean => KEY.test(name);

export const fileOf = (path: string, range?: ByteRange): Readable =>
  createReadStream(path, range === undefined ? {} : { start: range.start, end: range.end });
