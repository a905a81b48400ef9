import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../api/problem';
import { submitDrafts } from './round.api';
import type { RoundDrafts } from './use-round-drafts';

/** A handful at a time: the bar moves, and a lost connection costs a handful, sent again without harm. */
const AT_ONCE = 10;

export interface Progress {
  done: number;
  of: number;
}

export interface Outcome {
  reported: number;
  refused: number;
  /** Out of reach: what was not answered may be sent again. */
  broken: string | null;
}

/** Submits rows as they stand on the server. A sentence stays at each row that was refused until it changes. */
export function useRoundSubmit(month: string, drafts: RoundDrafts) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});

  const submit = async (projectIds: readonly string[]): Promise<Outcome> => {
    const outcome: Outcome = { reported: 0, refused: 0, broken: null };
    setProgress({ done: 0, of: projectIds.length });
    try {
      await drafts.flush();
      for (let at = 0; at < projectIds.length; at += AT_ONCE) {
        const rows = projectIds
          .slice(at, at + AT_ONCE)
          .map((projectId) => ({ projectId, version: drafts.versionOf(projectId) }));
        const answer = await submitDrafts(month, rows);
        for (const { projectId, status, message } of answer.rows) {
          if (status === 200) {
            drafts.reported(projectId, rows.find((row) => row.projectId === projectId)?.version ?? 0);
            outcome.reported += 1;
          } else outcome.refused += 1;
          setRefusals((before) => ({ ...before, [projectId]: status === 200 ? '' : (message ?? '') }));
        }
        setProgress({ done: Math.min(at + AT_ONCE, projectIds.length), of: projectIds.length });
      }
    } catch (error) {
      outcome.broken = error instanceof ProblemError ? error.title : String(error);
    }
    await Promise.all([['rounds'], ['entries'], ['insight']].map((queryKey) => client.invalidateQueries({ queryKey })));
    setProgress(null);
    return outcome;
  };
  const forget = (projectIds: Iterable<string>) =>
    setRefusals((before) => {
      const after = { ...before };
      for (const id of projectIds) delete after[id];
      return after;
    });
  return { submit, progress, refusals, forget };
}
