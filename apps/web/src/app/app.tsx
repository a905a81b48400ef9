import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Routes } from 'react-router';
import { onSessionEnded } from '../api/client';
import { ProblemAlert } from '../components/problem-alert';
import { AppFrame } from './app-frame';
import { ErrorBoundary } from './error-boundary';
import { NotFound } from './not-found';
import { PageSkeleton } from './page-skeleton';
import { routes } from './routes';
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
  return (
    <MeProvider me={me}>
      <AppFrame>
        <ErrorBoundary>
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              {routes.map(({ path, Page, needs }) => (
                <Route key={path} path={path} element={mayOpen(me, needs) ? <Page /> : <NotFound />} />
              ))}
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </AppFrame>
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
  if (me.isError) {
    return (
      <main className="page page-narrow">
        <ProblemAlert error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return (
    <Suspense fallback={<PageSkeleton />}>
      {me.data === null ? (
        <LoginPage />
      ) : me.data.mustChangePassword ? (
        <ForcedPassword me={me.data} />
      ) : (
        <SignedIn me={me.data} />
      )}
    </Suspense>
  );
}
