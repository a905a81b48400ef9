import { useCallback, useEffect, useRef, useState } from 'react';

/** What was typed survives reload and login: kept in the browser under a name until it is saved or dropped. */
export function useDraft<T extends object>(name: string, empty: T) {
  const key = `berth.draft.${name}`;
  const [draft, setDraft] = useState<T>(() => {
    try {
      const kept = localStorage.getItem(key);
      return kept === null ? empty : { ...empty, ...(JSON.parse(kept) as Partial<T>) };
    } catch {
      return empty;
    }
  });
  const [restored] = useState(() => localStorage.getItem(key) !== null);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
    const timer = setTimeout(() => localStorage.setItem(key, JSON.stringify(draft)), 250);
    return () => clearTimeout(timer);
  }, [draft, key]);
  const drop = useCallback(() => {
    setDraft(empty);
    // After the pending write above, which the cleared state cancels.
    setTimeout(() => localStorage.removeItem(key), 400);
    localStorage.removeItem(key);
  }, [empty, key]);
  return { draft, setDraft, drop, restored };
}
