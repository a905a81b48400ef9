import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMoment } from '../../app/moment';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { ListFoot } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { FilterChoice, SearchBox } from '../../components/filters';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { LinkTabs } from '../../components/tabs';
import { useListQuery } from '../../components/use-list-query';
import { useKeys } from '../../lib/use-keys';
import { AddTask } from './add-task';
import { TaskList } from './task-list';
import { taskStates, useTask, type Task, type TaskPage } from './tasks.api';
import { useTaskTexts } from './tasks.texts';

const boxes = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('.tasks [data-task] input[type="checkbox"]:not(:disabled)'),
];

function move(step: 1 | -1): void {
  const all = boxes();
  const at = all.findIndex((box) => box === document.activeElement);
  all[at < 0 ? (step === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
}

/** The focused task is checked off and the next one takes its place under the hand. */
function checkFocused(): void {
  const all = boxes();
  const at = all.findIndex((box) => box === document.activeElement);
  if (at < 0) return;
  (all[at + 1] ?? all[at - 1])?.focus();
  all[at]!.click();
}

/** The one a notice led to, wherever it stands in the list. */
function OneTask({ id }: { id: string | null }) {
  const t = useTaskTexts();
  const task = useTask(id);
  if (id === null || task.isPending) return null;
  return (
    <section className="panel one-task" aria-labelledby="one-task">
      <h2 id="one-task">{t('one.title')}</h2>
      <ProblemAlert error={task.error} />
      {task.data && <TaskList tasks={[task.data]} />}
    </section>
  );
}

export default function TasksPage() {
  const t = useTaskTexts();
  const common = useCommonTexts();
  const can = useCan();
  const now = useMoment() === null;
  const [search] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const whose = search.get('whose') === 'team' ? 'team' : 'mine';
  const state = search.get('state') ?? 'open';
  const sort = state === 'open' ? 'dueOn' : '-endedAt';
  const list = useListQuery<Task, TaskPage>('tasks', { filters: ['whose', 'state'], sort, fixed: { whose } });
  const mayAdd = can('task.edit');
  useKeys({ j: () => move(1), k: () => move(-1), x: checkFocused, ...(mayAdd ? { n: () => setAdding(true) } : {}) });
  const overdue = list.first?.overdue ?? 0;
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={
          <>
            {t('sub')} {overdue > 0 && <span className="field-problem">{t('overdue.count', { count: overdue })}</span>}
          </>
        }
        actions={
          mayAdd && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('add')} <kbd className="on-accent">N</kbd>
            </Button>
          )
        }
      />
      <MomentNote of="rooms.note" />
      <OneTask id={search.get('task')} />
      <LinkTabs
        label={t('title')}
        current={whose}
        tabs={[
          { key: 'mine', to: '/tasks', text: t('mine') },
          { key: 'team', to: '/tasks?whose=team', text: t('team') },
        ]}
      />
      <div className="panel">
        {adding && <AddTask leadId={null} onDone={() => setAdding(false)} />}
        <div className="toolbar">
          <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('search.label')} />
          <FilterChoice
            label={t('state.open')}
            value={list.filters['state']}
            options={taskStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            onChange={(value) => list.set({ state: value, sort: null })}
          />
          {now && <span className="hint wide-only">{t('keys')}</span>}
        </div>
        {list.error ? (
          <ProblemAlert error={list.error} onRetry={list.refetch} />
        ) : list.pending ? (
          <Skeleton active title={false} />
        ) : list.rows.length === 0 ? (
          list.filtered ? (
            <EmptyTeach
              title={common('list.noMatch')}
              text={common('list.noMatchHint')}
              action={<Button onClick={list.clear}>{common('list.clearFilters')}</Button>}
            />
          ) : (
            <EmptyTeach title={t('empty.title')} text={t('empty.text')} example={t('empty.example')} />
          )
        ) : (
          <>
            <TaskList tasks={list.rows} />
            <ListFoot shown={list.rows.length} total={list.total} more={list.more} loading={list.loadingMore} />
          </>
        )}
      </div>
    </div>
  );
}
