import { useTranslation } from 'react-i18next';
import type { HouseholdEvent } from '#shared/registry/book.ts';

/** What happened to a household, in words. */
export function EventText({ event }: { readonly event: HouseholdEvent }) {
  const { t } = useTranslation();
  switch (event.kind) {
    case 'head-changed':
      return t('registry.event.head-changed', { from: event.from, to: event.to });
    case 'moved-in':
      return t('registry.event.moved-in', { from: event.from });
    case 'moved-out':
      return t('registry.event.moved-out', { to: event.to });
    case 'ended':
      return t('registry.event.ended', { reason: event.reason });
    case 'split-from':
    case 'split-off':
    case 'merged-into':
    case 'took-in':
    case 'moved-village':
      return t(`registry.event.${event.kind}`);
  }
}
