import { useEffect, useState } from 'react';

const TURN_MS = 20_000;

/** Which face shows. Turns by itself, except for who asked the system for stillness: there it waits for a key. */
export function useFaces(count: number) {
  const [face, setFace] = useState(0);
  const [paused, setPaused] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    if (paused) return;
    const timer = setInterval(() => {
      // Whoever is on a figure by keyboard keeps it.
      if (!document.activeElement?.closest('.wall-face')) setFace((face + 1) % count);
    }, TURN_MS);
    return () => clearInterval(timer);
  }, [count, face, paused]);
  const turn = (by: number) => setFace((now) => (now + by + count) % count);
  return { face, show: setFace, turn, paused, togglePaused: () => setPaused((now) => !now) };
}
