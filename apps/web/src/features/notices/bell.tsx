import { BellOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { useUnread } from './notices.api';
import './bell.css';

const MOST = 99;

/** The way to the inbox, with what waits there. */
export function Bell() {
  const t = useCommonTexts();
  const count = useUnread().data ?? 0;
  return (
    <Link to="/notices" className="bell" aria-label={count === 0 ? t('bell') : t('bell.unread', { count })}>
      <BellOutlined aria-hidden />
      {count > 0 && (
        <span className="bell-count" aria-hidden>
          {count > MOST ? `${MOST}+` : count}
        </span>
      )}
    </Link>
  );
}
