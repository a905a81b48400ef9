import { Button } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert';
import { useCan } from '../../app/session';
import type { Lead } from '../leads/leads.api';
import { AddTask } from './add-task';
import { TaskList } from './task-list';
import { useTasksOfLead } from './tasks.api';
import { useTaskTexts } from './tasks.texts';

/** On the lead's page: what was promised to this firm. */
export function LeadTasks({ lead }: { lead: Lead }) {
  const t = useTaskTexts();
  const can = useCan();
  const tasks = useTasksOfLead(lead.id);
  const [adding, setAdding] = useState(false);
  const all = tasks.data ?? [];
  const open = all.filter((task) => task.state === 'open');
  const ended = all.filter((task) => task.state !== 'open');
  const takesTasks = lead.state !== 'rejected' && lead.state !== 'merged' && can('task.edit');
  return (
    <section className="panel" aria-labelledby="lead-tasks">
      <div className="panel-head">
        <h2 id="lead-tasks">{t('title')}</h2>
        {takesTasks && !adding && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      </div>
      <ProblemAlert error={tasks.error} />
      {adding && <AddTask leadId={lead.id} onDone={() => setAdding(false)} />}
      {tasks.data !== undefined && open.length === 0 && !adding && <p className="hint">{t('of.none')}</p>}
      <TaskList tasks={open} ofLead />
      {ended.length > 0 && (
        <details className="further">
          <summary>{t('of.ended', { count: ended.length })}</summary>
          <TaskList tasks={ended} ofLead />
        </details>
      )}
    </section>
  );
}
