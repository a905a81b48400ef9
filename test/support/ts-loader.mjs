/** Lets plain Node import our TypeScript sources: `import './ts-loader.mjs'` first, then `await import('….ts')`. */
import { register } from 'node:module';

register('./ts-loader-hooks.mjs', import.meta.url);
