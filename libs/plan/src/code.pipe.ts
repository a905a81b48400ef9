import { Injectable, type PipeTransform } from '@nestjs/common';
import { platformErrors } from '#platform/errors/platform.errors.js';

/** A code in the path. What cannot be a code names nothing, so it is simply not found. */
@Injectable()
export class CodePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/.test(value)) throw platformErrors('record.not_found');
    return value;
  }
}

/** A year in the path. */
@Injectable()
export class YearPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^(19|20)\d{2}$/.test(value)) throw platformErrors('record.not_found');
    return Number(value);
  }
}
