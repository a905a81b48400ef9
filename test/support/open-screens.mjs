/**
 * Many open screens in a process of their own, each as a page is: a stream of server-sent events, and at each `changed`
 * the number asked again. Started with fork(): told `{ url, tokens, screens }` it answers `{ open }`; told `{ until }` it
 * answers, once every screen shows that figure, `{ told, shown }`: when each of them heard of it and had it, in
 * milliseconds since 1970. Told `{ listen }` it hears and no longer asks. Told `{ close }` it ends.
 */
import http from 'node:http';
import { json } from 'node:stream/consumers';

const now = () => performance.timeOrigin + performance.now();
const agent = new http.Agent({ keepAlive: true, maxSockets: 100 });
let screens = [];
let until = null;
let asking = true;

function get(url, token, options) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, ...options.headers };
    http.get(url, { ...options, headers }, resolve).on('error', reject);
  });
}

async function number(url, token) {
  const answer = await get(`${url}/api/targets/KEY-INVEST-14/progress`, token, { agent });
  return (await json(answer)).verified;
}

function answerIfDone() {
  if (until === null || screens.some(({ verified }) => verified !== until)) return;
  process.send({ told: screens.map(({ told }) => told), shown: screens.map(({ shown }) => shown) });
  until = null;
}

/** Resolves when the server has said hello; goes on reading. */
async function open(url, token, screen) {
  const stream = await get(`${url}/api/live`, token, { agent: false, headers: { accept: 'text/event-stream' } });
  if (stream.statusCode !== 200) throw new Error(`the live line answered ${stream.statusCode}`);
  return new Promise((resolve) => {
    stream.setEncoding('utf8').on('data', async (text) => {
      if (text.includes('event: hello')) resolve();
      if (!asking || !text.includes('event: changed')) return;
      const told = now();
      const verified = await number(url, token);
      if (verified !== screen.verified) Object.assign(screen, { told, shown: now(), verified });
      answerIfDone();
    });
  });
}

process.on('message', async (message) => {
  if (message.close) process.exit(0);
  if (message.listen) {
    asking = false;
    return;
  }
  if (message.until) {
    until = message.until;
    return answerIfDone();
  }
  const { url, tokens } = message;
  screens = Array.from({ length: message.screens }, () => ({ told: 0, shown: 0, verified: null }));
  await Promise.all(screens.map((screen, n) => open(url, tokens[n % tokens.length], screen)));
  process.send({ open: true });
});
