import { Flag, FromText, OneOf, Optional, PastInstant } from '#platform/http/fields.js';
import { ATTENTION_CODES, type AttentionRuleCode } from '../../attention/domain/attention-rules.js';
import { OpenQuery } from './opened.dto.js';

export class OpenAttentionQuery extends OpenQuery {
  /** Without it, every rule. */
  @Optional() @OneOf(ATTENTION_CODES) rule?: AttentionRuleCode;
  /** What was called about and rests until its day, instead of what waits. */
  @Optional() @FromText('boolean') @Flag() resting?: boolean;
  @Optional() @PastInstant() knownAt?: string;
}
