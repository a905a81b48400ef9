import type { FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { documentErrors } from './documents.errors.js';

export interface Upload {
  name: string;
  bytes: Buffer;
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
export async function receiveUpload(request: FastifyRequest, limitBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw platformErrors('request.unsupported_media');
  try {
    const part = await request.file({ limits: { fileSize: limitBytes, files: 1 } });
    if (part === undefined) throw documentErrors('file.missing');
    const bytes = await part.toBuffer();
    if (bytes.length === 0) throw documentErrors('file.empty');
    return { name: plainName(part.filename ?? ''), bytes };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const status = (error as { statusCode?: number }).statusCode;
    if (status === 413) throw platformErrors('request.too_large', { limitMb: Math.floor(limitBytes / 1024 / 1024) });
    throw platformErrors('request.malformed');
  }
}
