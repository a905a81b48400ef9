import { queryClient } from './query-client';
import { preload } from './routes';
import { asksWhoIsThere, wasSignedIn } from './who-is-there';

/** Asks who is there, and fetches the code of the page that most likely follows, before the first line is drawn. */
export function warmUp(): void {
  void queryClient.prefetchQuery(asksWhoIsThere);
  if (wasSignedIn()) preload(location.pathname);
  else void import('../features/login/login-page');
}
