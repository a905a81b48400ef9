import { ValidateIf } from 'class-validator';
import { Code, FromCsv, ListOf, OneOf, Optional, PastInstant } from '#platform/http/fields.js';
import { CHAIN_FIGURES, type ChainFigure } from '../domain/chain-figure.js';
import { OpenQuery } from './opened.dto.js';

export class OpenChainQuery extends OpenQuery {
  @OneOf(CHAIN_FIGURES) figure: ChainFigure;
  /** Without segments: what of this industry names none. */
  @Optional() @Code() industryCode?: string;
  /** Codes of segments: `MED-CHEM,MED-BIO`. */
  @ValidateIf(({ industryCode }: OpenChainQuery) => industryCode === undefined)
  @FromCsv()
  @ListOf('field.invalid', (code) => typeof code === 'string' && code.length <= 50, 200)
  segments?: string[];
  @Optional() @PastInstant() knownAt?: string;
}
