import { Code } from '#platform/http/fields.js';
import { OpenQuery } from './opened.dto.js';

export class OpenDeskQuery extends OpenQuery {
  /** Code of the desk's item. */
  @Code() item: string;
}
