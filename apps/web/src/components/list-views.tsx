import { DeleteOutlined, DownOutlined, LinkOutlined, SettingOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Modal, Popover, Radio } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../api/client';
import type { Schemas } from '../api/types';
import { useMe } from '../app/session';
import type { Column } from './data-table';
import { FieldErrors } from './field-errors';
import { useListViewTexts } from './list-views.texts';
import { ProblemAlert } from './problem-alert';
import { useUndoToast } from './use-undo-toast';
import './list-views.css';

type SavedView = Schemas['SavedViewRow'];
type ViewedList = SavedView['list'];

/** Everything of the address that makes the list what it is, without the view's own name and the columns. */
function queryOf(search: URLSearchParams): string {
  const query = new URLSearchParams(search);
  for (const name of ['view', 'hide', 'cursor']) query.delete(name);
  query.sort();
  return query.toString();
}

const hiddenOf = (search: URLSearchParams): string[] => (search.get('hide') ?? '').split(',').filter(Boolean);

function addressOf(view: SavedView): URLSearchParams {
  const search = new URLSearchParams(view.query);
  if (view.hidden.length > 0) search.set('hide', view.hidden.join(','));
  search.set('view', view.id);
  return search;
}

const keyOf = (list: ViewedList) => ['saved-views', list] as const;

/** The columns the address does not hide. The first one carries the row's link and always stays. */
export function useShownColumns<Row>(columns: Column<Row>[]): Column<Row>[] {
  const [search] = useSearchParams();
  const hidden = hiddenOf(search);
  return columns.filter((column, index) => index === 0 || !hidden.includes(column.key));
}

function SaveDialog({ list, onClose }: { list: ViewedList; onClose: () => void }) {
  const t = useListViewTexts();
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [search, setSearch] = useSearchParams();
  const [form] = Form.useForm<{ name: string; reach: SavedView['reach'] }>();
  const save = useMutation({
    mutationFn: (values: { name: string; reach: SavedView['reach'] }) =>
      api.post<SavedView>('saved-views', { ...values, list, query: queryOf(search), hidden: hiddenOf(search) }),
    onSuccess: async (view) => {
      await client.invalidateQueries({ queryKey: keyOf(list) });
      setSearch(addressOf(view), { replace: true });
      void message.success(t('saved', { name: view.name }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('save')}
      okText={t('saveOk')}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ reach: 'own' }} onFinish={(values) => save.mutate(values)}>
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={['name', 'reach']} keptNote />
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}
        >
          <Input autoFocus maxLength={40} placeholder={t('namePlaceholder')} />
        </Form.Item>
        <Form.Item name="reach" label={t('reach')}>
          <Radio.Group
            options={(['own', 'team', 'all'] as const)
              .filter((reach) => reach !== 'team' || me.team !== null)
              .map((value) => ({ value, label: t(`reach.${value}`) }))}
          />
        </Form.Item>
        <p className="hint">{t('reachHint')}</p>
      </Form>
    </Modal>
  );
}

function ViewMenu({
  list,
  views,
  onSave,
  onDone,
}: {
  list: ViewedList;
  views: SavedView[];
  onSave: () => void;
  onDone: () => void;
}) {
  const t = useListViewTexts();
  const client = useQueryClient();
  const undo = useUndoToast();
  const { message } = App.useApp();
  const [search, setSearch] = useSearchParams();
  const shown = views.find((view) => view.id === search.get('view'));
  const asked = { query: queryOf(search), hidden: hiddenOf(search) };
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(list) });
  const drop = useMutation({
    mutationFn: (view: SavedView) => api.delete(`saved-views/${view.id}`),
    onSuccess: (_, { name, query, hidden, reach }) => {
      void refresh();
      undo(t('dropped', { name }), async () => {
        await api.post('saved-views', { list, name, query, hidden, reach });
        await refresh();
      });
    },
  });
  const update = useMutation({
    mutationFn: (view: SavedView) => api.patch(`saved-views/${view.id}`, asked, { version: view.version }),
    onSuccess: () => {
      void refresh();
      void message.success(t('updated'));
      onDone();
    },
  });
  const open = (view: SavedView) => {
    setSearch(addressOf(view));
    onDone();
  };
  const copy = async (view: SavedView) => {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}?${addressOf(view).toString()}`);
    void message.success(t('copied'));
  };
  return (
    <div className="views">
      <ProblemAlert error={drop.error ?? update.error} />
      {views.length === 0 && <p className="hint">{t('none')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.id} className="row">
            <button
              type="button"
              className="view-name"
              aria-current={view.id === shown?.id ? 'true' : undefined}
              onClick={() => open(view)}
            >
              {view.name}
              {!view.mine && <span className="hint"> · {view.ownerName}</span>}
              {view.mine && view.reach !== 'own' && <span className="hint"> · {t(`reach.${view.reach}`)}</span>}
            </button>
            <Button
              type="text"
              size="small"
              icon={<LinkOutlined />}
              aria-label={t('copy', { name: view.name })}
              onClick={() => void copy(view)}
            />
            {view.mine && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('drop', { name: view.name })}
                onClick={() => drop.mutate(view)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        {shown?.mine === true &&
          queryOf(addressOf(shown)) + shown.hidden.join() !== asked.query + asked.hidden.join() && (
            <Button size="small" type="primary" onClick={() => update.mutate(shown)}>
              {t('update', { name: shown.name })}
            </Button>
          )}
        <Button size="small" onClick={onSave}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}

function ColumnMenu<Row>({ columns }: { columns: Column<Row>[] }) {
  const [search, setSearch] = useSearchParams();
  const hidden = hiddenOf(search);
  const set = (key: string, shown: boolean) => {
    const next = new URLSearchParams(search);
    const left = shown ? hidden.filter((each) => each !== key) : [...hidden, key];
    if (left.length === 0) next.delete('hide');
    else next.set('hide', left.join(','));
    setSearch(next, { replace: true });
  };
  return (
    <div className="view-columns">
      {columns.slice(1).map((column) => (
        <Checkbox
          key={column.key}
          checked={!hidden.includes(column.key)}
          onChange={(event) => set(column.key, event.target.checked)}
        >
          {column.title}
        </Checkbox>
      ))}
    </div>
  );
}

/** Views of a list by name, and its columns. What is shown stands in the address: a link shows the same. */
export function ListViews<Row>({ list, columns }: { list: ViewedList; columns: Column<Row>[] }) {
  const t = useListViewTexts();
  const [search] = useSearchParams();
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const views = useQuery({
    queryKey: keyOf(list),
    queryFn: ({ signal }) => api.get<SavedView[]>('saved-views', { list }, signal),
  });
  const all = views.data ?? [];
  const shown = all.find((view) => view.id === search.get('view'));
  const menu = (
    <ViewMenu
      list={list}
      views={all}
      onSave={() => {
        setOpen(false);
        setSaving(true);
      }}
      onDone={() => setOpen(false)}
    />
  );
  return (
    <>
      <Popover content={menu} trigger="click" open={open} onOpenChange={setOpen} placement="bottomLeft">
        <Button>
          {shown?.name ?? t('views')} <DownOutlined aria-hidden />
        </Button>
      </Popover>
      <Popover content={<ColumnMenu columns={columns} />} trigger="click" placement="bottomLeft">
        <Button className="wide-only" icon={<SettingOutlined />} aria-label={t('columns')} title={t('columns')} />
      </Popover>
      {saving && <SaveDialog list={list} onClose={() => setSaving(false)} />}
    </>
  );
}
