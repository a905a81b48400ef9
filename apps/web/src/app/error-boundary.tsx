import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useCommonTexts } from './texts';

interface State {
  failed: boolean;
}

class Boundary extends Component<{ children: ReactNode; place: string }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidUpdate(before: { place: string }): void {
    if (before.place !== this.props.place && this.state.failed) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const t = useCommonTexts();
  return (
    <div className="page page-narrow teach" role="alert">
      <h1>{t('problem.title')}</h1>
      <p>{t('problem.unexpected')}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {t('problem.reload')}
      </Button>
    </div>
  );
}

/** A page that throws leaves the frame standing; moving on clears it. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary place={pathname}>{children}</Boundary>;
}
