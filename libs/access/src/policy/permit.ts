import { SetMetadata } from '@nestjs/common';
import type { Permission } from './policy.js';

/** What a route asks of its caller. Every route declares exactly one; without any it is refused. */
export type Admission =
  { kind: 'public' } | { kind: 'signed-in'; keys?: true } | { kind: 'permit'; permission: Permission };

export const ADMISSION = 'berth:admission';

/** Only who holds the permission on some rows; which rows is then the use case's question. */
export const Permit = (permission: Permission) =>
  SetMetadata<string, Admission>(ADMISSION, { kind: 'permit', permission });

/** Anyone who is signed in: one's own things. API keys stay outside unless the route lets them in (`{ keys: true }`). */
export const SignedIn = (more: { keys?: true } = {}) =>
  SetMetadata<string, Admission>(ADMISSION, { kind: 'signed-in', ...more });

/** Anyone at all: health, login, the error texts. */
export const Public = () => SetMetadata<string, Admission>(ADMISSION, { kind: 'public' });
