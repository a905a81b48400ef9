import { Month, Optional } from '#platform/http/fields.js';

export class ScreenQuery {
  /** Last month counted, YYYY-MM. */
  @Optional() @Month() asOf?: string;
}

export class ScreenLights {
  green: number;
  yellow: number;
  red: number;
}

/** What a verdict moved the number by. */
export class ScreenEntry {
  entryId: string;
  /** Null for a confidential project, also for who is let into it: a whole room looks at the screen. */
  projectName: string | null;
  zoneNameZh: string | null;
  zoneNameEn: string | null;
  /** YYYY-MM */
  month: string;
  /** CNY, or the target's currency; a correction may be negative. */
  amount: string;
  /** ISO instant of the verdict. */
  verifiedAt: string;
}

/** What the big screen shows besides the number. */
export class ScreenFigures {
  /** YYYY-MM of today, whatever the target's window. */
  thisMonth: string;
  /** By how much this month's verdicts moved the number: CNY, or the target's currency. */
  verifiedThisMonth: string;
  /** Active projects by the colour they show. */
  lights: ScreenLights;
  /** Newest first, as far as the reader may read entries. */
  latest: ScreenEntry[];
}
