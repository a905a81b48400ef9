import { Code, DateOnly, FieldRule, Flag, OneOf, Optional, Parts, Text, Whole } from '#platform/http/fields.js';
import { CONSTRUCTION_MODES, type ConstructionMode } from '../../projects/domain/construction-mode.js';
import { MEASURE_CODES, type Measure } from '../domain/measures.js';

const isDecimal = (value: unknown): boolean => typeof value === 'string' && /^\d{1,12}(\.\d{1,4})?$/.test(value);

export class BandDto {
  /** In the measure's unit. */
  @FieldRule('field.invalid', isDecimal) at: string;
  @Whole({ min: 0, max: 100 }) points: number;
}

export class CriterionDto {
  @Code() code: string;
  @Text({ max: 60 }) nameZh: string;
  @Text({ max: 100 }) nameEn: string;
  /** All criteria of a set together: 100. */
  @Whole({ min: 1, max: 100 }) points: number;
  /** Scored from this measure; null: reviewers give the points. */
  @Optional() @OneOf(MEASURE_CODES) measure: Measure | null;
  @Optional() @OneOf(['higher', 'lower']) direction: 'higher' | 'lower' | null;
  /** Best first. */
  @Parts(() => BandDto, 12) bands: BandDto[];
  @Text({ max: 200 }) source: string;
}

export class VetoRuleDto {
  @Code() code: string;
  @Text({ max: 200 }) nameZh: string;
  @Text({ max: 200 }) nameEn: string;
  @Text({ max: 200 }) source: string;
}

/** The next version of a set. What was judged by an earlier one stays judged by it. */
export class PublishCriteria {
  @Text({ max: 100 }) nameZh: string;
  @Text({ max: 150 }) nameEn: string;
  @Optional() @Code() industryCode?: string | null;
  @Optional() @OneOf(CONSTRUCTION_MODES) mode?: ConstructionMode | null;
  @Whole({ min: 0, max: 100 }) passMark: number;
  /** Fewest opinions a decision stands on. */
  @Whole({ min: 2, max: 30 }) quorum: number;
  /** Proposals submitted from this day on are judged by it. */
  @DateOnly() fromOn: string;
  /** false switches the set off from that day. */
  @Flag() active: boolean;
  @Parts(() => CriterionDto, 30) criteria: CriterionDto[];
  @Parts(() => VetoRuleDto, 30) vetoes: VetoRuleDto[];
  @Text({ max: 200 }) source: string;
}

export class CriteriaSetView {
  id: string;
  code: string;
  version: number;
  nameZh: string;
  nameEn: string;
  industryCode: string | null;
  mode: ConstructionMode | null;
  passMark: number;
  quorum: number;
  fromOn: string;
  active: boolean;
  criteria: CriterionDto[];
  vetoes: VetoRuleDto[];
  source: string;
  /** Null: it came with the software. */
  setBy: string | null;
  recordedAt: string;
}

export class MeasureView {
  code: Measure;
  zh: string;
  en: string;
  unitZh: string;
  unitEn: string;
  /** The figures it is computed from. */
  needs: string[];
}

export class CriteriaSets {
  /** By code, the latest version first. */
  sets: CriteriaSetView[];
  measures: MeasureView[];
}
