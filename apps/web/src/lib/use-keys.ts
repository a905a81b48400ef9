import { useEffect } from 'react';

/** Ticks and buttons take no letters: shortcuts go on working there. */
const MUTE = 'checkbox radio button submit'.split(' ');

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !MUTE.includes(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Answering false: not for me, the browser does as it would have. */
export type KeyAct = () => unknown;

/** Single-key shortcuts of a page: silent while somebody types, holds a modifier, or a dialog stands open. */
export function useKeys(keys: Record<string, KeyAct>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      const act = keys[event.key];
      if (act !== undefined && act() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
