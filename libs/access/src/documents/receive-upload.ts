import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { FileStore } from '#platform/storage/file-store.js';
import type { Spooled } from '#platform/storage/spool.js';
import { documentErrors } from './documents.errors.js';

/** To be discarded by whoever received it. */
export interface Upload {
  name: string;
  content: Spooled;
  /** The form's other fields, as far as they came before the file. */
  fields: Readonly<Record<string, string>>;
}

const NAME_LENGTH = 150;

/** A name to show and to download under: no folders, no control characters, its extension kept. */
export function plainName(given: string): string {
  const last = given.split(/[\\/]/).pop() ?? '';

  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if ([...clean].length <= NAME_LENGTH) return clean || 'file';
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return [...clean].slice(0, NAME_LENGTH - extension.length).join('') + extension;
}

/** The one file of a multipart request, whole and within the limit; everything else about it is refused in words. */
export async function receiveUpload(request: FastifyRequest, files: FileStore, limitBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw platformErrors('request.unsupported_media');
  const tooLarge = () => platformErrors('request.too_large', { limitMb: Math.floor(limitBytes / 1024 / 1024) });
  try {
    const part = await request.file({ limits: { fileSize: limitBytes, files: 1 } });
    if (part === undefined) throw documentErrors('file.missing');
    const content = await files.receive(part.file);
    try {
      if (part.file.truncated) throw tooLarge();
      if (content.size === 0) throw documentErrors('file.empty');
      return { name: plainName(part.filename ?? ''), content, fields: textsOf(part) };
    } catch (error) {
      await content.discard();
      throw error;
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const { statusCode, code } = error as { statusCode?: number; code?: string };
    if (statusCode === 413) throw tooLarge();
    if (code === 'ENOSPC' || code === 'EDQUOT') throw documentErrors('file.no_room');
    throw platformErrors('request.malformed');
  }
}

function textsOf({ fields }: MultipartFile): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field === undefined || Array.isArray(field) || field.type !== 'field') continue;
    if (typeof field.value === 'string') texts[name] = field.value;
  }
  return texts;
}
