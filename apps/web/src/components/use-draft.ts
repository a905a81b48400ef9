import { useCallback, useEffect, useState } from 'react';
import { useMe } from '../app/session';
import { draftKey } from '../lib/draft-key';

/**
 * What was typed survives reload and login: kept in the browser under a name until it is saved or dropped.
 * `isBlank` says when there is nothing worth keeping.
 */
export function useDraft<T extends object>(name: string, makeEmpty: () => T, isBlank: (draft: T) => boolean) {
  const key = draftKey(useMe().id, name);
  const [restored] = useState(() => localStorage.getItem(key) !== null);
  const [draft, setDraft] = useState<T>(() => {
    try {
      const kept = localStorage.getItem(key);
      return kept === null ? makeEmpty() : { ...makeEmpty(), ...(JSON.parse(kept) as Partial<T>) };
    } catch {
      return makeEmpty();
    }
  });
  useEffect(() => {
    if (isBlank(draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  }, [draft, key, isBlank]);
  /** Saved or given up. */
  const drop = useCallback(() => {
    localStorage.removeItem(key);
  }, [key]);
  return { draft, setDraft, drop, restored };
}
