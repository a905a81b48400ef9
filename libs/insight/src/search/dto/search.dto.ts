import { Text } from '#platform/http/fields.js';
import type { SearchKind } from '../domain/search-text.js';

export class SearchQuery {
  /** Part of a name, its pinyin or initials, a code, the end of a phone number. */
  @Text({ max: 200 }) q: string;
}

export class SearchHit {
  id: string;
  title: string;
  /** The company behind it. */
  detail: string;
  code: string;
}

export class SearchGroup {
  kind: SearchKind;
  /** The most fitting first. */
  hits: SearchHit[];
  /** There are more than shown. */
  more: boolean;
}
