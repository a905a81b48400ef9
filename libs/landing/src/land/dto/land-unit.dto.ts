import { GeoPolygon } from '#platform/geo/polygon.dto.js';
import { IsPolygon } from '#platform/geo/polygon.field.js';
import {
  Amount,
  Code,
  FieldRule,
  Flag,
  FromCsv,
  FromText,
  OneOf,
  Optional,
  PastInstant,
  Part,
  Text,
  WhenGiven,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { isMoney } from '#platform/money/money.js';
import { isArea } from '../domain/area.js';
import {
  LAND_KINDS,
  LAND_STATES,
  LAND_USES,
  type LandKind,
  type LandState,
  type LandUse,
  PRICE_BASES,
  type PriceBasis,
} from '../domain/land-unit.js';

export const AreaField = (): PropertyDecorator => FieldRule('field.area', isArea);

/** A plain quantity of at most two decimals, not negative. */
const Quantity = (): PropertyDecorator =>
  FieldRule('field.quantity', (value) => typeof value === 'string' && isMoney(value) && /^\d{1,9}(\.|$)/.test(value));

/** What a parcel or plant is supplied with. Missing: nobody has said. Every value a decimal string. */
export class LandUtilities {
  /** kVA */
  @Optional() @Quantity() powerKva?: string | null;
  /** m³ a day */
  @Optional() @Quantity() waterM3Day?: string | null;
  /** tonnes an hour */
  @Optional() @Quantity() steamTHour?: string | null;
  /** standard m³ an hour */
  @Optional() @Quantity() gasM3Hour?: string | null;
  /** m³ a day */
  @Optional() @Quantity() sewageM3Day?: string | null;
  /** tonnes per m², of a plant */
  @Optional() @Quantity() floorLoadTM2?: string | null;
  /** metres, of a plant */
  @Optional() @Quantity() clearHeightM?: string | null;
}

class LandUnitFields {
  /** 元 per what `priceBasis` says. */
  @Optional() @Amount({ positive: true }) price?: string | null;
  @Optional() @OneOf(PRICE_BASES) priceBasis?: PriceBasis | null;
  /** Replaces all of them. */
  @Optional() @Part(() => LandUtilities) utilities?: LandUtilities | null;
  /** Its outline on the ground. */
  @Optional() @IsPolygon() geometry?: GeoPolygon | null;
  @Optional() @Text({ max: 1000 }) note?: string | null;
}

export class AddLandUnit extends LandUnitFields {
  /** As it is called in the zone's own lists; one code, one parcel or plant. */
  @Text({ max: 40 }) code: string;
  @Text({ max: 100 }) name: string;
  @OneOf(LAND_KINDS) kind: LandKind;
  @Code() zoneCode: string;
  @OneOf(LAND_USES) landUse: LandUse;
  /** 亩 of land, m² of a plant. */
  @AreaField() area: string;
}

/** Missing leaves as it is, null clears. The kind stays: it decides what the area is measured in. */
export class EditLandUnit extends LandUnitFields {
  @WhenGiven() @Text({ max: 40 }) code?: string;
  @WhenGiven() @Text({ max: 100 }) name?: string;
  /** Only while nothing of it is held. */
  @WhenGiven() @Code() zoneCode?: string;
  @WhenGiven() @OneOf(LAND_USES) landUse?: LandUse;
  /** 亩 of land, m² of a plant; never less than what is held. */
  @WhenGiven() @AreaField() area?: string;
  /** Switched off only while nothing of it is held. */
  @WhenGiven() @Flag() active?: boolean;
}

export class LandUnitFilters extends ListQuery {
  @Optional() @FromCsv() @WordsOf(LAND_KINDS) kind?: LandKind[];
  @Optional() @FromCsv() @WordsOf(LAND_STATES) state?: LandState[];
  @Optional() @FromCsv() @WordsOf(LAND_USES) landUse?: LandUse[];
  /** A zone stands for everything it contains. */
  @Optional() @Code() zoneCode?: string;
  /** At least so much free: 亩 of land, m² of a plant. */
  @Optional() @AreaField() minFree?: string;
  /** Also those that are switched off. */
  @Optional() @FromText('boolean') @Flag() all?: boolean;
  /** As of a past moment, by what had been recorded by then. */
  @Optional() @PastInstant() knownAt?: string;
}

/** A unit as of a past moment. */
export class LandUnitAsked {
  @Optional() @PastInstant() knownAt?: string;
}

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;

export class LandExportQuery extends LandUnitFilters {
  @Optional() @OneOf(EXPORT_FORMATS) format?: (typeof EXPORT_FORMATS)[number];
}

export class LandUnitRow {
  id: string;
  code: string;
  name: string;
  kind: LandKind;
  zoneCode: string;
  landUse: LandUse;
  /** 亩 of land, m² of a plant; as all areas of this row. */
  area: string;
  reserved: string;
  allocated: string;
  free: string;
  state: LandState;
  /** 元 */
  price: string | null;
  priceBasis: PriceBasis | null;
  utilities: LandUtilities;
  /** An outline is kept. */
  drawn: boolean;
  sample: boolean;
  active: boolean;
  version: number;
  updatedAt: string;
}

export class LandSum {
  count: number;
  area: string;
  reserved: string;
  allocated: string;
  free: string;
}

export class LandSums {
  /** 亩 */
  land: LandSum;
  /** m² */
  plant: LandSum;
}

export class LandUnitPage {
  items: LandUnitRow[];
  nextCursor: string | null;
  total: number;
  /** Of all rows of the filter; with the first page. */
  sums: LandSums | null;
}
