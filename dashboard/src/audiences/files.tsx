import type { Audience } from '../api/types.ts';
import { useAudienceText } from '../i18n/audiences-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { useSource } from '../state/source.ts';
import { Failed } from './failed.tsx';
import { useMaking } from './use-making.ts';

interface FilesProps {
  audience: Audience;
  /** How often new links were asked for. */
  renewals: number;
  renew: () => void;
  show: (audience: Audience) => void;
}

/** The two files while their links hold, else the way to new links or new files. */
export function Files({ audience, renewals, renew, show }: FilesProps) {
  const { format } = useLocale();
  const text = useAudienceText();
  const { pulse } = useSource();
  const { contacts_url, members_url, links_expire_at } = audience;
  if (contacts_url == null || members_url == null || links_expire_at == null) {
    return <Anew audience={audience} show={show} />;
  }
  if (Date.parse(links_expire_at) <= pulse.checkedAt) {
    return (
      <p>
        {text('over')}{' '}
        <button type="button" class="main" onClick={renew}>
          {text('renew')}
        </button>
      </p>
    );
  }
  return (
    <div class="files">
      <ul>
        <li>
          <a href={contacts_url} rel="noreferrer" download>
            {text('contacts')}
          </a>{' '}
          <span class="note">{text('contacts.note')}</span>
        </li>
        <li>
          <a href={members_url} rel="noreferrer" download>
            {text('members')}
          </a>{' '}
          <span class="note">{text('members.note')}</span>
        </li>
      </ul>
      <p class="note">
        {text('until', {
          until: format.instant(links_expire_at),
          deleted: format.instant(audience.expires_at),
        })}{' '}
        <span role="status">{renewals > 0 && text('renewed')}</span>
      </p>
    </div>
  );
}

/** The files are no more; the same request makes them again, of the run that is current now. */
function Anew({ audience, show }: Pick<FilesProps, 'audience' | 'show'>) {
  const text = useAudienceText();
  const { making, make } = useMaking(show);
  const { campaign_id, segments, filters, holdout_share } = audience;
  return (
    <>
      <p>
        {text('deleted')}{' '}
        <button
          type="button"
          class="main"
          disabled={making === 'making'}
          onClick={() => {
            make({ campaign_id, segments, filters, holdout_share });
          }}
        >
          {text('anew')}
        </button>{' '}
        <span role="status">{making === 'making' && text('making')}</span>
      </p>
      {typeof making === 'object' && <Failed failure={making} />}
    </>
  );
}
