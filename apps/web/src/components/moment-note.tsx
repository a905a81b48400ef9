import { useMoment } from '../app/moment';
import { useMomentTexts } from '../app/moment.texts';
import { instantText } from '../lib/dates';

type Note = `${Room}.note`;
type Room =
  | 'projects'
  | 'leads'
  | 'lead'
  | 'rooms'
  | 'investors'
  | 'events'
  | 'chain'
  | 'yield'
  | 'land'
  | 'zones'
  | 'attention'
  | 'lists';

/** While a past moment is looked at: what of the page is of then, and what of now. */
export function MomentNote({ of }: { of: Note }) {
  const moment = useMoment();
  const t = useMomentTexts();
  if (moment === null) return null;
  return (
    <p className="moment-note" role="note">
      {t(of, { at: instantText(moment) })}
    </p>
  );
}
