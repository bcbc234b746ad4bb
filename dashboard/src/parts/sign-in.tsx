import { useLocale } from '../i18n/locale.ts';
import { roleOf } from '../sign-in/session.ts';
import { useIdentity, useStanding } from '../sign-in/use-identity.ts';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';

/** In the place of every page while nobody is signed in: why, and the way in. */
export function SignedOut() {
  const { t } = useLocale();
  return (
    <section class="alone">
      <h1>{t('sign_in.title')}</h1>
      <p role="status">
        <Reason />
      </p>
      <SignInButton />
    </section>
  );
}

/** Above what was loaded before the sign-in ran out. */
export function SignInNotice() {
  const { ranOut } = useStanding(useIdentity());
  if (!ranOut) return null;
  return (
    <div class="notice warning">
      <Reason /> <SignInButton />
    </div>
  );
}

function Reason() {
  const { t } = useLocale();
  const { problem, detail } = useStanding(useIdentity());
  return (
    <>
      {problem !== undefined && t(`sign_in.${problem}`)}
      {detail !== '' && <span lang="en"> {detail}</span>}
    </>
  );
}

function SignInButton() {
  const { t, lang } = useLocale();
  const identity = useIdentity();
  const { address } = useAddress();
  return (
    <button
      type="button"
      onClick={() => {
        void identity.signIn(hrefOf(address), lang);
      }}
    >
      {t('sign_in')}
    </button>
  );
}

/** Who is signed in, with which role, and the way out. */
export function Holder() {
  const { t } = useLocale();
  const identity = useIdentity();
  const { session } = useStanding(identity);
  if (session === undefined) return null;
  return (
    <div class="holder">
      <span>
        {session.name} ({t(`role.${roleOf(session) ?? 'none'}`)})
      </span>
      <button
        type="button"
        onClick={() => {
          void identity.signOut();
        }}
      >
        {t('sign_out')}
      </button>
    </div>
  );
}
