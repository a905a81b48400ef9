import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import type { Lead } from './leads.api';

/** One step in the lead's life. Every answer is the lead as it now stands, or makes it to be read anew. */
export function useLeadStep<Body extends object>(lead: Lead, step: string, onDone?: (after: Lead) => void) {
  const client = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (body: Body) =>
      api.post<Lead>(`leads/${lead.id}/${step}`, body, { idempotencyKey: key, version: lead.version }),
    onSuccess: (after) => {
      void client.invalidateQueries({ queryKey: ['leads'] });
      onDone?.(after);
    },
  });
}
