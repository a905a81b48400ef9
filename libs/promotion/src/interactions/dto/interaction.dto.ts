import { DateOnly, OneOf, Text } from '#platform/http/fields.js';
import { INTERACTION_KINDS, type InteractionKind } from '../domain/interaction-kind.js';

export class LogInteraction {
  @OneOf(INTERACTION_KINDS) kind: InteractionKind;
  /** The day it took place, not in the future. */
  @DateOnly() on: string;
  @Text({ max: 4000 }) summary: string;
}

export class InteractionView {
  id: string;
  kind: InteractionKind;
  on: string;
  summary: string;
  byId: string;
  byName: string;
  recordedAt: string;
}
