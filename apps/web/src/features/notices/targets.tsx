import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useCommonTexts } from '../../app/texts';
import { useUndoToast } from '../../components/use-undo-toast';
import { instantText } from '../../lib/dates';
import { type Preferences, type Robot, useReloadPreferences } from './notices.api';
import { useNoticeTexts } from './notices.texts';
import { RobotForm } from './robot-form';

function Health({ preferences, target }: { preferences: Preferences; target: string }) {
  const t = useNoticeTexts();
  const health = preferences.health.find((each) => each.target === target);
  if (health?.problem) return <span className="field-problem">{t('set.problem', { problem: health.problem })}</span>;
  return (
    <span className="hint">
      {health?.lastSentAt ? t('set.lastSent', { at: instantText(health.lastSentAt) }) : t('set.neverSent')}
    </span>
  );
}

function TestButton({ path }: { path: string }) {
  const t = useNoticeTexts();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const test = async () => {
    setBusy(true);
    try {
      const { ok, problem } = await api.post<{ ok: boolean; problem: string | null }>(path);
      if (ok) void message.success(t('set.test.ok'));
      else void message.error(t('set.test.failed', { problem: problem ?? '' }), 8);
    } catch (error) {
      void message.error(isProblem(error) ? error.title : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="small" loading={busy} onClick={() => void test()}>
      {t('set.test')}
    </Button>
  );
}

function RobotRow({ preferences, robot }: { preferences: Preferences; robot: Robot }) {
  const t = useNoticeTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const undo = useUndoToast();
  const reload = useReloadPreferences();
  const [editing, setEditing] = useState(false);
  const remove = async () => {
    try {
      await api.delete(`notices/robots/${robot.id}`);
      await reload();
      undo(t('robot.removed', { name: robot.name }), async () => {
        await api.post(`notices/robots/${robot.id}/restoration`);
        await reload();
      });
    } catch (error) {
      void message.error(isProblem(error) ? error.title : String(error));
    }
  };
  const facts = [
    t(`robot.${robot.kind}`),
    robot.address,
    ...(robot.signed ? [t('robot.signed')] : []),
    t(robot.showsSubject ? 'robot.shown' : 'robot.discreet'),
  ];
  return (
    <li>
      <div className="where">
        <strong>{robot.name}</strong>
        <div className="hint">{facts.join(' · ')}</div>
        <Health preferences={preferences} target={robot.id} />
      </div>
      <div className="row">
        <TestButton path={`notices/robots/${robot.id}/test`} />
        <Button size="small" onClick={() => setEditing(true)}>
          {common('action.edit')}
        </Button>
        <Button size="small" onClick={() => void remove()}>
          {t('robot.remove')}
        </Button>
      </div>
      {editing && <RobotForm robot={robot} onClose={() => setEditing(false)} />}
    </li>
  );
}

/** Where word of a notice goes besides the inbox, and how it has gone lately. */
export function Targets({ preferences }: { preferences: Preferences }) {
  const t = useNoticeTexts();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <section className="panel" aria-labelledby="set-email">
        <h2 id="set-email">{t('set.email')}</h2>
        {preferences.email === null ? (
          <p className="hint">{t(preferences.mailConfigured ? 'set.email.none' : 'set.email.off')}</p>
        ) : (
          <div className="row">
            <span>{preferences.email}</span>
            <Health preferences={preferences} target="email" />
            <TestButton path="notices/email/test" />
          </div>
        )}
      </section>
      <section className="panel" aria-labelledby="set-robots">
        <h2 id="set-robots">{t('robot.title')}</h2>
        <p className="hint">{t('robot.help')}</p>
        {preferences.robots.length > 0 && (
          <ul className="robots">
            {preferences.robots.map((robot) => (
              <RobotRow key={robot.id} preferences={preferences} robot={robot} />
            ))}
          </ul>
        )}
        <Button onClick={() => setAdding(true)} style={{ marginTop: 8 }}>
          {t('robot.add')}
        </Button>
        {adding && <RobotForm robot={null} onClose={() => setAdding(false)} />}
      </section>
    </>
  );
}
