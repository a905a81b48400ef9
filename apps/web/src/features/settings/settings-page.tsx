import { Link, Navigate, useParams } from 'react-router';
import { useCan } from '../../app/session';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import { PasswordForm } from '../login/password-form';
import { NoticeSettings } from '../notices/notice-settings';
import { KeysTab } from '../programs/keys-tab';
import { WebhooksTab } from '../programs/webhooks-tab';
import { OpeningsTab } from '../secrecy/openings-tab';
import { AuditTab } from './audit-tab';
import { useSettingsTexts } from './i18n';
import { TeamsTab } from './teams-tab';
import { UsersTab } from './users-tab';
import './settings.css';

function PasswordTab() {
  return (
    <section className="panel" style={{ maxWidth: 480 }}>
      <PasswordForm />
    </section>
  );
}

const tabs = [
  { key: 'users', needs: ['user.read'], Content: UsersTab },
  { key: 'teams', needs: ['user.read'], Content: TeamsTab },
  { key: 'audit', needs: ['audit.read'], Content: AuditTab },
  { key: 'notices', needs: [], Content: NoticeSettings },
  { key: 'api', needs: ['api_key.own', 'api_key.oversee'], Content: KeysTab },
  { key: 'webhooks', needs: ['webhook.manage', 'webhook.oversee'], Content: WebhooksTab },
  { key: 'openings', needs: ['secrecy.oversee', 'secrecy_rule.read'], Content: OpeningsTab },
  { key: 'password', needs: [], Content: PasswordTab },
] as const;

export default function SettingsPage() {
  const t = useSettingsTexts();
  const can = useCan();
  const { tab } = useParams();
  const open = tabs.filter((each) => each.needs.length === 0 || can(...each.needs));
  const current = open.find((each) => each.key === tab);
  if (current === undefined) return <Navigate to={`/settings/${open[0]!.key}`} replace />;
  const { Content } = current;
  return (
    <div className="page">
      <PageHeader title={t('title')} actions={can('plan.read') && <Link to="/plan">{t('tab.plan')}</Link>} />
      <LinkTabs
        label={t('title')}
        current={current.key}
        tabs={open.map((each) => ({ key: each.key, to: `/settings/${each.key}`, text: t(`tab.${each.key}`) }))}
      />
      <Content />
    </div>
  );
}
