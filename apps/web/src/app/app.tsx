import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { onSessionEnded } from '../api/client';
import { ProblemAlert } from '../components/problem-alert';
import { AppFrame } from './app-frame';
import { ErrorBoundary } from './error-boundary';
import { useLive } from './live';
import { NotFound } from './not-found';
import { PageSkeleton } from './page-skeleton';
import { routeOf, routes } from './routes';
import { MeProvider, useMeQuery, type Me } from './session';

const LoginPage = lazy(() => import('../features/login/login-page'));
const ForcedPassword = lazy(() => import('../features/login/forced-password'));
const SessionEnded = lazy(() => import('../features/login/session-ended'));

function mayOpen(me: Me, needs: string[] | undefined): boolean {
  return needs === undefined || needs.length === 0 || needs.some((permission) => me.permissions.includes(permission));
}

function SignedIn({ me }: { me: Me }) {
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  useLive(me.permissions.includes('insight.read'));
  const { pathname } = useLocation();
  const at = routeOf(pathname);
  const bare = at?.bare === true && mayOpen(me, at.needs);
  const pages = (
    <ErrorBoundary>
      {/* By its route, so that a click is answered by the page's skeleton and not by the old page until the code is there. */}
      <Suspense key={at?.path} fallback={<PageSkeleton />}>
        <Routes>
          {routes.map(({ path, Page, needs }) => (
            <Route key={path} path={path} element={mayOpen(me, needs) ? <Page /> : <NotFound />} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
  return (
    <MeProvider me={me}>
      {bare ? pages : <AppFrame>{pages}</AppFrame>}
      {ended && (
        <Suspense>
          <SessionEnded me={me} onBack={() => setEnded(false)} />
        </Suspense>
      )}
    </MeProvider>
  );
}

export function App() {
  const me = useMeQuery();
  if (me.isPending) return <PageSkeleton />;
  // Whoever is known to be signed in keeps the page when asking again fails: the line may be cut for a while.
  if (me.isError && me.data === undefined) {
    return (
      <main className="page page-narrow">
        <ProblemAlert error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return (
    <Suspense fallback={<PageSkeleton />}>
      {me.data == null ? (
        <LoginPage />
      ) : me.data.mustChangePassword ? (
        <ForcedPassword me={me.data} />
      ) : (
        <SignedIn key={me.data.id} me={me.data} />
      )}
    </Suspense>
  );
}
