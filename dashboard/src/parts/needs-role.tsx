import { useLocale } from '../i18n/locale.ts';
import { roleOf, type Role } from '../sign-in/session.ts';
import { useIdentity, useStanding } from '../sign-in/use-identity.ts';

/** Whether the reader may do what that role may, as the token says; the API decides. */
export function useMay(role: Role): boolean {
  const identity = useIdentity();
  useStanding(identity);
  return identity.may(role);
}

/** Says which role something needs, where the reader does not have it. */
export function NeedsRole({ role }: { role: Role }) {
  const { t } = useLocale();
  const { session } = useStanding(useIdentity());
  if (useMay(role) || session === undefined) return null;
  return (
    <p class="needs-role">
      {t('needs_role', { needed: t(`role.${role}`), held: t(`role.${roleOf(session) ?? 'none'}`) })}
    </p>
  );
}
