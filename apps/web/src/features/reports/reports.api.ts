import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Report = Schemas['ReportView'];
export type Template = Schemas['ReportTemplateView'];
export type Schedule = Schemas['ReportScheduleView'];
export type SetSchedule = Schemas['SetReportSchedule'];
export type MakeReport = Schemas['MakeReport'];
export type Printed = Schemas['PrintedReport'];

export const isUnderWay = ({ state }: Pick<Report, 'state'>): boolean => state === 'queued' || state === 'running';

export function useTemplates() {
  return useQuery({
    queryKey: ['report-templates'],
    queryFn: ({ signal }) => api.get<Schemas['ReportTemplateList']>('report-templates', undefined, signal),
    staleTime: 300_000,
  });
}

/** Looks again while something is being made. */
export function useFresh(reports: readonly Report[]): void {
  const client = useQueryClient();
  const waiting = reports.some(isUnderWay);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['reports'] }), 1500);
    return () => clearInterval(timer);
  }, [client, waiting]);
}

export function useMakeReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MakeReport) => api.post<Report>('reports', body, { idempotencyKey: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
}

/** Each look at the page to print is a line in the trail: once is enough. */
export function usePrinted(id: string) {
  return useQuery({
    queryKey: ['report-print', id],
    queryFn: ({ signal }) => api.get<Printed>(`reports/${id}/print`, undefined, signal),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

export function useSchedules() {
  return useQuery({
    queryKey: ['report-schedules'],
    queryFn: ({ signal }) => api.get<{ items: Schedule[] }>('report-schedules', undefined, signal),
  });
}

export function useSetSchedule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ schedule, body }: { schedule: Schedule | null; body: SetSchedule }) =>
      schedule === null
        ? api.post<Schedule>('report-schedules', body, { idempotencyKey: newKey() })
        : api.put<Schedule>(`report-schedules/${schedule.id}`, body, { version: schedule.version }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['report-schedules'] }),
  });
}
