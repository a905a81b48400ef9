import http from 'node:http';
import { performance } from 'node:perf_hooks';

/** A small load driver: `count` requests, `atOnce` at a time, over kept connections. Any answer but 2xx ends it. */
export async function load(base, token, requests, atOnce) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const times = [];
  let next = 0;
  const started = performance.now();
  try {
    const worker = async () => {
      while (next < requests.length) {
        const request = requests[next++];
        const from = performance.now();
        await send(agent, base, token, request);
        times.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - started) / 1000;
  times.sort((left, right) => left - right);
  return {
    perSecond: requests.length / seconds,
    p50: times[Math.floor(times.length / 2)],
    p95: times[Math.floor(times.length * 0.95)],
  };
}

function send(agent, base, token, { method = 'GET', path, body }) {
  return new Promise((resolve, reject) => {
    const content = body === undefined ? undefined : JSON.stringify(body);
    const headers = { authorization: `Bearer ${token}` };
    if (content !== undefined)
      Object.assign(headers, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) });
    const request = http.request(new URL(path, base), { method, agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode >= 200 && response.statusCode < 300) resolve();
        else
          reject(
            new Error(`${method} ${path}: ${response.statusCode} ${Buffer.concat(chunks).toString().slice(0, 300)}`),
          );
      });
    });
    request.on('error', reject);
    request.end(content);
  });
}

export function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}
