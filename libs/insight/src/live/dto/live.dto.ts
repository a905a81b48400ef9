import { Optional, Text } from '#platform/http/fields.js';

export class LiveQuery {
  /** The last id heard, for who cannot send Last-Event-ID. */
  @Optional() @Text({ max: 8000 }) after?: string;
}
