import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      retry: (count, error) =>
        count < 2 && error instanceof ProblemError && (error.status === 0 || error.status >= 502),
    },
    mutations: { retry: false },
  },
});
