import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { sendEntryVerdict } from '../investment/investment.api';
import { sendMilestoneVerdict } from './milestone-verdicts.api';

export const UNDO_SECONDS = 10;

export interface Verdict {
  id: string;
  kind: 'milestone' | 'entry';
  what: string;
  verdict: 'verified' | 'sent_back';
  reason?: string;
}

interface Waiting extends Verdict {
  key: string;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * A verdict is final once recorded, so it is held for ten seconds in which it can be taken back, then sent.
 * Leaving the page sends what is held; nothing is lost by closing the queue.
 */
export function useVerdicts(onFailed: (verdict: Verdict, why: string) => void) {
  const client = useQueryClient();
  const waiting = useRef(new Map<string, Waiting>());
  const [given, setGiven] = useState<ReadonlySet<string>>(new Set());
  const [latest, setLatest] = useState<Verdict | null>(null);
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  }, [onFailed]);

  const send = useCallback(
    async (id: string) => {
      const verdict = waiting.current.get(id);
      if (verdict === undefined) return;
      clearTimeout(verdict.timer);
      waiting.current.delete(id);
      setLatest((before) => (before?.id === id ? null : before));
      try {
        const post = verdict.kind === 'milestone' ? sendMilestoneVerdict : sendEntryVerdict;
        await post(id, verdict.verdict, verdict.reason, verdict.key);
        await Promise.all(
          [['entries'], ['projects'], ['insight']].map((queryKey) => client.invalidateQueries({ queryKey })),
        );
      } catch (error) {
        setGiven((before) => new Set([...before].filter((each) => each !== id)));
        failed.current(verdict, error instanceof ProblemError ? error.title : String(error));
      }
    },
    [client],
  );

  const give = useCallback(
    (verdict: Verdict) => {
      const timer = setTimeout(() => void send(verdict.id), UNDO_SECONDS * 1000);
      waiting.current.set(verdict.id, { ...verdict, key: newKey(), timer });
      setGiven((before) => new Set(before).add(verdict.id));
      setLatest(verdict);
    },
    [send],
  );

  const takeBack = useCallback((id: string) => {
    const verdict = waiting.current.get(id);
    if (verdict === undefined) return false;
    clearTimeout(verdict.timer);
    waiting.current.delete(id);
    setGiven((before) => new Set([...before].filter((each) => each !== id)));
    setLatest(null);
    return true;
  }, []);

  useEffect(() => {
    const flush = () => [...waiting.current.keys()].forEach((id) => void send(id));
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [send]);

  return { given, latest, give, takeBack };
}
