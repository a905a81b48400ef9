import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type MonthRow = Schemas['MonthRow'];
export type MonthView = Schemas['MonthView'];
export type MonthTarget = Schemas['MonthTargetSnapshot'];

const root = ['months'] as const;

export function useMonths(year: number | null) {
  return useQuery({
    queryKey: [...root, 'list', year],
    queryFn: ({ signal }) => api.get<Schemas['MonthList']>('months', { year }, signal),
    placeholderData: (before) => before,
  });
}

export function useMonth(month: string | null) {
  return useQuery({
    queryKey: [...root, 'one', month],
    queryFn: ({ signal }) => api.get<MonthView>(`months/${month}`, {}, signal),
    enabled: month !== null,
  });
}

export function useCloseMonth(month: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, note }: { key: string; note?: string }) =>
      api.post<MonthView>(`months/${month}/close`, { note }, { idempotencyKey: key }),
    onSuccess: () => client.invalidateQueries({ queryKey: root }),
  });
}
