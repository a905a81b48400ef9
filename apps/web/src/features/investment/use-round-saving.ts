import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { reportEntry } from './investment.api';
import type { RowDraft } from './round-grid';

/** The time in which a typed figure can be taken back before it becomes a report that only a verifier can send back. */
export const GRACE_SECONDS = 10;

export type SaveState = 'draft' | 'saving' | 'error';

export interface Saving {
  state: SaveState;
  problem: string | null;
}

interface Ticket {
  draft: RowDraft;
  /** The same key for the same figures: a report sent twice counts once. */
  key: string;
  timer: ReturnType<typeof setTimeout> | null;
}

const ready = (draft: RowDraft | undefined): draft is RowDraft & { amount: { yuan: string } } =>
  draft?.amount !== undefined && draft.amount.yuan !== null;

/** Reports each row some seconds after its last change; leaving the page or asking sends what still waits. */
export function useRoundSaving(month: string, onReported: (projectId: string) => void) {
  const client = useQueryClient();
  const tickets = useRef(new Map<string, Ticket>());
  const [states, setStates] = useState<Record<string, Saving>>({});
  const mark = useCallback((projectId: string, saving: Saving | null) => {
    setStates((before) => {
      const after = { ...before };
      if (saving === null) delete after[projectId];
      else after[projectId] = saving;
      return after;
    });
  }, []);

  const send = useCallback(
    async (projectId: string) => {
      const ticket = tickets.current.get(projectId);
      if (ticket === undefined || !ready(ticket.draft)) return;
      if (ticket.timer !== null) clearTimeout(ticket.timer);
      tickets.current.delete(projectId);
      mark(projectId, { state: 'saving', problem: null });
      const note = ticket.draft.note?.text.trim();
      try {
        await reportEntry(
          projectId,
          { kind: 'completed', month, amount: ticket.draft.amount.yuan, note: note === '' ? undefined : note },
          ticket.key,
        );
        mark(projectId, null);
        onReported(projectId);
        await client.invalidateQueries({ queryKey: ['entries'] });
      } catch (error) {
        const problem = error instanceof ProblemError ? (error.errors[0]?.message ?? error.title) : String(error);
        mark(projectId, { state: 'error', problem });
        // Out of reach: the same ticket goes again when asked or when something changes.
        tickets.current.set(projectId, { ...ticket, timer: null });
      }
    },
    [client, mark, month, onReported],
  );

  const schedule = useCallback(
    (projectId: string, draft: RowDraft | undefined) => {
      const old = tickets.current.get(projectId);
      if (old?.timer) clearTimeout(old.timer);
      tickets.current.delete(projectId);
      if (!ready(draft)) return mark(projectId, null);
      const timer = setTimeout(() => void send(projectId), GRACE_SECONDS * 1000);
      tickets.current.set(projectId, { draft, key: newKey(), timer });
      mark(projectId, { state: 'draft', problem: null });
    },
    [mark, send],
  );

  const sendAll = useCallback(async () => {
    // One after the other: a round of a hundred rows must not look like an attack.
    for (const projectId of [...tickets.current.keys()]) await send(projectId);
  }, [send]);

  const latest = useRef(sendAll);
  useEffect(() => {
    latest.current = sendAll;
  }, [sendAll]);
  // Leaving the month or the page sends what waits; a closed window keeps its draft instead.
  useEffect(() => () => void latest.current(), [month]);

  const waiting = Object.values(states).filter((saving) => saving.state !== 'saving').length;
  return { states, schedule, sendAll, waiting };
}
