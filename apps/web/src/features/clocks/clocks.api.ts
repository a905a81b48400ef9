import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type ServiceClock = Schemas['ClockView'];
export type DueRow = Schemas['DueRow'];
export type ClockRule = Schemas['ClockRuleView'];
export type CalendarDay = Schemas['CalendarDayView'];

export function useClocksOfLead(leadId: string) {
  return useQuery({
    queryKey: ['leads', leadId, 'clocks'],
    queryFn: ({ signal }) => api.get<ServiceClock[]>(`leads/${leadId}/clocks`, undefined, signal),
  });
}

export function useClockRules() {
  return useQuery({
    queryKey: ['clock-rules'],
    queryFn: ({ signal }) => api.get<ClockRule[]>('clock-rules', undefined, signal),
  });
}

export function useCalendar(year: number) {
  return useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => api.get<CalendarDay[]>('plan/calendar', { year }, signal),
  });
}
