import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { CalendarDayView, CalendarQuery, SetCalendarDay } from './dto/calendar.dto.js';
import { WorkingCalendar } from './working-calendar.js';

@ApiTags('plan')
@Controller('plan/calendar')
export class CalendarController {
  constructor(private readonly calendar: WorkingCalendar) {}

  /** Public holidays and make-up working days of a year. None at all: the year's notice is not entered yet. */
  @Permit('plan.read')
  @Get()
  year(@Query() { year }: CalendarQuery): Promise<CalendarDayView[]> {
    return this.calendar.year(year);
  }

  @Permit('plan.manage')
  @Post()
  set(@CurrentActor() actor: Actor, @Body() body: SetCalendarDay): Promise<CalendarDayView[]> {
    return this.calendar.set(actor, body);
  }
}
