import { DateOnly, Flag, FromText, Text, Whole } from '#platform/http/fields.js';

export class CalendarQuery {
  @FromText('number') @Whole({ min: 1990, max: 2100 }) year: number;
}

export class CalendarDayView {
  day: string;
  /** Worked, though a weekend; or free, though a weekday (and the weekend days inside a holiday). */
  working: boolean;
  nameZh: string;
  nameEn: string;
  /** The notice it comes from. */
  source: string;
}

export class SetCalendarDay {
  @DateOnly() day: string;
  @Flag() working: boolean;
  @Text({ max: 40 }) nameZh: string;
  @Text({ max: 60 }) nameEn: string;
  /** The notice it comes from. */
  @Text({ min: 2, max: 100 }) source: string;
}
