import { FieldRule, ListOf, OneOf, Optional, Text, Whole } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { isAddressEntry } from '../address-list.js';
import { isKeyScope } from '../domain/key-scope.js';

export const KEY_STATES = ['live', 'expired', 'revoked'] as const;
export type KeyState = (typeof KEY_STATES)[number];

export class MakeApiKey {
  /** What it is for, e.g. the program that will use it. */
  @Text({ max: 80 }) name: string;
  /** Words of GET /api/api-keys/scopes. */
  @FieldRule('api_key.scopes', (value) => Array.isArray(value) && value.length > 0)
  @ListOf('field.invalid', isKeyScope, 30)
  scopes: string[];
  /** Lives so many days; 90 unless said otherwise. */
  @Optional() @Whole({ min: 1, max: 366 }) days?: number;
  /** Addresses and subnets it may be used from; none means any. */
  @Optional() @ListOf('api_key.address', isAddressEntry, 20) addresses?: string[];
}

export class ApiKeyView {
  id: string;
  name: string;
  /** The beginning of its text. */
  shown: string;
  scopes: string[];
  addresses: string[];
  state: KeyState;
  createdAt: string;
  expiresAt: string;
  /** To the minute. */
  lastUsedAt: string | null;
  lastUsedIp: string | null;
  revokedAt: string | null;
}

export class NewApiKey extends ApiKeyView {
  /** The key itself, this once; null when the same request is sent again. */
  key: string | null;
}

export class KeyScopeView {
  scope: string;
  nameZh: string;
  nameEn: string;
  /** Whether my roles give it anything to open. */
  useful: boolean;
}

export class OverseenKeysQuery extends ListQuery {
  @Optional() @OneOf(KEY_STATES) state?: KeyState;
}

export class OverseenKey extends ApiKeyView {
  ownerId: string;
  ownerName: string;
  ownerUsername: string;
}

export class OverseenKeysPage {
  items: OverseenKey[];
  nextCursor: string | null;
  total: number;
}
