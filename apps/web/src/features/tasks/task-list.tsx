import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useToday } from '../../app/moment';
import { ProblemAlert } from '../../components/problem-alert';
import { daysBetween } from '../../lib/dates';
import { DropTaskDialog, EditTaskDialog } from './task-dialogs';
import { useCheckOff, useReopen, type Task } from './tasks.api';
import '../leads/leads.css';
import './tasks.css';
import { useTaskTexts } from './tasks.texts';

function When({ task }: { task: Task }) {
  const t = useTaskTexts();
  const today = useToday();
  if (task.state !== 'open') {
    const date = task.endedAt?.slice(0, 10) ?? '';
    const words = { name: task.endedByName ?? '', date, reason: task.reason ?? '' };
    return <span className="quiet">{t(`ended.${task.state}`, words)}</span>;
  }
  if (task.overdue) {
    return <span className="field-problem">{t('overdue', { days: daysBetween(task.dueOn, today) })}</span>;
  }
  return task.dueOn === today ? <strong>{t('today')}</strong> : <span>{t('due', { date: task.dueOn })}</span>;
}

interface ItemProps {
  task: Task;
  ofLead: boolean;
  onCheck: () => void;
  onEdit: () => void;
  onDrop: () => void;
}

function Item({ task, ofLead, onCheck, onEdit, onDrop }: ItemProps) {
  const t = useTaskTexts();
  const open = task.state === 'open';
  return (
    <li className={open ? 'task' : 'task task-ended'} data-task={task.id}>
      <Checkbox
        className="task-check"
        checked={task.state === 'done'}
        disabled={!task.mayEdit || task.state === 'dropped'}
        aria-label={t(open ? 'check' : 'reopen', { title: task.title })}
        onChange={onCheck}
      />
      <div className="task-words">
        <div>{task.title}</div>
        <div className="row hint">
          <When task={task} />
          <span>{task.ownerName}</span>
          {!ofLead && task.leadId !== null && (
            <Link to={`/leads/${task.leadId}`}>
              {task.leadTitle} · {task.leadCode}
            </Link>
          )}
        </div>
      </div>
      {open && task.mayEdit && (
        <div className="row task-acts">
          <Button type="text" size="small" onClick={onEdit}>
            {t('edit')}
          </Button>
          <Button type="text" size="small" onClick={onDrop}>
            {t('drop')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Tasks to be checked off; what was checked off by mistake is taken back within ten seconds, or by the box later. */
export function TaskList({ tasks, ofLead = false }: { tasks: Task[]; ofLead?: boolean }) {
  const check = useCheckOff();
  const reopen = useReopen();
  const [editing, setEditing] = useState<Task | null>(null);
  const [dropping, setDropping] = useState<Task | null>(null);
  return (
    <>
      <ProblemAlert error={check.error ?? reopen.error} />
      <ul className="tasks">
        {tasks.map((task) => (
          <Item
            key={task.id}
            task={task}
            ofLead={ofLead}
            onCheck={() => (task.state === 'open' ? check : reopen).mutate(task)}
            onEdit={() => setEditing(task)}
            onDrop={() => setDropping(task)}
          />
        ))}
      </ul>
      {editing !== null && <EditTaskDialog task={editing} onClose={() => setEditing(null)} />}
      {dropping !== null && <DropTaskDialog task={dropping} onClose={() => setDropping(null)} />}
    </>
  );
}
