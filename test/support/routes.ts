import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ADMISSION, type Admission } from '#access/policy/permit.js';
import type { TestApp } from './test-app.js';

// Where Nest keeps a handler's path and method.
const PATH_METADATA = 'path';
const METHOD_METADATA = 'method';

export interface Route {
  name: string;
  method: string;
  path: string;
  admission: Admission | undefined;
}

const SOME_ID = '00000000-0000-4000-8000-000000000000';

/** Every route of the application, as its decorators say. */
export function routesOf(app: TestApp): Route[] {
  const discovery = app.get(DiscoveryService);
  return discovery.getControllers().flatMap(({ metatype, instance }) => {
    const controller = metatype as (new () => unknown) | null;
    if (controller === null || instance === undefined) return [];
    const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
    const prototype = controller.prototype as Record<string, unknown>;
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
      const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? 'GET';
      const path = `/api/${[base, String(Reflect.getMetadata(PATH_METADATA, handler))].join('/')}`
        .replace(/\/+/g, '/')
        .replace(/\/$/, '');
      const admission = (Reflect.getMetadata(ADMISSION, handler) ?? Reflect.getMetadata(ADMISSION, controller)) as
        Admission | undefined;
      return [{ name: `${controller.name}.${name}`, method, path, admission }];
    });
  });
}

/** The path with ids nobody has. */
export const concrete = (path: string) =>
  path.replace(/:(\w+)/g, (_, name: string) => (name === 'year' ? '2025' : name === 'code' ? 'NONE' : SOME_ID));
