import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';

export type Rate = Schemas['RateView'];
export type StateRate = Schemas['StateRate'];

export const FOREIGN = ['USD', 'EUR', 'HKD', 'JPY', 'GBP', 'KRW', 'TWD', 'SGD', 'MOP'];

const root = ['exchange-rates'] as const;

export function useRates(currency: string | null) {
  return useQuery({
    queryKey: [...root, currency],
    queryFn: ({ signal }) => api.get<{ items: Rate[] }>('exchange-rates', { currency }, signal),
  });
}

/** The rate in force on a day; asked only for a foreign currency and a whole date. */
export function useRateOfDay(currency: string, on: string | null | undefined) {
  return useQuery({
    queryKey: [...root, 'of-day', currency, on],
    queryFn: ({ signal }) => api.get<Schemas['RateOfDay']>('exchange-rates/of-day', { currency, on }, signal),
    enabled: currency !== 'CNY' && on != null && on !== '',
  });
}

export function useStateRate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: StateRate & { key: string }) =>
      api.post<Rate>('exchange-rates', body, { idempotencyKey: key }),
    onSettled: () => void client.invalidateQueries({ queryKey: root }),
  });
}
