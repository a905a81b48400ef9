/**
 * Set up once a thread, before the first spec. The runner waits for a test as long as it takes: here each test and hook
 * gets its limit, its own or 30 seconds.
 */
import { addEventHandler, getState } from 'jest-circus';

const LIMIT_MS = 30_000;

function limited(fn, name, ms) {
  if (fn === undefined || fn.length > 0) return fn;
  return async () => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${name} took longer than ${ms / 1000} s`)), ms);
    });
    try {
      return await Promise.race([fn(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

export default function limitTests() {
  addEventHandler((event) => {
    const block = getState().currentDescribeBlock;
    const added =
      event.name === 'add_test' ? block.children.at(-1) : event.name === 'add_hook' ? block.hooks.at(-1) : null;
    if (added) added.fn = limited(added.fn, event.testName ?? event.hookType, event.timeout ?? LIMIT_MS);
  });
}
