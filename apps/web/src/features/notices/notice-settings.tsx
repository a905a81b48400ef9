import { App, Button, Checkbox, Form, InputNumber, Select, Skeleton } from 'antd';
import { useName } from '../../app/i18n';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { ClockTimeItem, readClockTime } from './clock-time';
import { type Mode, type Preferences, usePreferences, useSavePreferences } from './notices.api';
import { useNoticeTexts } from './notices.texts';
import { Targets } from './targets';
import './notices.css';

interface Values {
  quiet: boolean;
  quietFrom: string;
  quietUntil: string;
  digestAt: string;
  stormLimit: number;
  language: 'zh-CN' | 'en';
}

const wordsOf = ({ language, quietFrom, quietUntil, digestAt, stormLimit }: Preferences) => ({
  language,
  quietFrom,
  quietUntil,
  digestAt,
  stormLimit,
});

/** When one may be written to. */
function Hours({ preferences }: { preferences: Preferences }) {
  const t = useNoticeTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const quiet = Form.useWatch('quiet', form) ?? preferences.quietFrom !== null;
  const save = useSavePreferences(() => void message.success(t('set.saved')));
  const onFinish = ({ quiet: keeps, quietFrom, quietUntil, digestAt, ...rest }: Values) =>
    save.mutate({
      ...rest,
      digestAt: readClockTime(digestAt),
      quietFrom: keeps ? readClockTime(quietFrom) : null,
      quietUntil: keeps ? readClockTime(quietUntil) : null,
      choices: [],
    } as never);
  return (
    <section className="panel" aria-labelledby="set-when">
      <h2 id="set-when">{t('set.when')}</h2>
      <Form<Values>
        name="notice-hours"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          ...wordsOf(preferences),
          quiet: preferences.quietFrom !== null,
          quietFrom: preferences.quietFrom ?? '22:00',
          quietUntil: preferences.quietUntil ?? '07:30',
        }}
        onFinish={onFinish}
      >
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={['quietFrom', 'quietUntil', 'digestAt', 'stormLimit']} keptNote />
        <Form.Item name="quiet" valuePropName="checked" extra={t('set.quiet.help')} style={{ marginBottom: 12 }}>
          <Checkbox>{t('set.quiet.on')}</Checkbox>
        </Form.Item>
        {quiet && (
          <div className="pair">
            <ClockTimeItem name="quietFrom" label={t('set.from')} />
            <ClockTimeItem name="quietUntil" label={t('set.until')} />
          </div>
        )}
        <div className="pair">
          <ClockTimeItem name="digestAt" label={t('set.digestAt')} />
          <Form.Item name="stormLimit" label={t('set.storm')} extra={t('set.storm.help')}>
            <InputNumber min={1} max={100} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="language" label={t('set.language')}>
          <Select
            style={{ maxWidth: 240 }}
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
        <Button htmlType="submit" type="primary" loading={save.isPending}>
          {t('set.when.save')}
        </Button>
      </Form>
    </section>
  );
}

/** Topics down, ways across; each choice is saved as it is made. */
function Choices({ preferences }: { preferences: Preferences }) {
  const t = useNoticeTexts();
  const name = useName();
  const save = useSavePreferences();
  const targets = [
    ...(preferences.email === null ? [] : [{ id: 'email', name: t('set.email') }]),
    ...preferences.robots.map(({ id, name: called }) => ({ id, name: called })),
  ];
  const modeOf = (topic: Preferences['topics'][number], target: string): Mode =>
    preferences.choices.find((each) => each.topic === topic.code && each.target === target)?.mode ?? topic.usual;
  const choose = (topic: string, target: string, mode: Mode) =>
    save.mutate({ ...wordsOf(preferences), choices: [{ topic, target, mode }] } as never);
  return (
    <section className="panel" aria-labelledby="set-what">
      <h2 id="set-what">{t('set.what')}</h2>
      <p className="hint">{t('set.what.help')}</p>
      <ProblemAlert error={save.error} />
      <table className="wishes-table">
        <thead>
          <tr>
            <th scope="col">{t('set.topic')}</th>
            <th scope="col">{t('set.inbox')}</th>
            {targets.map((target) => (
              <th key={target.id} scope="col">
                {target.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preferences.topics.map((topic) => (
            <tr key={topic.code}>
              <th scope="row">{name(topic)}</th>
              <td data-target={t('set.inbox')}>
                <span className="quiet">{t('set.always')}</span>
              </td>
              {targets.map((target) => (
                <td key={target.id} data-target={target.name}>
                  <Select<Mode>
                    size="small"
                    aria-label={t('set.modeOf', { topic: name(topic), target: target.name })}
                    value={modeOf(topic, target.id)}
                    onChange={(mode) => choose(topic.code, target.id, mode)}
                    options={(['at_once', 'daily', 'off'] as const).map((value) => ({
                      value,
                      label: t(`mode.${value}`),
                    }))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A tab of the settings, for everybody. */
export function NoticeSettings() {
  const preferences = usePreferences();
  if (preferences.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (preferences.isError) {
    return <ProblemAlert error={preferences.error} onRetry={() => void preferences.refetch()} />;
  }
  return (
    <div className="columns">
      <div className="stack">
        <Choices preferences={preferences.data} />
        <Targets preferences={preferences.data} />
      </div>
      <div className="stack">
        <Hours preferences={preferences.data} />
      </div>
    </div>
  );
}
