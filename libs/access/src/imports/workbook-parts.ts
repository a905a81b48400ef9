import type { Readable } from 'node:stream';
import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { XLSX } from '../exports/list-exports.js';

const FILE = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };

/** A route that takes in a workbook as the one file of a form. */
export const TakesWorkbook = () => applyDecorators(ApiConsumes('multipart/form-data'), ApiBody({ schema: FILE }));

/** A workbook to be saved under its name. */
export function attachedWorkbook(name: string, content: Buffer | Readable): StreamableFile {
  const facts = { type: XLSX, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
  return content instanceof Uint8Array ? new StreamableFile(content, facts) : new StreamableFile(content, facts);
}
