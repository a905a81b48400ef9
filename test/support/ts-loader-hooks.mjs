import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../', import.meta.url);

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** A spec is asked for with a query, so that it is read anew. */
const isTypeScript = (url) => url !== undefined && new URL(url).pathname.endsWith('.ts');

/** `#plan/x.js` and relative `./x.js` inside our sources mean the .ts file. */
export function resolve(specifier, context, next) {
  const alias = /^#(\w+)\/(.*)\.js$/.exec(specifier);
  if (alias !== null) {
    const folder = alias[1] === 'migrations' ? 'migrations' : `libs/${alias[1]}/src`;
    return { url: new URL(`${folder}/${alias[2]}.ts`, root).href, format: 'module', shortCircuit: true };
  }
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && isTypeScript(context.parentURL)) {
    return {
      url: new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL).href,
      format: 'module',
      shortCircuit: true,
    };
  }
  // The web app's sources leave the ending out: their bundler adds it.
  if (/^\.{1,2}\/(?!.*\.(?:[cm]?[jt]sx?|json|css)$)/.test(specifier) && isTypeScript(context.parentURL)) {
    return { url: new URL(`${specifier}.ts`, context.parentURL).href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swc, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
