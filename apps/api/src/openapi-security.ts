import { RequestMethod, type INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { scopesOpening } from '#access/api-keys/domain/key-scope.js';
import { ADMISSION, type Admission } from '#access/policy/permit.js';

type Security = Record<string, string[]>[];

// Where Nest keeps a handler's method.
const METHOD_METADATA = 'method';

export const operationIdOf = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}_${method}`;

/** Says of every operation who may come how: nobody in particular, a person signed in, a key with one of these scopes. */
export function nameSecurity(app: INestApplication, document: OpenAPIObject): OpenAPIObject {
  const known = new Map<string, Security>();
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  // The container and not the DiscoveryService: of the preview the committed document is made from, no service exists.
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  for (const { metatype } of modules.flatMap((module) => [...module.controllers.values()])) {
    if (typeof metatype !== 'function') continue;
    const prototype = metatype.prototype as Record<string, unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
      const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? 'GET';
      const admission = reflector.getAllAndOverride<Admission>(ADMISSION, [handler as () => void, metatype as never]);
      known.set(operationIdOf(metatype.name, name), securityOf(admission, method));
    }
  }
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { operationId?: string; security?: Security }[]) {
      const security = known.get(operation?.operationId ?? '');
      if (security !== undefined) operation.security = security;
    }
  }
  return document;
}

function securityOf(admission: Admission, method: string): Security {
  if (admission.kind === 'public') return [];
  const inPerson: Security = [{ bearer: [] }, { cookie: [] }];
  if (admission.kind === 'signed-in') return admission.keys === true ? [...inPerson, { apiKey: [] }] : inPerson;
  // Any one of the scopes is enough: alternatives are separate requirements.
  return [...inPerson, ...scopesOpening(admission.permission, method).map((scope) => ({ apiKey: [scope] }))];
}
