import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useCommonTexts } from '../../app/texts';
import { AmountInput } from '../../components/amount-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { readAmount } from '../../lib/amount';
import { tidyUscc, usccProblem } from '../../lib/uscc';
import { useInvestorTexts } from './i18n';
import { InvestorPicker } from './investor-picker';
import {
  currencies,
  homeRegions,
  investorRoles,
  type HomeRegion,
  type Investor,
  type InvestorRole,
} from './investors.api';
import { ListEntriesInput, type Entry } from './list-entries-input';
import { useProfileTexts } from './profile.texts';
import './investors.css';

interface Values {
  name: string;
  uscc: string;
  homeRegion?: HomeRegion;
  country: string;
  roles: InvestorRole[];
  parentId: string | null;
  registeredCapital: string;
  registeredCapitalCurrency: string;
  lists: Entry[];
  note: string;
}

const SHOWN = [
  'name',
  'uscc',
  'homeRegion',
  'country',
  'roles',
  'parentId',
  'registeredCapital',
  'registeredCapitalCurrency',
  'lists',
  'note',
];

const orNull = (text: string | undefined) => (!text || text.trim() === '' ? null : text.trim());

function valuesOf(investor: Investor | null): Values {
  return {
    name: investor?.name ?? '',
    uscc: investor?.uscc ?? '',
    homeRegion: investor?.homeRegion ?? undefined,
    country: investor?.country ?? '',
    roles: investor?.roles ?? ['intermediary'],
    parentId: investor?.parent?.id ?? null,
    registeredCapital: investor?.registeredCapital ?? '',
    registeredCapitalCurrency: investor?.registeredCapitalCurrency ?? 'CNY',
    lists: investor?.lists ?? [],
    note: investor?.note ?? '',
  };
}

/** The parent is sent only when it was touched: one the reader may not see must not be cleared by saving the rest. */
function bodyOf(values: Values, before: Values, confirmDifferent: boolean): Record<string, unknown> {
  const amount = readAmount(values.registeredCapital);
  // What cannot be read is sent as it is: the refusal stands at the field.
  const capital = amount === null ? null : 'yuan' in amount ? amount.yuan : values.registeredCapital;
  return {
    name: values.name.trim(),
    uscc: orNull(tidyUscc(values.uscc ?? '')),
    homeRegion: values.homeRegion ?? null,
    country: orNull(values.country),
    roles: values.roles,
    ...((values.parentId ?? null) === before.parentId ? {} : { parentId: values.parentId ?? null }),
    registeredCapital: capital,
    registeredCapitalCurrency: capital === null ? null : values.registeredCapitalCurrency,
    lists: values.lists,
    note: orNull(values.note),
    ...(confirmDifferent ? { confirmDifferent } : {}),
  };
}

/** Without an investor: registers a new company. */
export function EditInvestor(props: {
  investor: Investor | null;
  onClose: () => void;
  onSaved?: (saved: Investor) => void;
}) {
  const { investor, onClose, onSaved } = props;
  const t = useInvestorTexts();
  const profile = useProfileTexts();
  const common = useCommonTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const save = useMutation({
    mutationFn: ({ confirmDifferent = false }: { confirmDifferent?: boolean }) => {
      const body = bodyOf(form.getFieldsValue(true) as Values, valuesOf(investor), confirmDifferent);
      return investor === null
        ? api.post<Investor>('investors', body, { idempotencyKey: confirmDifferent ? newKey() : key })
        : api.patch<Investor>(`investors/${investor.id}`, body, { version: investor.version });
    },
    onSuccess: (saved) => {
      void client.invalidateQueries({ queryKey: ['investors'] });
      void client.invalidateQueries({ queryKey: ['leads'] });
      void message.success(investor === null ? profile('new.saved') : t('edit.saved'));
      onSaved?.(saved);
      onClose();
    },
  });
  return (
    <Drawer
      open
      size={520}
      title={investor === null ? profile('new.title') : t('edit')}
      onClose={onClose}
      footer={
        <div className="row">
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {common('action.save')}
          </Button>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
        </div>
      }
    >
      {investor === null && <p className="hint">{profile('new.hint')}</p>}
      <Form<Values>
        name="edit-investor"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={() => save.mutate({})}
        initialValues={valuesOf(investor)}
      >
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={SHOWN} keptNote />
        {isProblem(save.error, 'investor.same_name') && (
          <Button size="small" style={{ marginBottom: 14 }} onClick={() => save.mutate({ confirmDifferent: true })}>
            {t('edit.different')}
          </Button>
        )}
        <Identity />
        <Profile investor={investor} />
        <Form.Item name="note" label={t('col.note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

function Identity() {
  const t = useInvestorTexts();
  return (
    <>
      <Form.Item
        name="name"
        label={t('col.name')}
        rules={[{ required: true, whitespace: true, message: t('edit.nameMissing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="uscc"
        label={t('col.uscc')}
        validateTrigger="onBlur"
        rules={[
          {
            validator: (_, typed: string | undefined) => {
              const code = tidyUscc(typed ?? '');
              return code === '' || usccProblem(code) === null
                ? Promise.resolve()
                : Promise.reject(new Error(t('edit.uscc')));
            },
          },
        ]}
      >
        <Input spellCheck={false} />
      </Form.Item>
      <Form.Item name="homeRegion" label={t('col.homeRegion')}>
        <Select allowClear options={homeRegions.map((value) => ({ value, label: t(`region.${value}`) }))} />
      </Form.Item>
      <Form.Item name="country" label={t('col.country')}>
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}

function Profile({ investor }: { investor: Investor | null }) {
  const t = useProfileTexts();
  const currency = Form.useWatch<string | undefined>('registeredCapitalCurrency');
  return (
    <>
      <Form.Item name="roles" label={t('roles')} rules={[{ required: true, message: t('roles.missing') }]}>
        <Checkbox.Group options={investorRoles.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="parentId" label={t('parent')}>
        <InvestorPicker known={investor?.parent} except={investor?.id} placeholder={t('parent.search')} />
      </Form.Item>
      <div className="capital">
        <Form.Item name="registeredCapital" label={t('capital')}>
          <AmountInput placeholder="5000万" currency={currency} />
        </Form.Item>
        <Form.Item name="registeredCapitalCurrency" label={t('currency')}>
          <Select options={currencies.map((value) => ({ value, label: value }))} showSearch />
        </Form.Item>
      </div>
      <Form.Item name="lists" label={t('lists')} extra={t('lists.hint')}>
        <ListEntriesInput />
      </Form.Item>
    </>
  );
}
