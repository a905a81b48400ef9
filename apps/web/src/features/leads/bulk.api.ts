import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';
import { ProblemError } from '../../api/problem';
import { useUndoToast } from '../../components/use-undo-toast';
import { useBulkProblem, useBulkTexts } from './bulk.texts';

export type BulkAct = Schemas['BulkActView'];
export type BulkAction = BulkAct['action'];
export type BulkRequest = Schemas['BulkLeads'];
export const MOST = 1000;

/** Outside of what a change of leads makes stale: it is asked for on its own. */
const key = ['lead-bulk'] as const;

export const isWorking = (act: BulkAct): boolean => act.phase === 'doing' || act.phase === 'undoing';

/** The act begun last in this window, found again after a look at a lead. */
export function useLastAct() {
  const client = useQueryClient();
  const { data } = useQuery<BulkAct | null>({ queryKey: key, enabled: false, initialData: null, gcTime: 15 * 60_000 });
  return { act: data, forget: () => client.setQueryData(key, null) };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 500));

/** Does one thing to many leads, shows how far it is, and offers it back. */
export function useBulk(onBegun?: () => void) {
  const t = useBulkTexts();
  const problemText = useBulkProblem();
  const client = useQueryClient();
  const toast = useUndoToast();
  const { message } = App.useApp();
  const keep = useCallback(
    (act: BulkAct) => {
      client.setQueryData(key, act);
      return act;
    },
    [client],
  );
  const finished = useCallback(
    async (act: BulkAct): Promise<BulkAct> => {
      let now = keep(act);
      while (isWorking(now)) {
        await pause();
        now = keep(await api.get<BulkAct>(`leads/bulk/${act.id}`));
      }
      void client.invalidateQueries({ queryKey: ['leads'] });
      return now;
    },
    [client, keep],
  );
  const undo = useCallback(
    async (id: string): Promise<string> => {
      const { undone, kept } = await finished(await api.post<BulkAct>(`leads/bulk/${id}/undo`));
      return t(kept > 0 ? 'undone.some' : 'undone', { undone, kept });
    },
    [finished, t],
  );
  const act = useMutation({
    mutationFn: async (body: BulkRequest) => {
      const begun = await api.post<BulkAct>('leads/bulk', body, { idempotencyKey: newKey() });
      onBegun?.();
      const now = await finished(begun);
      const only = body.rows?.length === 1 ? now.rows[0] : undefined;
      if (only?.problem) throw new ProblemError(409, only.problem, problemText(only.problem));
      return now;
    },
    onSuccess: ({ id, action, done, refused, undoUntil }, { rows }) => {
      const told = t(refused > 0 ? 'done.some' : 'done', { done, refused });
      if (undoUntil === null) void message.warning(told);
      else toast(action === 'rest' && rows?.length === 1 ? t('rested.one') : told, () => undo(id));
    },
  });
  const cancel = useMutation({
    mutationFn: async (id: string) => keep(await api.post<BulkAct>(`leads/bulk/${id}/cancellation`)),
  });
  return { act, cancel, undo: useMutation({ mutationFn: undo }) };
}
