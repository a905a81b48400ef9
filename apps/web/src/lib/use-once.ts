import { useCallback, useEffect, useRef } from 'react';

/** Work that runs once at a time: a second press while the first is under way is the same press. What fails is told elsewhere. */
export function useOnce<Args extends unknown[]>(work: (...args: Args) => Promise<unknown>): (...args: Args) => void {
  const running = useRef(false);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback((...args: Args) => {
    if (running.current) return;
    running.current = true;
    latest.current(...args).then(
      () => (running.current = false),
      () => (running.current = false),
    );
  }, []);
}
