import { useCallback, useState } from 'react';

/** What of a box takes the keyboard to its hidden end already. */
const STOPS = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** A box that is wider than its page becomes a stop of the keyboard, unless something in it is one: it can be scrolled without a mouse. */
export function useScrollStop(label: string) {
  const [needed, setNeeded] = useState(false);
  const scroll = useCallback((box: HTMLElement | null) => {
    if (box === null) return undefined;
    const look = () => setNeeded(box.scrollWidth > box.clientWidth && box.querySelector(STOPS) === null);
    const watch = new ResizeObserver(look);
    watch.observe(box);
    for (const child of box.children) watch.observe(child);
    return () => watch.disconnect();
  }, []);
  const scrolled = needed ? { tabIndex: 0, role: 'region', 'aria-label': label } : { tabIndex: -1 };
  return { scroll, scrolled };
}
