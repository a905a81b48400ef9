import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ProblemError } from '../../api/problem';
import { changedDrafts, roundKey, saveDrafts, type DraftView, type RoundView, type SaveDraft } from './round.api';
import type { Drafts, RowDraft } from './round-grid';

/** Long enough to type a figure, short enough that nobody else starts on the same row meanwhile. */
const SAVE_AFTER = 700;
const LOOK_EVERY = 5_000;
const AT_ONCE = 200;

interface Unsaved {
  draft: RowDraft;
  /** The version it was typed over. */
  version: number;
}

export interface RowState {
  saving: boolean;
  /** Not reached the server yet. */
  unsaved: boolean;
  /** What somebody else wrote meanwhile. */
  theirs: DraftView | null;
  /** Who wrote last, if not I. */
  by: { name: string; at: string } | null;
}

export const rowDraftOf = (view: DraftView | null): RowDraft | undefined => {
  if (view === null || (view.amountText === '' && view.note === '')) return undefined;
  const problem = view.amount === null ? 'unreadable' : null;
  return {
    ...(view.amountText !== '' && { amount: { text: view.amountText, yuan: view.amount, problem } }),
    ...(view.note !== '' && { note: { text: view.note, yuan: null, problem: null } }),
  };
};

const storageKey = (userId: string, month: string) => `berth.round.${userId}.${month}`;

function unsavedOf(key: string): Map<string, Unsaved> {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, Partial<Unsaved> & RowDraft>;
    return new Map(
      Object.entries(kept).map(([id, row]) => [id, { draft: row.draft ?? row, version: row.version ?? 0 }]),
    );
  } catch {
    return new Map();
  }
}

/** What the sheet opens with: the server's drafts, and over them what never reached it. */
export function openingDrafts(view: RoundView, userId: string): Drafts {
  const drafts: Record<string, RowDraft> = {};
  for (const row of view.items) {
    const draft = rowDraftOf(row.draft);
    if (draft !== undefined) drafts[row.projectId] = draft;
  }
  for (const [id, { draft }] of unsavedOf(storageKey(userId, view.month))) drafts[id] = draft;
  return drafts;
}

const toSave = (projectId: string, draft: RowDraft | undefined, version: number): SaveDraft => ({
  projectId,
  version,
  amountText: draft?.amount?.text ?? '',
  amount: draft?.amount?.yuan ?? null,
  note: draft?.note?.text ?? '',
});

interface Sheet {
  view: RoundView;
  userId: string;
  draftOf: (projectId: string) => RowDraft | undefined;
  /** Puts what others wrote into the sheet. */
  adopt: (projectId: string, draft: RowDraft | undefined) => void;
}

/**
 * Between the sheet and the server: every row is sent soon after it changes, kept in the browser until it has arrived,
 * and what others write comes in. Nothing typed is dropped: where two wrote, both are shown and one is asked.
 */
export function useRoundDrafts({ view, userId, draftOf, adopt }: Sheet) {
  const client = useQueryClient();
  const { month } = view;
  const key = storageKey(userId, month);
  const unsaved = useRef<Map<string, Unsaved>>(unsavedOf(key));
  const versions = useRef(new Map(view.items.map((row) => [row.projectId, row.draft?.version ?? 0])));
  const theirs = useRef(new Map<string, DraftView>());
  const editors = useRef(
    new Map(
      view.items
        .filter(({ draft }) => draft !== null && draft.editedBy !== userId)
        .map(({ projectId, draft }) => [projectId, { name: draft!.editedByName, at: draft!.editedAt }]),
    ),
  );
  const sending = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const cursor = useRef(view.cursor);
  const [offline, setOffline] = useState<string | null>(null);
  const [, redraw] = useState(0);
  const sheet = useRef({ draftOf, adopt });
  useEffect(() => {
    sheet.current = { draftOf, adopt };
  });

  const keep = useCallback(() => {
    if (unsaved.current.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(unsaved.current)));
    redraw((count) => count + 1);
  }, [key]);

  const take = useCallback(
    (draft: DraftView) => {
      versions.current.set(draft.projectId, draft.version);
      if (draft.editedBy === userId) editors.current.delete(draft.projectId);
      else editors.current.set(draft.projectId, { name: draft.editedByName, at: draft.editedAt });
    },
    [userId],
  );

  const send = useCallback(async () => {
    const rows = [...unsaved.current].filter(([id]) => !theirs.current.has(id)).slice(0, AT_ONCE);
    if (rows.length === 0) return;
    const answers = await saveDrafts(
      month,
      rows.map(([id, row]) => toSave(id, row.draft, row.version)),
    );
    const sent = new Map(rows);
    for (const { projectId, status, draft } of answers.rows) {
      const now = unsaved.current.get(projectId);
      if (status === 409 && draft !== null) theirs.current.set(projectId, draft);
      else if (draft !== null) take(draft);
      if (now === undefined || status === 409) continue;
      if (now === sent.get(projectId)) unsaved.current.delete(projectId);
      else if (draft !== null) unsaved.current.set(projectId, { ...now, version: draft.version });
    }
    keep();
    // Its hints follow from what is typed.
    await client.invalidateQueries({ queryKey: roundKey(month) });
  }, [client, keep, month, take]);

  /** Sends until nothing waits; one request at a time, so that versions follow on each other. */
  const flush = useCallback(async (): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    while (sending.current !== null) await sending.current;
    const waits = () => [...unsaved.current.keys()].some((id) => !theirs.current.has(id));
    if (!waits()) return;
    sending.current = send()
      .then(() => setOffline(null))
      .catch((error: unknown) => setOffline(error instanceof ProblemError ? error.title : String(error)))
      .finally(() => {
        sending.current = null;
        redraw((count) => count + 1);
        if (waits()) timer.current = setTimeout(() => void flush(), LOOK_EVERY);
      });
    redraw((count) => count + 1);
    await sending.current;
  }, [send]);

  const touch = useCallback(
    (projectIds: Iterable<string>) => {
      for (const id of projectIds)
        unsaved.current.set(id, {
          draft: sheet.current.draftOf(id) ?? {},
          version: unsaved.current.get(id)?.version ?? versions.current.get(id) ?? 0,
        });
      keep();
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), SAVE_AFTER);
    },
    [flush, keep],
  );

  const look = useCallback(async () => {
    if (document.visibilityState !== 'visible') return;
    const { items, cursor: next } = await changedDrafts(month, cursor.current);
    cursor.current = next;
    const news = items.filter(
      (each) => each.version > (versions.current.get(each.projectId) ?? 0) && !unsaved.current.has(each.projectId),
    );
    for (const draft of news) {
      take(draft);
      sheet.current.adopt(draft.projectId, rowDraftOf(draft));
    }
    if (news.length > 0) await client.invalidateQueries({ queryKey: roundKey(month) });
  }, [client, month, take]);

  useEffect(() => {
    if (unsaved.current.size > 0) timer.current = setTimeout(() => void flush(), SAVE_AFTER);
    // A look that fails is made again; what is typed has its own word on being out of reach.
    const looking = setInterval(() => void look().catch(() => undefined), LOOK_EVERY);
    return () => {
      clearInterval(looking);
      void flush();
    };
  }, [flush, look]);

  const resolve = useCallback(
    (projectId: string, mine: boolean) => {
      const other = theirs.current.get(projectId);
      if (other === undefined) return;
      theirs.current.delete(projectId);
      take(other);
      unsaved.current.delete(projectId);
      if (mine) touch([projectId]);
      else {
        sheet.current.adopt(projectId, rowDraftOf(other));
        keep();
      }
    },
    [keep, take, touch],
  );

  /** The version has become an entry: the row is empty, one version later. */
  const reported = useCallback((projectId: string, version: number) => {
    versions.current.set(projectId, version + 1);
    editors.current.delete(projectId);
    sheet.current.adopt(projectId, undefined);
  }, []);

  const stateOf = (projectId: string): RowState => ({
    saving: sending.current !== null && unsaved.current.has(projectId),
    unsaved: unsaved.current.has(projectId),
    theirs: theirs.current.get(projectId) ?? null,
    by: editors.current.get(projectId) ?? null,
  });
  return {
    stateOf,
    touch,
    flush,
    resolve,
    reported,
    versionOf: (projectId: string) => versions.current.get(projectId) ?? 0,
    unsavedCount: [...unsaved.current.keys()].filter((id) => !theirs.current.has(id)).length,
    offline,
  };
}

export type RoundDrafts = ReturnType<typeof useRoundDrafts>;
