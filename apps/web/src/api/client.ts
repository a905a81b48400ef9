import { currentLanguage } from '../app/i18n';
import { withMoment } from '../app/moment';
import { ProblemError, problemFrom } from './problem';

export type Query = Record<string, string | number | boolean | string[] | null | undefined>;

interface Options {
  query?: Query;
  /** Version of the record being changed, sent as If-Match. */
  version?: number;
  /** Makes a create safe to send twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** A list as every list endpoint answers it. */
export interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
  total: number;
}

const sessionEnded = new Set<() => void>();
export function onSessionEnded(listener: () => void): () => void {
  sessionEnded.add(listener);
  return () => sessionEnded.delete(listener);
}
export const tellSessionEnded = (): void => sessionEnded.forEach((tell) => tell());

const waiting = new Set<(again: boolean) => void>();
function endWaiting(again: boolean): void {
  const all = [...waiting];
  waiting.clear();
  all.forEach((end) => end(again));
}
/** The same person signed in over the page: what it was reading is read now. */
export const signedInAgain = (): void => endWaiting(true);
/** The page is left to somebody else: nothing is read for the one before. */
export const giveUpReads = (): void => endWaiting(false);

/** Whether they signed in again over the page: one that is told "no" for what it shows would drop what is typed on it. */
const signsInAgain = (): Promise<boolean> => new Promise((end) => waiting.add(end));

export function urlOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    search.set(key, Array.isArray(value) ? value.join(',') : String(value));
  }
  const text = search.toString();
  return `/api/${path.replace(/^\//, '')}${text === '' ? '' : `?${text}`}`;
}

let refreshing: Promise<boolean> | null = null;
/** One refresh at a time, however many requests found the access token expired. */
function refresh(): Promise<boolean> {
  refreshing ??= fetch('/api/auth/refresh', { method: 'POST', credentials: 'same-origin' })
    .then((response) => response.text().then(() => response.ok))
    .catch(() => false)
    .finally(() => {
      setTimeout(() => (refreshing = null), 0);
    });
  return refreshing;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(
      0,
      'network',
      currentLanguage() === 'en'
        ? 'The server cannot be reached. What you typed is kept; try again in a moment.'
        : '连不上服务器。已填写的内容都还在，请稍后再试。',
    );
  }
}

export async function request(method: string, path: string, body?: unknown, options: Options = {}): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Language': currentLanguage() };
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`;
  if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;
  const init: RequestInit = {
    method,
    headers,
    body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    signal: options.signal,
  };
  const url = urlOf(path, method === 'GET' ? withMoment(path, options.query) : options.query);
  let response = await send(url, init);
  const authRoute = path.startsWith('auth/login') || path.startsWith('auth/refresh');
  if (response.status === 401 && !authRoute && (await refresh())) {
    await response.body?.cancel();
    response = await send(url, init);
  }
  if (response.status === 401 && !authRoute && path !== 'auth/me' && sessionEnded.size > 0) {
    tellSessionEnded();
    if (method === 'GET') {
      const refused = await problemFrom(response);
      if (!(await signsInAgain())) throw refused;
      response = await send(url, init);
    }
  }
  if (!response.ok) throw await problemFrom(response);
  return response;
}

async function json<T>(method: string, path: string, body?: unknown, options?: Options): Promise<T> {
  const response = await request(method, path, body, options);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The thin client: same-origin cookies, JSON only, one silent refresh, problems as ProblemError. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => json<T>('GET', path, undefined, { query, signal }),
  post: <T>(path: string, body?: unknown, options?: Options) => json<T>('POST', path, body ?? {}, options),
  patch: <T>(path: string, body: unknown, options?: Options) => json<T>('PATCH', path, body, options),
  put: <T>(path: string, body: unknown, options?: Options) => json<T>('PUT', path, body, options),
  delete: <T>(path: string, options?: Options) => json<T>('DELETE', path, undefined, options),
  upload: <T>(path: string, file: File, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', file, file.name);
    return json<T>('POST', path, form);
  },
};

export function newKey(): string {
  return crypto.randomUUID();
}
