import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/app';
import { queryClient } from './app/query-client';
import { ThemeProvider } from './app/theme';
import { UnitProvider } from './app/unit';
import { warmUp } from './app/warm-up';
import './styles.css';

warmUp();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      {/* Outermost, so that messages and drawers may hold links. */}
      <BrowserRouter>
        <ThemeProvider>
          <UnitProvider>
            <App />
          </UnitProvider>
        </ThemeProvider>
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
