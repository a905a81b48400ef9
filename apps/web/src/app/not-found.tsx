import { Link } from 'react-router';
import { useCommonTexts } from './texts';

export function NotFound() {
  const t = useCommonTexts();
  return (
    <div className="page page-narrow teach">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.hint')}</p>
      <Link to="/">{t('notFound.home')}</Link>
    </div>
  );
}
